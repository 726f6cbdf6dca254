/** The only hand that writes what is kept: one change after another. */

import { browser } from './browser.js';
import { readChanges, recover, write } from './journal.js';
import { READER } from './store.js';
import { SITE } from './site.js';

/** What is kept of private windows too: the rest tells where somebody has been. */
const KEPT_OF_PRIVATE = new Set([`${READER}settings`, `${READER}voice`]);

/** The change under way. @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * @param {unknown} data changes, as they came
 * @param {boolean} [isPrivate] whether they come from a private window
 * @returns {Promise<{ isWritten: boolean }>}
 */
export async function keep(data, isPrivate = false) {
  const changes = readChanges(data, (key) => (isPrivate ? KEPT_OF_PRIVATE.has(key) : key.startsWith(READER) || key.startsWith(SITE)));
  if (!changes) return { isWritten: false };
  return inTurn(async () => {
    await write(browser.storage.local, changes);
    return { isWritten: true };
  }).catch(() => ({ isWritten: false }));
}

/**
 * Does work when all that was begun before is done.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function inTurn(work) {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

void inTurn(() => recover(browser.storage.local)).catch(() => undefined);
