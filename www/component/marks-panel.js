/**
 * The panel of marks and notes: each leads to its place, and is edited and
 * removed here.
 *
 * @import { Actions } from './marks-bar.js'
 * @import { Mark } from './marks.js'
 * @import { View } from './view.js'
 */

import { make } from './make.js';
import { dayOf } from './locale.js';
import { scrollToBlock } from './view.js';

/**
 * @typedef {object} Given
 * @property {() => Mark[]} list
 * @property {(mark: Mark) => Range | null} rangeOf
 * @property {Actions} actions
 * @property {() => string | null} takeEdited the mark whose note is to be written at once
 *
 * @param {View} view
 * @param {Given} given
 */
export function marksPanel(view, given) {
  const { words, surface, signal } = view;
  const list = make('ul', { className: 'entries marks' });
  const hint = make('p', { className: 'hint' }, words.noMarks);
  let edited = given.takeEdited();
  const fill = () => {
    edited = given.takeEdited() ?? edited;
    const marks = given.list();
    hint.hidden = marks.length > 0;
    list.replaceChildren(...marks.map((mark) => (mark.id === edited ? editor(mark) : entry(view, given, mark, edit))));
    list.querySelector('textarea')?.focus();
  };
  const edit = (/** @type {Mark} */ mark) => {
    edited = mark.id;
    fill();
  };
  /** @param {Mark} mark */
  const editor = (mark) => {
    const field = make('textarea', { rows: 4, id: 'own-note', value: mark.note, dir: 'auto' });
    const end = (/** @type {boolean} */ isSaved) => {
      edited = null;
      if (isSaved) given.actions.write(mark, field.value);
      else fill();
      /** @type {HTMLElement | null} */ (list.querySelector(`[data-mark="${CSS.escape(mark.id)}"] button`))?.focus();
    };
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') end(false);
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end(true);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    return make('li', { className: 'entry', data: { mark: mark.id } }, quoteOf(view, mark),
      make('div', { className: 'field' }, make('label', { for: field.id }, words.yourNote), field),
      make('div', { className: 'buttons' },
        make('button', { className: 'action small main', type: 'button', onclick: () => end(true) }, words.save),
        make('button', { className: 'action small', type: 'button', onclick: () => end(false) }, words.cancel)));
  };
  surface.addEventListener('marked', () => list.isConnected && fill(), { signal });
  fill();
  return [hint, list];
}

/**
 * @param {View} view
 * @param {Given} given
 * @param {Mark} mark
 * @param {(mark: Mark) => void} onEdit
 */
function entry(view, { rangeOf, actions }, mark, onEdit) {
  const { words, locale } = view;
  const range = rangeOf(mark);
  const place = /** @type {HTMLElement | null | undefined} */ (range?.startContainer.parentElement);
  const way = range ? make('button', { className: 'way', type: 'button', onclick: () => place && scrollToBlock(view.page, place, -80) }, quoteOf(view, mark))
    : quoteOf(view, mark);
  return make('li', { className: 'entry', data: { mark: mark.id } }, way,
    range ? null : make('p', { className: 'hint' }, words.lostMark),
    mark.note ? make('p', { className: 'own', dir: 'auto' }, mark.note) : null,
    mark.when ? make('p', { className: 'hint' }, dayOf(new Date(mark.when).toISOString(), locale.locale)) : null,
    make('div', { className: 'buttons' },
      make('button', { className: 'action small', type: 'button', onclick: () => onEdit(mark) }, words.writeNote),
      make('button', { className: 'action small', type: 'button', onclick: () => actions.remove(mark) }, words.remove)));
}

/**
 * @param {View} view
 * @param {Mark} mark
 */
function quoteOf({ article }, { quote }) {
  return make('q', { lang: article.lang ?? '', dir: 'auto' }, quote);
}
