/**
 * The panel of what was left out: the ledger's entries that are not in the
 * article, by kind, with reasons; each can be put back in its place. Loaded
 * when it is first asked for.
 *
 * @import { Entry } from '../clearleaf.js'
 * @import { Strings } from './locale.js'
 * @import { View } from './view.js'
 */

import { elementOf, pairUp } from './anchors.js';
import { kindOf } from './kinds.js';
import { fold, icon, make } from './make.js';

/** Kinds in the order a reader cares for them. @type {Entry['label'][]} */
const KINDS = ['content', 'title', 'byline', 'caption', 'comments', 'related', 'promo', 'overlay', 'ad', 'navigation', 'other'];
/** Elements that hold items alone: what is put back goes before or after the whole. */
const HOLDERS = 'ul, ol, dl, table, thead, tbody, tfoot, tr, figure, pre, p, .scrolls, h1, h2, h3, h4, h5, h6, blockquote, details';

/**
 * @param {View} view
 * @param {(element: HTMLElement) => void} onShow
 */
export function createTrust(view, onShow) {
  const { words } = view;
  const left = (view.article.ledger ?? []).filter((entry) => !entry.kept && fold(entry.text));
  const shared = { view, onShow, restorer: createRestorer(view) };
  return () => {
    if (!left.length) return [make('p', {}, words.nothingLeftOut)];
    const groups = KINDS.flatMap((label) => {
      const entries = left.filter((entry) => entry.label === label);
      return entries.length ? [group(shared, label, entries)] : [];
    });
    return [make('p', { className: 'hint' }, words.leftOutText), ...groups];
  };
}

/**
 * Puts entries into the text and takes them out again.
 *
 * @param {View} view
 */
function createRestorer(view) {
  const { article, text, words, locale } = view;
  const ledger = article.ledger ?? [];
  /** @type {Map<Entry, HTMLElement>} */
  const boxes = new Map();
  /** @type {Map<Entry, HTMLElement> | undefined} */
  let blockOf;

  /** The element of the text that an entry goes after. @param {Entry} entry */
  const before = (entry) => {
    blockOf ??= pairUp(view).blockOf;
    for (let at = ledger.indexOf(entry) - 1; at >= 0; at--) {
      const other = /** @type {Entry} */ (ledger[at]);
      const element = boxes.get(other) ?? blockOf.get(other);
      if (element && text.contains(element)) return topOf(element, text);
    }
    return null;
  };
  const tell = () => text.dispatchEvent(new Event('changed', { bubbles: true }));
  /** @param {Entry} entry */
  const takeOut = (entry) => {
    boxes.get(entry)?.remove();
    boxes.delete(entry);
    tell();
  };
  return {
    takeOut,
    /** @param {Entry} entry */
    boxOf: (entry) => boxes.get(entry),
    /** @param {Entry} entry */
    putBack(entry) {
      if (boxes.has(entry)) return;
      const box = restoredBox(entry, words, locale, () => takeOut(entry));
      const place = before(entry);
      if (place) place.after(box);
      else text.prepend(box);
      boxes.set(entry, box);
      tell();
    },
  };
}

/**
 * @typedef {{ view: View, onShow: (element: HTMLElement) => void, restorer: ReturnType<typeof createRestorer> }} Shared
 *
 * @param {Shared} shared
 * @param {Entry['label']} label
 * @param {Entry[]} entries
 */
function group(shared, label, entries) {
  const { words } = shared.view;
  const list = make('ul', { className: 'entries' });
  const all = make('button', { className: 'action small', type: 'button', onclick: () => {
    entries.forEach(shared.restorer.putBack);
    fill();
  } }, words.putBackAll);
  const fill = () => list.replaceChildren(...(entries.length > 1 ? [make('li', {}, all)] : []), ...entries.map((entry) => item(shared, entry)));
  const box = make('details', { className: 'kind' },
    make('summary', {}, kindOf(words, label), make('span', { className: 'count' }, String(entries.length)), icon('fold')), list);
  // A page may have thousands of entries: they are made when they are asked for.
  box.addEventListener('toggle', () => box.open && !list.childElementCount && fill());
  return box;
}

/**
 * @param {Shared} shared
 * @param {Entry} entry
 */
function item({ view, onShow, restorer }, entry) {
  const { article, words } = view;
  const tell = () => {
    back.textContent = restorer.boxOf(entry) ? words.takeOut : words.putBack;
  };
  const back = make('button', { className: 'action small', type: 'button', onclick: () => {
    if (restorer.boxOf(entry)) restorer.takeOut(entry);
    else restorer.putBack(entry);
    restorer.boxOf(entry)?.scrollIntoView({ block: 'center' });
    tell();
  } });
  tell();
  const element = elementOf(article, entry);
  const show = element && make('button', { className: 'action small', type: 'button', onclick: () => onShow(element) }, words.showInPage);
  return make('li', { className: 'entry' },
    make('q', { lang: article.lang ?? '', dir: 'auto' }, fold(entry.text)),
    make('p', { className: 'hint', lang: 'en', dir: 'ltr' }, entry.reason),
    make('div', { className: 'buttons' }, back, show));
}

/**
 * @param {Entry} entry
 * @param {Strings} words
 * @param {View['locale']} locale
 * @param {() => void} onTakeOut
 */
function restoredBox(entry, words, { locale, dir }, onTakeOut) {
  const lines = entry.text.split('\n').map(fold).filter(Boolean);
  return make('div', { className: 'restored', part: 'restored' },
    make('div', { className: 'tag', lang: locale, dir, data: { tool: '' } }, kindOf(words, entry.label),
      make('button', { className: 'action small', type: 'button', onclick: onTakeOut }, words.takeOut)),
    ...lines.map((line) => make('p', { dir: 'auto' }, line)));
}

/**
 * The outermost element around this one that others cannot stand in.
 *
 * @param {HTMLElement} element
 * @param {HTMLElement} text
 */
function topOf(element, text) {
  let top = element;
  for (let up = element.parentElement; up && up !== text; up = up.parentElement) if (up.matches(HOLDERS)) top = up;
  return top;
}
