/**
 * Which block of the page each part of the text came from.
 *
 * Both sides are in page order and hold the same words, so the text itself is
 * the link: each kept entry of the ledger takes the next block that says the
 * same.
 *
 * @import { Entry } from '../clearleaf.js'
 * @import { View } from './view.js'
 */

import { fold, icon, make } from './make.js';
import { isPaged, topBlock } from './view.js';

/** So many letters in common make a pair where the whole is not the same. */
const ALIKE = 32;
/** Blocks ahead that are looked at for one that is alike. */
const AHEAD = 40;
/** Milliseconds for which a place in the page is marked. */
const SHOWN = 2600;

/**
 * @param {View} view
 * @returns {{ blockOf: Map<Entry, HTMLElement>, entryOf: Map<HTMLElement, Entry> }}
 */
export function pairUp({ article, column, blocks }) {
  const title = column.querySelector('h1');
  const parts = [...(title ? [title] : []), ...blocks().filter((block) => block !== title)];
  const texts = parts.map((part) => fold(part.textContent));
  const exact = new Map(texts.map((text, at) => /** @type {const} */ ([text, at])).reverse());
  const blockOf = new Map();
  const entryOf = new Map();
  let from = 0;
  for (const entry of article.ledger ?? []) {
    if (!entry.kept) continue;
    const at = find(texts, exact, from, fold(entry.text));
    const part = parts[at];
    if (!part) continue;
    blockOf.set(entry, part);
    if (!entryOf.has(part)) entryOf.set(part, entry);
    from = Math.max(from, at);
  }
  return { blockOf, entryOf };
}

/**
 * @param {string[]} texts
 * @param {Map<string, number>} exact the first place of each text
 * @param {number} from
 * @param {string} text
 */
function find(texts, exact, from, text) {
  if (!text) return -1;
  const start = text.slice(0, ALIKE);
  const end = Math.min(texts.length, from + AHEAD);
  for (let at = from; at < end; at++) if (texts[at] === text) return at;
  for (let at = from; at < end; at++) {
    const other = texts[at] ?? '';
    if (other && text.length >= ALIKE ? other.startsWith(start) || other.includes(text) : text === other) return at;
  }
  return exact.get(text) ?? -1;
}

/**
 * The element of the page that an entry came from, if there is a page.
 *
 * @param {View['article']} article
 * @param {Entry | undefined} entry
 * @returns {HTMLElement | null}
 */
export function elementOf({ nodes }, entry) {
  const node = entry && nodes?.[entry.node];
  if (!node?.isConnected) return null;
  return /** @type {HTMLElement | null} */ (node.nodeType === 1 ? node : node.parentElement);
}

/**
 * Leads from the text to the page: a button beside the paragraph under the
 * pointer, and a command for the one that is read.
 *
 * @param {View} view
 * @param {(element: HTMLElement) => void} onShow
 */
export function offerOriginal(view, onShow) {
  const { article, column, page, signal, words } = view;
  /** @type {ReturnType<typeof pairUp> | undefined} */
  let pairs;
  const originalOf = (/** @type {Element | null | undefined} */ block) => {
    pairs ??= pairUp(view);
    return elementOf(article, pairs.entryOf.get(/** @type {HTMLElement} */ (block)));
  };
  /** @type {HTMLElement | null} */
  let pointed = null;
  const pin = make('button', { className: 'tool pin', type: 'button', tabIndex: -1, title: words.showInPage, 'aria-label': words.showInPage, data: { tool: '' } }, icon('page'));
  column.append(pin);
  column.addEventListener('pointerover', ({ target }) => {
    const block = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest('p, li, h1, h2, h3, h4, h5, h6, blockquote'));
    if (!block || pin.contains(block)) return;
    pointed = originalOf(block);
    pin.classList.toggle('shown', Boolean(pointed) && !isPaged(page));
    pin.style.top = `${block.getBoundingClientRect().top - column.getBoundingClientRect().top - 2}px`;
  }, { signal });
  column.addEventListener('pointerleave', () => pin.classList.remove('shown'), { signal });
  pin.addEventListener('click', () => pointed && onShow(pointed));

  return () => {
    const all = view.blocks();
    const top = topBlock(page, all);
    const rest = all.slice(Math.max(0, all.indexOf(/** @type {HTMLElement} */ (top))));
    const element = rest.map(originalOf).find(Boolean) ?? all.map(originalOf).find(Boolean);
    if (element) onShow(element);
  };
}

/**
 * Brings an element of the page into view and marks it for a moment, without
 * a trace in its attributes.
 *
 * @param {HTMLElement} element
 */
export function markInPage(element) {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const shown = 'inset 0 0 0 100vmax rgb(255 200 40 / .35), 0 0 0 6px rgb(255 200 40 / .35)';
  element.animate([{ boxShadow: shown }, { boxShadow: shown, offset: 0.6 }, { boxShadow: 'none' }], { duration: SHOWN });
}
