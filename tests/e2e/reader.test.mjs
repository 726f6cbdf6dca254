/**
 * `<clearleaf-reader>` in a real browser: over pages and in them, by mouse and
 * by keyboard alone.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, complaints, faults, fixture, focus, read, sample, server, text, visit } from './reader.mjs';

/** @import { Reader } from './reader.mjs' */

test('button opens the reading view of its page, without the page’s clutter', async () => {
  const page = await read(sample('aggregator.html'));
  const shown = await text(page);
  assert.ok(shown.includes('Old tide lock reopens after two winters of quiet repair'));
  assert.ok(shown.includes('By noon on Friday nine boats had gone through'));
  for (const line of ['Related Stories', 'Fourteen days free', 'Reading view']) assert.ok(!shown.includes(line), line);
  assert.deepEqual(complaints, []);
});

test('events tell what happened, and attributes and properties say the same', async () => {
  const page = await visit(sample('essay.html'));
  const told = await page.evaluate(async () => {
    const reader = /** @type {Reader} */ (document.querySelector('clearleaf-reader'));
    /** @type {string[]} */
    const events = [];
    for (const name of ['reader-ready', 'reader-empty', 'reader-error', 'reader-close']) reader.addEventListener(name, () => events.push(name));
    await reader.show();
    const isOpen = reader.hasAttribute('open') && reader.open;
    const title = reader.article?.title;
    reader.setAttribute('theme', 'sepia');
    const theme = reader.settings.theme;
    reader.settings = { ...reader.settings, size: 99, lineFocus: true };
    const attributes = [reader.getAttribute('size'), reader.getAttribute('line-focus')];
    reader.open = false;
    await reader.show('<title>x</title><nav><a href=/>a</a></nav>');
    reader.close();
    return { events, isOpen, title, theme, attributes, open: reader.hasAttribute('open') };
  });
  assert.deepEqual(told, {
    events: ['reader-ready', 'reader-close', 'reader-empty', 'reader-close'],
    isOpen: true, title: 'The clock that counted rain', theme: 'sepia', attributes: ['40', 'on'], open: false,
  });
});

test('HTML text is read in place, in the page', async () => {
  const page = await visit('<!doctype html><title>Host</title><p>host</p>', { attributes: 'inline' });
  await page.evaluate((html) => {
    const reader = /** @type {Reader} */ (document.querySelector('clearleaf-reader'));
    reader.html = html;
    reader.open = true;
  }, sample('recipe.html'));
  await page.locator('clearleaf-reader .column').waitFor();
  assert.ok((await text(page)).includes('Smoky white bean and squash stew'));
  assert.equal(await page.locator('clearleaf-reader dialog').count(), 0);
  assert.deepEqual(await faults(page), []);
});

test('capture and article of elsewhere are shown as well; a doubt is told, with a way to what was left out', async () => {
  const page = await visit('<!doctype html><title>Host</title><p>host</p>');
  const shown = await page.evaluate(async ([from, html]) => {
    const reader = /** @type {Reader} */ (document.querySelector('clearleaf-reader'));
    const { capture } = await import(`${from}/capture.js`);
    const { extractHtml } = await import(`${from}/clearleaf.js`);
    const { bytes } = capture(new DOMParser().parseFromString(html, 'text/html'), { url: 'https://example.com/a' });
    const title = (await reader.show(bytes))?.title;
    const article = await extractHtml(html, { view: true, ledger: true });
    const again = (await reader.show({ ...article, confidence: 0.2, truncated: true }))?.title;
    /** @type {string[]} */
    const errors = [];
    reader.addEventListener('reader-error', (event) => errors.push(/** @type {CustomEvent} */ (event).detail.error.code));
    await reader.show({ ...article, view: undefined });
    await reader.show({ ...article, confidence: 0.2, truncated: true });
    return { title, again, errors };
  }, [server.url, sample('recipe.html')]);
  assert.deepEqual(shown, { title: 'Smoky white bean and squash stew', again: 'Smoky white bean and squash stew', errors: ['bad-options'] });
  const told = await text(page);
  assert.ok(told.includes('This may not be the whole article') && told.includes('its end is missing'));
  await page.locator('clearleaf-reader .notice').getByRole('button', { name: 'What was left out' }).click();
  await page.getByRole('heading', { name: 'What was left out' }).waitFor();
});

