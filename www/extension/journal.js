/**
 * Writing that holds when whoever writes is stopped between any two steps,
 * as browsers do with an extension's background.
 *
 * A change of one key is one step of the storage, which does it or does not.
 * Changes of several keys stand in one key first, the journal, and are done
 * again from there by whoever comes next. Doing them twice does no harm.
 *
 * @typedef {object} Area storage, as browsers have it
 * @property {(keys: string[]) => Promise<Record<string, any>>} get
 * @property {(items: Record<string, any>) => Promise<void>} set
 * @property {(keys: string[]) => Promise<void>} remove
 *
 * @typedef {object} Change of one key: its whole value, or some of its fields
 * @property {string} key
 * @property {unknown} [value] null takes the key away
 * @property {Record<string, unknown>} [fields]
 * @property {string[]} [without] fields to take away
 *
 * @typedef {{ set: Record<string, unknown>, remove: string[] }} Journal
 */

const JOURNAL = 'journal';

/**
 * What is stored under these keys, as if all were done that the journal says.
 *
 * @param {Area} area
 * @param {string[]} keys
 * @returns {Promise<Record<string, any>>}
 */
export async function read(area, keys) {
  const all = recovered(await area.get([JOURNAL, ...keys]));
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
}

/**
 * What was stored, with what its journal says.
 *
 * @param {Record<string, any>} stored
 */
export function recovered({ [JOURNAL]: journal, ...stored }) {
  if (!isJournal(journal)) return stored;
  const all = { ...stored, ...journal.set };
  for (const key of journal.remove) delete all[key];
  return all;
}

/**
 * Makes changes, all of them or none. Only one caller at a time may do so.
 *
 * @param {Area} area
 * @param {Change[]} changes
 */
export async function write(area, changes) {
  await recover(area);
  const keys = [...new Set(changes.map(({ key }) => key))];
  const values = new Map(Object.entries(await area.get(keys)));
  for (const change of changes) values.set(change.key, changed(values.get(change.key), change));
  const isGone = (/** @type {string} */ key) => values.get(key) === null || values.get(key) === undefined;
  /** @type {Journal} */
  const journal = { set: Object.fromEntries(keys.filter((key) => !isGone(key)).map((key) => [key, values.get(key)])), remove: keys.filter(isGone) };
  if (keys.length > 1) await area.set({ [JOURNAL]: journal });
  await carryOut(area, journal);
  if (keys.length > 1) await area.remove([JOURNAL]);
}

/**
 * Ends what somebody else began.
 *
 * @param {Area} area
 */
export async function recover(area) {
  const { [JOURNAL]: journal } = await area.get([JOURNAL]);
  if (journal === undefined) return;
  if (isJournal(journal)) await carryOut(area, journal);
  await area.remove([JOURNAL]);
}

/**
 * @param {Area} area
 * @param {Journal} journal
 */
async function carryOut(area, { set, remove }) {
  if (Object.keys(set).length) await area.set(set);
  if (remove.length) await area.remove(remove);
}

/**
 * A value after a change.
 *
 * @param {unknown} before
 * @param {Change} change
 */
function changed(before, { value, fields, without }) {
  if (value !== undefined) return value;
  const after = { ...(isObject(before) ? before : {}), ...fields };
  for (const name of without ?? []) delete after[name];
  return after;
}

/**
 * The change between two values of a key; null where there is none.
 *
 * @param {string} key
 * @param {unknown} before
 * @param {unknown} after
 * @returns {Change | null}
 */
export function difference(key, before, after) {
  if (!isObject(before) || !isObject(after)) return same(before, after) ? null : { key, value: after ?? null };
  const fields = Object.fromEntries(Object.entries(after).filter(([name, value]) => !same(before[name], value)));
  const without = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return Object.keys(fields).length || without.length ? { key, fields, without } : null;
}

/**
 * Changes as they come in a message; what is none makes the whole void.
 *
 * @param {unknown} data
 * @param {(key: string) => boolean} isAllowed
 * @returns {Change[] | null}
 */
export function readChanges(data, isAllowed) {
  if (!Array.isArray(data)) return null;
  const isRight = data.every((one) => isObject(one) && typeof one.key === 'string' && one.key !== JOURNAL && isAllowed(one.key)
    && (one.fields === undefined || isObject(one.fields))
    && (one.without === undefined || (Array.isArray(one.without) && one.without.every((name) => typeof name === 'string'))));
  return isRight ? data : null;
}

/** @param {unknown} value @returns {value is Journal} */
function isJournal(value) {
  return isObject(value) && isObject(value.set) && Array.isArray(value.remove);
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
