/**
 * The core as a script in a page has it: the page's policy may forbid it
 * there, so it runs in the background and says what it finds by numbers.
 */

import { capture } from '../capture.js';
import { shadowRootOf } from './browser.js';
import { ask, toText } from './messages.js';

/** A failure that the background tells of. @param {any} answered */
function checked(answered) {
  if (!answered || answered.failed) throw new Error(answered?.failed ?? 'the background does not answer');
  return answered;
}

/** @type {import('../declutter.js').Core} */
export const pageCore = {
  async find(facts, text) {
    const bytes = new Uint8Array(facts.buffer, facts.byteOffset, facts.byteLength);
    return checked(await ask('find', { facts: toText(bytes), text })).lines;
  },
  async read(document) {
    const { bytes, nodes } = capture(document, { shadowRoot: shadowRootOf });
    const { ledger } = checked(await ask('ledger', { bytes: toText(bytes) }));
    return ledger && /** @type {import('../clearleaf.js').Article} */ ({ ledger, nodes });
  },
};
