/**
 * The words of the extension, in the language of the browser: a table of its
 * own, and some of the reader's, so that nothing is said in two ways. The
 * build writes both in the form that browsers read.
 *
 * @typedef {{ [Key in keyof typeof import('./strings/en.js').default]: string }} Words
 * @typedef {keyof Words | Extract<keyof import('../component/locale.js').Strings, SharedWord> | 'lang' | 'dir'} Word
 *   with the language that the words are in, and its direction
 * @typedef {'close' | 'failed' | 'notSaved' | 'parts' | 'emptyTitle' | 'errorTitle' | 'inspect' | 'keys' | `kind${string}`} SharedWord
 */

import { browser } from './browser.js';

/** Which of the reader's words are in the extension's table too. */
export const SHARED = /^(close|failed|notSaved|parts|emptyTitle|errorTitle|inspect|keys|kind.+)$/;

/** @param {Word} name */
export function word(name) {
  return browser.i18n.getMessage(name);
}

/** Has a page of our own say what language it is in. */
export function tellLanguage() {
  document.documentElement.lang = word('lang');
  document.documentElement.dir = word('dir');
}
