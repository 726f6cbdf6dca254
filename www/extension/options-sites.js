/** The list of sites on the page of settings. */

import { make } from '../component/make.js';
import { allOf } from './backup.js';
import { browser } from './browser.js';
import { ask } from './messages.js';
import { accessTo, SITE } from './site.js';
import { write } from './store.js';
import { word } from './words.js';

/** @typedef {import('./site.js').Site} Site */

/**
 * @param {(name: import('./words.js').Word) => void} say
 * @returns {Promise<Node[]>}
 */
export async function sitesOf(say) {
  const list = make('ul', { className: 'list' });
  const none = make('p', { className: 'none' }, word('noSites'));
  await fill(list, none, say);
  return [make('p', {}, word('sitesText')), list, none];
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} none what is said where there are none
 * @param {(name: import('./words.js').Word) => void} say
 */
async function fill(list, none, say) {
  const again = async (/** @type {boolean} */ isDone) => {
    if (!isDone) say('failed');
    await fill(list, none, say);
  };
  const all = Object.entries(await allOf()).filter(([key]) => key.startsWith(SITE));
  const sites = all.filter(([, site]) => site.always || site.rules?.length).sort();
  list.replaceChildren(...sites.map(([key, site]) => item(key.slice(SITE.length), site, again)));
  none.hidden = sites.length > 0;
}

/**
 * @param {string} host
 * @param {Site} site
 * @param {(isDone: boolean) => Promise<void>} again
 */
function item(host, { always, rules }, again) {
  const input = make('input', { type: 'checkbox', role: 'switch', checked: always === true });
  input.addEventListener('change', async () => {
    // Asked for before anything is waited for, as browsers demand.
    const isGranted = !input.checked || (await browser.permissions.request(accessTo(host)));
    const answered = isGranted && (await ask('always', { host, on: input.checked }));
    await again(!answered?.failed);
  });
  const forget = async () => {
    await ask('always', { host, on: false });
    await again(await write([{ key: SITE + host, value: null }]).then(() => true, () => false));
  };
  const count = rules?.length ? make('span', { className: 'count' }, word('corrections').replace('{count}', String(rules.length))) : null;
  return make('li', {}, make('b', {}, make('bdi', {}, host)), count,
    make('label', { className: 'switch' }, word('alwaysShort'), input),
    make('button', { type: 'button', className: 'forget', 'aria-label': word('forgetSite').replace('{site}', host), onclick: () => void forget() }, '×'));
}
