/**
 * One Chromium and one server for a file of tests.
 */

import { after } from 'node:test';
import { launch } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

/** Pages of the test at hand, by path. @type {Map<string, import('../../scripts/serve.mjs').Extra>} */
const pages = new Map();

const server = await serve((path) => pages.get(path));
const browser = await launch();

after(async () => {
  await browser.close();
  server.close();
});

/** Where the tests' server is. */
export const origin = server.url;

/**
 * Opens a page with nothing but what this server has, and puts the shim and
 * the walker on `window.clearleaf`.
 *
 * @param {string} html
 * @param {Record<string, string>} [headers]
 */
export async function open(html, headers) {
  pages.set('/page', { body: html, headers });
  const page = await (await browser.newContext()).newPage();
  await page.route((url) => url.origin !== origin, (route) => route.abort());
  await page.goto(`${origin}/page`, { waitUntil: 'load' });
  await page.evaluate(shim, origin);
  return page;
}

/** Serves something for this file's tests. @param {string} path @param {import('../../scripts/serve.mjs').Extra} extra */
export function put(path, extra) {
  pages.set(path, extra);
}

/** @param {string} from */
async function shim(from) {
  const [clearleaf, capture] = await Promise.all([import(`${from}/clearleaf.js`), import(`${from}/capture.js`)]);
  Object.assign(window, { clearleaf: { ...clearleaf, ...capture } });
}
