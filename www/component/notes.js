/**
 * Links within the text: to a note, which pops up where its mark is, and to
 * any other place, which is scrolled to.
 *
 * @import { View } from './view.js'
 */

import { make } from './make.js';
import { scrollToBlock } from './view.js';

/** Longer than this is a part of the text, not a note. */
const MAX_LETTERS = 1500;
const EDGE = 12;

/** @param {View} view */
export function followLinks(view) {
  const { column, page, signal } = view;
  const root = /** @type {ShadowRoot} */ (page.getRootNode());
  column.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest('a');
    const href = link?.getAttribute('href');
    if (!link || !href) return;
    if (!href.startsWith('#')) {
      // Reading goes on where it was; the other page opens beside it.
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      return;
    }
    event.preventDefault();
    const target = root.getElementById(decoded(href.slice(1)));
    if (!target) return;
    const isNote = link.getAttribute('role') === 'doc-noteref' && (target.textContent ?? '').length < MAX_LETTERS;
    if (isNote) showNote(view, link, target);
    else go(view, target);
  }, { signal });
}

/**
 * @param {View} view
 * @param {HTMLElement} target
 */
function go({ page }, target) {
  scrollToBlock(page, target);
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/**
 * @param {View} view
 * @param {HTMLElement} link
 * @param {HTMLElement} target
 */
function showNote(view, link, target) {
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
  place(note, link);
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
 * @param {HTMLElement} link
 */
function place(note, link) {
  const mark = link.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(mark.left - width / 2, innerWidth - width - EDGE));
  const isBelow = mark.bottom + height + EDGE < innerHeight || mark.top < height;
  note.style.left = `${left}px`;
  note.style.top = `${isBelow ? mark.bottom + 8 : mark.top - height - 8}px`;
}

/** @param {string} name */
function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
