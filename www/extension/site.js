/**
 * What is known of a site: whether its pages open in the reading view by
 * themselves, and what the reader has corrected on them.
 *
 * @import { Rule } from '../rules.js'
 *
 * @typedef {{ always?: boolean, rules?: Rule[] }} Site
 */

import { readRules } from '../rules.js';
import { browser } from './browser.js';
import { read } from './journal.js';

/** What the keys of sites begin with. */
export const SITE = 'site.';

/**
 * The host that an address is of; null where it is no page of the web.
 *
 * @param {string | undefined} url
 */
export function hostOf(url) {
  const parsed = url && URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : null;
}

/**
 * Access to a site, as browsers ask for it.
 *
 * @param {string} host
 * @returns {{ origins: string[] }}
 */
export function accessTo(host) {
  return { origins: [`*://${host}/*`] };
}

/**
 * @param {string | null} host
 * @returns {Promise<Site>}
 */
export async function siteOf(host) {
  return (host && (await read(browser.storage.local, [SITE + host]))[SITE + host]) || {};
}

/**
 * @param {string | undefined} url
 * @returns {Promise<Rule[]>}
 */
export async function rulesOf(url) {
  // A storage that is broken keeps nobody from reading.
  const { rules } = await siteOf(hostOf(url)).catch(() => /** @type {Site} */ ({}));
  return readRules(rules ?? []);
}
