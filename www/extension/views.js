/**
 * Which reading views may be: the script in a page is called with a secret
 * word, and the frame or tab that knows the word is let in. Kept in the
 * session's storage, which pages and their scripts cannot read.
 */

import { browser } from './browser.js';
import { makeSecret } from './messages.js';

const PREFIX = 'view.';

/** Milliseconds in which a frame must have come. */
const MAX_WAIT = 60_000;

/** Milliseconds after which old views are looked for: the one that was just announced is waited for. */
const REST = 1000;

/** Views that are remembered; a tab may be loaded again at any time. */
const MAX_VIEWS = 100;

/**
 * @typedef {{ tab: number, at: number, isClaimed: boolean, isPrivate: boolean }} View
 *
 * @param {{ id: number, incognito: boolean }} tab whose page is called to open a view
 * @returns {Promise<string>} its word
 */
export async function announce({ id, incognito }) {
  const secret = makeSecret();
  /** @type {View} */
  const view = { tab: id, at: Date.now(), isClaimed: false, isPrivate: incognito };
  await browser.storage.session.set({ [PREFIX + secret]: view });
  setTimeout(() => void forgetOldest(), REST);
  return secret;
}

/**
 * Whether the frame that asks is the one that was announced: its word is
 * known, is used for the first time, and in the same tab.
 *
 * @param {string} secret
 * @param {chrome.runtime.MessageSender} sender
 */
export async function claim(secret, sender) {
  const view = await viewOf(secret);
  if (!view || view.isClaimed || Date.now() - view.at > MAX_WAIT || sender.tab?.id !== view.tab) return false;
  await browser.storage.session.set({ [PREFIX + secret]: { ...view, isClaimed: true } });
  return true;
}

/**
 * The tab whose page a view shows.
 *
 * @param {string} secret
 */
export async function sourceOf(secret) {
  const view = await viewOf(secret);
  return view && { tab: view.tab };
}

/**
 * Whether a view shows a page of a private window. A view in a tab of its own
 * stands in another window, as browsers demand: what was announced tells.
 *
 * @param {chrome.runtime.MessageSender} sender the view
 */
export async function isPrivate({ tab, url }) {
  if (tab?.incognito) return true;
  return (await viewOf(new URL(url ?? 'about:blank').hash.slice(1)))?.isPrivate === true;
}

/**
 * @param {string} secret
 * @returns {Promise<View | null>}
 */
async function viewOf(secret) {
  const key = PREFIX + secret;
  return /** @type {View | undefined} */ ((await browser.storage.session.get([key]))[key]) ?? null;
}

async function forgetOldest() {
  const all = /** @type {[string, View][]} */ (Object.entries(await browser.storage.session.get(null))).filter(([key]) => key.startsWith(PREFIX));
  const oldest = all.sort(([, one], [, other]) => other.at - one.at).slice(MAX_VIEWS);
  if (oldest.length) await browser.storage.session.remove(oldest.map(([key]) => key));
}
