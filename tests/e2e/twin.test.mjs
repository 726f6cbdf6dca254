/**
 * Every fixture twice: as HTML text, and as the page that Chromium made of
 * it. Both ways must give the same article, down to the ledger.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extractHtml } from '../../www/clearleaf.js';
import { open, origin } from './browser.mjs';

const fixtures = new URL('../fixtures/', import.meta.url);

/** Lets the shim in and keeps the page's own scripts out; `noscript` stays what it is in a page that runs scripts. */
const modules = readdirSync(new URL('../../www/', import.meta.url)).filter((name) => name.endsWith('.js'));
const policy = `script-src ${modules.map((name) => `${origin}/${name}`).join(' ')} ${origin}/pkg/ 'wasm-unsafe-eval'`;

for (const name of readdirSync(fixtures)) {
  test(`${name} is the same article as text and as a live page`, async () => {
    const html = readFileSync(new URL(`${name}/source.html`, fixtures), 'utf8');
    const parsed = await extractHtml(html, { ledger: true, url: `${origin}/page` });
    const page = await open(html, { 'content-security-policy': policy });
    const captured = await page.evaluate(async () => {
      const article = await Object(window).clearleaf.extract(document, { ledger: true });
      return article && { ...article, nodes: undefined };
    });
    assert.deepEqual(comparable(captured), comparable(parsed));
  });
}

/**
 * Nodes are counted apart: a live page and a parser split texts in other places.
 *
 * @param {import('../../www/clearleaf.js').Article | null} article
 */
function comparable(article) {
  if (!article) return null;
  const { nodes, ledger, ...rest } = article;
  return { ...rest, ledger: ledger?.map(({ node, lastNode, ...entry }) => entry) };
}
