/**
 * The ledger as colours: one tinted box a block, laid over the page.
 *
 * The glass is a list box, so that arrow keys go from block to block.
 */

import { around, coversOf } from './covers.js';
import { nameOf, percent } from './labels.js';
import { make } from './make.js';
import { isFixed, rectOf } from './place.js';

/**
 * @param {import('./original.js').Original} original
 * @param {{ ledger: object[], nodes: Node[] }} article
 * @param {{ onPoint: (entry: object | null, box: DOMRect | null) => void, onPick: (entry: object) => void }} on
 * @param {AbortSignal} signal
 */
export function showLedger(original, { ledger, nodes }, on, signal) {
  const { glass, boxes } = original;
  const marks = ledger.map((entry, index) => markOf(entry, index, nodes));
  const under = make('div', { className: 'layer', role: 'presentation' }, ...marks.filter((mark) => !mark.fixed).map((mark) => mark.box));
  const over = make('div', { className: 'layer', role: 'presentation' }, ...marks.filter((mark) => mark.fixed).map((mark) => mark.box));
  boxes.replaceChildren(under, over);
  glass.setAttribute('role', 'listbox');
  glass.setAttribute('aria-label', 'Blocks of the page, with what they are and why');
  let pointed = null;
  let hidden = new Set();

  const covers = coversOf(original.document);
  const draw = () => {
    marks.forEach((mark) => place(mark, glass, hidden.has(mark.entry.label)));
    under.style.clipPath = around(covers, glass);
  };
  const point = (mark) => {
    if (mark !== pointed) {
      pointed?.box.classList.remove('pointed');
      pointed?.box.setAttribute('aria-selected', 'false');
      mark?.box.classList.add('pointed');
      mark?.box.setAttribute('aria-selected', 'true');
      pointed = mark;
    }
    if (mark) glass.setAttribute('aria-activedescendant', mark.box.id);
    on.onPoint(mark?.entry ?? null, mark?.rect ? original.toScreen(mark.rect) : null);
  };
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
    const next = afterKey(event, marks.filter((mark) => !hidden.has(mark.entry.label)), pointed);
    if (event.key === 'Enter' && pointed) on.onPick(pointed.entry);
    if (event.key === 'Escape') point(null);
    if (!next) return;
    event.preventDefault();
    reveal(next.entry);
  }, { signal });
  original.onMove(draw);
  return {
    reveal,
    mark: (entry) => marks.forEach((mark) => mark.box.classList.toggle('pointed', mark.entry === entry)),
    hide(labels) {
      hidden = labels;
      draw();
    },
  };
}

/** A block with its box, not yet placed. */
function markOf(entry, index, nodes) {
  const say = `${nameOf(entry.label)}, ${entry.kept ? 'kept' : 'removed'}: ${entry.text.slice(0, 120)}. ${entry.reason}, ${percent(entry.confidence)} sure`;
  const box = make('div', {
    id: `block-${index}`,
    className: 'box',
    role: 'option',
    'aria-label': say,
    'aria-selected': 'false',
    data: { label: entry.label, kept: String(entry.kept) },
  });
  const range = nodes.slice(entry.node, entry.lastNode + 1);
  return { entry, box, nodes: range, fixed: isFixed(range[0]), rect: null };
}

/** Puts the box over its block, or away when the block is out of sight. */
function place(mark, glass, off) {
  const rect = rectOf(mark.nodes);
  mark.rect = rect;
  const seen = !off && rect && rect.bottom > 0 && rect.top < glass.clientHeight && rect.right > 0;
  mark.box.hidden = !seen;
  if (!seen) return;
  Object.assign(mark.box.style, {
    transform: `translate(${rect.left - 3}px, ${rect.top - 2}px)`,
    width: `${rect.width + 6}px`,
    height: `${rect.height + 4}px`,
  });
}

/** The smallest block under the pointer; what is fixed lies on top. */
function markAt({ x, y }, marks) {
  const under = marks.filter(({ box, rect }) => !box.hidden && x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
  const area = ({ rect }) => rect.width * rect.height;
  under.sort((a, b) => Number(b.fixed) - Number(a.fixed) || area(a) - area(b));
  return under[0] ?? null;
}

/** Scrolls the page just far enough to show the block whole. */
function bringIntoView(mark, glass) {
  const rect = rectOf(mark.nodes);
  if (!rect || mark.fixed) return;
  const room = glass.clientHeight;
  if (rect.top < 40 || rect.bottom > room - 40) glass.scrollTop += rect.top - Math.max(40, (room - rect.height) / 3);
}

/** The mark that a key leads to, if it is a key that moves. */
function afterKey({ key }, marks, pointed) {
  const at = marks.indexOf(pointed);
  if (key === 'ArrowDown' || key === 'ArrowRight') return marks[Math.min(at + 1, marks.length - 1)];
  if (key === 'ArrowUp' || key === 'ArrowLeft') return marks[Math.max(at - 1, 0)];
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  return null;
}
