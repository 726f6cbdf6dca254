/**
 * Each choice of a reader does what it says, and pages may dress the reader
 * by custom properties and parts.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults, fixture, read, sample } from './reader.mjs';

/** What a style of the text is. @param {import('playwright-core').Page} page @param {string} name @param {string} [part] */
const style = (page, name, part = '.text p') => page.locator(`clearleaf-reader ${part}`).first().evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

/** @param {import('playwright-core').Page} page @param {Record<string, unknown>} change */
const choose = (page, change) => page.locator('clearleaf-reader').evaluate((reader, given) => void Object.assign(reader, given), change);

test('type and space are as they are chosen', async () => {
  const page = await read(sample('essay.html'), { attributes: 'stateless' });
  await choose(page, { font: 'mono' });
  assert.match(await style(page, 'font-family'), /^ui-monospace/);
  await choose(page, { font: 'own', fontName: 'Open Dyslexic"; x: y' });
  assert.match(await style(page, 'font-family'), /^"Open Dyslexic x y"/);
  await choose(page, { size: 20, lineHeight: 2, letterSpacing: 0.05, wordSpacing: 0.1, align: 'justify', hyphenate: true });
  assert.deepEqual(await Promise.all(['font-size', 'line-height', 'letter-spacing', 'word-spacing', 'text-align', 'hyphens'].map((name) => style(page, name))),
    ['20px', '40px', '1px', '2px', 'justify', 'auto']);
  const width = async () => (await page.locator('clearleaf-reader .text p').first().boundingBox())?.width ?? 0;
  await choose(page, { width: 22 });
  const narrow = await width();
  await choose(page, { width: 44 });
  assert.ok(await width() > narrow * 1.6);
});

test('pictures are shown, dimmed in the dark, or left out', async () => {
  const page = await read(fixture('picture-sources'), { attributes: 'stateless theme="dark"' });
  const look = () => Promise.all(['filter', 'display'].map((name) => style(page, name, '.text img')));
  assert.match((await look())[0] ?? '', /brightness/);
  await choose(page, { theme: 'light' });
  assert.equal((await look())[0], 'none');
  await choose(page, { images: 'on', theme: 'dark' });
  assert.equal((await look())[0], 'none');
  await choose(page, { images: 'off' });
  assert.equal((await look())[1], 'none');
});

test('line focus darkens all but the lines at hand, and nothing moves for those who want no motion', async () => {
  const page = await read(sample('essay.html'), { attributes: 'stateless' });
  const shade = page.locator('clearleaf-reader .focus');
  assert.equal(await shade.isVisible(), false);
  await page.keyboard.press('f');
  assert.equal(await shade.isVisible(), true);
  assert.deepEqual(await faults(page), []);
  const moving = () => page.locator('clearleaf-reader').evaluate((reader) => reader.shadowRoot?.getAnimations().filter(({ playState }) => playState === 'running').length);
  await page.keyboard.press('a');
  await page.locator('clearleaf-reader .panel').waitFor();
  assert.equal(await moving(), 0);
});

test('page dresses the reader by custom properties and parts', async () => {
  const page = await read(sample('essay.html'), { attributes: 'stateless theme="light" style="--clearleaf-paper: rgb(1, 2, 3)"' });
  assert.equal(await style(page, 'background-color', '.surface'), 'rgb(1, 2, 3)');
  await page.addStyleTag({ content: 'clearleaf-reader::part(bar) { border-bottom-width: 7px } clearleaf-reader::part(text) { text-indent: 9px } p { color: red !important }' });
  assert.equal(await style(page, 'border-bottom-width', '.bar'), '7px');
  assert.equal(await style(page, 'text-indent'), '9px');
  assert.notEqual(await style(page, 'color'), 'rgb(255, 0, 0)');
});

test('text is shared by the system’s sheet where there is one', async () => {
  const before = "navigator.share = async (data) => { window.shared = data }";
  const page = await read(sample('essay.html'), { before, attributes: 'stateless' });
  await page.locator('clearleaf-reader .tool[data-panel=more]').click();
  await page.locator('clearleaf-reader').getByRole('button', { name: 'Share' }).click();
  const shared = await page.evaluate(() => Object(window).shared);
  assert.equal(shared.title, 'The clock that counted rain');
  assert.match(shared.url, /^http/);
});
