/**
 * The reading view of a page that a script of this extension has written
 * down. Links, places and modes of the page go back to that script.
 *
 * @import { Link, Message } from './messages.js'
 * @import { ClearleafReader } from '../component/clearleaf-reader.js'
 */

import { extractSnapshot, load } from '../clearleaf.js';
import { ClearleafReader as Reader } from '../component/clearleaf-reader.js';
import { make } from '../component/make.js';
import { adopt } from '../component/surface.js';
import { actionsFor } from './actions.js';
import { rebuilt } from './plain-wire.js';
import style from './reading-style.js';
import { createStore } from './store.js';
import { tellLanguage, word } from './words.js';

/** What a view that nobody asked for just now is not opened for: pages that lead to others. */
const NOT_ALONE = new Set(['listing', 'collection']);
const LEAST_CONFIDENCE = 0.5;

/** Bytes of a page that takes so long to read that the word of it is shown first, and the milliseconds that it has. */
const LONG = 2 << 20;
const WORD = 100;

/** Who waits for the simple reading. @type {(reading: import('../component/read.js').Reading | null) => void} */
let takePlain = () => undefined;

/** Loads the core while the page is being written down. */
export function warm() {
  load().catch(() => undefined);
}

/**
 * @param {Link} link to the script in the page
 * @param {() => void} [onClose] what closing does; else the script in the page takes this view away
 */
export function openReading(link, onClose = () => link.post({ type: 'close' })) {
  if (!customElements.get('clearleaf-reader')) customElements.define('clearleaf-reader', Reader);
  adopt(document, style);
  tellLanguage();
  link.listen((message) => {
    if (message.type === 'page') void show(message, link, onClose);
    else if (message.type === 'plain') takePlain(rebuilt(message.article));
  });
  addEventListener('click', (event) => follow(event, link));
  // A frame that is not shown yet has no place for the focus, and one that is put above what the page lays over it comes back without it.
  addEventListener('focus', () => {
    const root = document.querySelector('clearleaf-reader')?.shadowRoot;
    const place = root?.querySelector('.state button') ?? root?.querySelector('.page');
    if (document.activeElement === document.body) /** @type {HTMLElement | null | undefined} */ (place)?.focus({ preventScroll: true });
  });
  addEventListener('keydown', (event) => {
    // Where nothing in the reader has the focus, it still is what is meant.
    if (event.key === 'Escape' && event.target === document.body) document.querySelector('clearleaf-reader')?.removeAttribute('open');
    // The browser would print the page around this frame.
    if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    print();
  });
}

/**
 * @param {Message} page
 * @param {Link} link
 * @param {() => void} onClose
 */
async function show({ bytes, html, url, auto, host }, link, onClose) {
  const reader = /** @type {ClearleafReader} */ (document.createElement('clearleaf-reader'));
  reader.inline = true;
  reader.setAttribute('ui-lang', word('lang'));
  reader.setAttribute('url', url);
  reader.store = createStore();
  reader.actions = actionsFor(link, host);
  const told = () => link.post({ type: 'shown' });
  const source = bytes instanceof Uint8Array
    ? {
        bytes,
        nodes: standIns(link),
        extractSnapshot: bytes.length > LONG && !auto ? afterWord(told) : extractSnapshot,
        inspect: () => link.post({ type: 'run', mode: 'inspect' }),
        plain: () => askPlain(link),
      }
    : String(html);
  // What is asked of the page in the same breath, as to show a place, goes first: closing ends the link.
  reader.addEventListener('reader-close', () => queueMicrotask(onClose));
  reader.addEventListener('reader-ready', () => {
    const { title, pageType, confidence } = reader.article ?? {};
    if (title) document.title = title;
    if (auto && (NOT_ALONE.has(String(pageType)) || Number(confidence) < LEAST_CONFIDENCE)) onClose();
    else told();
  });
  for (const name of ['reader-empty', 'reader-error']) reader.addEventListener(name, () => (auto ? onClose() : told()));
  document.body.replaceChildren(make('main', {}, reader));
  await reader.show(source);
}

/**
 * Reads when the word of it is on show.
 *
 * @param {() => void} show
 * @returns {typeof extractSnapshot}
 */
function afterWord(show) {
  return async (...given) => {
    show();
    await new Promise((resolve) => setTimeout(resolve, WORD));
    return extractSnapshot(...given);
  };
}

/**
 * Has the page's own script read it by the simplest of rules, which needs no core.
 *
 * @param {Link} link
 * @returns {Promise<import('../component/read.js').Reading | null>}
 */
function askPlain(link) {
  return new Promise((resolve) => {
    takePlain = resolve;
    link.post({ type: 'readPlainly' });
  });
}

/**
 * What stands for the page's nodes, which are in another process: asked to
 * come into view, they let the page do it.
 *
 * @param {Link} link
 * @returns {Node[]}
 */
function standIns(link) {
  const standIn = (/** @type {number} */ node) => ({
    nodeType: 1, isConnected: true, animate: () => undefined, scrollIntoView: () => link.post({ type: 'show', node }),
  });
  return new Proxy(/** @type {Node[]} */ ([]), {
    get: (list, name) => (typeof name === 'string' && /^\d+$/.test(name) ? standIn(Number(name)) : Reflect.get(list, name)),
  });
}

/**
 * Follows links as links of the page, in its tab.
 *
 * @param {MouseEvent} event
 * @param {Link} link
 */
function follow(event, link) {
  const anchor = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (event.defaultPrevented || !anchor || anchor.hasAttribute('download')) return;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!isPlain || !/^https?:$/.test(anchor.protocol)) return;
  event.preventDefault();
  link.post({ type: 'go', url: anchor.href });
}
