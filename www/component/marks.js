/**
 * Marks in the text and notes on them: kept for each page by its address,
 * drawn over the text without touching it, listed in a panel. Loaded when
 * something is selected, or was marked before.
 *
 * @import { Anchor } from './quotes.js'
 * @import { Store } from './store.js'
 * @import { View } from './view.js'
 *
 * @typedef {Anchor & { id: string, note: string, when: number }} Mark
 * @typedef {object} Marks
 * @property {() => Mark[]} list in the order of the text
 * @property {(range: Range | null) => void} offer what can be done with what is selected
 * @property {(range: Range | null) => void} start the same by key, with the focus
 * @property {() => Node[]} panel
 */

import { fold } from './make.js';
import { keyOf } from './marking.js';
import { createBar } from './marks-bar.js';
import { marksPanel } from './marks-panel.js';
import { anchorOf, indexOf, linkTo, rangeOf } from './quotes.js';
import { stored, storeSafely } from './store.js';
import style from './style-marks.js';
import { adopt } from './surface.js';
import { topBlock } from './view.js';

/** Marks of one page that are kept. */
const MAX_MARKS = 1000;
/** Letters of a quotation and of a note that are kept. */
const MAX_LETTERS = 10_000;

/**
 * @param {View} view
 * @param {{ address: string, store: Store, onPanel: () => void }} given
 * @returns {Promise<Marks>}
 */
export async function createMarks(view, { address, store, onPanel }) {
  const { column, page, signal, words, say, surface, article } = view;
  adopt(/** @type {ShadowRoot} */ (page.getRootNode()), style);
  const key = keyOf(address);
  let marks = marksIn(address ? await stored(store, key) : {});
  let index = indexOf(column);
  /** @type {Map<Mark, Range | null>} */
  const ranges = new Map();
  const drawn = createDrawing(signal);

  const draw = () => {
    index = indexOf(column);
    ranges.clear();
    for (const mark of marks) ranges.set(mark, rangeOf(index, mark));
    drawn(marks.flatMap((mark) => {
      const range = ranges.get(mark);
      return range ? [{ range, hasNote: Boolean(mark.note) }] : [];
    }));
  };
  /** What changed is drawn, kept and told to an open panel. @param {Mark[]} next */
  const change = async (next) => {
    marks = next;
    draw();
    surface.dispatchEvent(new Event('marked'));
    if (address && !(await storeSafely(store, key, { marks }))) say(words.notSaved);
  };
  const ordered = () => {
    const place = (/** @type {Mark} */ mark) => (ranges.get(mark) ? placeOf(index, /** @type {Range} */ (ranges.get(mark))) : Infinity);
    return [...marks].sort((one, other) => place(one) - place(other) || one.at - other.at);
  };

  const actions = {
    /** @param {Anchor} anchor @param {string} [note] */
    add(anchor, note = '') {
      const mark = { ...anchor, quote: anchor.quote.slice(0, MAX_LETTERS), note, when: Date.now(), id: newId(marks) };
      void change([...marks, mark].slice(-MAX_MARKS));
      return mark;
    },
    /** @param {Mark} mark */
    remove(mark) {
      void change(marks.filter(({ id }) => id !== mark.id));
      say(words.removed, { name: words.undo, run: () => void change([...marks, mark]) });
    },
    /** @param {Mark} mark @param {string} note */
    write(mark, note) {
      void change(marks.map((one) => (one.id === mark.id ? { ...one, note: note.trim().slice(0, MAX_LETTERS) } : one)));
    },
    /** @param {Anchor} anchor */
    async copy(anchor) {
      await navigator.clipboard.writeText(anchor.quote).then(() => say(words.copied), () => say(words.failed));
    },
    /** @param {Anchor} anchor */
    async share(anchor) {
      const url = linkTo(article.url ?? address, anchor, index.text);
      await navigator.clipboard.writeText(url).then(() => say(words.copied), () => say(words.failed));
    },
    /** Opens the panel with the note of a mark in hand. @param {Mark} mark */
    edit(mark) {
      edited = mark.id;
      if (surface.querySelector('.panel .marks')) surface.dispatchEvent(new Event('marked'));
      else onPanel();
    },
  };
  /** The mark whose note is being written. @type {string | null} */
  let edited = null;
  const bar = createBar(view, actions, address);

  draw();
  let asked = 0;
  column.addEventListener('changed', () => {
    // Many things may be put back at once.
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      if (!signal.aborted) draw();
    });
  }, { signal });
  column.addEventListener('click', (event) => {
    if (event.defaultPrevented || /** @type {Element} */ (event.target).closest('a, button, summary, [role=button]')) return;
    const hit = marks.find((mark) => holds(ranges.get(mark), event.clientX, event.clientY));
    if (hit) bar.showMark(hit, /** @type {Range} */ (ranges.get(hit)));
  }, { signal });

  return {
    list: ordered,
    offer(range) {
      const anchor = range && anchorOf(index, range);
      if (anchor && range) bar.show(anchor, range);
      else bar.hideSelection();
    },
    start(range) {
      const own = range ?? selectBlock(topBlock(page, view.blocks()));
      const anchor = own && anchorOf(index, own);
      if (anchor && own) bar.show(anchor, own, true);
    },
    panel: () => marksPanel(view, {
      list: ordered, rangeOf: (mark) => ranges.get(mark) ?? null, actions,
      takeEdited() {
        const id = edited;
        edited = null;
        return id;
      },
    }),
  };
}

