/**
 * Commands by key, and the panel that lists them.
 *
 * @import { Frame } from './view.js'
 * @import { Strings } from './locale.js'
 *
 * @typedef {{ keys: string[], word: keyof Strings, run: () => void }} Command
 */

import { make } from './make.js';

/**
 * Runs commands by their keys. Letters are left alone in fields, and where
 * the reader has switched them off.
 *
 * @param {Frame} frame
 * @param {() => Command[]} commands
 * @param {() => void} onEscape
 */
export function listenToKeys({ surface, settings, signal }, commands, onEscape) {
  surface.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
    // An open note is closed by the browser, before anything else.
    if (event.key === 'Escape' && !surface.querySelector('.note:popover-open')) {
      event.preventDefault();
      event.stopPropagation();
      return onEscape();
    }
    if (!settings().shortcuts || target.matches('input:not([type=radio], [type=checkbox], [type=range]), select, textarea')) return;
    const command = commands().find(({ keys }) => keys.includes(event.key));
    if (!command) return;
    event.preventDefault();
    command.run();
  }, { signal });
}

/**
 * @param {Frame} frame
 * @param {Command[]} commands
 * @param {Node} toggle switches letters on and off
 */
export function keysPanel({ words }, commands, toggle) {
  const rows = [...commands, { keys: ['Esc'], word: /** @type {const} */ ('close') }].flatMap(({ keys, word }) => [
    make('dt', {}, words[word]),
    make('dd', {}, ...keys.slice(0, 1).map((key) => make('kbd', {}, key))),
  ]);
  return [make('dl', { className: 'keys' }, ...rows), toggle];
}
