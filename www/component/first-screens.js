/**
 * The first screens of a text, on show before the rest is laid out, which
 * takes longest: the rest follows when they are painted, or when it is needed.
 *
 * @import { View } from './view.js'
 */

/** Letters to an em, more than any script has in a line of text. */
const LETTERS = 2.6;
/** Times the height of the screen that the first part fills at least. */
const SCREENS = 1.5;
/** Milliseconds after which the rest follows unpainted, as in a tab behind others. */
const PATIENCE = 1000;
/** What may need the rest. */
const CALLS = ['keydown', 'pointerdown', 'wheel', 'leaving'];

/**
 * @param {View} view
 * @param {() => void} onDone
 * @returns {() => void} lays out the rest at once
 */
export function layOutFirst({ surface, page, text, settings, signal }, onDone) {
  const { size, lineHeight, width, columns, vertical } = settings();
  const lines = (SCREENS * screen.height) / (size * lineHeight);
  const rest = columns === '1' && !vertical ? after(text, lines * width * LETTERS) : [];
  for (const block of rest) block.toggleAttribute('data-later', true);
  const done = new AbortController();
  const layOut = () => {
    if (done.signal.aborted) return;
    done.abort();
    clearTimeout(timer);
    for (const block of rest) block.removeAttribute('data-later');
    if (!signal.aborted) onDone();
  };
  const timer = setTimeout(layOut, PATIENCE);
  for (const name of CALLS) surface.addEventListener(name, layOut, { capture: true, passive: true, signal: done.signal });
  page.addEventListener('scroll', layOut, { passive: true, signal: done.signal });
  addEventListener('beforeprint', layOut, { signal: done.signal });
  signal.addEventListener('abort', layOut, { signal: done.signal });
  // The second frame is asked for when the first is on its way to the screen.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(layOut)));
  return layOut;
}

/**
 * The blocks after those that hold so many letters.
 *
 * @param {HTMLElement} text
 * @param {number} letters
 */
function after(text, letters) {
  let room = letters;
  let block = text.firstElementChild;
  for (; block && room > 0; block = block.nextElementSibling) room -= block.textContent?.length ?? 0;
  const rest = [];
  for (; block; block = block.nextElementSibling) rest.push(block);
  return rest;
}
