/**
 * Keeps settings and places: in the caller's store, else in localStorage.
 * Storage may be missing, full or forbidden; reading goes on without it.
 *
 * @typedef {object} Store what a caller may give; promises are waited for
 * @property {(key: string) => unknown} get
 * @property {(key: string, value: unknown) => unknown} set
 */

const PREFIX = 'clearleaf-reader-';

/** @type {Store} */
export const localStore = {
  get: (key) => JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null'),
  set: (key, value) => localStorage.setItem(PREFIX + key, JSON.stringify(value)),
};

/** A store that keeps nothing. @type {Store} */
export const noStore = { get: () => null, set: () => undefined };

/**
 * What is stored, as an object; empty where there is nothing, or no way to it.
 *
 * @param {Store} store
 * @param {string} key
 * @returns {Promise<Record<string, unknown>>}
 */
export async function stored(store, key) {
  try {
    const value = await store.get(key);
    return value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

/**
 * Stores, and says whether that went well.
 *
 * @param {Store} store
 * @param {string} key
 * @param {Record<string, unknown>} value
 */
export async function storeSafely(store, key, value) {
  try {
    await store.set(key, value);
    return true;
  } catch {
    return false;
  }
}
