/**
 * Pages that cannot be read, or not at once: what the reading view says then,
 * and the way on that it offers.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints, faults, fixture, focus, pages, read, sample, server, text, visit } from './reader.mjs';

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

/** Asks the state for a simpler reading. @param {import('playwright-core').Page} page */
async function readSimply(page) {
  await page.locator('clearleaf-reader .state').getByRole('button', { name: 'Read by simple rules' }).press('Enter');
  await page.locator('clearleaf-reader .column').waitFor();
}

test('page that keeps the core out is read by simple rules when asked to', async () => {
  const page = await visit(sample('essay.html'), { headers: { 'content-security-policy': "script-src 'self'; require-trusted-types-for 'script'" } });
  await page.locator('clearleaf-button button').press('Enter');
  await page.locator('clearleaf-reader .failed').waitFor();
  assert.deepEqual(await faults(page), []);
  await readSimply(page);
  const shown = await text(page);
  for (const part of ['The clock that counted rain', 'Read by simple rules: parts', 'The box came to me wrapped in a curtain']) assert.ok(shown.includes(part), part);
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(complaints, []);
});

test('page without an article may be read by simple rules, and says again where there is nothing', async () => {
  const page = await visit('<!doctype html><title>Door</title><nav><a href="/a">Away</a></nav>');
  await page.locator('clearleaf-button button').press('Enter');
  await page.locator('clearleaf-reader .empty').waitFor();
  await page.getByRole('button', { name: 'Read by simple rules' }).press('Enter');
  await page.waitForFunction(() => document.querySelector('clearleaf-reader')?.shadowRoot?.querySelectorAll('.empty .action').length === 2);
  assert.equal(await focus(page), 'Show the original');
});

const LACKING = [
  { policy: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'", missing: "connect-src 'self'" },
  { policy: "default-src 'none'; script-src 'self'", missing: "script-src 'wasm-unsafe-eval'; connect-src 'self'" },
  { policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'", missing: "connect-src 'self'" },
];
for (const { policy, missing } of LACKING) {
  test(`policy ${policy} lacks ${missing}, and is told so`, async () => {
    const page = await visit(sample('essay.html'), { headers: { 'content-security-policy': policy } });
    await page.locator('clearleaf-button button').press('Enter');
    await page.locator('clearleaf-reader .failed').waitFor();
    assert.equal(await page.locator('clearleaf-reader .failed code').innerText(), missing);
  });
}

test('least policy that the reader needs is enough for all of it', async () => {
  const headers = { 'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts allow-same-origin allow-downloads allow-modals" };
  const page = await read(sample('essay.html'), { headers });
  for (const key of ['o', 'a', 'x', 'b', '?', 'Escape', 'n', 'Enter', 'g']) await page.keyboard.press(key);
  assert.deepEqual(complaints, []);
});

test('bookmark reads pages of other sites, and names the directive that keeps it out', async () => {
  const elsewhere = (/** @type {import('playwright-core').Route} */ route) => route.continue();
  const page = await visit(sample('recipe.html'), { elsewhere });
  // By another name the same server is another site.
  const home = server.url.replace('localhost', '127.0.0.1');
  await page.goto(`${home}/bookmarklet/`);
  const href = await page.locator('#bookmark').getAttribute('href') ?? '';
  assert.match(href, /^javascript:void /);
  const script = decodeURIComponent(href.slice('javascript:'.length));
  await page.goto(`${server.url}/page`);
  await page.evaluate(() => document.querySelectorAll('clearleaf-reader, clearleaf-button').forEach((element) => element.remove()));
  await page.evaluate(script);
  await page.locator('clearleaf-reader .column').waitFor();
  assert.ok((await text(page)).includes('Smoky white bean and squash stew'));
  pages.set('/page', { body: sample('recipe.html'), headers: { 'content-security-policy': "script-src 'self'" } });
  await page.goto(`${server.url}/page`);
  const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.evaluate(script)]).catch(() => []);
  assert.ok(dialog?.message().includes(`script-src ${home}`), dialog?.message());
});

test('page of the bookmark explains itself, and axe finds nothing on it', async () => {
  const page = await visit(sample('recipe.html'));
  await page.goto(`${server.url}/bookmarklet/`);
  assert.ok((await page.locator('#policy').innerText()).includes(server.url));
  assert.deepEqual(await faults(page, 'main'), []);
});

test('page shows how it was read, until Escape', async () => {
  const page = await read(sample('aggregator.html'));
  await page.locator('clearleaf-reader .tool[data-panel=more]').click();
  await page.locator('clearleaf-reader').getByRole('button', { name: 'See how the page was read' }).click();
  await page.getByRole('list', { name: 'Parts of the page' }).waitFor();
  assert.equal(await page.locator('clearleaf-reader .surface').count(), 0);
  await page.getByRole('button', { name: 'Close', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: 'Parts of the page' }).waitFor({ state: 'detached' });
});

test('page that goes on changing, or throws the reader out, is never left hidden', async () => {
  const page = await read(sample('essay.html'));
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article p, main p')) paragraph.remove();
  });
  assert.ok((await text(page)).includes('The box came to me wrapped in a curtain'));
  await page.keyboard.press('g');
  assert.deepEqual(complaints, []);
  await page.evaluate(() => document.querySelector('clearleaf-reader')?.remove());
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), 'visible');
});

test('page of 5 MB opens within seconds', async () => {
  const line = 'The harbour log of that winter is kept in three volumes, and each of them smells of lamp oil and of the sea. ';
  const body = Array.from({ length: 4500 }, (_, at) => `<p>${at}. ${line.repeat(10)}</p>`).join('');
  const page = await visit(`<!doctype html><html lang="en"><title>Log</title><body><article><h1>Log</h1>${body}</article></body></html>`);
  const time = await page.evaluate(async () => {
    const reader = /** @type {import('./reader.mjs').Reader} */ (document.querySelector('clearleaf-reader'));
    const began = performance.now();
    await reader.show();
    return performance.now() - began;
  });
  assert.ok(time < 8000, `${time} ms`);
  await page.keyboard.press('n');
  await page.locator('clearleaf-reader .markbar').waitFor();
});
