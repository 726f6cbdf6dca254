/**
 * The browsers with the built extension in them, each driven as a reader
 * would: by the button in its toolbar.
 */

import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { ARGS } from '../../scripts/chromium.mjs';
import { OUT } from '../../scripts/build-extension.mjs';
import { chromium } from '../../scripts/setup.mjs';

/** Milliseconds that a view may take to come, on a slow machine too. */
const PATIENCE = 20_000;

/** Milliseconds for which the browser may keep an answer about a key to itself. */
const KEY_PATIENCE = 1500;

/** What each test of the extension may take: none waits for ever. */
export const LIMIT = { timeout: 90_000 };

/**
 * @typedef {object} Seen what a reader sees after pressing the button
 * @property {'frame' | 'tab'} where
 * @property {string} text
 *
 * @typedef {object} Driver
 * @property {(url: string) => Promise<void>} go
 * @property {() => Promise<void>} press the button in the toolbar
 * @property {() => Promise<Seen | null>} look what is on show, null where nothing is
 * @property {() => Promise<void>} restore one tab again, with nothing over it
 * @property {() => Promise<void>} close
 */

/** Runs in a view. @returns {string} its text, once there is any */
export function textOfView() {
  // What has no size is not on show.
  if (!innerHeight) return '';
  const root = document.querySelector('clearleaf-reader')?.shadowRoot;
  const shown = root?.querySelector('.column, .state:not(.busy)') ?? document.querySelector('main.notice');
  return (shown?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * Chromium with the extension.
 *
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @param {string} [folder] of the extension
 */
export async function startChromium(options = {}, folder = join(OUT, 'chromium')) {
  const context = await playwright.launchPersistentContext('', {
    executablePath: chromium() ?? undefined,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...ARGS, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`, '--enable-unsafe-extension-debugging'],
    reducedMotion: 'reduce',
    locale: 'en-GB',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 2 * PATIENCE }).catch(async (error) => {
    await context.close();
    throw new Error('the extension does not start', { cause: error });
  }));
  const id = new URL(worker.url()).host;
  const browser = /** @type {import('playwright-core').Browser} */ (context.browser());
  const session = await browser.newBrowserCDPSession();
  const own = `chrome-extension://${id}/`;

  /** @param {import('playwright-core').Page} page */
  const press = async (page) => {
    await within(page.bringToFront(), 'page in front');
    const tab = await within(targetOf(page), 'tab of the page');
    await within(session.send(/** @type {any} */ ('Extensions.triggerAction'), /** @type {any} */ ({ id, targetId: tab })), 'press of the button');
  };
  /** The tab of a page, which is not the page itself. @param {import('playwright-core').Page} page */
  const targetOf = async (page) => {
    const inner = await context.newCDPSession(page);
    const { targetInfo } = await inner.send('Target.getTargetInfo');
    await inner.detach();
    const filter = /** @type {any} */ ({ filter: [{ type: 'tab' }] });
    const { targetInfos } = await session.send('Target.getTargets', filter);
    const same = targetInfos.filter(({ url }) => url === targetInfo.url);
    return same[same.length - 1]?.targetId;
  };
  /** @param {import('playwright-core').Page} page */
  const frameOf = (page) => page.frames().find((frame) => frame.url().startsWith(`${own}frame.html`));
  const killBackground = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(own));
    if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId }).catch(() => undefined);
  };
  /** Lets the extension into private windows, as its reader may; the browser starts it anew for that. */
  const allowPrivate = async () => {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    const started = context.waitForEvent('serviceworker');
    await page.evaluate(async (extensionId) => {
      const { developerPrivate } = /** @type {any} */ (globalThis).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, id);
    await started;
    await page.close();
  };
  return { context, session, id, own, press, frameOf, killBackground, allowPrivate, close: () => ended(context.close(), 'Chromium') };
}

/**
 * Strikes a key. One that takes away the frame that it goes to is answered by
 * nobody, now and then: what it does is what tests wait for.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} key
 */
export async function strike(page, key) {
  const struck = page.keyboard.press(key).catch(() => undefined);
  await Promise.race([struck, new Promise((resolve) => setTimeout(resolve, KEY_PATIENCE))]);
}

/**
 * Waits for the end of a browser, which must not keep the tests' process: it
 * takes along whatever it has started.
 *
 * @param {Promise<unknown>} closing
 * @param {string} name
 */
export async function ended(closing, name) {
  await within(closing, `end of ${name}`).catch((error) => {
    process.exitCode = 1;
    setTimeout(() => process.exit(), 1000).unref();
    throw error;
  });
}

/** @returns {Promise<Driver>} */
export async function driveChromium() {
  const { context, own, press, frameOf, close } = await startChromium();
  let page = context.pages()[0] ?? (await context.newPage());
  const look = async () => {
    const tab = context.pages().find((one) => one.url().startsWith(`${own}tab.html`));
    const place = tab ?? frameOf(page);
    const text = (await place?.evaluate(textOfView)) ?? '';
    return text ? { where: tab ? /** @type {const} */ ('tab') : /** @type {const} */ ('frame'), text } : null;
  };
  return {
    go: async (url) => void (await page.goto(url)),
    press: () => press(page),
    look,
    async restore() {
      const fresh = await context.newPage();
      for (const one of context.pages()) if (one !== fresh) await one.close();
      page = fresh;
    },
    close,
  };
}

/**
 * Waits until something is so, and gives it. A look that fails, as into a
 * frame that is just going, is one that finds nothing.
 *
 * @template T
 * @param {() => Promise<T | null | undefined | false> | T | null | undefined | false} find
 * @param {string} what
 * @returns {Promise<T>}
 */
export async function until(find, what) {
  /** @type {unknown} */
  let last;
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const found = await within(Promise.resolve().then(find), what, end - Date.now()).catch((error) => {
      last = error;
    });
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`there is no ${what}`, { cause: last });
}

/**
 * What comes in time; browsers keep some answers to themselves.
 *
 * @template T
 * @param {Promise<T>} work
 * @param {string} what
 * @param {number} [patience]
 * @returns {Promise<T>}
 */
export async function within(work, what, patience = PATIENCE) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing came within ${Math.round(patience)} ms`)), patience);
  });
  return Promise.race([work, /** @type {Promise<never>} */ (late)]).finally(() => clearTimeout(timer));
}
