/**
 * The core as a script in a page has it: the page's policy may forbid it
 * there, so it runs in the background and says what it finds by numbers.
 */

import { capture } from '../capture.js';
import { shadowRootOf } from './browser.js';
import { ask, toText } from './messages.js';

/** Times that the background is asked, and milliseconds between them: it may be put to sleep in the middle of its work. */
const TRIES = 3;
const PAUSE = 150;

/**
 * @param {string} type
 * @param {Record<string, unknown>} fields
 */
async function answerTo(type, fields) {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const answered = await ask(type, fields).catch(() => undefined);
    if (answered?.failed) throw new Error(answered.failed);
    if (answered) return answered;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error('the background does not answer');
}

/** @type {import('../declutter.js').Core} */
export const pageCore = {
  async find(facts, text) {
    const bytes = new Uint8Array(facts.buffer, facts.byteOffset, facts.byteLength);
    return (await answerTo('find', { facts: toText(bytes), text })).lines;
  },
  async read(document) {
    const { bytes, nodes } = capture(document, { shadowRoot: shadowRootOf });
    const { ledger } = await answerTo('ledger', { bytes: toText(bytes) });
    return ledger && /** @type {import('../clearleaf.js').Article} */ ({ ledger, nodes });
  },
};
