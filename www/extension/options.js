/**
 * The page of settings: the look, with a sample that shows each choice at
 * once; sites; keys; and the way out and in for all that is kept.
 */

import { ClearleafReader } from '../component/clearleaf-reader.js';
import { localeOf } from '../component/locale.js';
import { make } from '../component/make.js';
import { control } from '../component/settings-panel.js';
import { initialSettings, NAMES, settingOf } from '../component/settings.js';
import { browser } from './browser.js';
import { allOf, asFile, changesOf } from './backup.js';
import { createStore, write } from './store.js';
import { sitesOf } from './options-sites.js';
import { tellLanguage, word } from './words.js';

/** @typedef {import('../component/settings.js').Settings} Settings */

/** Made anew with the page: a store remembers what it has seen, and all may have been changed at once. */
let store = createStore();

/** The name of the file that all is saved to. */
const FILE = 'clearleaf.json';

async function open() {
  store = createStore();
  const locale = await localeOf([word('lang')]);
  tellLanguage();
  document.title = word('name');
  if (!customElements.get('clearleaf-reader')) customElements.define('clearleaf-reader', ClearleafReader);
  document.body.replaceChildren(
    make('header', {}, make('img', { src: 'icons/128.png', alt: '', width: 44, height: 44 }), make('h1', {}, word('name'))),
    make('main', {}, await lookSection(locale), section('sites', word('sites'), ...(await sitesOf(say))), await keysSection(), dataSection(), make('p', { className: 'said', role: 'status' })),
  );
}

/** Says what was done. @param {import('./words.js').Word} name */
function say(name) {
  document.querySelector('.said')?.replaceChildren(word(name));
}

/**
 * @param {string} name
 * @param {string} title
 * @param {...(Node | null)} children
 */
function section(name, title, ...children) {
  return make('section', { className: name, 'aria-labelledby': `${name}-title` }, make('h2', { id: `${name}-title` }, title), ...children);
}

/** @param {import('../component/locale.js').Locale} locale */
async function lookSection(locale) {
  const { words } = locale;
  const stored = Object(await store.get('settings'));
  const settings = /** @type {Settings} */ ({ ...initialSettings(), ...Object.fromEntries(NAMES.map((name) => [name, settingOf(name, stored[name])])) });
  const reader = /** @type {ClearleafReader} */ (document.createElement('clearleaf-reader'));
  reader.inline = true;
  reader.setAttribute('stateless', '');
  reader.setAttribute('ui-lang', word('lang'));
  const choose = (/** @type {Partial<Settings>} */ change) => {
    for (const name of NAMES) if (name in change) Object.assign(settings, { [name]: settingOf(name, change[name]) });
    reader.settings = { ...settings };
    Promise.resolve(store.set('settings', { ...settings })).catch(() => say('notSaved'));
  };
  const frame = /** @type {import('../component/view.js').Frame} */ ({ words, locale, settings: () => settings, choose });
  const controls = make('div', { className: 'controls' });
  const fill = () => controls.replaceChildren(...NAMES.map((name) => control(frame, name)));
  fill();
  const reset = make('button', { type: 'button', onclick: () => {
    choose(initialSettings());
    fill();
  } }, words.reset);
  const preview = make('div', { className: 'preview', role: 'group', 'aria-label': word('preview') }, reader);
  queueMicrotask(() => void showSample(reader, settings));
  return section('look', words.appearance, make('div', { className: 'beside' }, make('div', {}, controls, reset), preview));
}

/**
 * @param {ClearleafReader} reader
 * @param {Settings} settings
 */
async function showSample(reader, settings) {
  while (!reader.isConnected) await new Promise((resolve) => setTimeout(resolve));
  const view = document.createDocumentFragment();
  view.append(...[word('sampleOne'), word('sampleTwo'), word('sampleOne'), word('sampleTwo')].map((text) => make('p', {}, text)));
  reader.settings = { ...settings };
  await reader.show(/** @type {import('../clearleaf.js').Article} */ ({
    view: /** @type {DocumentFragment} */ (view), title: word('sampleTitle'), byline: null, publishedTime: null, siteName: null, lang: word('lang'), dir: word('dir'), confidence: 1, readingMinutes: 1, wordCount: 90, access: 'free', truncated: false,
  }));
}

async function keysSection() {
  const commands = await browser.commands.getAll();
  const nameOf = (/** @type {string | undefined} */ name) => word(name === 'clear' ? 'clearPage' : 'readPage');
  const rows = commands.flatMap(({ name, shortcut }) => [make('dt', {}, nameOf(name)), make('dd', {}, make('kbd', {}, shortcut || word('noShortcut')))]);
  const own = Reflect.get(browser.commands, 'openShortcutSettings');
  const change = () => void (own ? own.call(browser.commands) : browser.tabs.create({ url: 'chrome://extensions/shortcuts' }));
  return section('keys', word('keys'), make('dl', {}, ...rows), make('button', { type: 'button', onclick: change }, word('changeShortcuts')));
}

function dataSection() {
  const input = make('input', { type: 'file', accept: 'application/json,.json', hidden: true });
  input.addEventListener('change', () => void take(input));
  const save = async () => {
    const href = URL.createObjectURL(new Blob([asFile(await allOf())], { type: 'application/json' }));
    make('a', { href, download: FILE }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  };
  const clear = async () => {
    if (!confirm(word('deleteSure'))) return;
    const changes = Object.keys(await allOf()).map((key) => ({ key, value: null }));
    await keep(changes, 'deleted');
  };
  return section('data', word('data'), make('p', {}, word('dataText')), input, make('div', { className: 'ways' },
    make('button', { type: 'button', onclick: () => void save() }, word('exportAll')),
    make('button', { type: 'button', onclick: () => input.click() }, word('importAll')),
    make('button', { type: 'button', className: 'grave', onclick: () => void clear() }, word('deleteAll'))));
}

/**
 * Takes over what a file holds.
 *
 * @param {HTMLInputElement} input
 */
async function take(input) {
  const changes = changesOf((await input.files?.[0]?.text()) ?? '');
  input.value = '';
  if (!changes) return say('importBad');
  await keep(changes, 'imported');
}

/**
 * Writes, and says how it went.
 *
 * @param {import('./journal.js').Change[]} changes
 * @param {'imported' | 'deleted'} name of what is said when it is done
 */
async function keep(changes, name) {
  const isDone = !changes.length || (await write(changes).then(() => true, () => false));
  await open();
  say(isDone ? name : 'failed');
}

void open();
