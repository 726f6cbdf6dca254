/**
 * Measures the live path against Readability on the same pages in the same
 * Chromium, because "fast" needs a neighbour: from the page as it stands to
 * the article with its HTML, on both sides. Runs take turns, in processor
 * time of the page's thread, so that what else the machine does is left out.
 *
 * The best of each is judged: code is compiled in full on both sides. The
 * first reading of the fresh page is told beside it: there code is cold on
 * both sides, and the live path alone touches every node of the page itself.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { CORPORA, pages } from './corpora.mjs';
import { race } from './race.mjs';
import { serve } from './serve.mjs';
import { setUpTests } from './setup.mjs';
import { fail, root, StepError } from './step.mjs';

/** Pages of each corpus. */
const PAGES = 20;
/** From this number on pages were cleaned by the makers of the corpus. */
const FIRST_CLEANED = 4000;
/** Smaller pages measure the asking, not the reading. */
const MIN_BYTES = 32 << 10;

/** Shares of Readability's time that the live path may take. */
const MAX_MEDIAN = 1 / 5;
const MAX_SLOW = 1 / 3;

const READABILITY = join(root, 'node_modules/@mozilla/readability/Readability.js');
const RUNS = {
  ours: 'clearleaf.extract(document)',
  theirs: 'void new Readability(document.cloneNode(true)).parse()',
};

async function bench() {
  if (!existsSync(CORPORA)) return console.log('skipped: no corpora');
  await setUpTests();
  await build();
  const { launch } = await import('./chromium.mjs');
  let html = '';
  const server = await serve((path) => {
    // The policy keeps the page's own scripts out.
    const headers = { 'content-security-policy': "script-src 'self' 'wasm-unsafe-eval'" };
    if (path === '/bench') return { body: html, headers };
    return path === '/readability.js' ? { body: readFileSync(READABILITY), headers: { 'content-type': 'text/javascript' } } : undefined;
  });
  const browser = await launch();
  const page = await browser.newPage();
  await page.route((url) => url.origin !== server.url, (route) => route.abort());
  const ratios = { best: /** @type {number[]} */ ([]), first: /** @type {number[]} */ ([]) };
  for (const { id, html: text } of [...sample('wcxb-dev'), ...sample('mozilla-dev')]) {
    // A policy of the page's own would keep the core out.
    html = text.replace(/<meta[^>]+content-security-policy[^>]*>/gi, '');
    await page.goto(`${server.url}/bench`, { waitUntil: 'load' });
    await page.addScriptTag({ url: '/readability.js' });
    await page.evaluate(() => import(Object('/clearleaf.js')).then((clearleaf) => Object.assign(window, { clearleaf }).clearleaf.load()));
    const { ours, theirs } = await race(page, RUNS);
    ratios.best.push(ours.best / theirs.best);
    ratios.first.push(ours.first / theirs.first);
    const line = `${id.padEnd(28)}${ours.best.toFixed(2).padStart(9)} ms${theirs.best.toFixed(2).padStart(10)} ms   1/${(theirs.best / ours.best).toFixed(1)}`;
    console.log(`${line}, first 1/${(theirs.first / ours.first).toFixed(1)}`);
  }
  await browser.close();
  server.close();
  console.log(`      first readings: ${spread(ratios.first).told}`);
  judge(ratios.best);
}

/** @param {number[]} ratios */
function spread(ratios) {
  const sorted = ratios.toSorted((a, b) => a - b);
  const [median = Infinity, slow = Infinity] = [0.5, 0.95].map((share) => sorted[Math.floor(share * (sorted.length - 1))]);
  return { median, slow, told: `1/${(1 / median).toFixed(1)} at the median, 1/${(1 / slow).toFixed(1)} on the slow 5 %` };
}

/** @param {number[]} ratios */
function judge(ratios) {
  const { median, slow, told } = spread(ratios);
  const line = `live path against Readability, ${ratios.length} pages: ${told}`;
  if (median <= MAX_MEDIAN && slow <= MAX_SLOW) return console.log(`ok    ${line}`);
  console.error(`FAIL  ${line}; at most 1/${1 / MAX_MEDIAN} and 1/${1 / MAX_SLOW}`);
  throw new StepError('speed');
}

/**
 * As many pages as are wanted, spread over a corpus.
 *
 * @param {'wcxb-dev' | 'mozilla-dev'} name
 */
function sample(name) {
  const found = [...pages(name)].filter(({ id, html }) => !(parseInt(id, 10) >= FIRST_CLEANED) && html.length >= MIN_BYTES);
  return Array.from({ length: PAGES }, (_, i) => found[Math.floor((i * found.length) / PAGES)]).filter((page) => page !== undefined);
}

await bench().catch(fail);
