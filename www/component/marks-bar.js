/**
 * The small bar at a selection, or at a mark: what can be done with it.
 *
 * @import { Anchor } from './quotes.js'
 * @import { Mark } from './marks.js'
 * @import { View } from './view.js'
 *
 * @typedef {object} Actions
 * @property {(anchor: Anchor, note?: string) => Mark} add
 * @property {(mark: Mark) => void} remove
 * @property {(mark: Mark, note: string) => void} write
 * @property {(anchor: Anchor) => Promise<void>} copy
 * @property {(anchor: Anchor) => Promise<void>} share
 * @property {(mark: Mark) => void} edit
 */

import { make } from './make.js';
import { place } from './note.js';
import { toolButton } from './surface.js';
import { focusPage } from './view.js';

/**
 * @param {View} view
 * @param {Actions} actions
 * @param {string} address without which there is no link to a place
 */
export function createBar({ surface, page, words, locale, signal, article }, actions, address) {
  const bar = make('div', { className: 'markbar', part: 'note', popover: 'manual', role: 'toolbar', 'aria-label': words.marks, dir: locale.dir, lang: locale.locale });
  surface.append(bar);
  /** Whether it stands at a selection, and not at a mark. */
  let isSelection = false;

  const hide = () => {
    if (!bar.matches(':popover-open')) return;
    const hadFocus = bar.matches(':focus-within');
    bar.hidePopover();
    if (hadFocus) focusPage(page);
  };
  const done = (/** @type {() => void} */ run) => () => {
    hide();
    page.ownerDocument.getSelection()?.removeAllRanges();
    run();
  };
  /**
   * @param {Anchor} anchor
   * @param {Range} range
   * @param {(Node | null)[]} content
   */
  const open = (anchor, range, content) => {
    const link = /^https?:/.test(article.url ?? address) ? toolButton(words.linkHere, 'link', done(() => void actions.share(anchor))) : null;
    bar.replaceChildren(...[...content, toolButton(words.copyQuote, 'copy', done(() => void actions.copy(anchor))), link].filter((one) => one !== null));
    if (!bar.matches(':popover-open')) bar.showPopover();
    place(bar, range.getBoundingClientRect());
  };

  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tools = [...bar.querySelectorAll('button')];
    const at = tools.findIndex((tool) => tool.matches(':focus'));
    tools.at((at + (locale.dir === 'rtl' ? -step : step)) % tools.length)?.focus();
    event.preventDefault();
  });
  surface.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !bar.matches(':popover-open')) return;
    event.preventDefault();
    event.stopPropagation();
    hide();
  }, { signal, capture: true });
  page.addEventListener('scroll', () => !isSelection && hide(), { signal, passive: true });
  page.addEventListener('pointerdown', () => !isSelection && hide(), { signal });

  return {
    /** @param {Anchor} anchor @param {Range} range @param {boolean} [isByKey] */
    show(anchor, range, isByKey = false) {
      const isShown = isSelection && bar.matches(':popover-open') && bar.dataset.quote === anchor.quote;
      if (isShown) return;
      isSelection = true;
      bar.dataset.quote = anchor.quote;
      open(anchor, range, [
        toolButton(words.mark, 'mark', done(() => void actions.add(anchor))),
        toolButton(words.writeNote, 'note', done(() => actions.edit(actions.add(anchor)))),
      ]);
      if (isByKey) bar.querySelector('button')?.focus({ preventScroll: true });
    },
    /** @param {Mark} mark @param {Range} range */
    showMark(mark, range) {
      isSelection = false;
      open(mark, range, [
        mark.note ? make('p', { dir: 'auto' }, mark.note) : null,
        toolButton(words.writeNote, 'note', done(() => actions.edit(mark))),
        toolButton(words.remove, 'remove', done(() => actions.remove(mark))),
      ]);
    },
    /** The selection is gone, and with it its bar. */
    hideSelection() {
      if (isSelection && !bar.matches(':focus-within')) hide();
    },
  };
}
