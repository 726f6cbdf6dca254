/**
 * Pictures that open at full size.
 *
 * @import { View } from './view.js'
 */

import { fold, icon, make } from './make.js';

/** Smaller ones are signs in a line of text. */
const MIN_WIDTH = 200;

/** @param {View} view */
export function zoomImages(view) {
  const { text, words, signal } = view;
  for (const image of text.querySelectorAll('img')) {
    image.decoding = 'async';
    image.loading = 'lazy';
    image.addEventListener('error', () => image.classList.add('missing'), { signal });
    if (image.closest('a')) continue;
    const offer = () => {
      if (image.naturalWidth < MIN_WIDTH) return;
      image.alt ||= words.picture;
      image.tabIndex = 0;
      image.setAttribute('role', 'button');
      image.setAttribute('aria-label', `${words.enlarge}: ${image.alt}`);
    };
    if (image.complete) offer();
    image.addEventListener('load', offer, { signal });
  }
  const open = (/** @type {Event} */ event) => {
    const image = /** @type {Element} */ (event.target).closest('img[role=button]');
    if (!image) return;
    event.preventDefault();
    show(/** @type {HTMLImageElement} */ (image), view);
  };
  text.addEventListener('click', open, { signal });
  text.addEventListener('keydown', (event) => (event.key === 'Enter' || event.key === ' ') && open(event), { signal });
}

/**
 * @param {HTMLImageElement} image
 * @param {View} view
 */
function show(image, { words, signal, surface }) {
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
