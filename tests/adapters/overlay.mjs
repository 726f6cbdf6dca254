/**
 * The built product as an adapter of overlay-bench: finds by `findOverlays`,
 * clears by `declutter`. The core is loaded before the clock starts, as it is
 * on a page that a reader has open.
 */

import { kindOf, setUp } from './page.mjs';

export default {
  label: 'clearleaf',
  setup: setUp,

  /** @param {import('playwright-core').Page} page */
  async detect(page) {
    await page.waitForFunction(() => Object(window).clearleaf);
    const handle = await page.evaluateHandle(async () => {
      const { findOverlays } = Object(window).clearleaf;
      const start = performance.now();
      const found = await findOverlays(document);
      const ms = performance.now() - start;
      return found.map((/** @type {any} */ one) => ({ ...one, ms }));
    });
    await handle.evaluate((found, kinds) => {
      for (const one of found) one.kind = kinds[one.kind] ?? one.kind;
    }, kindOf);
    return handle;
  },

  /** @param {import('playwright-core').Page} page */
  async declutter(page) {
    await page.evaluate(async () => {
      const { declutter } = Object(window).clearleaf;
      Object(window).stopDecluttering?.abort();
      const stop = new AbortController();
      Object.assign(window, { stopDecluttering: stop });
      await declutter(document, { signal: stop.signal });
    });
  },
};
