/**
 * The script in a page that clears the page itself: hides what lies over it
 * and between its text, and puts everything back when called again.
 */

import { declutterWith } from '../declutter.js';
import { readRules } from '../rules.js';
import { showBar } from './bar.js';
import { shadowRootOf } from './browser.js';
import { ask } from './messages.js';
import { pageCore } from './page-core.js';
import { answer } from './station.js';

/** @typedef {import('../declutter.js').Report} Report */

/** What keeps the page clear. @type {AbortController | null} */
let session = null;

answer('clear', async ({ rules, signal }) => {
  if (session) {
    session.abort();
    return { state: 'none' };
  }
  const stop = new AbortController();
  session = stop;
  signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  stop.signal.addEventListener('abort', () => {
    session = null;
    void ask('shown', { state: 'none' }).catch(() => undefined);
  });
  return clear(stop, rules);
});

/**
 * @param {AbortController} stop
 * @param {unknown} rules the reader's corrections of this site
 */
async function clear(stop, rules) {
  const { signal } = stop;
  const bar = showBar(signal);
  try {
    const onChange = (/** @type {Report} */ report) => tell(bar, report, stop);
    const report = await declutterWith(document, pageCore, { signal, promos: true, rules: readRules(rules), shadowRoot: shadowRootOf, onChange });
    tell(bar, report, stop);
    void ask('shown', { state: 'clear' });
    return { state: 'clear' };
  } catch {
    stop.abort();
    const failed = new AbortController();
    showBar(failed.signal).say('clearFailed', [{ word: 'readPage', run: () => {
      failed.abort();
      void ask('run', { mode: 'read' });
    } }], () => failed.abort());
    return { state: 'none' };
  }
}

/**
 * @param {ReturnType<typeof showBar>} bar
 * @param {Report} report
 * @param {AbortController} stop
 */
function tell(bar, { items, locks }, stop) {
  const count = items.filter(({ state }) => state === 'hidden').length;
  const isChanged = count + locks.length > 0;
  /** @type {import('./bar.js').Way} */
  const correct = { word: 'correctPage', run: () => void ask('run', { mode: 'pick' }) };
  /** @type {import('./bar.js').Way} */
  const putBack = { word: 'putBack', run: () => stop.abort() };
  bar.say(isChanged ? 'cleared' : 'nothingToClear', isChanged ? [putBack, correct] : [correct], bar.hide, count || locks.length);
}
