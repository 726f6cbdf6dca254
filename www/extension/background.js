/**
 * What happens when the extension is called. The browser puts this script to
 * sleep at any time: it keeps nothing between two calls but in the storage.
 */

import { tell } from './badge.js';
import { browser } from './browser.js';
import { findIn, ledgerOf } from './core.js';
import { createMenus, onMenu } from './menus.js';
import { question } from './messages.js';
import { run } from './run.js';
import { addRule, arrived, forgetRules, setAlways, syncSites } from './sites.js';
import { claim, isPrivate, sourceOf } from './views.js';
import { keep } from './writer.js';

/**
 * @typedef {import('./messages.js').Message} Message
 * @typedef {chrome.runtime.MessageSender} Sender
 */

/** Pages of our own that may change what is stored. */
const OWN_PAGES = ['/frame.html', '/tab.html', '/options.html'];

/** What scripts in pages may ask. @type {Record<string, (message: Message, sender: Sender) => unknown>} */
const FROM_PAGES = {
  elsewhere: ({ secret }, { tab }) => openElsewhere(secret, tab),
  shown: ({ state }, { tab }) => tell(tab?.id, state),
  arrived: ({ readerable }, sender) => arrived(readerable, sender),
  find: (message) => findIn(message.facts, message.text),
  ledger: ({ bytes }) => ledgerOf(bytes),
  rule: ({ rule }, sender) => addRule(rule, sender),
  forget: (_, sender) => forgetRules(sender),
  run: ({ mode, auto }, { tab }) => tab && run(tab, { mode, auto: auto === true }),
};

/** What our own pages may ask. @type {Record<string, (message: Message, sender: Sender) => unknown>} */
const FROM_OURS = {
  claim: ({ secret }, sender) => claim(secret, sender),
  source: ({ secret }) => sourceOf(secret),
  write: async ({ changes }, sender) => keep(changes, await isPrivate(sender)),
  always: ({ host, on }) => setAlways(host, on),
};

/**
 * Whether a message comes from a page of our own: the browser says so.
 *
 * @param {Sender} sender
 */
function isOurs(sender) {
  const url = new URL(sender.url ?? 'about:blank');
  return `${url.protocol}//${url.host}` === new URL(browser.runtime.getURL('')).origin && OWN_PAGES.includes(url.pathname);
}

/**
 * @param {string} secret
 * @param {chrome.tabs.Tab | undefined} tab
 */
async function openElsewhere(secret, tab) {
  if (!tab?.id || (await sourceOf(secret))?.tab !== tab.id) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`tab.html#${secret}`), index: tab.index + 1, openerTabId: tab.id });
}

browser.runtime.onMessage.addListener((data, sender, respond) => {
  const message = question(data, sender);
  if (!message) return false;
  const isPage = Boolean(sender.tab) && sender.frameId === 0;
  const answers = isOurs(sender) ? FROM_OURS : isPage ? FROM_PAGES : {};
  const found = Object.hasOwn(answers, message.type) ? answers[message.type] : null;
  if (!found) return false;
  Promise.resolve(found(message, sender)).then(respond, (error) => respond({ failed: String(error?.code ?? error) }));
  return true;
});

browser.action.onClicked.addListener((tab) => void run(tab, { mode: 'read' }));

browser.commands.onCommand.addListener((name, tab) => {
  if (tab && name === 'clear') void run(tab, { mode: 'clear' });
});

browser.contextMenus.onClicked.addListener((info, tab) => void (tab && onMenu(info, tab)));

browser.runtime.onInstalled.addListener(() => {
  createMenus();
  void syncSites();
});

browser.runtime.onStartup.addListener(() => void syncSites());
browser.permissions.onAdded.addListener(() => void syncSites());
browser.permissions.onRemoved.addListener(() => void syncSites());