test('letters are no commands where the reader switched them off', async () => {
  const page = await read(sample('essay.html'), { attributes: 'shortcuts="off"' });
  await page.keyboard.press('a');
  assert.equal(await page.locator('clearleaf-reader .panel').count(), 0);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('clearleaf-reader .surface').count(), 0);
});

test('Escape closes panel, then reader; page and focus are as before', async () => {
  const page = await visit(sample('essay.html'));
  const before = await page.evaluate(() => document.body.innerText);
  await page.locator('clearleaf-button button').focus();
  await page.keyboard.press('Enter');
  await page.locator('clearleaf-reader .column').waitFor();
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), 'hidden');
  await page.keyboard.press('a');
  await page.locator('clearleaf-reader .panel').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('clearleaf-reader .panel').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.locator('clearleaf-reader .surface').waitFor({ state: 'detached' });
  assert.equal(await focus(page), 'Reading view');
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), 'visible');
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  assert.equal(await page.evaluate(() => document.body.innerText), before);
});

test('keyboard alone reaches everything, and ? lists the commands', async () => {
  const page = await read(sample('essay.html'));
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Keyboard' }).waitFor();
  assert.ok((await page.locator('clearleaf-reader .keys dt').count()) >= 12);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  assert.ok(await page.locator('clearleaf-reader .page').evaluate((element) => element.scrollTop > 0));
  await page.keyboard.press('t');
  assert.equal(await page.locator('clearleaf-reader').getAttribute('theme'), 'light');
  await page.keyboard.press('+');
  assert.equal(await page.locator('clearleaf-reader').getAttribute('size'), '20');
  await page.keyboard.press('o');
  await page.locator('clearleaf-reader .panel[data-name=outline]').waitFor();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const outlined = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
  assert.match(outlined ?? '', /page/);
  // Every tool is reached by Tab, and the focus stays in the dialog.
  const reached = new Set();
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    reached.add(await focus(page));
  }
  for (const name of ['Close', 'Outline', 'Listen', 'Appearance', 'What was left out', 'More']) assert.ok(reached.has(name), name);
  assert.ok(!reached.has('Reading view') || (await page.locator('clearleaf-reader').evaluate((element) => element === document.activeElement)));
});

test('focus goes into a panel and back to its button', async () => {
  const page = await read(sample('essay.html'));
  await page.locator('clearleaf-reader .tool[data-panel=appearance]').focus();
  await page.keyboard.press('Enter');
  await page.locator('clearleaf-reader .panel').waitFor();
  assert.equal(await focus(page), 'Appearance');
  await page.keyboard.press('Escape');
  assert.equal(await focus(page), 'Appearance');
  assert.equal(await page.locator('clearleaf-reader .tool[data-panel=appearance]').getAttribute('aria-expanded'), 'false');
});

test('choices are seen at once, reflected, and there at the next visit', async () => {
  const page = await read(sample('essay.html'));
  await page.locator('clearleaf-reader .tool[data-panel=appearance]').click();
  await page.locator('clearleaf-reader').getByRole('radio', { name: 'Sepia' }).check();
  await page.locator('clearleaf-reader').getByRole('slider', { name: 'Text size' }).fill('26');
  const look = () => page.locator('clearleaf-reader .column').evaluate((column) => getComputedStyle(column).fontSize);
  assert.equal(await look(), '26px');
  assert.equal(await page.locator('clearleaf-reader').getAttribute('theme'), 'sepia');
  await page.reload();
  await page.locator('clearleaf-button button').click();
  await page.locator('clearleaf-reader .column').waitFor();
  assert.equal(await look(), '26px');
  assert.equal(await page.locator('clearleaf-reader').getAttribute('theme'), 'sepia');
});

