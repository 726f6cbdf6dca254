/**
 * Pages that cannot be read, or not at once: what the reading view says then,
 * and the way on that it offers.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints, faults, fixture, focus, read, sample, server, text, visit } from './reader.mjs';

test('page without an article gets a message with one way on', async () => {
  const page = await visit(fixture('no-article-login'));
  await page.locator('clearleaf-button button').click();
  await page.locator('clearleaf-reader .empty').waitFor();
  assert.equal(await focus(page), 'Show the original');
  assert.deepEqual(await faults(page), []);
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('clearleaf-reader dialog').count(), 0);
});

test('page whose policy forbids the core is told which directive it lacks', async () => {
  const page = await visit(sample('essay.html'), { headers: { 'content-security-policy': "script-src 'self'; style-src 'none'" } });
  await page.locator('clearleaf-button button').click();
  await page.locator('clearleaf-reader .failed').waitFor();
  const shown = await page.locator('clearleaf-reader .failed').innerText();
  assert.ok(shown.includes("script-src 'wasm-unsafe-eval'"), shown);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('clearleaf-reader .surface').count(), 0);
});

test('page that demands Trusted Types is read', async () => {
  const headers = { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'; default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" };
  const page = await read(sample('essay.html'), { headers });
  assert.ok((await text(page)).includes('The clock that counted rain'));
  for (const key of ['a', 'x', 'o', '?']) await page.keyboard.press(key);
  assert.deepEqual(complaints, []);
});

test('core that cannot be loaded may be tried again', async () => {
  const page = await visit(sample('essay.html'));
  await page.route('**/*.wasm', (route) => route.abort());
  await page.locator('clearleaf-button button').click();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await page.unroute('**/*.wasm');
  await page.keyboard.press('Enter');
  await page.locator('clearleaf-reader .column').waitFor();
});

test('bookmark that imports the drop-in opens the reader on a page that has no tag of it', async () => {
  const page = await visit(sample('recipe.html'));
  await page.evaluate(() => document.querySelectorAll('clearleaf-reader, clearleaf-button').forEach((element) => element.remove()));
  await page.evaluate(async (from) => (await import(`${from}/component/clearleaf-element.js`)).read(), server.url);
  assert.ok((await text(page)).includes('Smoky white bean and squash stew'));
});

test('preview is called a preview, and leads to the page', async () => {
  const page = await read(sample('preview.html'));
  assert.ok((await text(page)).includes('This page delivered only a preview.'));
  await page.locator('clearleaf-reader .preview button').click();
  assert.equal(await page.locator('clearleaf-reader .surface').count(), 0);
});

test('broken storage is said, and reading goes on', async () => {
  const page = await read(sample('essay.html'), { before: "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })" });
  const tool = page.locator('clearleaf-reader .tool[data-panel=appearance]');
  await tool.click();
  await page.locator('clearleaf-reader').getByRole('radio', { name: 'Dark', exact: true }).check();
  await tool.click();
  await tool.click();
  assert.ok((await page.locator('clearleaf-reader .panel').innerText()).includes('cannot be stored here'));
  assert.deepEqual(complaints, []);
});

test('Escape stops a panel that is still loading, not the reading', async () => {
  const page = await read(sample('essay.html'));
  await page.locator('clearleaf-reader').evaluate((reader) => {
    const tool = /** @type {HTMLElement} */ (reader.shadowRoot?.querySelector('.tool[data-panel=left]'));
    tool.click();
    tool.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
  });
  await page.waitForTimeout(300);
  assert.equal(await page.locator('clearleaf-reader .panel').count(), 0);
  assert.equal(await page.locator('clearleaf-reader .column').count(), 1);
});
