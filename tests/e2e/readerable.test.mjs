/** The quick guess: right on the fixtures, in shadow roots too, and without a core. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/step.mjs';
import { open, origin } from './browser.mjs';

const FIXTURES = join(root, 'tests/fixtures');
const SENTENCE = 'The sea rises twice a day, and twice a day it falls, and the boats in the harbour go with it. ';

/** Fixtures whose text the page carries and does not show. */
const UNSHOWN = ['article-json-body', 'article-json-ld-body'];

/**
 * What the guess says of a page.
 *
 * @param {string} body
 */
async function guess(body) {
  const page = await open(`<!doctype html><title>Tides</title><body>${body}`);
  const found = await page.evaluate(() => Object(window).clearleaf.isProbablyReaderable(document));
  await page.context().close();
  return found;
}

test('guess agrees with the article on nearly every fixture', async () => {
  const page = await open('');
  const wrong = [];
  const names = readdirSync(FIXTURES).filter((name) => !UNSHOWN.includes(name));
  for (const name of names) {
    const html = readFileSync(join(FIXTURES, name, 'source.html'), 'utf8');
    const found = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'text/html');
      return Object(window).clearleaf.isProbablyReaderable(document);
    }, html);
    if (found !== existsSync(join(FIXTURES, name, 'expected.html'))) wrong.push(name);
  }
  assert.ok(wrong.length <= names.length / 20, wrong.join(', '));
});

test('prose counts wherever it stands, and nothing else does', async () => {
  assert.equal(await guess(`<p>${SENTENCE.repeat(3)}</p>`), true);
  assert.equal(await guess(`<div>${SENTENCE}<br>${SENTENCE}<br>${SENTENCE}</div>`), true);
  assert.equal(await guess(`<div><template shadowrootmode="open"><p>${SENTENCE.repeat(3)}</p></template></div>`), true);
  assert.equal(await guess(`<p><a href="/">${SENTENCE.repeat(3)}</a></p>`), false);
  assert.equal(await guess(`<footer><p>${SENTENCE.repeat(3)}</p></footer>`), false);
  assert.equal(await guess(`<div id="cookie-box">${SENTENCE.repeat(3)}</div>`), false);
  assert.equal(await guess('<ul><li>Home</li><li>About</li></ul>'.repeat(50)), false);
});

test('guess loads no core, and works where the page forbids one', async () => {
  const page = await open(`<p>${SENTENCE.repeat(3)}</p>`, { 'content-security-policy': `script-src ${origin}` });
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  assert.equal(await page.evaluate(() => Object(window).clearleaf.isReaderable(document)), true);
  assert.deepEqual(asked.filter((url) => url.endsWith('.wasm')), []);
});

test('exact answer is that of the core', async () => {
  const page = await open(`<p>${SENTENCE.repeat(3)}</p>`);
  const ask = () => page.evaluate(() => Object(window).clearleaf.isReaderable(document, { exact: true }));
  assert.equal(await ask(), true);
  await page.evaluate(() => document.body.replaceChildren('Short.'));
  assert.equal(await ask(), false);
});
