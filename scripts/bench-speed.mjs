/**
 * Measures the live path against Readability on the same pages in the same
 * Chromium, because "fast" needs a neighbour: from the page as it stands to
 * the article with its HTML, on both sides. Runs take turns and the best of
 * each counts, in processor time of the page's thread, so that whatever else
 * the machine does is left out.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from './build.mjs';
import { race } from './race.mjs';
import { serve } from './serve.mjs';
import { setUpTests } from './setup.mjs';
import { fail, root, StepError } from './step.mjs';

const CORPORA = join(process.env.SHARED ?? join(root, '../shared'), 'corpora');
const PAGES = 20;
/** Smaller pages measure the asking, not the reading. */
const MIN_BYTES = 32 << 10;

/** Shares of Readability's time that the live path may take. */
const MAX_MEDIAN = 1 / 5;
const MAX_SLOW = 1 / 3;

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
    return path === '/readability.js' ? { body: readability(), headers: { 'content-type': 'text/javascript' } } : undefined;
  });
  const browser = await launch();
  const page = await browser.newPage();
  await page.route((url) => url.origin !== server.url, (route) => route.abort());
  const ratios = [];
  for (const { name, text } of pages()) {
    // A policy of the page's own would keep the core out.
    html = text.replace(/<meta[^>]+content-security-policy[^>]*>/gi, '');
    await page.goto(`${server.url}/bench`, { waitUntil: 'load' });
    await page.addScriptTag({ url: '/readability.js' });
    await page.evaluate(() => import(Object('/clearleaf.js')).then((clearleaf) => Object.assign(window, { clearleaf }).clearleaf.load()));
    const { ours, theirs } = await race(page, RUNS);
    ratios.push(ours / theirs);
    console.log(`${name.padEnd(28)}${ours.toFixed(2).padStart(9)} ms${theirs.toFixed(2).padStart(10)} ms   1/${(theirs / ours).toFixed(1)}`);
  }
  await browser.close();
  server.close();
  judge(ratios.sort((a, b) => a - b));
}

/** @param {number[]} ratios sorted */
function judge(ratios) {
  const [median, slow] = [0.5, 0.95].map((share) => ratios[Math.floor(share * (ratios.length - 1))]);
  const line = `live path against Readability, ${ratios.length} pages: 1/${(1 / median).toFixed(1)} at the median, 1/${(1 / slow).toFixed(1)} on the slow 5 %`;
  if (median <= MAX_MEDIAN && slow <= MAX_SLOW) return console.log(`ok    ${line}`);
  console.error(`FAIL  ${line}; at most 1/${1 / MAX_MEDIAN} and 1/${1 / MAX_SLOW}`);
  throw new StepError('speed');
}

function readability() {
  return readFileSync(join(root, 'node_modules/@mozilla/readability/Readability.js'));
}

/** Pages as their sites served them; later ids of one corpus were cleaned by its makers. */
function* pages() {
  const raw = join(CORPORA, 'wcxb-dev/html');
  const ids = readdirSync(raw).filter((name) => parseInt(name, 10) < 4000);
  yield* every(ids, (name) => gunzipSync(readFileSync(join(raw, name))).toString());
  const mozilla = join(CORPORA, 'mozilla-dev');
  yield* every(readdirSync(mozilla), (name) => readFileSync(join(mozilla, name, 'source.html'), 'utf8'));
}

/**
 * As many pages as are wanted, spread over the list.
 *
 * @param {string[]} names
 * @param {(name: string) => string} read
 */
function every(names, read) {
  const found = names.sort().map((name) => ({ name, text: read(name) })).filter(({ text }) => text.length >= MIN_BYTES);
  return Array.from({ length: PAGES }, (_, i) => found[Math.floor((i * found.length) / PAGES)]);
}

await bench().catch(fail);
