/**
 * How much is read, how long the rest takes, and the place, which is kept.
 *
 * @import { View } from './view.js'
 * @import { Store } from './store.js'
 *
 * @typedef {{ index: number, start: string, when: number }} Place a block, by its number and its first letters
 */

import { minutes } from './locale.js';
import { fold } from './make.js';
import { stored, storeSafely } from './store.js';
import { isPaged, scrollToBlock, topBlock } from './view.js';

/** Pages whose place is kept; the oldest are forgotten. */
const MAX_PLACES = 300;
/** Letters that tell a block. */
const START = 60;
/** Milliseconds of rest after which the place is stored. */
const REST = 600;
/** Pixels after which the title stands in the bar. */
const SCROLLED = 180;
const KEY = 'places';

/**
 * Shows on the bar how far the reader is.
 *
 * @param {View} view
 * @param {HTMLElement} left where the time left is told
 */
export function trackProgress({ page, surface, article, words, locale, signal }, left) {
  // On the track alone: what the whole surface has, each element of the text would be styled anew for.
  const track = /** @type {HTMLElement | null} */ (surface.querySelector('.track'));
  let asked = 0;
  const timeLeft = (/** @type {number} */ rest) => words.timeLeft.replace('{time}', minutes(rest, locale.locale));
  const draw = () => {
    asked = 0;
    const read = shareRead(page);
    track?.style.setProperty('--_read', String(read));
    surface.toggleAttribute('data-scrolled', page.scrollTop > SCROLLED || isPaged(page));
    left.textContent = timeLeft(Math.ceil(article.readingMinutes * (1 - read)));
  };
  const ask = () => {
    asked ||= requestAnimationFrame(draw);
  };
  page.addEventListener('scroll', ask, { passive: true, signal });
  const sizes = new ResizeObserver(ask);
  sizes.observe(page);
  if (page.firstElementChild) sizes.observe(page.firstElementChild);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    cancelAnimationFrame(asked);
  });
  left.textContent = timeLeft(article.readingMinutes);
}

/** @param {HTMLElement} page */
function shareRead(page) {
  const room = isPaged(page) ? page.scrollWidth - page.clientWidth : page.scrollHeight - page.clientHeight;
  const done = isPaged(page) ? Math.abs(page.scrollLeft) : page.scrollTop;
  return room > 1 ? Math.min(1, done / room) : 1;
}

/**
 * Goes to where the reader was, and keeps the place from then on.
 *
 * @param {View} view
 * @param {string} address of the page, without which there is no place to keep
 * @param {Store} store
 * @param {() => void} onResume called before the text is scrolled to the place
 */
export async function rememberPlace(view, address, store, onResume) {
  const key = address.replace(/#.*/s, '');
  if (!key) return;
  const places = await stored(store, KEY);
  if (view.signal.aborted) return;
  const place = /** @type {Place | undefined} */ (places[key]);
  if (place) resume(view, place, onResume);
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    const now = placeOf(view);
    if (now) void storeSafely(store, KEY, withPlace(places, key, now));
  };
  view.page.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, REST);
  }, { passive: true, signal: view.signal });
  view.surface.addEventListener('leaving', keep, { signal: view.signal });
}

/**
 * @param {View} view
 * @param {Place} place
 * @param {() => void} onResume
 */
function resume(view, { index, start }, onResume) {
  const blocks = view.blocks();
  const same = (/** @type {HTMLElement | undefined} */ block) => fold(block?.textContent ?? null).slice(0, START) === start;
  const block = same(blocks[index]) ? blocks[index] : blocks.find(same);
  if (!block || blocks.indexOf(block) < 2) return;
  onResume();
  scrollToBlock(view.page, block);
  view.say(view.words.resumed, { name: view.words.toStart, run: () => view.page.scrollTo(0, 0) });
}

/** @param {View} view @returns {Place | null} null before the reader is anywhere */
function placeOf({ page, blocks }) {
  const all = blocks();
  const block = topBlock(page, all);
  if (!block) return null;
  return { index: all.indexOf(block), start: fold(block.textContent).slice(0, START), when: Date.now() };
}

/**
 * @param {Record<string, unknown>} places changed in place
 * @param {string} key
 * @param {Place} place
 */
function withPlace(places, key, place) {
  places[key] = place;
  const keys = Object.keys(places);
  if (keys.length > MAX_PLACES) {
    const age = (/** @type {string} */ name) => Number(Object(places[name]).when) || 0;
    const [oldest] = keys.sort((one, other) => age(one) - age(other));
    if (oldest) delete places[oldest];
  }
  return places;
}
