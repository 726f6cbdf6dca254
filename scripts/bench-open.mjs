/**
 * Measures what a reader waits for: from the press of the button to the first
 * paragraph painted, on a page of 300 KB, in Chromium, warm. Counted is the
 * processor time of all renderers, the page's and the extension's, and beside
 * it the time that Readability alone takes for the same page.
 */

import { buildExtension } from './build-extension.mjs';
import { race } from './race.mjs';
import { serve } from './serve.mjs';
import { setUpTests } from './setup.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root, StepError } from './step.mjs';

const BYTES = 300 << 10;
const ROUNDS = 9;

/** Milliseconds of processor time that a press may take. */
const MAX_MS = 100;

async function bench() {
  await setUpTests();
  await buildExtension();
  const { startChromium, textOfView, until } = await import('../tests/e2e/extension-browsers.mjs');
  const html = page();
  const server = await serve((path) => (path === '/page' ? { body: html } : undefined));
  const chromium = await startChromium();
  const tab = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await tab.goto(`${server.url}/page`, { waitUntil: 'load' });
    await tab.waitForTimeout(700);
    const before = await spent(chromium.session);
    await chromium.press(tab);
    const frame = await until(() => chromium.frameOf(tab), 'frame');
    await frame.waitForFunction(textOfView);
    await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    times.push(1000 * ((await spent(chromium.session)) - before));
    console.log(`      round ${round + 1}: ${times.at(-1)?.toFixed(0)} ms`);
  }
  await tab.goto(`${server.url}/page`);
  await tab.addScriptTag({ content: readFileSync(join(root, 'node_modules/@mozilla/readability/Readability.js'), 'utf8') });
  const parse = 'void new Readability(document.cloneNode(true)).parse()';
  const { theirs } = await race(tab, { ours: '0', theirs: parse });
  await chromium.context.close();
  server.close();
  judge(times.slice(1).sort((a, b) => a - b), theirs.best);
}

/**
 * Seconds of processor time of all renderers.
 *
 * @param {import('playwright-core').CDPSession} session
 */
async function spent(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/**
 * @param {number[]} times sorted
 * @param {number} theirs
 */
function judge(times, theirs) {
  const median = times[times.length >> 1] ?? Infinity;
  const line = `press to first paragraph: ${median.toFixed(0)} ms of processor time at the median, ${times[0]?.toFixed(0)} at best; `
    + `Readability takes ${theirs.toFixed(0)} ms for the page alone`;
  if (median <= MAX_MS) return console.log(`ok    ${line}`);
  console.error(`FAIL  ${line}; at most ${MAX_MS} ms`);
  throw new StepError('open');
}

/** A page of many paragraphs, with what stands around them on the web. */
function page() {
  const words = 'The harbour was quiet that morning and the boats lay still as if nobody had ever rowed them out past the second buoy'.split(' ');
  let body = '';
  for (let i = 0; body.length < BYTES; i += 1) {
    const text = Array.from({ length: 60 }, (_, at) => words[(i * 7 + at * (1 + (i % 5))) % words.length]).join(' ');
    body += `<div class="row"><p>${text}, and <a href="/${i}">so on</a>.</p></div>\n<aside class="share"><a href="/s">Share</a> <button>Like ${i}</button></aside>\n`;
  }
  return `<!doctype html><html lang="en"><title>Harbour</title><nav><a href="/">Home</a></nav><main><article><h1>Harbour</h1>${body}</article></main><footer>2026</footer>`;
}

await bench().catch(fail);
