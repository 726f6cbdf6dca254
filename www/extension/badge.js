/**
 * What the button in the toolbar says of a tab: a dot where the page can be
 * read, and in words what a press will do.
 */

import { browser } from './browser.js';
import { word } from './words.js';

const DOT = '•';
const COLOUR = '#26704c';

/**
 * @param {number | undefined} tabId
 * @param {boolean} isReaderable
 */
export async function markReaderable(tabId, isReaderable) {
  if (!tabId) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text: isReaderable ? DOT : '' });
}

/**
 * @param {number | undefined} tabId
 * @param {string} state
 */
export async function tell(tabId, state) {
  if (!tabId) return;
  const title = word(state === 'reading' ? 'closeReader' : 'readPage');
  await browser.action.setTitle({ tabId, title });
}
