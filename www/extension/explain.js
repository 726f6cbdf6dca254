/** The script in a page that shows what each part of it was taken for, and why. */

import { findIn } from '../declutter.js';
import { kindKey } from '../component/kinds.js';
import { draw, partsOf } from '../inspect.js';
import { showBar } from './bar.js';
import { shadowRootOf } from './browser.js';
import { ask } from './messages.js';
import { pageCore } from './page-core.js';
import { answer } from './station.js';
import { word } from './words.js';

/** What shows it. @type {AbortController | null} */
let session = null;

answer('inspect', async ({ signal }) => {
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
  try {
    const { found } = await findIn(document, pageCore, { shadowRoot: shadowRootOf });
    const article = (await pageCore.read?.(document)) ?? null;
    const nameOf = (/** @type {string} */ label) => word(kindKey(label)) || label;
    draw(document, partsOf(article, found), stop.signal, { title: word('parts'), nameOf, lang: word('lang'), dir: word('dir') === 'rtl' ? 'rtl' : 'ltr' });
    say(stop, article ? 'inspectHelp' : 'emptyTitle', 'correctPage', 'pick');
  } catch {
    say(stop, 'errorTitle', 'readPage', 'read');
    return { state: 'none' };
  }
  addEventListener('keydown', ({ key }) => key === 'Escape' && stop.abort(), { signal: stop.signal, capture: true });
  void ask('shown', { state: 'inspect' });
  return { state: 'inspect' };
});

/**
 * Says a line, with one way on and one out.
 *
 * @param {AbortController} stop
 * @param {import('./words.js').Word} name of what is said
 * @param {import('./words.js').Word} way
 * @param {string} mode that the way leads to
 */
function say(stop, name, way, mode) {
  const bar = showBar(stop.signal);
  bar.say(name, [{ word: way, run: () => {
    stop.abort();
    void ask('run', { mode });
  } }], () => stop.abort());
  bar.focus();
}
