/**
 * Writes the extension's words in the form that browsers read: a folder a
 * language, by the names that stores know.
 */

import { join } from 'node:path';
import { LANGUAGES, localeOf } from '../www/component/locale.js';
import { SHARED } from '../www/extension/words.js';
import { root } from './step.mjs';

/** Languages that stores know by a country's name alone. @type {Record<string, string[]>} */
const NAMES = { pt: ['pt_BR', 'pt_PT'], 'zh-hans': ['zh_CN'], 'zh-hant': ['zh_TW'] };

/** @returns {Promise<[path: string, text: string][]>} */
export async function localesOf() {
  const tables = LANGUAGES.map(async (language) => {
    const own = (await import(join(root, `www/extension/strings/${language}.js`))).default;
    const { words, locale, dir } = await localeOf([language]);
    const shared = Object.entries(words).filter(([key]) => SHARED.test(key));
    const text = `${JSON.stringify(messagesOf({ ...Object.fromEntries(shared), ...own, lang: locale, dir }), null, 2)}\n`;
    return (NAMES[language] ?? [language]).map((name) => /** @type {[string, string]} */ ([`_locales/${name}/messages.json`, text]));
  });
  return (await Promise.all(tables)).flat();
}

/** @param {Record<string, string>} words */
function messagesOf(words) {
  // A dollar sign would begin a placeholder.
  return Object.fromEntries(Object.entries(words).map(([key, message]) => [key, { message: message.replaceAll('$', '$$$$') }]));
}