/**
 * What a store gave, as far as it is marks.
 *
 * @param {Record<string, unknown>} found
 * @returns {Mark[]}
 */
function marksIn(found) {
  const list = Array.isArray(found.marks) ? found.marks : [];
  return list.slice(0, MAX_MARKS).flatMap((one, at) => {
    const { quote, prefix, suffix, note, id, when } = Object(one);
    const text = (/** @type {unknown} */ value) => (typeof value === 'string' ? value.slice(0, MAX_LETTERS) : '');
    if (!fold(text(quote))) return [];
    return [{ quote: text(quote), prefix: text(prefix), suffix: text(suffix), note: text(note), id: text(id) || `${at}`, at: Number(one.at) || 0, when: Number(when) || 0 }];
  });
}

/** @param {Mark[]} marks */
function newId(marks) {
  return String(marks.reduce((most, { id }) => Math.max(most, Number(id) || 0), 0) + 1);
}

/**
 * Draws marks as highlights of the browser's own, which other readers of the
 * page share.
 *
 * @param {AbortSignal} signal
 */
function createDrawing(signal) {
  /** @type {[string, Range][]} */
  let own = [];
  const clear = () => {
    for (const [name, range] of own) CSS.highlights?.get(name)?.delete(range);
    own = [];
  };
  signal.addEventListener('abort', clear);
  return (/** @type {{ range: Range, hasNote: boolean }[]} */ shown) => {
    clear();
    if (!globalThis.Highlight) return;
    for (const { range, hasNote } of shown) {
      for (const name of hasNote ? ['clearleaf-mark', 'clearleaf-noted'] : ['clearleaf-mark']) {
        if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
        CSS.highlights.get(name)?.add(range);
        own.push([name, range]);
      }
    }
  };
}

/**
 * @param {import('./quotes.js').Index} index
 * @param {Range} range
 */
function placeOf({ pieces }, range) {
  const piece = pieces.find(({ node }) => node === range.startContainer);
  return piece ? piece.start + range.startOffset : Infinity;
}

/**
 * Whether a point lies on the letters of a range.
 *
 * @param {Range | null | undefined} range
 * @param {number} x
 * @param {number} y
 */
function holds(range, x, y) {
  return range && [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}

/** @param {HTMLElement | undefined} block */
function selectBlock(block) {
  if (!block) return null;
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block);
  const selection = block.ownerDocument.getSelection();
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return range;
}
