/**
 * The ledger as colours: one tinted box a block, laid over the page.
 *
 * The glass is a list box, so that arrow keys go from block to block.
 *
 * @import { Entry } from '../clearleaf.js'
 * @import { Original } from './original.js'
 * @import { Mark } from './marks.js'
 */

import { around, coversOf } from './covers.js';
import { make } from './make.js';
import { afterKey, markAt, marksOf, place } from './marks.js';

/**
 * @param {Original} original
 * @param {{ ledger: Entry[], nodes: Node[] }} reading
 * @param {{ onPoint: (entry: Entry | null, box: DOMRect | null) => void, onPick: (entry: Entry) => void }} on
 * @param {AbortSignal} signal
 */
export function showLedger(original, { ledger, nodes }, on, signal) {
  const { glass, boxes } = original;
  const marks = marksOf(ledger, nodes);
  const covers = coversOf(original.document);
  const under = layer(marks.filter((mark) => !mark.isFixed));
  boxes.replaceChildren(under, layer(marks.filter((mark) => mark.isFixed)));
  glass.setAttribute('role', 'listbox');
  glass.setAttribute('aria-label', 'Blocks of the page, with what they are and why');
  /** @type {Mark | null} */
  let pointed = null;
  /** @type {Set<string>} */
  let hidden = new Set();

  const draw = () => {
    for (const mark of marks) place(mark, glass, hidden.has(mark.entry.label));
    under.style.clipPath = around(covers, glass);
  };
  /** @param {Mark | null} mark */
  const point = (mark) => {
    if (mark !== pointed) {
      select(pointed, false);
      select(mark, true);
      pointed = mark;
    }
    if (mark) glass.setAttribute('aria-activedescendant', mark.box.id);
    else glass.removeAttribute('aria-activedescendant');
    on.onPoint(mark?.entry ?? null, mark?.rect ? original.toScreen(mark.rect) : null);
  };
  /** @param {Entry} entry */
  const reveal = (entry) => {
    const mark = marks.find((candidate) => candidate.entry === entry);
    if (!mark || hidden.has(entry.label)) return;
    bringIntoView(mark, glass);
    original.redraw();
    point(mark);
  };

  glass.addEventListener('pointermove', (event) => point(markAt(original.toFrame(event), marks)), { signal });
  glass.addEventListener('pointerleave', () => point(null), { signal });
  glass.addEventListener('blur', () => point(null), { signal });
  glass.addEventListener('click', (event) => {
    const mark = markAt(original.toFrame(event), marks);
    point(mark);
    if (mark) on.onPick(mark.entry);
  }, { signal });
  glass.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && pointed) on.onPick(pointed.entry);
    if (event.key === 'Escape') point(null);
    const next = afterKey(event.key, marks.filter((mark) => !hidden.has(mark.entry.label)), pointed);
    if (!next) return;
    event.preventDefault();
    reveal(next.entry);
  }, { signal });
  original.onMove(draw);

  return {
    reveal,
    /** @param {Entry | null} entry */
    mark(entry) {
      for (const mark of marks) mark.box.classList.toggle('pointed', mark.entry === entry);
    },
    /** @param {Set<string>} labels */
    hide(labels) {
      hidden = labels;
      draw();
    },
  };
}

/** @param {Mark[]} marks */
function layer(marks) {
  return make('div', { className: 'layer', role: 'presentation' }, ...marks.map((mark) => mark.box));
}

/**
 * @param {Mark | null} mark
 * @param {boolean} isPointed
 */
function select(mark, isPointed) {
  mark?.box.classList.toggle('pointed', isPointed);
  mark?.box.setAttribute('aria-selected', String(isPointed));
}

/**
 * Scrolls the page just far enough to show the block.
 *
 * @param {Mark} mark
 * @param {HTMLElement} glass
 */
function bringIntoView(mark, glass) {
  place(mark, glass, false);
  const room = glass.clientHeight;
  const { rect } = mark;
  if (!rect || mark.isFixed || (rect.top >= 40 && rect.bottom <= room - 40)) return;
  glass.scrollTop += rect.top - Math.max(60, (room - rect.height) / 3);
}
