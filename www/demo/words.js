/**
 * Values as a reader wants to see them.
 */

/**
 * Text with its white space folded.
 *
 * @param {string} text
 */
export function fold(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The day of an ISO 8601 time in this language, or the time as it came.
 *
 * @param {string | null} time
 * @param {string | null} lang
 */
export function dayOf(time, lang) {
  if (!time) return null;
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  // A day without an hour is that day everywhere.
  const zone = time.includes('T') ? undefined : 'UTC';
  const [known] = localesOf(lang);
  return new Intl.DateTimeFormat(known, { dateStyle: 'long', timeZone: zone }).format(date);
}

/**
 * The name of a language in English, or its tag where it has none.
 *
 * @param {string} lang
 */
export function languageOf(lang) {
  return localesOf(lang).length ? new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang : lang;
}

/**
 * A number as English writes it.
 *
 * @param {number} value
 */
export function numberOf(value) {
  return new Intl.NumberFormat('en').format(value);
}

/**
 * Milliseconds, to a tenth where that says something.
 *
 * @param {number} time
 */
export function millisecondsOf(time) {
  return time < 10 ? time.toFixed(1) : String(Math.round(time));
}

/**
 * The tag as a list of one, or of none where the browser does not take it.
 *
 * @param {string | null} lang
 */
function localesOf(lang) {
  try {
    return Intl.getCanonicalLocales(lang ?? []);
  } catch {
    return [];
  }
}
