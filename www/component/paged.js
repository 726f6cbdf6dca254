/**
 * Where reading goes on sideways, in pages or in upright lines, the keys and
 * the wheel that go down elsewhere go on.
 *
 * @import { View } from './view.js'
 */

import { isFromRight, isPaged, motion } from './view.js';

/** Pages forward, by key; the arrows follow the direction of the text. */
const TURNS = new Map([[' ', 1], ['PageDown', 1], ['ArrowDown', 1], ['PageUp', -1], ['ArrowUp', -1]]);
/** Wheel that turns a page, in pixels. */
const WHEEL = 60;

/** @param {View} view */
export function turnPages({ page, signal }) {
  const turn = (/** @type {number} */ pages) => {
    const sign = isFromRight(page) ? -1 : 1;
    page.scrollBy({ left: sign * pages * page.clientWidth, behavior: motion() });
  };
  page.addEventListener('keydown', (event) => {
    if (!isPaged(page) || event.target !== page || event.ctrlKey || event.metaKey || event.altKey) return;
    const pages = TURNS.get(event.key);
    if (!pages && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    if (pages) turn(event.shiftKey ? -pages : pages);
    else turn(event.key === 'Home' ? -page.scrollWidth : page.scrollWidth);
  }, { signal });
  let rolled = 0;
  page.addEventListener('wheel', (event) => {
    if (!isPaged(page) || Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.ctrlKey) return;
    event.preventDefault();
    rolled += event.deltaY;
    if (Math.abs(rolled) < WHEEL) return;
    turn(Math.sign(rolled));
    rolled = 0;
  }, { signal, passive: false });
}
