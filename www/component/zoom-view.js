/**
 * A picture at full size. Loaded with the first that is opened.
 *
 * @import { View } from './view.js'
 */

import { fold, icon, make } from './make.js';

/**
 * @param {HTMLImageElement} image
 * @param {View} view
 */
export function show(image, { words, signal, surface }) {
  const caption = fold(image.closest('figure')?.querySelector('figcaption')?.textContent ?? null);
  const stage = make('div', { className: 'stage' });
  stage.append(make('img', { src: image.currentSrc || image.src, alt: image.alt, onclick: () => stage.classList.toggle('actual') }));
  const box = make('dialog', { className: 'zoom', 'aria-label': image.alt || words.picture }, stage, caption ? make('p', {}, caption) : null,
    make('button', { className: 'tool', type: 'button', 'aria-label': words.close, onclick: () => box.close() }, icon('close')));
  box.addEventListener('close', () => {
    box.remove();
    image.focus({ preventScroll: true });
  });
  // Escape closes the picture and nothing else.
  box.addEventListener('keydown', (event) => event.stopPropagation());
  box.addEventListener('cancel', (event) => event.stopPropagation());
  signal.addEventListener('abort', () => box.remove());
  surface.append(box);
  box.showModal();
}
