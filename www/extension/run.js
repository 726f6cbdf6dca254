/**
 * Calls a script in a tab: puts it there, which does nothing where it is
 * already, and tells it what to do. Pages that browsers keep extensions out
 * of are told of in a tab of our own.
 */

import { browser } from './browser.js';
import { rulesOf } from './site.js';
import { announce } from './views.js';

/** The script of each mode. */
const SCRIPTS = { read: 'content.js', clear: 'clear.js', inspect: 'explain.js', pick: 'pick.js' };

/** Times that a page is tried, and milliseconds between them. */
const TRIES = 3;
const PAUSE = 120;

/**
 * @param {chrome.tabs.Tab} tab
 * @param {{ mode: string, auto?: boolean, of?: { link?: string, selection?: boolean } }} call
 * @returns {Promise<unknown>} what the script says
 */
export async function run(tab, call) {
  if (!tab.id) return null;
  const file = SCRIPTS[/** @type {keyof typeof SCRIPTS} */ (call.mode)];
  const rules = rulesOf(tab.url);
  const secret = call.mode === 'read' ? announce({ id: tab.id, incognito: tab.incognito }) : undefined;
  if (!(await isIn(tab.id, file))) {
    if (!call.auto) await showRestricted(tab.id);
    return null;
  }
  const message = { ...call, type: 'run', rules: await rules, secret: await secret };
  // The page may go while its script works; there is nothing to say to it then.
  return browser.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => null);
}

/**
 * Puts a script into a page. A page that has just come is not open to us for
 * a moment, though its reader has called.
 *
 * @param {number} tabId
 * @param {string} file
 * @returns {Promise<boolean>} whether it is there
 */
async function isIn(tabId, file) {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const isDone = await browser.scripting.executeScript({ target: { tabId }, files: [file] }).then(() => true, () => false);
    if (isDone) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}

/**
 * Says that this page cannot be read, if it is still there.
 *
 * @param {number} id
 */
async function showRestricted(id) {
  const tab = await browser.tabs.get(id).catch(() => null);
  if (!tab) return;
  await showNotice('restricted', tab);
}

/**
 * @param {'restricted'} name
 * @param {chrome.tabs.Tab} tab that the notice is about
 */
export async function showNotice(name, tab) {
  await browser.tabs.create({ url: browser.runtime.getURL(`tab.html#${name}`), index: tab.index + 1, openerTabId: tab.id });
}
