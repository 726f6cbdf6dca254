/**
 * All that is kept, as a file, and back. A file may come from anywhere: what
 * is in it is looked at piece by piece.
 *
 * @import { Change } from './journal.js'
 */

import { NAMES, settingOf } from '../component/settings.js';
import { readRules } from '../rules.js';
import { browser } from './browser.js';
import { isHost } from './messages.js';
import { recovered } from './journal.js';
import { READER } from './store.js';
import { SITE } from './site.js';

const KIND = 'clearleaf-backup';
const VERSION = 1;

/** Letters that a file may have. */
const MAX_LETTERS = 20_000_000;

/** @returns {Promise<Record<string, any>>} all that is kept, by key */
export async function allOf() {
  const all = recovered(await browser.storage.local.get(null));
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(READER) || key.startsWith(SITE)));
}

/** @param {Record<string, unknown>} kept */
export function asFile(kept) {
  return `${JSON.stringify({ kind: KIND, version: VERSION, kept }, null, 1)}\n`;
}

/**
 * The changes that take over a file; null where it is none of ours.
 *
 * @param {string} text
 * @returns {Change[] | null}
 */
export function changesOf(text) {
  const data = text.length > MAX_LETTERS ? null : parsed(text);
  if (!isObject(data) || data.kind !== KIND || data.version !== VERSION || !isObject(data.kept)) return null;
  return Object.entries(data.kept).flatMap(([key, value]) => {
    const checked = isObject(value) ? checkedOf(key, value) : null;
    return checked ? [{ key, value: checked }] : [];
  });
}

/**
 * @param {string} key
 * @param {Record<string, any>} value
 */
function checkedOf(key, value) {
  if (key === `${READER}settings`) {
    return Object.fromEntries(NAMES.filter((name) => name in value).map((name) => [name, settingOf(name, value[name])]));
  }
  if (key.startsWith(SITE)) {
    // That pages open by themselves needs an access that only their reader gives.
    return isHost(key.slice(SITE.length)) ? { ...(value.always === true && { always: true }), rules: readRules(value.rules) } : null;
  }
  return /^reader\.[\w:.\-/]{1,200}$/.test(key) ? value : null;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
