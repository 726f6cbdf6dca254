/**
 * A press of the extension's button on a page of 300 KB, traced until the
 * first paragraph of the view is painted.
 *
 * @import { Spent } from './open-trace.mjs'
 */

import { page } from './open-page.mjs';
import { pause, seen } from './open-paint.mjs';
import { PRESSED, spentIn } from './open-trace.mjs';
import { startPiped } from './piped.mjs';
import { serve } from './serve.mjs';

/** As wide and high as most windows are: the first paragraph is on the first screen whatever the fonts. */
const WINDOW = '--window-size=1280,900';
/** Milliseconds of rest before a press: what loading the page has left to do is no part of it. */
const REST = 700;

/**
 * A browser with an extension, for presses of its button, each on the page
 * loaded anew.
 *
 * @param {string} folder of the extension
 * @returns {Promise<{ press: (stay: number) => Promise<Spent>, close: () => Promise<void> }>} `stay` is for how many
 *   milliseconds the view is left open
 */
export async function openBrowser(folder) {
  const html = page();
  const server = await serve((path) => (path === '/page' ? { body: html } : undefined));
  const browser = startPiped([WINDOW, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`, '--enable-unsafe-extension-debugging']);
  const { id, tab, sessionId } = await opened(browser);
  return {
    async press(stay) {
      const loaded = browser.next('Page.loadEventFired');
      await browser.send('Page.navigate', { url: `${server.url}/page` }, sessionId);
      await loaded;
      await pause(REST);
      await browser.send('Tracing.start', { transferMode: 'ReturnAsStream', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] } });
      await browser.send('Runtime.evaluate', { expression: `performance.mark('${PRESSED}')` }, sessionId);
      const attached = browser.next('Target.attachedToTarget');
      await browser.send('Extensions.triggerAction', { id, targetId: tab });
      await seen(browser, (await attached).sessionId);
      const events = await traced(browser);
      await pause(stay);
      await browser.send('Page.navigate', { url: 'about:blank' }, sessionId);
      return spentIn(events);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/**
 * The extension, and a tab with a page that is told apart from its frames.
 *
 * @param {import('./piped.mjs').Piped} browser
 */
async function opened(browser) {
  const { targetInfos } = await found(browser, (targets) => targets.some(({ type }) => type === 'service_worker'));
  const of = (/** @type {string} */ type) => targetInfos.find((/** @type {any} */ target) => target.type === type);
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: of('page').targetId, flatten: true });
  await browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true, filter: [{ type: 'iframe' }] }, sessionId);
  await browser.send('Page.enable', {}, sessionId);
  return { id: new URL(of('service_worker').url).host, tab: of('tab').targetId, sessionId };
}

/**
 * @param {import('./piped.mjs').Piped} browser
 * @param {(targets: any[]) => boolean} isThere
 */
async function found(browser, isThere) {
  for (let tried = 0; tried < 100; tried += 1) {
    const answer = await browser.send('Target.getTargets', { filter: [{}] });
    if (isThere(answer.targetInfos)) return answer;
    await pause(100);
  }
  throw new Error('the extension does not start');
}

/** @param {import('./piped.mjs').Piped} browser */
async function traced(browser) {
  const complete = browser.next('Tracing.tracingComplete');
  await browser.send('Tracing.end');
  const { stream } = await complete;
  let text = '';
  for (let isLast = false; !isLast;) {
    const part = await browser.send('IO.read', { handle: stream, size: 1 << 20 });
    text += part.base64Encoded ? Buffer.from(part.data, 'base64').toString() : part.data;
    isLast = part.eof;
  }
  await browser.send('IO.close', { handle: stream });
  return JSON.parse(text).traceEvents;
}