test('caller’s store is used in place of localStorage', async () => {
  const page = await visit(sample('essay.html'));
  const kept = await page.evaluate(async () => {
    const reader = /** @type {Reader} */ (document.querySelector('clearleaf-reader'));
    const map = new Map([['settings', { theme: 'dark', size: 'much', wrong: 1 }]]);
    reader.store = { get: async (key) => map.get(key), set: async (key, value) => map.set(key, /** @type {any} */ (value)) };
    await reader.show();
    const before = reader.settings;
    /** @type {HTMLElement} */ (reader.shadowRoot?.querySelector('.page')).dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { theme: before.theme, size: before.size, stored: map.get('settings')?.theme, local: localStorage.length };
  });
  assert.deepEqual(kept, { theme: 'dark', size: 19, stored: 'contrast', local: 0 });
});

test('place in the text is found again, with a way to the start', async () => {
  const page = await read(sample('essay.html'));
  await page.keyboard.press('o');
  await page.locator('clearleaf-reader .panel .action').last().click();
  const top = () => page.locator('clearleaf-reader .page').evaluate((element) => element.scrollTop);
  const before = await top();
  assert.ok(before > 500);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('clearleaf-button button').click();
  await page.getByText('Continued where you left off.').waitFor();
  assert.ok(Math.abs((await top()) - before) < 120, `${await top()} and ${before}`);
  await page.getByRole('button', { name: 'Back to the start' }).click();
  assert.equal(await top(), 0);
});

test('what was left out is listed by kind with reasons, and goes back to its place and out again', async () => {
  const page = await read(sample('aggregator.html'));
  const before = await text(page);
  await page.keyboard.press('x');
  const kinds = page.locator('clearleaf-reader .kind');
  await kinds.nth(1).waitFor();
  await kinds.first().locator('summary').click();
  const entry = page.locator('clearleaf-reader .entry').first();
  const said = await entry.locator('q').innerText();
  assert.ok((await entry.locator('.hint').innerText()).length > 5);
  await entry.getByRole('button', { name: 'Put back' }).click();
  const box = page.locator('clearleaf-reader .restored');
  assert.ok((await box.innerText()).includes(said));
  await entry.getByRole('button', { name: 'Take out' }).click();
  assert.equal(await text(page), before);
  await page.locator('clearleaf-reader').getByRole('button', { name: 'Put all back' }).first().click();
  const count = await box.count();
  assert.ok(count > 1);
  // They stand in the order of the page.
  const order = await page.locator('clearleaf-reader').evaluate((reader) => {
    const { article } = /** @type {Reader} */ (reader);
    const boxes = [...(reader.shadowRoot?.querySelectorAll('.restored') ?? [])].map((one) => one.querySelector('p')?.textContent);
    const starts = (article?.ledger ?? []).filter(({ kept }) => !kept).map((one) => one.text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).find(Boolean));
    let at = -1;
    return boxes.every((start) => (at = starts.indexOf(start, at + 1)) >= 0);
  });
  assert.ok(order);
});

test('paragraph leads to its place in the page', async () => {
  const page = await read(sample('essay.html'));
  await page.keyboard.press('o');
  await page.locator('clearleaf-reader .panel .action').last().click();
  await page.keyboard.press('g');
  await page.locator('clearleaf-reader .surface').waitFor({ state: 'detached' });
  assert.ok(await page.evaluate(() => scrollY > 300 && document.getAnimations().length === 1));
});

test('note pops up at its mark; Escape closes it alone', async () => {
  const page = await read(fixture('notes-gfm'));
  const mark = page.locator('clearleaf-reader [role=doc-noteref]').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('clearleaf-reader .note');
  await note.waitFor();
  assert.ok((await note.innerText()).includes('A knot here is a knot on the cord'));
  assert.deepEqual(await faults(page), []);
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
  assert.equal(await page.locator('clearleaf-reader .column').count(), 1);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go to the note' }).click();
  await note.waitFor({ state: 'detached' });
  assert.ok(await page.locator('clearleaf-reader .page').evaluate((element) => element.scrollTop > 0));
});
