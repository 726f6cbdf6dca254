/**
 * The card beside a block: what it is, how sure, and why.
 *
 * @import { Entry } from '../clearleaf.js'
 */

import { nameOf, percent } from './labels.js';
import { make } from './make.js';

const GAP = 8;

/**
 * @param {HTMLElement} tip
 * @param {Entry | null} entry
 * @param {DOMRect | null} box the block on the screen
 */
export function showTip(tip, entry, box) {
  tip.hidden = !entry || !box;
  if (!entry || !box) return;
  tip.dataset.label = entry.label;
  tip.dataset.kept = String(entry.kept);
  tip.replaceChildren(
    make('p', { className: 'tip-head', data: { kept: String(entry.kept) } },
      make('span', { className: 'swatch' }),
      make('b', {}, nameOf(entry.label)),
      make('span', {}, entry.kept ? 'kept' : 'removed'),
      make('span', { className: 'sure' }, percent(entry.confidence))),
    make('p', { className: 'tip-reason' }, entry.reason),
  );
  tip.style.setProperty('--sure', String(entry.confidence));
  putBeside(tip, box);
}

/**
 * Under the block where there is room, else above it, always within the pane.
 *
 * @param {HTMLElement} tip
 * @param {DOMRect} box
 */
function putBeside(tip, box) {
  const pane = tip.offsetParent?.getBoundingClientRect() ?? new DOMRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = Math.min(Math.max(box.left - pane.left, GAP), pane.width - width - GAP);
  const below = box.bottom - pane.top + GAP;
  const above = box.top - pane.top - height - GAP;
  const inside = pane.height - height - GAP;
  const outside = above >= GAP ? above : inside;
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(below <= inside ? below : outside)}px)`;
}
