/**
 * @import { Store } from './store.js'
 * @import { View } from './view.js'
 */

import { focusPage } from './view.js';

/**
 * Starts to read aloud, or pauses where that has begun.
 *
 * @param {View} view
 * @param {Store} store
 */
export function createListening(view, store) {
  /** @type {Promise<{ toggle: () => void } | null> | null} */
  let player = null;
  return async () => {
    if (player) return (await player)?.toggle();
    player = import('./listen.js').then(({ listen }) => listen(view, store, () => {
      player = null;
      focusPage(view.page);
    }));
    player.catch(() => {
      player = null;
      view.surface.querySelector('.player')?.remove();
      view.say(view.words.failed);
    });
  };
}
