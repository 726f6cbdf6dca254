/**
 * One clear message, and one way on, where there is nothing to read.
 */

import { make } from '../component/make.js';
import { tellLanguage, word } from './words.js';

/**
 * @param {'noticeRestricted' | 'noticeGone'} name
 * @param {() => Promise<void>} onLeave
 */
export function showNotice(name, onLeave) {
  tellLanguage();
  document.title = word('name');
  const way = make('button', { type: 'button', className: 'main', onclick: () => void onLeave() }, word('backToPage'));
  document.body.replaceChildren(make('main', { className: 'notice' },
    make('div', { className: 'sheet', 'aria-hidden': 'true' }), make('h1', {}, word(`${name}Title`)), make('p', {}, word(`${name}Text`)), way));
  way.focus();
}
