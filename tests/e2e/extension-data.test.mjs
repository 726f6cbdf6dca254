/**
 * What the extension keeps: it goes to a file and comes back, and a storage
 * that is full or broken is told of.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LIMIT, strike, textOfView, until } from './extension-browsers.mjs';
import { openMore, SENTENCE, start } from './extension-visits.mjs';

const here = start();
const { inBackground, options, read, visit } = here;

/** What a store of 10 MB takes. */
const QUOTA = 10_485_760;

/** All that is stored. @returns {Promise<Record<string, any>>} */
const kept = () => inBackground(() => /** @type {any} */ (globalThis).chrome.storage.local.get(null));

/** @param {Record<string, unknown>} items */
const put = (items) => inBackground((given) => /** @type {any} */ (globalThis).chrome.storage.local.set(given), items);

/** Takes a file over, on the page of settings. @param {import('playwright-core').Page} page @param {string} text */
async function take(page, text) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Take from a file' }).click()]);
  await chooser.setFiles({ name: 'clearleaf.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('all that is kept goes to a file, is deleted, and comes back from it', LIMIT, async () => {
  const rules = [{ action: 'hide', tag: 'p', path: [] }];
  await put({ 'reader.settings': { theme: 'sepia', size: 24 }, 'reader.places': { a: 1 }, 'site.example.org': { always: true, rules } });
  const page = await options();
  const look = () => page.locator('clearleaf-reader').getAttribute('theme');
  assert.equal(await look(), 'sepia');
  const before = await kept();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save to a file' }).click()]);
  assert.equal(download.suggestedFilename(), 'clearleaf.json');
  const text = readFileSync(await download.path(), 'utf8');
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: 'Delete everything' }).click();
  assert.deepEqual(await kept(), before);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByText('Deleted.').waitFor();
  assert.deepEqual(await kept(), {});
  assert.equal(await look(), null);
  await take(page, text);
  await page.getByText('Taken over.').waitFor();
  const { 'site.example.org': site, ...rest } = await kept();
  const { 'site.example.org': siteBefore, ...restBefore } = before;
  assert.deepEqual(rest, restBefore);
  assert.equal(site.always, siteBefore.always);
  assert.equal(await look(), 'sepia');
  await page.close();
});

test('file of elsewhere is refused, and one with foreign pieces gives only what is ours', LIMIT, async () => {
  const page = await options();
  const before = await kept();
  for (const text of ['', '{', '[]', '{"kind":"other"}', '{"kind":"clearleaf-backup","version":2,"kept":{}}']) {
    await take(page, text);
    await page.getByText('This file is none of Clearleaf’s.').waitFor();
    await page.locator('p.said').evaluate((said) => said.replaceChildren());
  }
  assert.deepEqual(await kept(), before);
  await take(page, JSON.stringify({
    kind: 'clearleaf-backup', version: 1,
    kept: { 'reader.settings': { theme: 'plaid', size: 9999, evil: 1 }, 'site.a/b': { always: true }, 'journal': { set: { x: 1 }, remove: [] }, '__proto__': { a: 1 } },
  }));
  await page.getByText('Taken over.').waitFor();
  const after = await kept();
  assert.deepEqual(Object.keys(after).sort(), Object.keys(before).sort());
  assert.equal(after['reader.settings'].theme, 'auto');
  assert.ok(after['reader.settings'].size < 100 && !('evil' in after['reader.settings']));
  await page.close();
});

test('choices on the page of settings are seen at once, and in the next view', LIMIT, async () => {
  const page = await options();
  await page.getByRole('radio', { name: 'Dark', exact: true }).check();
  await page.getByRole('radio', { name: 'My own' }).check();
  await page.getByLabel('Name of the font').fill('Comic Neue');
  await page.getByLabel('Name of the font').press('Tab');
  const sample = page.locator('clearleaf-reader');
  assert.equal(await sample.getAttribute('theme'), 'dark');
  assert.match(await sample.locator('.text p').first().evaluate((text) => getComputedStyle(text).fontFamily), /^"?Comic Neue/);
  await until(async () => (await kept())['reader.settings']?.fontName === 'Comic Neue', 'stored font');
  const frame = await read(await visit());
  const reader = frame.locator('clearleaf-reader');
  assert.equal(await reader.getAttribute('theme'), 'dark');
  assert.match(await reader.locator('.text p').first().evaluate((text) => getComputedStyle(text).fontFamily), /^"?Comic Neue/);
});

test('full storage is told of where a choice is made, and reading goes on', LIMIT, async () => {
  await put({ filler: 'x'.repeat(QUOTA - 3000 - JSON.stringify(await kept()).length) });
  await inBackground(async (size) => {
    const { local } = /** @type {any} */ (globalThis).chrome.storage;
    for (let rest = size; rest; rest >>= 1) await local.set({ [`rest${rest}`]: 'x'.repeat(rest) }).catch(() => undefined);
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') await local.set({ [letter]: 1 }).catch(() => undefined);
  }, 4096);
  const page = await visit();
  const frame = await read(page);
  await frame.locator('.page').press('t');
  await frame.getByText('Your choices cannot be stored here.').waitFor();
  assert.ok((await frame.evaluate(textOfView)).includes(SENTENCE));
  const settings = await options();
  await settings.getByRole('radio', { name: 'High contrast' }).check();
  await settings.locator('p.said').filter({ hasText: 'Your choices cannot be stored here.' }).waitFor();
  assert.equal(await settings.locator('clearleaf-reader').getAttribute('theme'), 'contrast');
  await take(settings, JSON.stringify({ kind: 'clearleaf-backup', version: 1, kept: { 'reader.long': { text: 'y'.repeat(9000) } } }));
  await settings.getByText('That did not work.').waitFor();
  await inBackground(() => /** @type {any} */ (globalThis).chrome.storage.local.clear());
});

test('storage that gives and takes nothing is told of too, and the site stays as it was', LIMIT, async () => {
  const page = await visit();
  await inBackground(() => {
    const { local } = /** @type {any} */ (globalThis).chrome.storage;
    for (const name of ['get', 'set', 'remove']) local[name] = () => Promise.reject(new Error('broken'));
  });
  const frame = await read(page);
  assert.ok((await frame.evaluate(textOfView)).includes(SENTENCE));
  await frame.locator('.page').press('t');
  await frame.getByText('Your choices cannot be stored here.').waitFor();
  await openMore(frame);
  await strike(page, 'Escape');
  await strike(page, 'Escape');
  await until(() => !here.chromium.frameOf(page), 'end of the view');
});
