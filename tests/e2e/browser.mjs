/**
 * One Chromium and one server for a file of tests.
 */

import { after } from 'node:test';
import { chromium as playwright } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { chromium } from '../../scripts/setup.mjs';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** Pages of the test at hand, by path. @type {Map<string, import('../../scripts/serve.mjs').Extra>} */
const pages = new Map();

const server = await serve((path) => pages.get(path));
const browser = await playwright.launch({ executablePath: chromium() ?? undefined, args: ARGS });

after(async () => {
  await browser.close();
  server.close();
});

/** Where the tests' server is. */
export const origin = server.url;

/**
 * Opens a page with nothing but what this server has; what the page throws
 * fails the test that opened it.
 *
 * @param {string} html
 * @param {{ headers?: Record<string, string>, inject?: boolean, allow?: RegExp }} [options] `inject` puts the shim on
 *   `window.clearleaf`, and the walker's `capture` with it
 */
export async function open(html, { headers = {}, inject = true } = {}) {
  pages.set('/page', { body: html, headers });
  const page = await openAddress('/page');
  if (inject) await page.evaluate(shim, origin);
  return page;
}

/**
 * Opens an address of the server.
 *
 * @param {string} path
 */
export async function openAddress(path) {
  const page = await (await browser.newContext()).newPage();
  await page.route((url) => url.origin !== origin, (route) => route.abort());
  await page.goto(origin + path, { waitUntil: 'load' });
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
