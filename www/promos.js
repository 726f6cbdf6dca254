/**
 * Promo blocks that stand in the flow of a page: those that the article's
 * ledger names, brought back to the live elements that hold them and nothing
 * else, and empty places for ads.
 */

import { ancestors, computed, holds } from './flat.js';

/** Labels of blocks that may be hidden, and what they are called. @type {Map<string, import('./declutter.js').OverlayKind>} */
const KINDS = new Map([['promo', 'promo'], ['related', 'promo'], ['ad', 'promo'], ['overlay', 'notice']]);

/** Least confidence of such a label. */
const MIN_CONFIDENCE = 0.5;

/** Letters of a block that is neither kept nor a promo, from which it is not hidden along. */
const MIN_OTHER = 30;

/** Boxes that are looked at for being empty, and pixels from which one is a gap. */
const MAX_BOXES = 600;
const MIN_GAP = 60;

/** What makes a box without text something to see. */
const SHOWN = 'img, picture, video, audio, canvas, svg, math, object, embed, iframe, input, button, select, textarea, hr, table';

/**
 * @param {Document} document
 * @param {Pick<import('./clearleaf.js').Article, 'ledger' | 'nodes'> | null} article
 * @returns {import('./declutter.js').Overlay[]}
 */
export function findPromos(document, article) {
  if (!article?.ledger || !article.nodes) return [];
  const { ledger, nodes } = article;
  const isPromo = (/** @type {import('./clearleaf.js').Entry} */ entry) => !entry.kept && KINDS.has(entry.label) && entry.confidence >= MIN_CONFIDENCE;
  /** Elements with something in them that must stay. @type {Set<Element>} */
  const bound = new Set([document.body, document.documentElement]);
  for (const entry of ledger) {
    if (isPromo(entry) || (!entry.kept && entry.text.length < MIN_OTHER)) continue;
    for (const one of ancestors(elementOf(nodes[entry.node]))) {
      if (bound.has(one)) break;
      bound.add(one);
    }
    for (const one of ancestors(elementOf(nodes[entry.lastNode]))) {
      if (bound.has(one)) break;
      bound.add(one);
    }
  }
  /** @type {Map<Element, import('./declutter.js').Overlay>} */
  const found = new Map();
  for (const entry of ledger.filter(isPromo)) {
    const element = outermost(elementOf(nodes[entry.node]), bound);
    if (!element || found.has(element)) continue;
    const kind = KINDS.get(entry.label) ?? 'promo';
    found.set(element, { element, kind, confidence: entry.confidence, reason: `in the flow of the text: ${entry.reason}` });
  }
  for (const element of gaps(document, bound)) {
    if (![...found.keys()].some((one) => holds(one, element))) {
      found.set(element, { element, kind: 'promo', confidence: 0.6, reason: 'an empty place between the text, as for an ad' });
    }
  }
  return [...found.values()];
}

/** @param {Node | undefined} node */
function elementOf(node) {
  return node?.nodeType === 1 ? /** @type {Element} */ (node) : (node?.parentElement ?? null);
}

/**
 * The outermost element around a block that has nothing in it that stays.
 *
 * @param {Element | null} element
 * @param {Set<Element>} bound
 */
function outermost(element, bound) {
  if (!element || bound.has(element)) return null;
  let last = element;
  for (const one of ancestors(element)) {
    if (bound.has(one)) break;
    last = one;
  }
  return last;
}

/**
 * Boxes within the text that keep a place and show nothing.
 *
 * @param {Document} document
 * @param {Set<Element>} bound
 */
function* gaps(document, bound) {
  const boxes = document.body.querySelectorAll('aside, div, ins, section');
  let looked = 0;
  for (const box of boxes) {
    const parent = box.parentElement;
    if (!parent || parent === document.body || bound.has(box) || !bound.has(parent) || box.textContent?.trim()) continue;
    looked += 1;
    if (looked > MAX_BOXES) return;
    if (box.querySelector(SHOWN) || box.shadowRoot || box.localName.includes('-')) continue;
    const { height, width } = box.getBoundingClientRect();
    const style = computed(box);
    if (height >= MIN_GAP && width >= MIN_GAP && style.backgroundImage === 'none' && style.position !== 'fixed') yield box;
  }
}
