/**
 * Waits in a frame for the paint of the view's first paragraph, and marks its
 * time in the browser's trace.
 */

import { PAINTED } from './open-trace.mjs';

/** Milliseconds that a paint may take, on a slow machine too. */
const PATIENCE = 10_000;

/**
 * Waits until the first paragraph is painted.
 *
 * @param {import('./piped.mjs').Piped} browser
 * @param {string} sessionId of the frame, which may not be where it is going yet
 */
export async function seen(browser, sessionId) {
  const expression = `(${watchPaint})(${JSON.stringify(PAINTED)})`;
  const last = performance.now() + PATIENCE;
  while (performance.now() < last) {
    const { result } = await browser.send('Runtime.evaluate', { expression, awaitPromise: true }, sessionId).catch(() => ({ result: {} }));
    if (result.value) return;
    await pause(5);
  }
  throw new Error('the first paragraph is not painted');
}

/**
 * Runs in the frame of the view: waits for the paint of the first paragraph,
 * and marks its time, which is before this is told of it.
 *
 * @param {string} mark
 */
function watchPaint(mark) {
  if (!location.protocol.startsWith('chrome-extension')) return null;
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntries().at(-1);
      const first = document.querySelector('clearleaf-reader')?.shadowRoot?.querySelector('.text p');
      const { width, height } = first?.getBoundingClientRect() ?? new DOMRect();
      // A smaller one is the word that the page is being read.
      if (!paint || !first || Number(Reflect.get(paint, 'size')) < (width * height) / 2) return;
      performance.mark(mark, { startTime: paint.startTime });
      resolve(true);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** @param {number} ms */
export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
