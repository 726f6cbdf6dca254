/**
 * Takes what lies over the original away, and puts it back.
 *
 * @import { Original } from './original.js'
 */

import { byId, inputById } from './make.js';

/**
 * Offers the switch where something lies over the page.
 *
 * @param {Original} original
 * @param {Node[]} kept nodes that must stay in sight
 * @param {AbortSignal} signal
 */
export function offerLift(original, kept, signal) {
  const overlays = overlaysOf(original.document, kept);
  const before = overlays.map((overlay) => overlay.getAttribute('style'));
  const lift = inputById('lift');
  lift.checked = false;
  byId('lift-switch').hidden = overlays.length === 0;
  lift.addEventListener('change', () => {
    overlays.forEach((overlay, index) => {
      if (lift.checked) overlay.style.setProperty('display', 'none', 'important');
      else restore(overlay, before[index] ?? null);
    });
    original.redraw();
  }, { signal });
}

/**
 * Elements that keep their place and hold nothing of the article.
 *
 * @param {Document} document
 * @param {Node[]} kept
 * @returns {HTMLElement[]}
 */
function overlaysOf(document, kept) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('body *'));
  return [...all].filter(
    (element) => getComputedStyle(element).position === 'fixed' && !kept.some((node) => element.contains(node)),
  );
}

/**
 * @param {HTMLElement} element
 * @param {string | null} style
 */
function restore(element, style) {
  if (style === null) element.removeAttribute('style');
  else element.setAttribute('style', style);
}
