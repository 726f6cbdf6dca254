/**
 * Reading aloud, with voices and without.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults, read, sample, text } from './reader.mjs';

test('browser without voices is told so', async () => {
  const page = await read(sample('essay.html'), { before: "Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [], cancel() {}, addEventListener() {} } })" });
  await page.keyboard.press('l');
  await page.getByText('This browser has no voices').waitFor();
  assert.deepEqual(await faults(page), []);
});

/** A voice that says a sentence in a moment, and keeps what it said. */
const VOICE = `window.said = []; window.rates = []; window.locks = [];
Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind) => { locks.push(kind); return { release: async () => void locks.push('free') } } } });
class Utterance { constructor(text) { this.text = text } }
window.SpeechSynthesisUtterance = Utterance;
let waiting;
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => [{ name: 'Ada', lang: 'en-GB', voiceURI: 'ada' }, { name: 'Max', lang: 'de-DE', voiceURI: 'max' }],
  cancel() { clearTimeout(waiting) },
  speak(one) { said.push(one.text.trim()); rates.push(one.rate); one.onboundary?.({ name: 'word', charIndex: 0, charLength: 3 }); waiting = setTimeout(() => one.onend?.(), 120) },
} });`;

test('text is read aloud sentence by sentence, marked as it goes', async () => {
  const page = await read(sample('essay.html'), { before: VOICE });
  await page.keyboard.press('l');
  await page.locator('clearleaf-reader .player').waitFor();
  await page.waitForFunction(() => Object(window).said.length > 2);
  assert.deepEqual(await faults(page), []);
  const marked = await page.evaluate(() => ['clearleaf-sentence', 'clearleaf-word'].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String).join('')));
  assert.ok(marked[0]?.length && marked[1]?.length);
  await page.getByRole('button', { name: 'Pause' }).click();
  const said = await page.evaluate(() => Object(window).said);
  assert.equal(said[0], 'The clock that counted rain');
  await page.getByRole('button', { name: 'Next sentence' }).click();
  assert.equal(await page.locator('clearleaf-reader').getByRole('combobox', { name: 'Voice' }).locator('option').count(), 1);
  await page.getByRole('button', { name: 'Stop' }).click();
  assert.equal(await page.locator('clearleaf-reader .player').count(), 0);
  assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
});

test('speed is chosen, holds at the next visit, and the screen stays awake only while something is read', async () => {
  const page = await read(sample('essay.html'), { before: VOICE });
  await page.keyboard.press('l');
  await page.waitForFunction(() => Object(window).said.length > 0);
  assert.deepEqual(await page.evaluate(() => Object(window).locks), ['screen']);
  await page.locator('clearleaf-reader').getByRole('combobox', { name: 'Speed' }).selectOption('1.5×');
  await page.waitForFunction(() => Object(window).rates.at(-1) === 1.5);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.waitForFunction(() => Object(window).locks.at(-1) === 'free');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(() => Object(window).locks.at(-1) === 'screen');
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.waitForFunction(() => Object(window).locks.at(-1) === 'free');
  await page.reload();
  await page.locator('clearleaf-button button').press('Enter');
  await page.locator('clearleaf-reader .column').waitFor();
  await page.keyboard.press('l');
  await page.waitForFunction(() => Object(window).rates[0] === 1.5);
});
