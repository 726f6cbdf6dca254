/**
 * A note of the text as a pop-over at its mark; or the way to it. Loaded when
 * a link within the text is first followed.
 *
 * @import { View } from './view.js'
 */

import { make } from './make.js';
import { scrollToBlock } from './view.js';

const EDGE = 12;

/**
 * @param {View} view
 * @param {HTMLElement} target
 */
export function go({ page }, target) {
  scrollToBlock(page, target);
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/**
 * @param {View} view
 * @param {HTMLElement} link
 * @param {HTMLElement} target
 */
export function showNote(view, link, target) {
  const { surface, words, locale, article } = view;
  surface.querySelector('.note')?.remove();
  const text = make('div', { className: 'measure text', lang: article.lang ?? '', dir: article.dir ?? 'auto' }, ...contentOf(target));
  const note = make('div', { className: 'note', part: 'note', popover: 'auto', role: 'dialog', 'aria-label': words.note, tabIndex: -1, dir: locale.dir }, text,
    make('button', { className: 'action small', type: 'button', onclick: () => {
      note.hidePopover();
      go(view, target);
    } }, words.goToNote));
  surface.append(note);
  note.addEventListener('toggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === 'open') return;
    note.remove();
    link.focus({ preventScroll: true });
  });
  note.showPopover();
  place(note, link.getBoundingClientRect());
  note.focus({ preventScroll: true });
}

/**
 * A note's content, without the way back and without ids that would be there twice.
 *
 * @param {HTMLElement} target
 */
function contentOf(target) {
  const copy = /** @type {HTMLElement} */ (target.cloneNode(true));
  for (const back of copy.querySelectorAll('[role=doc-backlink]')) back.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.childNodes];
}

/**
 * Under the mark, or over it where there is more room.
 *
 * @param {HTMLElement} note
 * @param {DOMRect} mark
 */
export function place(note, mark) {
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(mark.left - width / 2, innerWidth - width - EDGE));
  const isBelow = mark.bottom + height + EDGE < innerHeight || mark.top < height;
  note.style.left = `${left}px`;
  const top = isBelow ? mark.bottom + 8 : mark.top - height - 8;
  note.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
}
