/**
 * Pictures that open at full size; `zoom-view.js` shows them.
 *
 * @import { View } from './view.js'
 */

/** Smaller ones are signs in a line of text. */
const MIN_WIDTH = 200;

/** @param {View} view */
export function zoomImages(view) {
  const { text, words, signal } = view;
  for (const image of text.querySelectorAll('img')) {
    image.decoding = 'async';
    image.loading = 'lazy';
    image.addEventListener('error', () => image.classList.add('missing'), { signal });
    const link = image.closest('a');
    if (link) {
      if (!link.textContent?.trim()) image.alt ||= link.getAttribute('aria-hidden') ? '' : words.picture;
      continue;
    }
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
    import('./zoom-view.js').then(({ show }) => show(/** @type {HTMLImageElement} */ (image), view), () => view.say(words.failed));
  };
  text.addEventListener('click', open, { signal });
  text.addEventListener('keydown', (event) => (event.key === 'Enter' || event.key === ' ') && open(event), { signal });
}
