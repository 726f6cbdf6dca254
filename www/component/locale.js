/**
 * The words of the interface: a table a language in `strings/`, all with the
 * keys of the English one, loaded when it is needed.
 *
 * @typedef {{ [Key in keyof typeof import('./strings/en.js').default]: string }} Strings
 * @typedef {{ words: Strings, locale: string, dir: 'ltr' | 'rtl' }} Locale
 */

import english from './strings/en.js';

/** Languages with a table, by the name of its file. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'tr', 'uk', 'zh-hans', 'zh-hant'];

const FROM_THE_RIGHT = new Set(['ar', 'fa', 'he']);

/**
 * The first of the wanted languages that there is a table for, else English.
 *
 * @param {readonly string[]} wanted language tags, the dearest first
 * @returns {Promise<Locale>}
 */
export async function localeOf(wanted) {
  for (const tag of wanted) {
    const language = languageOf(tag);
    if (!language) continue;
    const words = language === 'en' ? english : await wordsOf(language);
    if (words) return { words, locale: validTag(tag) ?? language, dir: FROM_THE_RIGHT.has(language) ? 'rtl' : 'ltr' };
  }
  return { words: english, locale: 'en', dir: 'ltr' };
}

/**
 * The table for a language tag, if there is one.
 *
 * @param {string} tag
 */
function languageOf(tag) {
  const parts = tag.toLowerCase().split('-');
  const [first = ''] = parts;
  if (first === 'zh') return parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-hant' : 'zh-hans';
  return LANGUAGES.find((language) => language === first);
}

/**
 * @param {string} language
 * @returns {Promise<Strings | null>} null where it cannot be loaded
 */
async function wordsOf(language) {
  try {
    return (await import(`./strings/${language}.js`)).default;
  } catch {
    return null;
  }
}

/**
 * The tag as `Intl` takes it.
 *
 * @param {string | null} tag
 */
export function validTag(tag) {
  try {
    return Intl.getCanonicalLocales(tag ?? [])[0];
  } catch {
    return undefined;
  }
}

/** Formats of minutes by locale: slow to make. @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/**
 * A number of minutes in words.
 *
 * @param {number} count
 * @param {string} locale
 */
export function minutes(count, locale) {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  formats.set(locale, format);
  return format.format(count);
}

/**
 * The day of an ISO 8601 time, or the time as it came.
 *
 * @param {string | null} time
 * @param {string | null} lang
 */
export function dayOf(time, lang) {
  if (!time) return null;
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  // A day without an hour is that day everywhere.
  const timeZone = time.includes('T') ? undefined : 'UTC';
  return new Intl.DateTimeFormat(validTag(lang), { dateStyle: 'long', timeZone }).format(date);
}
