/**
 * A block cut into sentences, each with the range of text that it is.
 *
 * @typedef {object} Sentence
 * @property {string} text
 * @property {HTMLElement} block
 * @property {(from?: number, to?: number) => Range} range of the letters from one place to another, or of all
 */

import { validTag } from './locale.js';

/**
 * @param {HTMLElement} block
 * @param {string | null} lang
 * @returns {Sentence[]}
 */
export function sentencesOf(block, lang) {
  /** @type {{ node: Text, start: number }[]} */
  const pieces = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = /** @type {Element} */ (node.parentElement);
    // Marks of notes, readings and formulas are not for the ear.
    if (parent.closest('sup, rt, rp, annotation, [data-tool]')) continue;
    pieces.push({ node: /** @type {Text} */ (node), start: text.length });
    text += node.nodeValue;
  }
  const segments = new Intl.Segmenter(validTag(lang), { granularity: 'sentence' }).segment(text);
  return [...segments].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).map(({ segment, index }) => ({
    text: segment,
    block,
    range: (from = 0, to = segment.trimEnd().length) => rangeOf(pieces, index + from, index + to),
  }));
}

/**
 * @param {{ node: Text, start: number }[]} pieces
 * @param {number} from
 * @param {number} to
 */
function rangeOf(pieces, from, to) {
  const range = document.createRange();
  const first = pieces.findLast(({ start }) => start <= from) ?? pieces[0];
  const last = pieces.findLast(({ start }) => start < to) ?? first;
  if (!first || !last) return range;
  range.setStart(first.node, Math.min(from - first.start, first.node.length));
  range.setEnd(last.node, Math.min(to - last.start, last.node.length));
  return range;
}
