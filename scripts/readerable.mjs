/**
 * Measures `isProbablyReaderable`: how often it says what `extract` finds,
 * and what it costs against Readability's function of that name, on the same
 * pages in the same Chromium. A guess is worth as much as it is right and
 * cheap.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { CORPORA, pages } from './corpora.mjs';
import { setUpTests } from './setup.mjs';
import { fail, root, step, StepError } from './step.mjs';

/** Share of the pages on which the guess must be right. */
const MIN_AGREEMENT = 0.95;

/** What it may cost, in times of the other's. */
const MAX_COST = 3;

async function measure() {
  if (!existsSync(CORPORA)) return console.log('skipped: no corpora');
  await setUpTests();
  await step('compile', 'cargo', ['build', '--release', '--bin', 'clearleaf']);
  const { launch } = await import('./chromium.mjs');
  const browser = await launch();
  const page = await browser.newPage();
  await page.evaluate(scripts());
  const total = { pages: 0, agree: 0, theirs: 0, ourTime: 0, theirTime: 0 };
  for (const { id, url, html } of pages('wcxb-dev')) {
    const truth = hasArticle(html, url);
    const { ours, theirs, ourTime, theirTime } = await page.evaluate(race, html);
    total.pages += 1;
    total.agree += Number(ours === truth);
    total.theirs += Number(theirs === truth);
    total.ourTime += ourTime;
    total.theirTime += theirTime;
    if (ours !== truth) console.log(`${id}: ${truth ? 'has an article' : 'has none'}`);
  }
  await browser.close();
  judge(total);
}

/** Both functions as scripts of a page; theirs is one already. */
function scripts() {
  const ours = readFileSync(join(root, 'www/readerable.js'), 'utf8').replaceAll('export function', 'function');
  const theirs = readFileSync(join(root, 'node_modules/@mozilla/readability/Readability-readerable.js'), 'utf8');
  return `{ ${ours}; window.ours = isProbablyReaderable; } { ${theirs}; window.theirs = isProbablyReaderable; }`;
}

/**
 * Runs in the page: both answers, and the best of several times of each.
 *
 * @param {string} html
 */
function race(html) {
  const { ours, theirs } = /** @type {Record<string, (document: Document) => boolean>} */ (/** @type {unknown} */ (window));
  const document = new DOMParser().parseFromString(html, 'text/html');
  const time = (/** @type {(document: Document) => boolean} */ work) => {
    const began = performance.now();
    for (let i = 0; i < 20; i += 1) work(document);
    return (performance.now() - began) / 20;
  };
  const found = { ours: ours(document), theirs: theirs(document), ourTime: Infinity, theirTime: Infinity };
  for (let i = 0; i < 5; i += 1) {
    found.ourTime = Math.min(found.ourTime, time(ours));
    found.theirTime = Math.min(found.theirTime, time(theirs));
  }
  return found;
}

/**
 * Whether the program finds an article: its exit code says so.
 *
 * @param {string} html
 * @param {string} url
 */
function hasArticle(html, url) {
  return spawnSync(join(root, 'target/release/clearleaf'), ['--url', url], { input: html, maxBuffer: 1 << 28 }).status === 0;
}

/** @param {{ pages: number, agree: number, theirs: number, ourTime: number, theirTime: number }} total */
function judge({ pages: count, agree, theirs, ourTime, theirTime }) {
  const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
  const cost = ourTime / theirTime;
  const line = `readerable, ${count} pages: agrees with extract on ${percent(agree / count)} (Readability's ${percent(theirs / count)}), `
    + `${((1000 * ourTime) / count).toFixed(0)} µs a page, ${cost.toFixed(2)} times Readability's`;
  if (agree / count >= MIN_AGREEMENT && cost <= MAX_COST) return console.log(`ok    ${line}`);
  console.error(`FAIL  ${line}`);
  throw new StepError('readerable');
}

await measure().catch(fail);
