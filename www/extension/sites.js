/**
 * Changes what is kept of sites, and has the browser start our script on
 * those that open by themselves.
 */

import { readRules } from '../rules.js';
import { markReaderable } from './badge.js';
import { browser } from './browser.js';
import { accessTo, hostOf, SITE, siteOf } from './site.js';
import { keep } from './writer.js';

/** The script of sites that open by themselves. */
const ALWAYS = 'always';

/** Corrections of one site. */
const MAX_RULES = 60;

/**
 * Adds a correction to those of the page that it comes from.
 *
 * @param {unknown} data
 * @param {chrome.runtime.MessageSender} sender
 */
export async function addRule(data, { url }) {
  const host = hostOf(url);
  const [rule] = readRules([data]);
  if (!host || !rule) return { isWritten: false };
  const rules = [...(await siteOf(host)).rules ?? [], rule].slice(-MAX_RULES);
  return keep([{ key: SITE + host, fields: { rules } }]);
}

/** @param {chrome.runtime.MessageSender} sender */
export async function forgetRules({ url }) {
  const host = hostOf(url);
  return host ? keep([{ key: SITE + host, without: ['rules'] }]) : { isWritten: false };
}

/**
 * Opens a site's pages by themselves from now on, or no more. The access to
 * it was asked for where the reader pressed the button.
 *
 * @param {string} host
 * @param {boolean} isOn
 */
export async function setAlways(host, isOn) {
  if (isOn && !(await browser.permissions.contains(accessTo(host)))) return { isOn: false };
  const { isWritten } = await keep([{ key: SITE + host, ...(isOn ? { fields: { always: true } } : { without: ['always'] }) }]);
  if (!isWritten) return { isOn: !isOn, failed: 'storage' };
  if (!isOn) await browser.permissions.remove(accessTo(host)).catch(() => false);
  await syncSites();
  return { isOn };
}

/** Has the browser start our script on the sites that are to open, as far as it may. */
export async function syncSites() {
  const all = /** @type {[string, import('./site.js').Site][]} */ (Object.entries(await browser.storage.local.get(null)));
  const wanted = all.filter(([key, site]) => key.startsWith(SITE) && site?.always === true).map(([key]) => accessTo(key.slice(SITE.length)));
  const allowed = await Promise.all(wanted.map((access) => browser.permissions.contains(access).catch(() => false)));
  const matches = wanted.filter((_, at) => allowed[at]).flatMap(({ origins }) => origins);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ALWAYS] });
  if (!matches.length) return known && browser.scripting.unregisterContentScripts({ ids: [ALWAYS] });
  /** @type {chrome.scripting.RegisteredContentScript} */
  const script = { id: ALWAYS, js: ['always.js'], matches, runAt: 'document_idle', persistAcrossSessions: true };
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * A page says whether it can be read.
 *
 * @param {boolean} isReaderable
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Promise<{ always: boolean }>} whether it is to open by itself
 */
export async function arrived(isReaderable, { tab, url }) {
  await markReaderable(tab?.id, isReaderable);
  return { always: isReaderable && (await siteOf(hostOf(url))).always === true };
}
