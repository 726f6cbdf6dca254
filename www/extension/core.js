/**
 * The core for scripts in pages whose policy may keep it out of them: it runs
 * here, and what it finds goes back by the numbers of their nodes.
 */

import { extractSnapshot, load, overlayCore } from '../clearleaf.js';
import { toBytes } from './messages.js';

/** Letters of an entry that a page's script looks at. */
const MAX_TEXT = 160;

/**
 * @param {string} facts as base64
 * @param {string} text
 * @returns {Promise<{ lines: string }>} as the core writes them
 */
export async function findIn(facts, text) {
  await load();
  const { buffer } = toBytes(facts);
  return { lines: await overlayCore.find(new Int32Array(buffer), text) };
}

/**
 * What became of each block of a page.
 *
 * @param {string} bytes a capture, as base64
 * @returns {Promise<{ ledger: import('../clearleaf.js').Entry[] | null }>}
 */
export async function ledgerOf(bytes) {
  const article = await extractSnapshot(toBytes(bytes), { ledger: true });
  return { ledger: article?.ledger?.map((entry) => ({ ...entry, text: entry.text.slice(0, MAX_TEXT) })) ?? null };
}
