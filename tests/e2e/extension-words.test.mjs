/**
 * The words of the extension: a table a language, written out as browsers
 * read them, and nothing asked for that is in no table.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { localesOf } from '../../scripts/locales.mjs';
import { LANGUAGES } from '../../www/component/locale.js';

const HOME = new URL('../../www/extension/', import.meta.url);

/** What stores take of a name, of a description and of the name of a key's command. */
const MOST = { name: 45, description: 132, clearPage: 75 };

/** @type {[string, Record<string, string>][]} */
const tables = await Promise.all(readdirSync(new URL('strings/', HOME)).map(async (file) => /** @type {[string, Record<string, string>]} */ (
  [file.slice(0, -3), (await import(new URL(`strings/${file}`, HOME).href)).default])));
const english = Object.fromEntries(tables).en ?? {};

test('every language of the reader has every word of the extension, and its own', () => {
  assert.deepEqual(tables.map(([language]) => language).sort(), [...LANGUAGES].sort());
  for (const [language, words] of tables) {
    assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort(), language);
    for (const [key, text] of Object.entries(words)) {
      assert.ok(text && text === text.trim(), `${language}: ${key}`);
      assert.deepEqual(text.match(/\{\w+\}/g), english[key]?.match(/\{\w+\}/g) ?? null, `${language}: ${key}`);
    }
    for (const [key, most] of Object.entries(MOST)) assert.ok((words[key] ?? '').length <= most, `${language}: ${key} is too long`);
    const same = Object.keys(english).filter((key) => words[key] === english[key]);
    assert.ok(language === 'en' || same.length < 4, `${language}: ${same}`);
  }
});

test('what is said of a button is what stands on the button', async () => {
  for (const [language, words] of tables) {
    const reader = (await import(new URL(`../component/strings/${language}.js`, HOME).href)).default;
    for (const name of [words.alwaysOpen ?? '', reader.more]) assert.ok(words.noSites?.includes(name), `${language}: ${name}`);
  }
});

test('browsers find a table by each name of a language, with the direction of its script', async () => {
  const written = Object.fromEntries((await localesOf()).map(([path, text]) => [path.split('/')[1], JSON.parse(text)]));
  assert.deepEqual(Object.keys(written).sort(), [
    'ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pl', 'pt_BR', 'pt_PT', 'ru', 'tr', 'uk', 'zh_CN', 'zh_TW']);
  for (const [language, words] of Object.entries(written)) {
    assert.equal(words.dir.message, ['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr');
    assert.equal(words.lang.message, { pt_BR: 'pt', pt_PT: 'pt', zh_CN: 'zh-Hans', zh_TW: 'zh-Hant' }[language] ?? language);
  }
  const asked = readdirSync(HOME).filter((file) => /\.(js|json)$/.test(file)).flatMap((file) => {
    const text = readFileSync(new URL(file, HOME), 'utf8');
    return [...text.matchAll(/(?:\bword\(|getMessage\(|__MSG_|word: |say\()'?(\w+?)(?:'|__)/g)].map(([, name]) => String(name));
  });
  assert.ok(asked.length > 40, String(asked.length));
  assert.deepEqual(asked.filter((name) => !(name in written.en)), []);
});
