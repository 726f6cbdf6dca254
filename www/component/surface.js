/**
 * The frame of an open reader: bar, page, and the line that tells what
 * happened; `states.js` and `open-view.js` fill the page.
 *
 * @import { Frame } from './view.js'
 * @import { Locale } from './locale.js'
 * @import { Settings } from './settings.js'
 */

import { icon, make } from './make.js';
import { applySettings } from './settings.js';
import frameStyle from './style-frame.js';
import textStyle from './style-text.js';

/** Milliseconds for which a line is shown; one with a button stays longer. */
const SHOWN = 3500;
const SHOWN_WITH_BUTTON = 9000;

/** Sheets of all readers of a page, by their text. @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/**
 * @param {ShadowRoot} root
 * @param {object} given
 * @param {Locale} given.locale
 * @param {() => Settings} given.settings
 * @param {(change: Partial<Settings>) => void} given.choose
 * @param {() => void} given.onClose
 * @param {boolean} given.isInline
 * @param {AbortSignal} given.signal
 */
export function openSurface(root, { locale, settings, choose, onClose, isInline, signal }) {
  const { words, dir } = locale;
  for (const style of [frameStyle, textStyle]) adopt(root, style);
  const page = make('div', { className: 'page', part: 'page', tabIndex: 0, role: 'region', 'aria-label': words.reader });
  const said = make('div', { className: 'said', role: 'status' });
  const tools = make('div', { className: 'tools' });
  tools.style.display = 'contents';
  const about = make('div', { className: 'about' });
  const bar = make('div', { className: 'bar', part: 'bar', role: 'toolbar', 'aria-label': words.reader },
    toolButton(words.close, 'close', onClose), about, tools, make('div', { className: 'track', 'aria-hidden': 'true' }));
  const surface = make('div', { className: 'surface', part: 'surface', lang: locale.locale, dir },
    bar, page, make('div', { className: 'focus', 'aria-hidden': 'true' }), said);
  applySettings(surface, settings());
  const frame = put(root, surface, isInline, words.reader);
  /** @type {Frame} */
  const shared = { surface, page, words, locale, signal, settings, choose, say: (text, action) => say(said, text, action) };
  return {
    frame: shared,
    tools,
    about,
    remove() {
      surface.dispatchEvent(new Event('leaving'));
      frame.remove();
    },
  };
}

/**
 * A button of the bar; one with a panel says so.
 *
 * @param {string} name
 * @param {import('./make.js').Icon} drawing
 * @param {() => void} run
 * @param {string} [panel]
 */
export function toolButton(name, drawing, run, panel) {
  return make('button', {
    className: 'tool', part: 'button', type: 'button', title: name, 'aria-label': name, onclick: run,
    ...(panel && { data: { panel }, 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }),
  }, icon(drawing));
}

/**
 * Over the page in a modal dialog, which holds the focus; or in the page.
 *
 * @param {ShadowRoot} root
 * @param {HTMLElement} surface
 * @param {boolean} isInline
 * @param {string} name
 */
function put(root, surface, isInline, name) {
  if (isInline) {
    surface.setAttribute('role', 'region');
    surface.setAttribute('aria-label', name);
    root.append(surface);
    return surface;
  }
  const dialog = make('dialog', { className: 'frame', 'aria-label': name }, surface);
  // A gesture of going back is the Escape of a phone.
  dialog.addEventListener('cancel', (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    surface.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  });
  root.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * @param {HTMLElement} said
 * @param {string} text
 * @param {{ name: string, run: () => void }} [action]
 */
function say(said, text, action) {
  const toast = make('div', { className: 'toast', part: 'toast' }, make('p', {}, text));
  if (action) {
    toast.append(make('button', { className: 'action small', type: 'button', onclick: () => {
      toast.remove();
      action.run();
    } }, action.name));
  }
  said.replaceChildren(toast);
  setTimeout(() => toast.remove(), action ? SHOWN_WITH_BUTTON : SHOWN);
}

/**
 * Gives a reader a sheet, once.
 *
 * @param {DocumentOrShadowRoot} root
 * @param {string} text
 */
export function adopt(root, text) {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
