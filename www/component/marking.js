/**
 * Loads `marks.js` when marks and notes are needed: something is selected, or
 * the page has marks of an earlier visit.
 *
 * @import { Mark } from './marks.js'
 * @import { Store } from './store.js'
 * @import { View } from './view.js'
 */

import { stored } from './store.js';

/** Milliseconds that a selection rests before the bar comes. */
const REST = 250;

/** Where the marks of a page are kept. @param {string} address */
export function keyOf(address) {
  return `marks ${address.replace(/#.*/s, '')}`;
}

/**
 * @param {View} view
 * @param {object} given
 * @param {string} given.address
 * @param {Store} given.store
 * @param {() => void} given.onPanel opens the panel of marks
 */
export function createMarking(view, { address, store, onPanel }) {
  const { signal, column, page, say, words } = view;
  const root = /** @type {ShadowRoot} */ (page.getRootNode());
  /** @type {Promise<import('./marks.js').Marks> | undefined} */
  let loading;
  const load = () => {
    loading ??= import('./marks.js').then(({ createMarks }) => createMarks(view, { address, store, onPanel }));
    loading.catch(() => {
      loading = undefined;
      say(words.failed);
    });
    return loading;
  };
  /** @type {Promise<boolean> | undefined} */
  let looking;
  const has = () => {
    looking ??= (address ? stored(store, keyOf(address)) : Promise.resolve(/** @type {Record<string, unknown>} */ ({})))
      .then(({ marks }) => Array.isArray(marks) && marks.length > 0);
    return looking;
  };

  let timer = 0;
  let isDown = false;
  const look = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (isDown || signal.aborted) return;
      const range = selectedIn(root, column);
      if (range || loading) void load().then((marks) => marks.offer(range));
    }, REST);
  };
  root.ownerDocument.addEventListener('selectionchange', look, { signal });
  page.addEventListener('pointerdown', () => {
    isDown = true;
  }, { signal });
  for (const name of ['pointerup', 'pointercancel']) {
    window.addEventListener(name, () => {
      isDown = false;
      look();
    }, { signal });
  }
  return {
    /** Draws the marks of an earlier visit. */
    recall: () => void has().then((isMarked) => (isMarked && !signal.aborted ? load() : null)),
    /** The marks of this page, for what is taken along. @returns {Promise<Mark[]>} */
    list: async () => (loading || (await has()) ? (await load()).list() : []),
    panel: async () => (await load()).panel(),
    /** Offers to mark what is selected, else the paragraph at hand. */
    start: () => void load().then((marks) => marks.start(selectedIn(root, column))),
  };
}

/**
 * What is selected in the column.
 *
 * @param {ShadowRoot} root
 * @param {HTMLElement} column
 * @returns {Range | null}
 */
function selectedIn(root, column) {
  const page = root.ownerDocument;
  const selection = page.getSelection();
  // A selection in a shadow root is told in three ways, by age of the browser.
  const own = /** @type {{ getSelection?: () => Selection | null }} */ (/** @type {unknown} */ (root)).getSelection?.() ?? selection;
  const composed = selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  const found = composed && column.contains(composed.startContainer) ? composed : own?.rangeCount ? own.getRangeAt(0) : null;
  if (!found || !column.contains(found.startContainer) || !column.contains(found.endContainer)) return null;
  const range = page.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.collapsed ? null : range;
}
