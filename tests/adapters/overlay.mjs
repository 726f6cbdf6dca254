/**
 * The built product as an adapter of overlay-bench: finds by `findOverlays`,
 * clears by `declutter`. The core is loaded before the clock starts, as it is
 * on a page that a reader has open.
 */

import { cpu, kindOf, note, setUp } from './page.mjs';

export default {
  label: 'clearleaf',
  setup: setUp,

  /** @param {import('playwright-core').Page} page */
  async detect(page) {
    await page.waitForFunction(() => Object(window).clearleaf);
    const clock = await cpu(page);
    const handle = await page.evaluateHandle(() => Object(window).clearleaf.findOverlays(document));
    note({ cpu: await clock() });
    await handle.evaluate((/** @type {any[]} */ found, kinds) => {
      for (const one of found) one.kind = kinds[one.kind] ?? one.kind;
    }, kindOf);
    return handle;
  },

  /** @param {import('playwright-core').Page} page */
  async declutter(page) {
    await page.evaluate(() => Object(window).clearleaf.declutter(document));
  },
};
