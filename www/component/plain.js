/**
 * A page read by the simplest of rules, without the core: its paragraphs in
 * their order, but those of menus, asides and forms. For pages that keep the
 * core out, and those in which it found nothing. Loaded when it is asked for.
 *
 * @import { Reading, Source } from './read.js'
 */

import { fold, make } from './make.js';

const BLOCKS = 'h1, h2, h3, h4, p, li, pre, blockquote, dt, dd, td, figure img';
/** What is no text of the page, whatever it says. */
const ASIDE = 'nav, footer, aside, form, dialog, button, select, menu, template, noscript, [role=navigation], [role=banner], [role=contentinfo],'
  + ' [role=complementary], [role=dialog], [role=menu], [role=search], [aria-hidden=true], [hidden], clearleaf-reader, clearleaf-button';
/** Elements of a line that are kept; all else is its text. */
const INLINE = new Set(['a', 'b', 'strong', 'i', 'em', 'code', 'sub', 'sup', 'q', 'mark', 'br', 'kbd']);
/** Shorter items and cells are menus more often than text. */
const MIN_LETTERS = 30;
const MAX_BLOCKS = 20_000;
/** Levels of elements within a line that are followed. */
const MAX_DEPTH = 24;

/**
 * @param {Source} source
 * @param {string} address
 * @returns {Reading | null} null where there is no text, or no way to it
 */
export function readPlainly(source, address) {
  const page = documentOf(source);
  if (!page?.body) return null;
  const kept = [...page.body.querySelectorAll(BLOCKS)].slice(0, MAX_BLOCKS).filter(isText);
  const blocks = withoutBareHeadings(kept.flatMap((block) => built(block)));
  const textContent = blocks.map(({ textContent: text }) => fold(text)).filter(Boolean).join('\n');
  if (!/\S/.test(textContent)) return null;
  const view = document.createDocumentFragment();
  view.append(...blocks);
  return /** @type {Reading} */ (/** @type {unknown} */ ({ ...factsOf(page, address, textContent), view }));
}

/** @param {Source} source */
function documentOf(source) {
  if (typeof source === 'object' && 'nodeType' in source) return source;
  if (typeof source !== 'string') return null;
  try {
    return new DOMParser().parseFromString(source, 'text/html');
  } catch {
    // A page may forbid to parse.
    return null;
  }
}

/** @param {Element} block */
function isText(block) {
  if (block.closest(ASIDE) || block.matches('li, td, dd, blockquote') && block.querySelector('p, li, pre')) return false;
  if (block.matches('img')) return true;
  if (block.ownerDocument.defaultView && block.checkVisibility?.() === false) return false;
  const { length } = fold(block.textContent);
  if (block.matches('h1, h2, h3, h4, dt, pre')) return length > 0;
  const linked = [...block.querySelectorAll('a')].reduce((sum, link) => sum + fold(link.textContent).length, 0);
  return length > (block.matches('p, blockquote') ? 1 : MIN_LETTERS) && linked * 2 < length;
}

/**
 * A block made anew: what it says, links, and stress.
 *
 * @param {Element} block
 * @returns {HTMLElement[]}
 */
function built(block) {
  const name = block.localName;
  if (name === 'img') {
    const { src, alt } = /** @type {HTMLImageElement} */ (block);
    return /^https?:/.test(src) ? [make('figure', {}, make('img', { src, alt }))] : [];
  }
  if (name === 'pre') return [make('pre', {}, block.textContent)];
  const whole = make(/^h\d|^blockquote$/.test(name) ? /** @type {'h2'} */ (name === 'h1' ? 'h2' : name) : 'p');
  addLine(block, whole, 0);
  return [whole];
}

/**
 * @param {Node} from
 * @param {HTMLElement} to
 * @param {number} depth
 */
function addLine(from, to, depth) {
  for (const child of from.childNodes) {
    if (child.nodeType === 3) to.append(child.nodeValue ?? '');
    if (child.nodeType !== 1 || depth > MAX_DEPTH) continue;
    const element = /** @type {HTMLElement} */ (child);
    const { localName: name } = element;
    if (/^(script|style|svg|template|noscript|button|select|textarea)$/.test(name)) continue;
    const href = name === 'a' ? /** @type {HTMLAnchorElement} */ (element).href : '';
    const isKept = INLINE.has(name) && (name !== 'a' || /^(https?|mailto):/.test(href));
    const part = isKept ? make(/** @type {'b'} */ (name), href ? { href, rel: 'noopener noreferrer' } : {}) : to;
    addLine(element, part, depth + 1);
    if (part !== to) to.append(part);
  }
}

/**
 * Leaves out headings of nothing.
 *
 * @param {HTMLElement[]} blocks
 */
function withoutBareHeadings(blocks) {
  const isHeading = (/** @type {HTMLElement | undefined} */ block) => !block || /^h\d$/.test(block.localName);
  return blocks.filter((block, at) => !isHeading(block) || !isHeading(blocks[at + 1]));
}

/**
 * @param {Document} page
 * @param {string} address
 * @param {string} textContent
 */
function factsOf(page, address, textContent) {
  const wordCount = textContent.split(/\s+/).length;
  const title = fold(page.querySelector('h1')?.textContent ?? null) || fold(page.title) || null;
  return {
    title, byline: null, authors: [], siteName: null, publishedTime: null, excerpt: null, url: /^https?:/.test(address) ? address : null, licence: null,
    lang: page.documentElement.lang || null, dir: page.documentElement.dir === 'rtl' ? 'rtl' : null,
    access: 'unknown', confidence: 1, truncated: false, wordCount, readingMinutes: Math.max(1, Math.round(wordCount / 230)),
    textContent, markdown: textContent.replaceAll('\n', '\n\n'),
  };
}
