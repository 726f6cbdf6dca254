/**
 * The reader's store in the extension: read from the browser's storage,
 * written by the background alone, change by change, so that two open views
 * do not undo each other's. A change whose answer does not come is sent
 * again: the background may have been put to sleep in the middle of it.
 *
 * @import { Change } from './journal.js'
 */

import { browser } from './browser.js';
import { difference, read } from './journal.js';
import { ask } from './messages.js';

/** What the keys of the reader begin with. */
export const READER = 'reader.';

const TRIES = 30;
/** Milliseconds before the next try. */
const PAUSE = 150;

/** The writing under way: what is sent again must not overtake what came after it. @type {Promise<unknown>} */
let last = Promise.resolve();

/** @returns {import('../component/store.js').Store} */
export function createStore() {
  /** What was last seen of each key. @type {Map<string, unknown>} */
  const seen = new Map();
  return {
    async get(key) {
      const name = READER + key;
      const value = (await read(browser.storage.local, [name]))[name] ?? null;
      if (!seen.has(key)) seen.set(key, structuredClone(value));
      return structuredClone(seen.get(key));
    },
    async set(key, value) {
      const change = difference(READER + key, seen.get(key), value);
      seen.set(key, structuredClone(value));
      if (change) await write([change]);
    },
  };
}

/**
 * Writes, as often as it takes, and in the order of the calls.
 *
 * @param {Change[]} changes
 * @returns {Promise<void>}
 */
export function write(changes) {
  const turn = last.then(() => send(changes));
  last = turn.catch(() => undefined);
  return turn;
}

/** @param {Change[]} changes */
async function send(changes) {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const answered = await ask('write', { changes }).catch(() => undefined);
    if (answered?.isWritten) return;
    if (answered) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error('the storage of this browser takes nothing');
}
