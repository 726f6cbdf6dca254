/**
 * The simple reading of a page, as it goes from the script in the page, which
 * needs no core for it, to the view: elements as `[name, address, children]`,
 * text as text. What comes out is built anew from a closed set.
 *
 * @import { Reading } from '../component/read.js'
 *
 * @typedef {string | [name: string, address: string, children: Piece[]]} Piece
 */

import { make } from '../component/make.js';
import { isWebAddress } from './messages.js';

const NAMES = new Set(['h2', 'h3', 'h4', 'p', 'pre', 'blockquote', 'figure', 'img', 'a', 'b', 'strong', 'i', 'em', 'code', 'sub', 'sup', 'q', 'mark', 'br', 'kbd']);
const TEXTS = /** @type {const} */ (['title', 'url', 'lang', 'dir', 'textContent', 'markdown']);
const MAX_DEPTH = 40;

/** @param {Reading | null} reading */
export function written(reading) {
  if (!reading) return null;
  const { view, ...facts } = reading;
  return { ...facts, pieces: [...view.childNodes].map(piece) };
}

/** @param {Node} node @returns {Piece} */
function piece(node) {
  if (!(node instanceof HTMLElement)) return node.nodeValue ?? '';
  const { src, alt, href } = /** @type {HTMLImageElement & HTMLAnchorElement} */ (node);
  return [node.localName, src ?? href ?? '', node.localName === 'img' ? [alt] : [...node.childNodes].map(piece)];
}

/**
 * @param {any} data as it came
 * @returns {Reading | null}
 */
export function rebuilt(data) {
  if (!Array.isArray(data?.pieces)) return null;
  const view = document.createDocumentFragment();
  view.append(...data.pieces.flatMap((/** @type {unknown} */ one) => nodes(one, 0)));
  const texts = TEXTS.map((name) => [name, typeof data[name] === 'string' ? data[name] : null]);
  const wordCount = Number(data.wordCount) || 0;
  const facts = { byline: null, authors: [], siteName: null, publishedTime: null, excerpt: null, licence: null, access: 'unknown', confidence: 1, truncated: false };
  return /** @type {Reading} */ (/** @type {unknown} */ ({ ...facts, ...Object.fromEntries(texts), wordCount, readingMinutes: Number(data.readingMinutes) || 1, view }));
}

/**
 * @param {unknown} one
 * @param {number} depth
 * @returns {(Node | string)[]}
 */
function nodes(one, depth) {
  if (typeof one === 'string') return [one];
  if (!Array.isArray(one) || depth > MAX_DEPTH) return [];
  const [name, address, children] = one;
  const within = Array.isArray(children) ? children : [];
  if (!NAMES.has(name)) return [];
  if (name === 'img') return isWebAddress(address) ? [make('img', { src: address, alt: String(within[0] ?? '') })] : [];
  const isLink = name === 'a' && (isWebAddress(address) || /^mailto:/.test(String(address)));
  const element = make(/** @type {'p'} */ (name), /** @type {{}} */ (isLink ? { href: address, rel: 'noopener noreferrer' } : {}));
  element.append(...within.flatMap((child) => nodes(child, depth + 1)));
  return [element];
}
