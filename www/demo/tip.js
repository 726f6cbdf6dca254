/**
 * The card beside a block: what it is, how sure, and why.
 *
 * @import { Entry, Explanation } from '../clearleaf.js'
 */

import { nameOf, percent } from './labels.js';
import { make } from './make.js';
import { whyLines } from './why.js';

const GAP = 8;

/**
 * @param {HTMLElement} tip
 * @param {Entry | null} entry
 * @param {DOMRect | null} box the block on the screen
 * @param {Explanation} [explanation]
 */
export function showTip(tip, entry, box, explanation) {
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
    ...(explanation ? whyLines(explanation) : []).filter((line) => line !== null),
  );
  tip.style.setProperty('--sure', String(entry.confidence));
  putBeside(tip, box);
}

/**
 * Shows the card of the block that is pointed at: at once what the ledger says, and why as soon as that is known.
 *
 * @param {HTMLElement} tip
 * @param {(entry: Entry) => Promise<Explanation | undefined>} explain
 */
export function tipper(tip, explain) {
  /** @type {Entry | null} */
  let pointed = null;
  /** @type {DOMRect | null} */
  let at = null;
  /** @type {Map<Entry, Explanation>} */
  const known = new Map();
  /**
   * @param {Entry | null} entry
   * @param {DOMRect | null} box
   */
  return (entry, box) => {
    const isNew = entry !== pointed;
    [pointed, at] = [entry, box];
    showTip(tip, entry, box, entry ? known.get(entry) : undefined);
    if (!entry || !isNew || known.has(entry)) return;
    explain(entry).then((why) => {
      if (why) known.set(entry, why);
      if (entry === pointed) showTip(tip, entry, at, why);
    });
  };
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
