/** What the reading view of the extension can do besides what every reader can. */

import { browser } from './browser.js';
import { ask, isHost } from './messages.js';
import { accessTo, siteOf } from './site.js';
import { word } from './words.js';

/**
 * @param {import('./messages.js').Link} link to the script in the page
 * @param {string} host
 * @returns {import('../component/keeping.js').OwnAction[]}
 */
export function actionsFor(link, host) {
  /** @type {import('../component/keeping.js').OwnAction} */
  const always = { drawing: 'always', name: word('alwaysOpen'), run: null };
  // The text is painted before what nobody sees yet is asked for.
  if (isHost(host)) requestAnimationFrame(() => setTimeout(() => void offerAlways(always, host)));
  return [
    always,
    { drawing: 'clear', name: word('clearPage'), run: () => link.post({ type: 'run', mode: 'clear' }) },
    { drawing: 'options', name: word('openOptions'), run: () => void browser.runtime.openOptionsPage() },
  ];
}

/**
 * Fills the switch of a site.
 *
 * @param {import('../component/keeping.js').OwnAction} action
 * @param {string} host
 */
async function offerAlways(action, host) {
  let isOn = (await siteOf(host)).always === true;
  const tell = () => {
    action.name = word(isOn ? 'alwaysStop' : 'alwaysOpen');
  };
  tell();
  action.run = async () => {
    // Asked for before anything is waited for, as browsers demand.
    const isGranted = isOn || (await browser.permissions.request(accessTo(host)));
    if (!isGranted) return;
    const answered = await ask('always', { host, on: !isOn });
    isOn = answered?.isOn === true;
    tell();
    if (answered?.failed) action.name = word('failed');
  };
}
