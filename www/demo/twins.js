/**
 * Which part of the clean view came from which block of the original.
 *
 * Both sides are in page order and hold the same words, so the text itself is
 * the link: each kept block takes the next element that says the same.
 *
 * @import { Entry } from '../clearleaf.js'
 *
 * @typedef {{ element: HTMLElement, text: string }} Part
 */

import { fold } from './words.js';

const PARTS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, pre, blockquote, figcaption, td, th, caption, summary, .byline, .site';
/** So many letters in common make a pair where the whole is not the same. */
const ALIKE = 32;

/**
 * @param {Entry[]} ledger
 * @param {HTMLElement} column
 */
export function pairUp(ledger, column) {
  const elements = /** @type {NodeListOf<HTMLElement>} */ (column.querySelectorAll(PARTS));
  const parts = [...elements].map((element) => ({ element, text: fold(element.textContent) }));
  /** @type {Map<Entry, HTMLElement>} */
  const elementOf = new Map();
  /** @type {Map<Element, Entry>} */
  const entryOf = new Map();
  let from = 0;
  for (const entry of ledger.filter((candidate) => candidate.kept)) {
    const at = find(parts, from, fold(entry.text));
    const element = parts[at]?.element;
    if (!element) continue;
    elementOf.set(entry, element);
    if (!entryOf.has(element)) entryOf.set(element, entry);
    from = Math.max(from, at);
  }
  return {
    /** @param {Entry | null} entry */
    elementOf: (entry) => (entry ? elementOf.get(entry) : undefined),
    /** @param {EventTarget | null} target */
    entryAt: (target) => entryAround(/** @type {Element | null} */ (target), entryOf),
  };
}

/**
 * The next part with this text; failing that an earlier one, then one that is alike.
 *
 * @param {Part[]} parts
 * @param {number} from
 * @param {string} text
 */
function find(parts, from, text) {
  if (!text) return -1;
  const next = parts.findIndex((part, index) => index >= from && part.text === text);
  const same = next >= 0 ? next : parts.findIndex((part) => part.text === text);
  if (same >= 0 || text.length < ALIKE) return same;
  const start = text.slice(0, ALIKE);
  return parts.findIndex((part, index) => index >= from && part.text.length >= ALIKE && (part.text.startsWith(start) || text.includes(part.text)));
}

/**
 * @param {Element | null} node
 * @param {Map<Element, Entry>} entryOf
 * @returns {Entry | null}
 */
function entryAround(node, entryOf) {
  for (let element = node; element; element = element.parentElement) {
    const entry = entryOf.get(element);
    if (entry) return entry;
  }
  return null;
}
