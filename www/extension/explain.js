/** The script in a page that shows what each part of it was taken for, and why. */

import { findIn } from '../declutter.js';
import { draw, partsOf } from '../inspect.js';
import { showBar } from './bar.js';
import { shadowRootOf } from './browser.js';
import { ask } from './messages.js';
import { pageCore } from './page-core.js';
import { answer } from './station.js';

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
    draw(document, partsOf(article, found), stop.signal);
  } catch {
    const bar = showBar(stop.signal);
    bar.say('clearFailed', [{ word: 'readPage', run: () => {
      stop.abort();
      void ask('run', { mode: 'read' });
    } }], () => stop.abort());
    return { state: 'none' };
  }
  addEventListener('keydown', ({ key }) => key === 'Escape' && stop.abort(), { signal: stop.signal, capture: true });
  void ask('shown', { state: 'inspect' });
  return { state: 'inspect' };
});
