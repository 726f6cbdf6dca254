/**
 * The column: title, byline, notices and the text that the core built.
 *
 * @import { Reading } from './read.js'
 * @import { Frame } from './view.js'
 */

import { dayOf, minutes } from './locale.js';
import { fold, make } from './make.js';

/** Under this the reader is told that the engine is not sure. */
const LOW_CONFIDENCE = 0.5;

/**
 * @param {Frame} frame
 * @param {Reading} article
 * @param {{ onLeftOut: () => void, onOriginal: () => void, onSimple: (() => void) | null, isSimple: boolean }} on
 */
export function buildColumn(frame, article, on) {
  const { words } = frame;
  const text = make('div', { className: 'text', part: 'text' });
  text.append(document.adoptNode(article.view));
  makeTablesScroll(text, words);
  const column = make('article', { className: 'column', part: 'article', lang: article.lang ?? '', dir: article.dir ?? 'auto' },
    headOf(frame, article, text), ...noticesOf(frame, article, on), text, previewOf(frame, article, on.onOriginal));
  return { column, text };
}

/**
 * Title, byline, day and time; a title that the text shows itself is not said
 * twice.
 *
 * @param {Frame} frame
 * @param {Reading} article
 * @param {HTMLElement} text
 */
function headOf({ locale }, { title, byline, siteName, publishedTime, lang, readingMinutes }, text) {
  const first = text.querySelector('h1');
  if (first && fold(first.textContent) === fold(title) && first === text.firstElementChild) first.remove();
  const facts = [byline, dayOf(publishedTime, lang), readingMinutes ? minutes(readingMinutes, locale.locale) : null];
  const line = facts.filter((fact) => fact !== null).map((fact) => make('span', {}, make('bdi', {}, fact)));
  return make('div', { className: 'head', part: 'head' },
    siteName ? make('p', { className: 'site' }, siteName) : null,
    title ? make('h1', { part: 'title' }, title) : null,
    line.length ? make('p', { className: 'byline' }, ...line) : null);
}

/**
 * @param {Frame} frame
 * @param {Reading} article
 * @param {Parameters<typeof buildColumn>[2]} on
 */
function noticesOf({ words, locale }, { confidence, truncated, ledger }, { onLeftOut, onSimple, isSimple }) {
  const own = { className: 'notice', part: 'notice', lang: locale.locale, dir: locale.dir, data: { tool: '' } };
  const way = (/** @type {string} */ name, /** @type {() => void} */ run) => make('button', { type: 'button', onclick: run }, name);
  const ways = [ledger && way(words.leftOut, onLeftOut), onSimple && way(words.simpleReading, onSimple)].filter(Boolean);
  return [
    isSimple ? make('p', own, words.simpleNotice) : null,
    confidence < LOW_CONFIDENCE && !isSimple ? make('p', own, words.unsure, ...ways.flatMap((one) => [' ', one])) : null,
    truncated ? make('p', own, words.cut) : null,
  ];
}

/**
 * Where only a preview was delivered: says so, and leads to the page.
 *
 * @param {Frame} frame
 * @param {Reading} article
 * @param {() => void} onOriginal
 */
function previewOf({ words, locale }, { access }, onOriginal) {
  if (access !== 'paywalled') return null;
  return make('aside', { className: 'preview', part: 'notice', role: 'note', lang: locale.locale, dir: locale.dir, data: { tool: '' } },
    make('b', {}, words.previewTitle), make('span', {}, words.previewText),
    make('button', { className: 'action', type: 'button', onclick: onOriginal }, words.showOriginal));
}

/**
 * Wide tables and code scroll by themselves, by keyboard too.
 *
 * @param {HTMLElement} text
 * @param {Frame['words']} words
 */
function makeTablesScroll(text, words) {
  for (const table of text.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const name = fold(table.caption?.textContent ?? null) || words.table;
    const frame = make('div', { className: 'scrolls', role: 'group', tabIndex: 0, 'aria-label': name });
    table.replaceWith(frame);
    frame.append(table);
  }
  for (const code of text.querySelectorAll('pre')) {
    code.tabIndex = 0;
    code.setAttribute('role', 'group');
    code.setAttribute('aria-label', words.code);
  }
}
