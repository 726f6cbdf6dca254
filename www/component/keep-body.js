/**
 * The article as it is taken along: its text with what was put back and with
 * the reader's marks, without what the view added to it.
 *
 * @import { Mark } from './marks.js'
 * @import { View } from './view.js'
 */

import { make } from './make.js';
import { indexOf, rangeOf } from './quotes.js';

/** What the view gave to elements of the text. */
const ADDED = ['tabindex', 'role', 'aria-label', 'loading', 'decoding', 'class', 'part', 'target'];

/**
 * Title, facts, text, notes and source.
 *
 * @param {View} view
 * @param {string} address
 * @param {Document} file that it is for
 * @param {Mark[]} marks
 * @returns {HTMLElement}
 */
export function bodyOf({ article, text, words, locale }, address, file, marks) {
  const body = /** @type {HTMLElement} */ (file.importNode(text, true));
  tidy(body);
  const notes = drawMarks(body, marks);
  const facts = [article.byline, article.siteName, article.publishedTime?.slice(0, 10)].filter(Boolean).join(' · ');
  body.prepend(make('h1', {}, article.title ?? words.reader), make('p', { className: 'facts' }, facts));
  if (notes.length) {
    body.append(make('section', { lang: locale.locale, dir: locale.dir }, make('h2', {}, words.marks), make('ol', {}, ...notes)));
  }
  const source = article.url ?? address;
  if (/^https?:/.test(source)) body.append(make('p', { className: 'facts' }, make('a', { href: source }, source)));
  return body;
}

/**
 * Takes away what the view added to the text.
 *
 * @param {HTMLElement} body
 */
function tidy(body) {
  for (const tool of body.querySelectorAll('[data-tool]')) tool.remove();
  for (const frame of body.querySelectorAll('.scrolls')) frame.replaceWith(...frame.childNodes);
  for (const part of body.querySelectorAll('pre span[class^=code-]')) part.replaceWith(...part.childNodes);
  for (const element of body.querySelectorAll('img, pre, a, ul, section, .restored')) {
    const own = element.matches('a, section') ? ADDED.filter((name) => name !== 'role' && name !== 'aria-label') : ADDED;
    for (const name of own) element.removeAttribute(name);
  }
}

/**
 * Sets marks into the text; those with a note lead to it.
 *
 * @param {HTMLElement} body
 * @param {Mark[]} marks
 * @returns {HTMLElement[]} the marks and notes as entries of a list
 */
function drawMarks(body, marks) {
  return marks.map(({ note, quote, ...rest }, at) => {
    const range = rangeOf(indexOf(body), { quote, ...rest });
    const last = range && wrap(range);
    const id = `own-note-${at + 1}`;
    const entry = make('li', { id }, make('blockquote', { dir: 'auto' }, make('p', {}, quote)));
    if (note) entry.append(make('p', { dir: 'auto' }, note));
    if (!last) return entry;
    const mark = make('sup', { id: `${id}-mark` }, make('a', { href: `#${id}`, role: 'doc-noteref' }, String(at + 1)));
    if (note) last.after(mark);
    entry.append(...(note ? [make('p', {}, make('a', { href: `#${id}-mark`, role: 'doc-backlink' }, '↩'))] : []));
    return entry;
  });
}

/**
 * Wraps each piece of text of a range; formulas are left whole.
 *
 * @param {Range} range
 * @returns {HTMLElement | undefined} the last of the wrappers
 */
function wrap(range) {
  const root = range.commonAncestorContainer;
  const file = /** @type {Document} */ (root.ownerDocument);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const walker = file.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  for (let node = root.nodeType === 3 ? root : walker.nextNode(); node; node = walker.nextNode()) {
    if (range.intersectsNode(node) && !node.parentElement?.closest('math, svg')) nodes.push(/** @type {Text} */ (node));
  }
  /** @type {HTMLElement | undefined} */
  let last;
  for (const node of nodes) {
    const end = node === endContainer ? endOffset : node.length;
    const start = node === startContainer ? startOffset : 0;
    if (!node.data.slice(start, end).trim()) continue;
    if (end < node.length) node.splitText(end);
    const piece = start ? node.splitText(start) : node;
    last = file.createElement('mark');
    piece.replaceWith(last);
    last.append(piece);
  }
  return last;
}
