/**
 * The line at the foot of a page that says what was done to it. It stands in
 * a closed shadow root of its own, in the top layer, and is gone with its
 * signal.
 */

import { ours } from '../flat.js';
import { addStyle } from '../inspect.js';
import style from './bar-style.js';
import { word } from './words.js';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** @typedef {{ word: import('./words.js').Word, run: () => void }} Way */

/** @param {AbortSignal} signal */
export function showBar(signal) {
  const { host, root } = addHost(signal);
  const bar = make('div', { class: 'bar', role: 'status', lang: word('lang'), dir: word('dir') });
  root.append(bar);
  const hide = () => {
    bar.hidden = true;
  };
  return {
    hide,
    host,
    focus: () => /** @type {HTMLElement | null} */ (bar.querySelector('.close'))?.focus({ preventScroll: true }),
    /**
     * @param {import('./words.js').Word} name of what is said
     * @param {Way[]} ways on from here
     * @param {() => void} onClose
     * @param {number} [count]
     */
    say(name, ways, onClose, count = 0) {
      const buttons = ways.map((way) => button(word(way.word), way.run));
      const close = button(word('close'), onClose);
      close.className = 'close';
      close.setAttribute('aria-label', word('close'));
      close.textContent = '×';
      bar.replaceChildren(make('p', {}, word(name).replace('{count}', String(count))), ...buttons, close);
    },
  };
}

/**
 * A place of ours over the page: above all of its own, catching nothing but
 * what falls on its parts.
 *
 * @param {AbortSignal} signal
 */
export function addHost(signal) {
  const host = make('div', {});
  ours.add(host);
  host.style.cssText = 'all: initial !important; position: fixed !important; inset: 0 !important; width: 100% !important; height: 100% !important; z-index: 2147483647 !important; pointer-events: none !important; background: none !important; border: 0 !important; overflow: clip !important';
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(window, root, style);
  /** @type {Element} */ (Reflect.get(Document.prototype, 'documentElement', document)).append(host);
  signal.addEventListener('abort', () => host.remove());
  return { host, root };
}

/**
 * @param {string} text
 * @param {() => void} run
 */
export function button(text, run) {
  const made = make('button', { type: 'button' }, text);
  made.addEventListener('click', run);
  return made;
}

/**
 * An element of HTML, in documents of any kind.
 *
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function make(name, attributes, ...children) {
  const element = /** @type {HTMLElement} */ (document.createElementNS(XHTML, name));
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
