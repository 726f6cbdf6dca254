/**
 * Firefox with the built extension in it, driven as a reader would: by the
 * button in its toolbar, by its menus, and by keys.
 */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { OUT } from '../../scripts/build-extension.mjs';
import { textOfView } from './extension-browsers.mjs';
import { startFirefox } from './marionette.mjs';

/** @typedef {import('./extension-browsers.mjs').Driver} Driver */

/** Optional accesses are given without a question: nobody is there to answer it. */
const PREFERENCES = { 'extensions.webextOptionalPermissionPrompts': false };

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

/** Chooses an entry of the button's menu. */
const CHOOSE = `
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  const info = { menuItemId: args[1], pageUrl: gBrowser.selectedBrowser.currentURI.spec, editable: false, modifiers: [] };
  extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);`;

/** The address of a page of the extension. */
const ADDRESS = `return 'moz-extension://' + WebExtensionPolicy.getByID(args[0]).mozExtensionHostname + '/' + args[1];`;

/** Milliseconds for which the browser may keep an answer about a key to itself: its frame may be gone. */
const KEY_PATIENCE = 1500;

/** Firefox with the extension; null where there is no Firefox. */
export async function driveFirefox() {
  const path = process.env.FIREFOX ?? pathOf('firefox') ?? pathOf('firefox-esr');
  if (!path) return null;
  const firefox = await startFirefox(path, PREFERENCES);
  const { value: id } = await firefox.send('Addon:Install', { path: join(OUT, 'firefox'), temporary: true, allowPrivateBrowsing: true });
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
  /** The place of our frame among those of the page; less than 0 where it is not. @returns {Promise<number>} */
  const frame = async () => (await firefox.inBrowser(FIND)).frame;
  /**
   * Works in the view over the page.
   *
   * @template T
   * @param {() => Promise<T>} work
   */
  const inView = async (work) => {
    await firefox.send('WebDriver:SwitchToFrame', { id: await frame() });
    try {
      return await work();
    } finally {
      await firefox.send('WebDriver:SwitchToFrame', { id: null }).catch(() => undefined);
    }
  };
  const go = (/** @type {string} */ url) => firefox.send('WebDriver:Navigate', { url });
  const options = async () => go(await firefox.inBrowser(ADDRESS, id, 'options.html'));
  return {
    firefox,
    frame,
    inView,
    /** Strikes a key in the view. @param {string} value */
    key: (value) => inView(async () => {
      const strokes = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      const struck = firefox.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions: strokes }] }).catch(() => undefined);
      await Promise.race([struck, new Promise((resolve) => setTimeout(resolve, KEY_PATIENCE))]);
    }),
    always: () => firefox.inBrowser(CHOOSE, id, 'always'),
    /** What the extension has stored, as a page of its own sees it. @returns {Promise<Record<string, any>>} */
    async stored() {
      const handle = await firefox.send('WebDriver:GetWindowHandle');
      await turnTo((await firefox.send('WebDriver:NewWindow', { type: 'tab', focus: false })).handle);
      try {
        await options();
        return JSON.parse(await firefox.evaluate(async () => JSON.stringify(await Reflect.get(window, 'browser').storage.local.get(null))));
      } finally {
        await firefox.send('WebDriver:CloseWindow');
        await turnTo(typeof handle === 'string' ? handle : handle.value);
      }
    },
    options,
    /** @param {string} url */
    async goPrivately(url) {
      const { handle } = await firefox.send('WebDriver:NewWindow', { type: 'window', focus: true, private: true });
      await turnTo(handle);
      await go(url);
    },
    go,
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

/** @param {string} name */
function pathOf(name) {
  try {
    return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
  } catch {
    return null;
  }
}
