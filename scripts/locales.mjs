/**
 * Writes the extension's words in the form that browsers read: a folder a
 * language, by the names that stores know.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';

const FOLDER = join(root, 'www/extension/strings');

/** Languages that stores know by a country's name alone. @type {Record<string, string[]>} */
const NAMES = { pt: ['pt_BR', 'pt_PT'], 'zh-hans': ['zh_CN'], 'zh-hant': ['zh_TW'] };

/** @returns {Promise<[path: string, text: string][]>} */
export async function localesOf() {
  const tables = readdirSync(FOLDER).sort().map(async (file) => {
    const words = (await import(join(FOLDER, file))).default;
    const text = `${JSON.stringify(messagesOf(words), null, 2)}\n`;
    const language = file.replace('.js', '');
    return (NAMES[language] ?? [language]).map((name) => /** @type {[string, string]} */ ([`_locales/${name}/messages.json`, text]));
  });
  return (await Promise.all(tables)).flat();
}

/** @param {Record<string, string>} words */
function messagesOf(words) {
  // A dollar sign would begin a placeholder.
  return Object.fromEntries(Object.entries(words).map(([key, message]) => [key, { message: message.replaceAll('$', '$$$$') }]));
}
