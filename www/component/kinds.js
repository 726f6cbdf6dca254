/**
 * What the parts of a page are called: labels of the ledger and kinds of
 * overlays, by the keys of their words.
 *
 * @import { Strings } from './locale.js'
 */

/** @param {string} label */
export function kindKey(label) {
  return /** @type {Extract<keyof Strings, `kind${string}`>} */ (`kind${label.charAt(0).toUpperCase()}${label.slice(1)}`);
}

/**
 * @param {Strings} words
 * @param {string} label
 */
export function kindOf(words, label) {
  return words[kindKey(label)] ?? label;
}
