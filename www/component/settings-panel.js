/**
 * The panel of appearance: a control for each row of the table of settings.
 * Changes are seen at once. Loaded when it is first asked for.
 *
 * @import { Frame, View } from './view.js'
 * @import { Range, Settings } from './settings.js'
 * @import { Strings } from './locale.js'
 */

import { make } from './make.js';
import { initialSettings, SETTINGS } from './settings.js';
import { mayStandUpright } from './view.js';

/** What the panel shows, in this order; the switch of shortcuts stands with the keys. @type {(keyof Settings)[]} */
const ORDER = ['theme', 'font', 'fontName', 'size', 'lineHeight', 'width', 'letterSpacing', 'wordSpacing', 'align', 'hyphenate',
  'columns', 'vertical', 'images', 'lineFocus'];

/**
 * @param {View} view
 * @param {boolean} isStored whether choices outlast the visit
 */
export function settingsPanel(view, isStored) {
  const { words, choose } = view;
  const names = ORDER.filter((name) => name !== 'vertical' || mayStandUpright(view));
  const controls = make('div', { className: 'stack' });
  const fill = () => controls.replaceChildren(...names.map((name) => control(view, name)));
  const reset = () => {
    const { shortcuts, ...initial } = initialSettings();
    choose(initial);
    fill();
  };
  fill();
  return [
    controls,
    make('button', { className: 'action', type: 'button', onclick: reset }, words.reset),
    ...(isStored ? [] : [make('p', { className: 'hint' }, words.notSaved)]),
  ];
}

/**
 * @param {Frame} frame
 * @param {keyof Settings} name
 */
export function control(frame, name) {
  const { kind } = SETTINGS[name];
  if (kind === 'choice') return choices(frame, name);
  if (kind === 'range') return slider(frame, name, SETTINGS[name]);
  return kind === 'switch' ? toggle(frame, name) : fontField(frame);
}

/**
 * @param {Frame} frame
 * @param {keyof Settings} name
 */
function choices({ words, settings, choose }, name) {
  const { values } = /** @type {import('./settings.js').Choice} */ (SETTINGS[name]);
  const options = values.map((value) => {
    const input = make('input', { type: 'radio', name, value, checked: settings()[name] === value });
    input.addEventListener('change', () => choose({ [name]: value }));
    return make('label', {}, input, make('span', name === 'theme' ? { data: { swatch: value } } : {}, wordOf(words, name, value)));
  });
  return make('fieldset', {}, make('legend', {}, wordOf(words, name)), make('div', { className: 'choices' }, ...options));
}

/**
 * @param {Frame} frame
 * @param {keyof Settings} name
 * @param {Range} range
 */
function slider({ words, settings, choose, locale }, name, { least, most, step }) {
  const output = make('output', {});
  const tell = () => {
    output.textContent = new Intl.NumberFormat(locale.locale).format(Number(settings()[name]));
  };
  const input = make('input', { type: 'range', id: `setting-${name}`, min: String(least), max: String(most), step: String(step) });
  input.value = String(settings()[name]);
  input.addEventListener('input', () => {
    choose({ [name]: Number(input.value) });
    tell();
  });
  tell();
  return make('div', { className: 'field' }, make('label', { for: input.id }, wordOf(words, name)), output, input);
}

/**
 * @param {Frame} frame
 * @param {keyof Settings} name
 */
function toggle({ words, settings, choose }, name) {
  const input = make('input', { type: 'checkbox', role: 'switch', checked: Boolean(settings()[name]) });
  input.addEventListener('change', () => choose({ [name]: input.checked }));
  return make('label', { className: 'switch' }, wordOf(words, name), input);
}

/**
 * The name of a font that the reader has; asked for when their own is chosen.
 *
 * @param {Frame} frame
 */
function fontField({ words, settings, choose }) {
  const input = make('input', { type: 'text', id: 'setting-fontName', value: settings().fontName, autocomplete: 'off', spellcheck: false });
  input.addEventListener('change', () => {
    choose({ fontName: input.value });
  });
  return make('div', { className: 'field own' }, make('label', { for: input.id }, words.fontName), input);
}

/**
 * The word for a setting, or for one of its values.
 *
 * @param {Strings} words
 * @param {string} name
 * @param {string} [value]
 */
function wordOf(words, name, value = '') {
  const key = name + value.charAt(0).toUpperCase() + value.slice(1);
  return words[/** @type {keyof Strings} */ (key)] ?? value;
}
