/**
 * What the tests of `<clearleaf-reader>` share: a page with the drop-in on it,
 * and what can be asked of it.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach } from 'node:test';
import { launch } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

/** @typedef {HTMLElement & import('../../www/component/clearleaf-reader.js').ClearleafReader} Reader */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const PHONE = { width: 390, height: 780 };
export const DESKTOP = { width: 1280, height: 860 };

/** @param {string} name */
export const fixture = (name) => readFileSync(new URL(`../fixtures/${name}/source.html`, import.meta.url), 'utf8');
/** @param {string} name */
export const sample = (name) => readFileSync(new URL(`../../www/demo/pages/${name}`, import.meta.url), 'utf8');

/** Pages of the test at hand, by path. @type {Map<string, import('../../scripts/serve.mjs').Extra>} */
export const pages = new Map();
export const server = await serve((path) => pages.get(path));
const browser = await launch();
after(async () => {
  await browser.close();
  server.close();
});

/** @type {import('playwright-core').BrowserContext | undefined} */
let context;
/** Errors of the page at hand. @type {string[]} */
export const complaints = [];
export const leave = () => context?.close();
afterEach(leave);

/**
 * Opens a page with the drop-in on it.
 *
 * @param {string} html
 * @param {object} [given]
 * @param {string} [given.attributes] of the reader
 * @param {Record<string, string>} [given.headers]
 * @param {string} [given.before] script that runs before the page's own
 * @param {import('playwright-core').BrowserContextOptions} [given.options]
 * @param {(route: import('playwright-core').Route) => Promise<void>} [given.elsewhere] answers for other servers
 */
export async function visit(html, { attributes = '', headers, before, options, elsewhere } = {}) {
  const tags = `<script type="module" src="/component/clearleaf-element.js"></script><clearleaf-button></clearleaf-button><clearleaf-reader ${attributes}></clearleaf-reader>`;
  const body = /<\/body>/i.test(html) ? html.replace(/<\/body>/i, `${tags}</body>`) : html + tags;
  pages.set('/page', { body, headers });
  context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', locale: 'en-GB', ...options });
  if (before) await context.addInitScript(before);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  complaints.length = 0;
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route((url) => url.origin !== server.url, elsewhere ?? ((route) => route.abort()));
  await page.goto(`${server.url}/page`);
  await page.evaluate(() => customElements.whenDefined('clearleaf-reader'));
  return page;
}

/** Visits and presses the button. @param {Parameters<typeof visit>} args */
export async function read(...args) {
  const page = await visit(...args);
  // By key: a sample's own overlay may lie over the button.
  await page.locator('clearleaf-button button').press('Enter');
  await page.locator('clearleaf-reader .column').waitFor();
  // What is below the first screens comes a moment later.
  await page.locator('clearleaf-reader [data-later]').first().waitFor({ state: 'detached' });
  return page;
}

/** @param {import('playwright-core').Page} page */
export const text = async (page) => (await page.locator('clearleaf-reader .column').innerText()).replace(/\s+/g, ' ');

/** What axe finds, a line each. @param {import('playwright-core').Page} page @param {string} [where] */
export async function faults(page, where = 'clearleaf-reader') {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const { axe } = /** @type {any} */ (window);
    const { violations } = await axe.run(document.querySelector(selector), { resultTypes: ['violations'] });
    return violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target, any }) =>
      `${id}: ${JSON.stringify(target)} ${any[0]?.message ?? ''}`));
  }, where);
}

/** What has the focus, as a word. @param {import('playwright-core').Page} page */
export const focus = (page) => page.evaluate(() => {
  const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? element?.localName;
});
