/**
 * The script on sites that open by themselves: says whether the page can be
 * read, once the page has nothing else to do, and has it opened.
 */

import { isProbablyReaderable } from '../readerable.js';
import { ask } from './messages.js';

/** Milliseconds after which even a busy page is looked at. */
const PATIENCE = 1500;

async function arrive() {
  const { always } = (await ask('arrived', { readerable: isProbablyReaderable(document) })) ?? {};
  if (always) await ask('run', { mode: 'read', auto: true });
}

if (window === window.top) {
  const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 1));
  idle(() => void arrive().catch(() => undefined), { timeout: PATIENCE });
}
