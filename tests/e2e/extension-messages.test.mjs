/**
 * What the parts of the extension say to one another: only what has the right
 * shape, and comes from the extension itself, is listened to.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

Object.assign(globalThis, { chrome: { runtime: { id: 'ours' } } });
const { isHost, isSecret, isWebAddress, linkOver, makeSecret, question, toBytes, toText } = await import('../../www/extension/messages.js');
const { rebuilt } = await import('../../www/extension/plain-wire.js');

const OURS = /** @type {chrome.runtime.MessageSender} */ ({ id: 'ours' });

test('question of the right shape is taken, from the extension alone', () => {
  const secret = makeSecret();
  assert.deepEqual(question({ type: 'claim', secret }, OURS), { type: 'claim', secret });
  assert.equal(question({ type: 'claim', secret }, { id: 'theirs' }), null);
  assert.equal(question({ type: 'claim', secret }, {}), null);
});

test('question of another shape is none', () => {
  const bad = [null, undefined, 1, 'claim', [], {}, { type: 'claim' }, { type: 'claim', secret: 'x' }, { type: 'toString' }, { type: '__proto__' }, { type: ['claim'] },
    { type: 'always', host: 'a/b', on: true }, { type: 'always', host: 'example.org', on: 1 }, { type: 'run', mode: 'eval' }, { type: 'rule', rule: [] },
    { type: 'shown', state: 'other' }, { type: 'write', changes: {} }, { type: 'find', facts: 1, text: '' }, { type: 'ledger' }];
  for (const message of bad) assert.equal(question(message, OURS), null, JSON.stringify(message));
});

test('words that let in cannot be guessed, hosts and addresses are what they say', () => {
  const all = new Set(Array.from({ length: 500 }, makeSecret));
  assert.equal(all.size, 500);
  assert.ok([...all].every(isSecret));
  assert.deepEqual(['example.org', 'localhost', '[::1]', 'xn--bcher-kva.example'].filter((host) => !isHost(host)), []);
  assert.deepEqual(['', 'a b', 'a/b', 'a:80', 'a@b', '*', 'a?b', 'x'.repeat(300), 5].filter(isHost), []);
  assert.deepEqual(['javascript:alert(1)', 'data:text/html,x', 'http:', 'file:///etc', null, ' https://a'].filter(isWebAddress), []);
});

test('link of a page passes on what it may, and bytes come out as they went in', async () => {
  const { port1, port2 } = new MessageChannel();
  /** @type {string[]} */
  const heard = [];
  linkOver(/** @type {any} */ (port1)).listen(({ type }) => void heard.push(type));
  const sent = [{ type: 'go', url: 'javascript:alert(1)' }, { type: 'show', node: -1 }, { type: 'run', mode: 'x' }, { type: 'plain', article: 'x' }, { type: 'close' }, { type: 'go', url: 'https://example.org/' }];
  for (const message of sent) port2.postMessage(message);
  await new Promise((resolve) => setTimeout(resolve, 50));
  port1.close();
  assert.deepEqual(heard, ['close', 'go']);
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  assert.deepEqual(toBytes(toText(bytes)), bytes);
});

test('simple reading that is none is not built', () => {
  for (const data of [null, undefined, 'x', {}, { pieces: 'x' }, []]) assert.equal(rebuilt(data), null);
});
