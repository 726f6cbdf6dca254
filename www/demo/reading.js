/**
 * The clean view: the article's nodes in a shadow root, where no other style reaches them.
 */

import { make } from './make.js';

/** Under this the reader is told that the engine is not sure. */
const LOW_CONFIDENCE = 0.5;

/**
 * @param {HTMLElement} host
 * @param {object} article
 * @param {AbortSignal} signal
 * @returns {HTMLElement} the element that holds the article
 */
export function showReading(host, article, signal) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const text = make('div', { className: 'text' }, article.view);
  const column = make('article', { className: 'column', lang: article.lang ?? '', dir: article.dir ?? 'auto' },
    headOf(article, text), ...notesOf(article), text, previewNote(article));
  root.replaceChildren(make('link', { rel: 'stylesheet', href: 'reading.css' }), column);
  root.addEventListener('click', (event) => followLink(event, root), { signal });
  host.scrollTop = 0;
  return column;
}

/** Shows one of the states that have no article: reading, nothing found, failed. */
export function showState(host, { kind, title, text, code, action }) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const state = make('section', { className: `state ${kind}`, role: kind === 'failed' ? 'alert' : 'status' },
    make('div', { className: 'state-mark', 'aria-hidden': 'true' }),
    make('h2', {}, title),
    make('p', {}, text),
    code ? make('p', {}, make('code', { className: 'code' }, code)) : null,
    action ? make('button', { type: 'button', onclick: action.run }, action.name) : null);
  root.replaceChildren(make('link', { rel: 'stylesheet', href: 'reading.css' }), state);
}

/** Title, byline, site and day; a title that the view shows itself is not said twice. */
function headOf({ title, byline, siteName, publishedTime, lang }, text) {
  const first = text.querySelector('h1');
  const shown = first && fold(first.textContent) === fold(title ?? '');
  const when = dayOf(publishedTime, lang);
  const line = [byline, when].filter(Boolean);
  return make('header', {},
    siteName ? make('p', { className: 'site' }, siteName) : null,
    title && !shown ? make('h1', {}, title) : null,
    line.length ? make('p', { className: 'byline' }, ...line.map((part) => make('span', {}, part))) : null);
}

/** The day in the page's own language, as far as the browser knows it. */
export function dayOf(time, lang) {
  const date = time ? new Date(time) : null;
  if (!date || Number.isNaN(date.getTime())) return time ?? null;
  const style = { dateStyle: 'long', timeZone: /T/.test(time) ? undefined : 'UTC' };
  try {
    return new Intl.DateTimeFormat(lang || undefined, style).format(date);
  } catch {
    return new Intl.DateTimeFormat(undefined, style).format(date);
  }
}

function notesOf({ confidence, truncated }) {
  const notes = [];
  if (confidence < LOW_CONFIDENCE) notes.push('This may not be an article. Compare it with the original.');
  if (truncated) notes.push('The page is larger than the limit; the end is missing.');
  return notes.map((note) => make('p', { className: 'notice' }, note));
}

function previewNote({ access }) {
  if (access !== 'paywalled') return null;
  return make('aside', { className: 'preview', lang: 'en', dir: 'ltr' },
    make('b', {}, 'This page delivered only a preview.'),
    make('span', {}, 'The rest was not part of the page, so it cannot be shown.'));
}

/** Links open beside the demo; notes and their marks are reached in place. */
function followLink(event, root) {
  const link = event.target.closest?.('a[href]');
  if (!link) return;
  event.preventDefault();
  const href = link.getAttribute('href');
  if (href.startsWith('#')) root.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView({ block: 'center' });
  else window.open(link.href, '_blank', 'noopener,noreferrer');
}

function fold(text) {
  return text.replace(/\s+/g, ' ').trim();
}
