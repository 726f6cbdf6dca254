/**
 * Readability in the places of our walker and our core, so that its way from
 * the button to the text can be measured in the very same extension and view:
 * it reads a copy of the page in the page, and its HTML is shown.
 */

import { Readability } from '@mozilla/readability';

/** Words that a reader takes in a minute, as in the core. */
const WORDS_PER_MINUTE = 238;

/** In the place of the walker. @param {Document} document */
export function capture(document) {
  const found = new Readability(/** @type {Document} */ (document.cloneNode(true))).parse();
  return { bytes: new TextEncoder().encode(JSON.stringify(found)), nodes: [] };
}

/** In the place of the core, which is not needed. */
export async function load() {}

/**
 * What Readability found, as an article of ours.
 *
 * @param {Uint8Array} bytes
 */
export async function extractSnapshot(bytes) {
  const found = JSON.parse(new TextDecoder().decode(bytes));
  if (!found) return null;
  const template = document.createElement('template');
  template.innerHTML = found.content;
  const view = document.createDocumentFragment();
  view.append(...innermost(template.content).childNodes);
  const wordCount = found.textContent.split(/\s+/).length;
  return { ...found, view, wordCount, readingMinutes: Math.ceil(wordCount / WORDS_PER_MINUTE), confidence: 1, pageType: 'article', access: 'unknown' };
}

/**
 * The element that holds the blocks: what wraps it would only be in the way
 * of a view that lays out the first of them first.
 *
 * @param {ParentNode & Node} holder
 * @returns {ParentNode & Node}
 */
function innermost(holder) {
  const [only] = holder.children;
  return only && holder.children.length === 1 && !only.matches('p, pre, ul, ol, table, figure, blockquote') ? innermost(only) : holder;
}
