/**
 * Blocks with their boxes: where each stands, which is under the pointer, which comes next.
 *
 * @import { Entry } from '../clearleaf.js'
 *
 * @typedef {object} Mark
 * @property {Entry} entry
 * @property {HTMLElement} box
 * @property {Node[]} nodes
 * @property {boolean} isFixed whether it stays when the page scrolls
 * @property {DOMRect | null} rect in coordinates of the frame's viewport, once placed
 */

import { nameOf, percent } from './labels.js';
import { make } from './make.js';
import { isFixed, rectOf } from './place.js';

/** So much of a block's text is read out. */
const SPOKEN_LETTERS = 120;

/**
 * @param {Entry[]} ledger
 * @param {Node[]} nodes
 * @returns {Mark[]}
 */
export function marksOf(ledger, nodes) {
  return ledger.map((entry, index) => {
    const own = nodes.slice(entry.node, entry.lastNode + 1);
    return { entry, box: boxOf(entry, index), nodes: own, isFixed: isFixed(own[0]), rect: null };
  });
}

/**
 * @param {Entry} entry
 * @param {number} index
 */
function boxOf({ label, kept, text, reason, confidence }, index) {
  const what = `${nameOf(label)}, ${kept ? 'kept' : 'removed'}: ${text.slice(0, SPOKEN_LETTERS)}`;
  return make('div', {
    id: `block-${index}`,
    className: 'box',
    role: 'option',
    'aria-label': `${what}. ${reason}, ${percent(confidence)} sure`,
    'aria-selected': 'false',
    data: { label, kept: String(kept) },
  });
}

/**
 * Puts the box over its block, or away when the block is out of sight.
 *
 * @param {Mark} mark
 * @param {HTMLElement} glass
 * @param {boolean} isHidden
 */
export function place(mark, glass, isHidden) {
  const rect = rectOf(mark.nodes);
  mark.rect = rect;
  const isSeen = !isHidden && rect && rect.bottom > 0 && rect.top < glass.clientHeight && rect.right > 0;
  mark.box.hidden = !isSeen;
  if (!isSeen) return;
  Object.assign(mark.box.style, {
    transform: `translate(${rect.left - 3}px, ${rect.top - 2}px)`,
    width: `${rect.width + 6}px`,
    height: `${rect.height + 4}px`,
  });
}

/**
 * The smallest block under the pointer; what is fixed lies on top.
 *
 * @param {{ x: number, y: number }} point
 * @param {Mark[]} marks
 * @returns {Mark | null}
 */
export function markAt({ x, y }, marks) {
  const under = marks.filter(
    ({ box, rect }) => !box.hidden && rect && x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  );
  /** @param {Mark} mark */
  const area = ({ rect }) => (rect ? rect.width * rect.height : 0);
  under.sort((a, b) => Number(b.isFixed) - Number(a.isFixed) || area(a) - area(b));
  return under[0] ?? null;
}

/**
 * The mark that a key leads to, if it is a key that moves.
 *
 * @param {string} key
 * @param {Mark[]} marks
 * @param {Mark | null} pointed
 * @returns {Mark | undefined}
 */
export function afterKey(key, marks, pointed) {
  const at = pointed ? marks.indexOf(pointed) : -1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return marks[Math.min(at + 1, marks.length - 1)];
  if (key === 'ArrowUp' || key === 'ArrowLeft') return marks[Math.max(at - 1, 0)];
  if (key === 'Home') return marks[0];
  return key === 'End' ? marks.at(-1) : undefined;
}
