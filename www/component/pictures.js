/**
 * Pictures fetched, to be taken along with the article.
 */

/** Bytes of pictures that one file takes in; the rest stay where they are. */
const MAX_BYTES = 40_000_000;
/** Milliseconds that one picture may take. */
const PATIENCE = 15_000;
/** Pictures that are fetched at a time. */
const AT_ONCE = 6;

/**
 * Fetches the pictures that their servers hand out.
 *
 * @param {string[]} addresses
 * @param {AbortSignal} signal
 * @returns {Promise<Map<string, Blob>>} by their addresses
 */
export async function fetchPictures(addresses, signal) {
  /** @type {Map<string, Blob>} */
  const found = new Map();
  let room = MAX_BYTES;
  const queue = [...new Set(addresses)];
  const work = async () => {
    for (let address = queue.shift(); address && room > 0; address = queue.shift()) {
      const blob = await fetchPicture(address, signal);
      if (!blob || blob.size > room) continue;
      room -= blob.size;
      found.set(address, blob);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/**
 * A picture; null where its server does not give it.
 *
 * @param {string} address
 * @param {AbortSignal} signal
 */
async function fetchPicture(address, signal) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]), credentials: 'omit' });
    const blob = await answer.blob();
    return answer.ok && blob.type.startsWith('image/') ? blob : null;
  } catch {
    return null;
  }
}

/**
 * @param {Blob} blob
 * @returns {Promise<string>} as a data address
 */
export function dataOf(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(/** @type {string} */ (reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
