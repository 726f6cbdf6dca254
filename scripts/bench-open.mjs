/**
 * Measures what a reader waits for: from the press of the button to the first
 * paragraph painted, on a page of 300 KB, in Chromium, warm; and beside it
 * the same with Readability in our place, in the same extension and view.
 *
 * Counted is the processor time of all threads of all renderers, the page's
 * and the extension's, as the browser's trace has it: what they do after the
 * paint, such as laying out what is below the screen, is no part of the wait,
 * and no clock that is asked from outside could tell it apart. Nothing is
 * attached to the page but one look at what is painted.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension, OUT } from './build-extension.mjs';
import { buildNeighbour } from './build-neighbour.mjs';
import { openBrowser } from './open-press.mjs';
import { setUpTests } from './setup.mjs';
import { fail, StepError } from './step.mjs';

const ROUNDS = 11;
/** Presses after which the browser has compiled and kept what it will. */
const WARM = 3;
/** Milliseconds for which their views stay open: as with a reader, so long that the browser keeps what it has compiled of the core. */
const STAY = 4000;
/** Milliseconds of processor time that a press may take. */
const MAX_MS = 100;
/** Share of the neighbour's time that ours may take. */
const MAX_SHARE = 0.5;

/** @typedef {import('./open-trace.mjs').Spent} Spent */

async function bench() {
  await setUpTests();
  await buildExtension();
  const theirs = mkdtempSync(join(tmpdir(), 'clearleaf-'));
  await buildNeighbour(theirs);
  const [ours, other] = await measure([join(OUT, 'chromium'), join(theirs, 'chromium')]);
  rmSync(theirs, { force: true, recursive: true });
  judge(ours, other);
}

/**
 * Presses in turns, so that what else the machine does is the same for all.
 *
 * @param {string[]} folders of extensions
 * @returns {Promise<Spent[][]>} of the warm presses, for each
 */
async function measure(folders) {
  const browsers = [];
  for (const folder of folders) browsers.push(await openBrowser(folder));
  /** @type {Spent[][]} */
  const all = folders.map(() => []);
  for (let round = 0; round < WARM + ROUNDS; round += 1) {
    const isWarm = round >= WARM;
    const spent = [];
    for (const browser of browsers) spent.push(await browser.press(isWarm ? 0 : STAY));
    console.log(`      ${isWarm ? `round ${round - WARM + 1}` : 'warming up'}: ours ${told(spent[0])}, Readability's ${told(spent[1])}`);
    if (isWarm) spent.forEach((one, at) => all[at]?.push(one));
  }
  for (const browser of browsers) await browser.close();
  return all;
}

/**
 * @param {Spent[]} ours
 * @param {Spent[]} theirs
 */
function judge(ours, theirs) {
  const [own, other] = [ours, theirs].map(middle);
  const share = own.all / other.all;
  const line = `press to first paragraph: ${told(own)} at the median, ${told(ours.reduce((one, next) => (next.all < one.all ? next : one)))} at best; `
    + `with Readability and the same view ${told(other)}, of which ours is ${share.toFixed(2)}`;
  if (own.all <= MAX_MS && share <= MAX_SHARE) return console.log(`ok    ${line}`);
  console.error(`FAIL  ${line}; at most ${MAX_MS} ms and ${MAX_SHARE}`);
  throw new StepError('open');
}

/** @param {Spent[]} rounds */
function middle(rounds) {
  return [...rounds].sort((one, other) => one.all - other.all)[rounds.length >> 1];
}

/** @param {Spent} spent */
function told({ all, page, frame }) {
  const parts = (/** @type {Spent['page']} */ { main, rest }) => `${main.toFixed(0)} + ${rest.toFixed(0)}`;
  return `${all.toFixed(0)} ms (page ${parts(page)}, frame ${parts(frame)})`;
}

await bench().catch(fail);
