/**
 * One clear message, and one way on, where there is nothing to read.
 */

import { make } from '../component/make.js';
import { browser } from './browser.js';

/**
 * @param {'noticeRestricted' | 'noticeGone'} name
 * @param {() => Promise<void>} onLeave
 */
export function showNotice(name, onLeave) {
  const word = (/** @type {string} */ key) => browser.i18n.getMessage(key);
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = word('@@bidi_dir');
  document.title = word('name');
  const way = make('button', { type: 'button', className: 'main', onclick: () => void onLeave() }, word('backToPage'));
  document.body.replaceChildren(make('main', { className: 'notice' },
    make('div', { className: 'sheet', 'aria-hidden': 'true' }), make('h1', {}, word(`${name}Title`)), make('p', {}, word(`${name}Text`)), way));
  way.focus();
}
