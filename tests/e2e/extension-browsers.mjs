/**
 * The browsers with the built extension in them, each driven as a reader
 * would: by the button in its toolbar.
 */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { ARGS } from '../../scripts/chromium.mjs';
import { OUT } from '../../scripts/build-extension.mjs';
import { chromium } from '../../scripts/setup.mjs';
import { startFirefox } from './marionette.mjs';

/** Milliseconds that a view may take to come. */
const PATIENCE = 15_000;

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
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const browser = /** @type {import('playwright-core').Browser} */ (context.browser());
  const session = await browser.newBrowserCDPSession();
  const own = `chrome-extension://${id}/`;

  /** @param {import('playwright-core').Page} page */
  const press = async (page) => {
    await page.bringToFront();
    const tab = await targetOf(page);
    await session.send(/** @type {any} */ ('Extensions.triggerAction'), /** @type {any} */ ({ id, targetId: tab }));
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
  return { context, session, id, own, press, frameOf, killBackground };
}

/** @returns {Promise<Driver>} */
export async function driveChromium() {
  const { context, own, press, frameOf } = await startChromium();
  let page = context.pages()[0] ?? (await context.newPage());
  const look = async () => {
    const tab = context.pages().find((one) => one.url().startsWith(`${own}tab.html`));
    const place = tab ?? frameOf(page);
    const text = (await place?.evaluate(textOfView).catch(() => '')) ?? '';
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
    close: () => context.close(),
  };
}

/** Presses the button of an extension in Firefox; runs in the browser itself. */
const PRESS = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension(args[0]);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

/** What is on show in Firefox: the place of our frame among those of the page, or a tab of our own. */
const FIND = `
  const tab = gBrowser.browsers.find(({ currentURI }) => /^moz-extension:.*\\/tab\\.html/.test(currentURI.spec));
  if (tab) gBrowser.selectedTab = gBrowser.getTabForBrowser(tab);
  const frames = gBrowser.selectedBrowser.browsingContext.children;
  return { isTab: Boolean(tab), frame: frames.findIndex(({ currentURI }) => /^moz-extension:.*\\/frame\\.html/.test(currentURI?.spec ?? '')) };`;

/** @returns {Promise<(Driver & { firefox: Awaited<ReturnType<typeof startFirefox>> }) | null>} null where there is no Firefox */
export async function driveFirefox() {
  const path = process.env.FIREFOX ?? pathOf('firefox') ?? pathOf('firefox-esr');
  if (!path) return null;
  const firefox = await startFirefox(path);
  const { value: id } = await firefox.send('Addon:Install', { path: join(OUT, 'firefox'), temporary: true });
  /** @param {string} handle */
  const turnTo = (handle) => firefox.send('WebDriver:SwitchToWindow', { handle });
  const look = async () => {
    const { isTab, frame } = await firefox.inBrowser(FIND);
    if (!isTab && frame < 0) return null;
    try {
      if (isTab) await turnTo((await firefox.send('WebDriver:GetWindowHandles')).at(-1));
      else await firefox.send('WebDriver:SwitchToFrame', { id: frame });
      const text = await firefox.evaluate(textOfView);
      return text ? { where: isTab ? /** @type {const} */ ('tab') : /** @type {const} */ ('frame'), text } : null;
    } catch {
      return null;
    } finally {
      await firefox.send('WebDriver:SwitchToFrame', { id: null });
    }
  };
  return {
    firefox,
    go: (url) => firefox.send('WebDriver:Navigate', { url }),
    press: () => firefox.inBrowser(PRESS, id),
    look,
    async restore() {
      const before = await firefox.send('WebDriver:GetWindowHandles');
      const { handle } = await firefox.send('WebDriver:NewWindow', { type: 'tab', focus: true });
      for (const one of before) {
        await turnTo(one);
        await firefox.send('WebDriver:CloseWindow');
      }
      await turnTo(handle);
    },
    close: () => firefox.close(),
  };
}

/**
 * Waits until something is so, and gives it.
 *
 * @template T
 * @param {() => Promise<T | null | undefined | false> | T | null | undefined | false} find
 * @param {string} what
 * @returns {Promise<T>}
 */
export async function until(find, what) {
  for (const end = Date.now() + PATIENCE; ;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > end) throw new Error(`there is no ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** @param {string} name */
function pathOf(name) {
  try {
    return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
  } catch {
    return null;
  }
}
