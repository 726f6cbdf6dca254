/**
 * What the tests of the extension in Chromium share: pages to visit, and the
 * ways into what stands over them.
 */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { buildExtension, OUT } from '../../scripts/build-extension.mjs';
import { serve } from '../../scripts/serve.mjs';
import { startChromium, textOfView, until } from './extension-browsers.mjs';

/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A sentence of the essay's own text. */
export const SENTENCE = 'The box came to me wrapped in a curtain.';

/** @param {string} name */
export const sample = (name) => readFileSync(new URL(`../../www/demo/pages/${name}`, import.meta.url), 'utf8');
export const ESSAY = sample('essay.html');

/**
 * Chromium with the extension, for a file of tests.
 *
 * @param {(folder: string) => void} [adapt] changes a copy of the extension
 */
export function start(adapt) {
  /** @type {Map<string, import('../../scripts/serve.mjs').Extra>} */
  const pages = new Map();
  /** @type {Awaited<ReturnType<typeof startChromium>>} */
  let chromium;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {string | null} */
  let copy = null;
  before(async () => {
    await buildExtension();
    server = await serve((path) => pages.get(path));
    if (adapt) {
      copy = mkdtempSync(join(tmpdir(), 'clearleaf-extension-'));
      cpSync(join(OUT, 'chromium'), copy, { recursive: true });
      adapt(copy);
    }
    chromium = await startChromium({}, copy ?? undefined);
  }, { timeout: 180_000 });
  after(async () => {
    server?.close();
    await chromium?.close();
    if (copy) rmSync(copy, { force: true, recursive: true });
  });

  /** Opens a page, alone. @param {string} [html] @param {string} [path] */
  const visit = async (html = ESSAY, path = '/page') => {
    pages.set(path, { body: html });
    const page = await chromium.context.newPage();
    await page.goto(server.url + path);
    for (const other of chromium.context.pages()) if (other !== page) await other.close();
    return page;
  };
  /** Waits for the view, and for the keys to go there. @param {Page} page */
  const viewOver = (page) => until(async () => {
    const frame = chromium.frameOf(page);
    return (await frame?.evaluate(textOfView)) && (await frame?.evaluate(() => document.hasFocus())) ? frame : null;
  }, 'view over the page');
  return {
    pages,
    visit,
    viewOver,
    get chromium() {
      return chromium;
    },
    get url() {
      return server.url;
    },
    /** Presses the button and waits for the view. @param {Page} page */
    async read(page) {
      await chromium.press(page);
      return viewOver(page);
    },
    /** A tab of our own. @param {string} name */
    ownTab: (name) => until(() => chromium.context.pages().find((page) => page.url().startsWith(chromium.own + name)), name),
    /** Opens the page of settings. */
    async options() {
      const page = await chromium.context.newPage();
      await page.goto(`${chromium.own}options.html`);
      await page.locator('clearleaf-reader .column').waitFor();
      return page;
    },
    /**
     * Runs a function in the background, again where that was just started anew.
     *
     * @template T
     * @param {(given: any) => T | Promise<T>} work
     * @param {unknown} [given]
     */
    async inBackground(work, given) {
      return until(async () => {
        const worker = chromium.context.serviceWorkers().at(-1) ?? (await chromium.context.waitForEvent('serviceworker'));
        return { answer: /** @type {T} */ (await worker.evaluate(/** @type {any} */ (work), given)) };
      }, 'background').then(({ answer }) => answer);
    },
  };
}

/**
 * Gives a copy of the extension the access to this machine's pages that its
 * reader would give to a site; nobody is there to answer the browser's question.
 *
 * @param {string} folder
 */
export function grantSites(folder) {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), host_permissions: ['*://localhost/*'] }));
}

/** @param {Page | Frame} place */
export async function faults(place) {
  await place.evaluate(AXE);
  return place.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target, any }) => `${id}: ${JSON.stringify(target)} ${any[0]?.message ?? ''}`));
  });
}

/** What the focus is on. @param {Page | Frame} place */
export const focus = (place) => place.evaluate(() => {
  const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
});

/** What the page itself looks like to a script of its own. @param {Page} page */
export const marks = (page) => page.evaluate(() => document.documentElement.outerHTML);

/** Milliseconds for a panel to open on a slow machine. */
const PANEL_PATIENCE = 6000;

/**
 * Opens the panel of further commands. A press that comes while the view is
 * being put in front is lost.
 *
 * @param {Page | Frame} view
 */
export async function openMore(view) {
  const panel = view.locator('.panel[data-name=more]');
  await until(async () => {
    if (!(await panel.count())) await view.locator('[data-panel=more]').evaluate((tool) => /** @type {HTMLElement} */ (tool).click());
    return panel.waitFor({ timeout: PANEL_PATIENCE }).then(() => true, () => false);
  }, 'panel of further commands');
  return panel;
}

/**
 * Gives one of the further commands. What takes its own frame away is
 * answered by nobody: what it does is what tests wait for.
 *
 * @param {Page | Frame} view
 * @param {string} name
 */
export async function take(view, name) {
  const button = (await openMore(view)).getByRole('button', { name, exact: true });
  await button.evaluate((element) => void setTimeout(() => /** @type {HTMLElement} */ (element).click()));
}
