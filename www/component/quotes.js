/**
 * Places in a text that are found again by their words: a quotation, what
 * stands before and after it, and where it was. A text that was laid out
 * anew, edited elsewhere or given more paragraphs keeps its places.
 *
 * @typedef {object} Anchor
 * @property {string} quote with its white space folded
 * @property {string} prefix
 * @property {string} suffix
 * @property {number} at letters before it
 *
 * @typedef {{ node: Text, start: number, isAfterSpace: boolean }} Piece a text node, and where in the folded text it begins
 * @typedef {{ text: string, pieces: Piece[] }} Index
 */

/** Letters before and after a quotation that tell it from its likes. */
const AROUND = 32;
/** Places with the same words that are compared. */
const MAX_LIKES = 500;
/** Elements whose text is a line of its own. */
const LINES = 'p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, pre, blockquote, figcaption, caption, summary, div, section, article';
/** What the reader added, and what is there twice. */
const SKIPPED = '[data-tool], rt, rp, annotation, annotation-xml';

/**
 * The words of an element, each with its place in the nodes.
 *
 * @param {Element} root
 * @returns {Index}
 */
export function indexOf(root) {
  /** @type {Piece[]} */
  const pieces = [];
  // Joined at the end: a text that grows is copied whenever it is looked at.
  /** @type {string[]} */
  const parts = [];
  let start = 0;
  let isAfterSpace = true;
  /** @type {Element | null} */
  let line = null;
  const add = (/** @type {string} */ part) => {
    if (!part) return;
    parts.push(part);
    start += part.length;
    isAfterSpace = part.endsWith(' ');
  };
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = /** @type {Element} */ (node.parentElement);
    if (parent.closest(SKIPPED)) continue;
    const own = parent.closest(LINES);
    if (own !== line && !isAfterSpace) add(' ');
    line = own;
    pieces.push({ node: /** @type {Text} */ (node), start, isAfterSpace });
    add(foldAfter(/** @type {string} */ (node.nodeValue), isAfterSpace));
  }
  return { text: parts.join(''), pieces };
}

/**
 * The anchor of a range; null where it holds no words of the text.
 *
 * @param {Index} index
 * @param {Range} range
 * @returns {Anchor | null}
 */
export function anchorOf({ text, pieces }, range) {
  const within = pieces.filter(({ node }) => range.intersectsNode(node));
  const [first] = within;
  const last = within.at(-1);
  if (!first || !last) return null;
  const place = (/** @type {Piece} */ piece, /** @type {number} */ offset) =>
    piece.start + foldAfter(piece.node.data.slice(0, offset), piece.isAfterSpace).length;
  let from = place(first, first.node === range.startContainer ? range.startOffset : 0);
  let to = place(last, last.node === range.endContainer ? range.endOffset : last.node.length);
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  if (from >= to) return null;
  return { quote: text.slice(from, to), prefix: text.slice(Math.max(0, from - AROUND), from), suffix: text.slice(to, to + AROUND), at: from };
}

/**
 * Where an anchor's words are now; null where they are gone.
 *
 * @param {Index} index
 * @param {Anchor} anchor
 * @returns {Range | null}
 */
export function rangeOf(index, anchor) {
  const [from, to] = exactly(index.text, anchor) ?? between(index.text, anchor) ?? [];
  if (from === undefined || to === undefined) return null;
  const first = pieceAt(index.pieces, from);
  const last = pieceAt(index.pieces, to - 1);
  if (!first || !last) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, rawOffset(first, from));
  range.setEnd(last.node, rawOffset(last, to - 1) + 1);
  return range;
}

/**
 * Of all places with these words, the one whose surroundings are most alike.
 *
 * @param {string} text
 * @param {Anchor} anchor
 * @returns {[number, number] | null}
 */
function exactly(text, { quote, prefix, suffix, at }) {
  let best = -1;
  let most = -Infinity;
  let seen = 0;
  for (let found = text.indexOf(quote); found >= 0 && seen < MAX_LIKES; found = text.indexOf(quote, found + 1)) {
    seen += 1;
    const end = found + quote.length;
    const alike = sameEnd(prefix, text.slice(Math.max(0, found - AROUND), found)) + sameStart(suffix, text.slice(end, end + AROUND));
    // Among equals the nearest.
    const score = alike - Math.min(1, Math.abs(found - at) / text.length);
    if (score > most) [best, most] = [found, score];
  }
  return best < 0 ? null : [best, best + quote.length];
}

/**
 * What stands now between the words that stood around it.
 *
 * @param {string} text
 * @param {Anchor} anchor
 * @returns {[number, number] | null}
 */
function between(text, { quote, prefix, suffix }) {
  if (prefix.length < AROUND / 2 || suffix.length < AROUND / 2) return null;
  const before = text.indexOf(prefix);
  if (before < 0) return null;
  const from = before + prefix.length;
  const to = text.indexOf(suffix, from);
  return to > from && to - from < 2 * quote.length + AROUND ? [from, to] : null;
}

/**
 * @param {Piece[]} pieces
 * @param {number} place
 */
function pieceAt(pieces, place) {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {Piece} */ (pieces[middle]).start <= place) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/**
 * The place in a node of a place in the folded text.
 *
 * @param {Piece} piece
 * @param {number} place
 */
function rawOffset({ node, start, isAfterSpace }, place) {
  let folded = start;
  let isSpace = isAfterSpace;
  for (let raw = 0; raw < node.length; raw++) {
    const isNext = /\s/.test(node.data[raw] ?? '');
    if (isNext && isSpace) continue;
    if (folded === place) return raw;
    folded += 1;
    isSpace = isNext;
  }
  return Math.max(0, node.length - 1);
}

/**
 * @param {string} text
 * @param {boolean} isAfterSpace
 */
function foldAfter(text, isAfterSpace) {
  const folded = text.replace(/\s+/g, ' ');
  return isAfterSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
}

/**
 * @param {string} one
 * @param {string} other
 */
function sameStart(one, other) {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}

/**
 * @param {string} one
 * @param {string} other
 */
function sameEnd(one, other) {
  let same = 0;
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  return same;
}

/** Words up to which a quotation is written out in an address; longer ones may run over several lines. */
const SHORT = 6;

/**
 * The address of a quotation in its page, as browsers find it: a text
 * fragment.
 *
 * @param {string} address
 * @param {Anchor} anchor
 * @param {string} text in which it stands
 */
export function linkTo(address, { quote, prefix, suffix }, text) {
  const words = quote.split(' ');
  const edge = Math.min(4, words.length >> 1);
  const middle = words.length > SHORT ? `${coded(words.slice(0, edge).join(' '))},${coded(words.slice(-edge).join(' '))}` : coded(quote);
  // Neighbours are named where they are needed: in the page something else may stand between.
  const isTwice = text.indexOf(quote) !== text.lastIndexOf(quote);
  const before = isTwice ? prefix.split(' ').slice(1).slice(-3).join(' ').trim() : '';
  const after = isTwice ? suffix.split(' ').slice(0, -1).slice(0, 3).join(' ').trim() : '';
  return `${address.replace(/#.*/s, '')}#:~:text=${before ? `${coded(before)}-,` : ''}${middle}${after ? `,-${coded(after)}` : ''}`;
}

/** @param {string} text */
function coded(text) {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
