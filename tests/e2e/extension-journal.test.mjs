/**
 * What is kept by the extension outlives its background, which browsers stop
 * between any two steps: tried on a storage that dies as often as can be.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, read, readChanges, recovered, write } from '../../www/extension/journal.js';

const KILLS = 1000;
const KEYS = ['reader.settings', 'reader.places', 'reader.notes', 'site.example.org'];

/** Numbers that look random and are the same at every run. @param {number} seed */
function numbers(seed) {
  return (/** @type {number} */ below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
}

/** A storage whose user dies after so many steps; each key is a step of its own. */
class Mortal {
  /** @type {Record<string, any>} */
  kept = {};
  stepsLeft = Infinity;

  #step() {
    if (this.stepsLeft <= 0) throw new Error('killed');
    this.stepsLeft -= 1;
  }

  /** @param {string[]} keys */
  async get(keys) {
    this.#step();
    return structuredClone(Object.fromEntries(keys.filter((key) => key in this.kept).map((key) => [key, this.kept[key]])));
  }

  /** @param {Record<string, any>} items */
  async set(items) {
    for (const [key, value] of Object.entries(items)) {
      this.#step();
      this.kept[key] = structuredClone(value);
    }
  }

  /** @param {string[]} keys */
  async remove(keys) {
    for (const key of keys) {
      this.#step();
      delete this.kept[key];
    }
  }
}

/** @param {ReturnType<typeof numbers>} random @param {number} turn @returns {import('../../www/extension/journal.js').Change[]} */
function someChanges(random, turn) {
  const keys = KEYS.filter(() => random(2)).concat(KEYS[random(KEYS.length)] ?? '');
  return [...new Set(keys)].map((key) => (random(9) === 0 ? { key, value: null } : { key, fields: { [`n${random(40)}`]: turn }, without: [`n${random(40)}`] }));
}

/** What the changes make of it, without a storage. @param {Record<string, any>} state @param {import('../../www/extension/journal.js').Change[]} changes */
async function after(state, changes) {
  const area = new Mortal();
  area.kept = structuredClone(state);
  await write(area, changes);
  return area.kept;
}

test(`nothing is lost over ${KILLS} kills in the middle of writing`, async () => {
  const random = numbers(7);
  const area = new Mortal();
  /** @type {Record<string, any>} */
  let expected = {};
  let kills = 0;
  for (let turn = 0; kills < KILLS; turn += 1) {
    const changes = someChanges(random, turn);
    const wanted = await after(expected, changes);
    for (let isWritten = false; !isWritten;) {
      area.stepsLeft = random(14);
      isWritten = await write(area, changes).then(() => true, () => false);
      area.stepsLeft = Infinity;
      if (isWritten) break;
      kills += 1;
      const seen = await read(area, KEYS);
      const isWhole = [expected, wanted].some((state) => JSON.stringify(sorted(state)) === JSON.stringify(sorted(seen)));
      assert.ok(isWhole, `all or nothing of turn ${turn}`);
    }
    expected = wanted;
    assert.deepEqual(await read(area, KEYS), expected);
  }
});

/** @param {Record<string, any>} state */
function sorted(state) {
  return Object.fromEntries(Object.entries(state).sort().map(([key, value]) => [key, Object.fromEntries(Object.entries(value).sort())]));
}

test('two views that change fields of one key keep each other’s', async () => {
  const area = new Mortal();
  await write(area, [{ key: 'reader.places', value: { a: 1 } }]);
  const [one, other] = [{ a: 1, b: 2 }, { a: 1, c: 3 }].map((mine) => difference('reader.places', { a: 1 }, mine));
  assert.ok(one && other);
  await write(area, [one]);
  await write(area, [other]);
  assert.deepEqual(area.kept, { 'reader.places': { a: 1, b: 2, c: 3 } });
});

test('what is no change is not taken', () => {
  const isAllowed = (/** @type {string} */ key) => key.startsWith('reader.');
  for (const data of [null, {}, [{}], [{ key: 'journal', value: 1 }], [{ key: 'view.x', value: {} }], [{ key: 'reader.x', fields: [] }], [{ key: 'reader.x', without: [1] }]]) {
    assert.equal(readChanges(data, isAllowed), null, JSON.stringify(data));
  }
  assert.equal(readChanges([{ key: 'reader.x', value: 1 }], isAllowed)?.length, 1);
  assert.equal(difference('x', { a: 1 }, { a: 1 }), null);
  assert.deepEqual(recovered({ a: 1, journal: { set: { b: 2 }, remove: ['a'] } }), { b: 2 });
});
