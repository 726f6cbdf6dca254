/** The menus of pages, selections, links and of the button. */

import { browser } from './browser.js';
import { run } from './run.js';
import { accessTo, hostOf, siteOf } from './site.js';
import { setAlways } from './sites.js';
import { word } from './words.js';

const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** Entries by their names, with where they stand. @type {[id: string, name: import('./words.js').Word, contexts: string[]][]} */
const ENTRIES = [
  ['page', 'readPage', ['page']],
  ['selection', 'readSelection', ['selection']],
  ['link', 'readLink', ['link']],
  ['clear', 'clearPage', ['action']],
  ['inspect', 'inspect', ['action']],
  ['pick', 'correctPage', ['action']],
  ['always', 'alwaysOpen', ['action']],
];

export function createMenus() {
  browser.contextMenus.removeAll(() => {
    for (const [id, name, contexts] of ENTRIES) {
      const isPage = contexts[0] !== 'action';
      browser.contextMenus.create(/** @type {chrome.contextMenus.CreateProperties} */ ({
        id, contexts, title: word(name), ...(isPage && { documentUrlPatterns: PAGES }),
      }));
    }
  });
}

/**
 * @param {chrome.contextMenus.OnClickData} info
 * @param {chrome.tabs.Tab} tab
 */
export async function onMenu({ menuItemId, linkUrl, pageUrl }, tab) {
  if (menuItemId === 'always') return openAlways(tab.url ?? pageUrl);
  if (menuItemId === 'page') return run(tab, { mode: 'read' });
  if (menuItemId === 'selection') return run(tab, { mode: 'read', of: { selection: true } });
  if (menuItemId === 'link' && linkUrl) return readLink(linkUrl, tab);
  return run(tab, { mode: String(menuItemId) });
}

/**
 * Asks for the access before anything is waited for, as browsers demand; a
 * site that is open by itself already is shown where it can be switched off.
 *
 * @param {string | undefined} url
 */
async function openAlways(url) {
  const host = hostOf(url);
  if (!host) return browser.runtime.openOptionsPage();
  const isGranted = await browser.permissions.request(accessTo(host));
  if (!isGranted) return null;
  if ((await siteOf(host)).always) return browser.runtime.openOptionsPage();
  return setAlways(host, true);
}

/**
 * Over this page where the link stays on its site, which the script in it may
 * read; else in a tab of its own, where the button has to be pressed.
 *
 * @param {string} url
 * @param {chrome.tabs.Tab} tab
 */
async function readLink(url, tab) {
  const answered = /** @type {{ state?: string } | null} */ (await run(tab, { mode: 'read', of: { link: url } }));
  if (answered?.state === 'elsewhere') await browser.tabs.create({ url, index: tab.index + 1, openerTabId: tab.id });
}
