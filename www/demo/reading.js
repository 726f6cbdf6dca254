/**
 * The clean view: the article's nodes in a shadow root, where no other style reaches them.
 *
 * @import { Reading } from './run.js'
 */

import { dayOf, fold } from './words.js';
import { make } from './make.js';

/** Under this the reader is told that the engine is not sure. */
const LOW_CONFIDENCE = 0.5;

/**
 * @param {HTMLElement} host
 * @param {Reading} reading
 * @param {AbortSignal} signal
 * @returns {HTMLElement} the element that holds the article
 */
export function showReading(host, reading, signal) {
  const text = make('div', { className: 'text' }, reading.view);
  const column = make('article', { className: 'column', lang: reading.lang ?? '', dir: reading.dir ?? 'auto' },
    headOf(reading, text), ...noticesOf(reading), text, previewNotice(reading));
  const root = fill(host, column);
  column.addEventListener('click', (event) => followLink(event, root), { signal });
  host.scrollTop = 0;
  return column;
}

/**
 * @typedef {object} State what stands in place of an article
 * @property {'busy' | 'empty' | 'failed'} kind
 * @property {string} title
 * @property {string} text
 * @property {string} [code]
 * @property {{ name: string, run: () => void }} [action]
 *
 * @param {HTMLElement} host
 * @param {State} state
 */
export function showState(host, { kind, title, text, code, action }) {
  fill(host, make('section', { className: `state ${kind}`, role: kind === 'failed' ? 'alert' : 'status' },
    make('div', { className: 'state-mark', 'aria-hidden': 'true' }),
    make('h2', {}, title),
    make('p', {}, text),
    code ? make('p', {}, make('code', { className: 'code' }, code)) : null,
    action ? make('button', { type: 'button', onclick: action.run }, action.name) : null));
}

/**
 * Puts one thing into the shadow root; the style sheet is linked once.
 *
 * @param {HTMLElement} host
 * @param {HTMLElement} content
 */
function fill(host, content) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const style = root.querySelector('link') ?? root.appendChild(make('link', { rel: 'stylesheet', href: 'reading.css' }));
  while (style.nextSibling) style.nextSibling.remove();
  root.append(content);
  return root;
}

/**
 * Title, byline, site and day; a title that the view shows itself is not said twice.
 *
 * @param {Reading} reading
 * @param {HTMLElement} text
 */
function headOf({ title, byline, siteName, publishedTime, lang }, text) {
  const first = text.querySelector('h1');
  const isShown = first && fold(first.textContent) === fold(title ?? '');
  const line = [byline, dayOf(publishedTime, lang)].filter((part) => part !== null);
  return make('header', {},
    siteName ? make('p', { className: 'site' }, siteName) : null,
    title && !isShown ? make('h1', {}, title) : null,
    line.length ? make('p', { className: 'byline' }, ...line.map((part) => make('span', {}, part))) : null);
}

/** @param {Reading} reading */
function noticesOf({ confidence, truncated }) {
  const notices = [];
  if (confidence < LOW_CONFIDENCE) notices.push('This may not be an article. Compare it with the original.');
  if (truncated) notices.push('The page is larger than the limit; its end is missing.');
  return notices.map((notice) => make('p', { className: 'notice', lang: 'en', dir: 'ltr' }, notice));
}

/** @param {Reading} reading */
function previewNotice({ access }) {
  if (access !== 'paywalled') return null;
  return make('aside', { className: 'preview', lang: 'en', dir: 'ltr' },
    make('b', {}, 'This page delivered only a preview.'),
    make('span', {}, 'The rest was not part of the page, so it cannot be shown.'));
}

/**
 * Links open beside the demo; notes and their marks are reached in place.
 *
 * @param {MouseEvent} event
 * @param {ShadowRoot} root
 */
function followLink(event, root) {
  const link = /** @type {Element} */ (event.target).closest('a');
  const href = link?.getAttribute('href');
  if (!link || !href) return;
  event.preventDefault();
  const isInside = href.startsWith('#');
  if (isInside) root.getElementById(href.slice(1))?.scrollIntoView({ block: 'center' });
  else window.open(link.href, '_blank', 'noopener,noreferrer');
}
