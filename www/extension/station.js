/**
 * Where a script in a page waits for its calls. A script may be injected
 * again at each call: the first copy answers, unless an update of the
 * extension has cut it off.
 */

import { browser, isAlive } from './browser.js';

/**
 * Answers the calls of one mode.
 *
 * @param {string} mode
 * @param {(call: Record<string, any>) => unknown} run
 */
export function answer(mode, run) {
  const key = `clearleaf ${mode}`;
  const known = Reflect.get(globalThis, key);
  if (known?.isAlive()) return;
  known?.leave();
  const stop = new AbortController();
  Reflect.set(globalThis, key, { isAlive, leave: () => stop.abort() });
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    if (sender.id !== browser.runtime.id || sender.tab || message?.type !== 'run' || message.mode !== mode) return false;
    Promise.resolve(run({ ...message, signal: stop.signal })).then(respond, (error) => respond({ failed: String(error) }));
    return true;
  });
}
