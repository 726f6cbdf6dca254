/**
 * What a reader may choose: one table, from which come the attributes, the
 * panel, the checks of what was stored, and the look.
 *
 * @typedef {{ kind: 'choice', values: readonly string[], initial: string }} Choice
 * @typedef {{ kind: 'range', least: number, most: number, step: number, initial: number, unit: string }} Range
 * @typedef {{ kind: 'switch', initial: boolean }} Switch
 * @typedef {{ kind: 'text', initial: string }} Text
 *
 * @typedef {object} Settings
 * @property {'auto' | 'light' | 'sepia' | 'dark' | 'contrast'} theme
 * @property {'serif' | 'sans' | 'mono' | 'own'} font
 * @property {string} fontName name of a font of the reader's own
 * @property {number} size of the text, in pixels
 * @property {number} lineHeight
 * @property {number} width of the column, in ems
 * @property {number} letterSpacing in ems
 * @property {number} wordSpacing in ems
 * @property {'start' | 'justify'} align
 * @property {boolean} hyphenate
 * @property {'1' | '2'} columns two turn the text into pages, where there is room
 * @property {boolean} vertical whether Chinese, Japanese and Korean run from top to bottom
 * @property {'on' | 'dim' | 'off'} images `dim` is for dark themes alone
 * @property {boolean} lineFocus
 * @property {boolean} shortcuts whether single letters are commands
 */

/** @type {Record<keyof Settings, Choice | Range | Switch | Text>} */
export const SETTINGS = {
  theme: { kind: 'choice', values: ['auto', 'light', 'sepia', 'dark', 'contrast'], initial: 'auto' },
  font: { kind: 'choice', values: ['serif', 'sans', 'mono', 'own'], initial: 'serif' },
  fontName: { kind: 'text', initial: '' },
  size: { kind: 'range', least: 14, most: 40, step: 1, initial: 19, unit: 'px' },
  lineHeight: { kind: 'range', least: 1.2, most: 2.4, step: 0.05, initial: 1.65, unit: '' },
  width: { kind: 'range', least: 20, most: 60, step: 1, initial: 34, unit: 'em' },
  letterSpacing: { kind: 'range', least: 0, most: 0.2, step: 0.01, initial: 0, unit: 'em' },
  wordSpacing: { kind: 'range', least: 0, most: 0.8, step: 0.05, initial: 0, unit: 'em' },
  align: { kind: 'choice', values: ['start', 'justify'], initial: 'start' },
  hyphenate: { kind: 'switch', initial: false },
  columns: { kind: 'choice', values: ['1', '2'], initial: '1' },
  vertical: { kind: 'switch', initial: false },
  images: { kind: 'choice', values: ['on', 'dim', 'off'], initial: 'dim' },
  lineFocus: { kind: 'switch', initial: false },
  shortcuts: { kind: 'switch', initial: true },
};

export const NAMES = /** @type {(keyof Settings)[]} */ (Object.keys(SETTINGS));

/** The attribute of a setting, by its name. */
export const ATTRIBUTES = new Map(NAMES.map((name) => [name, name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)]));

/** @returns {Settings} */
export function initialSettings() {
  return /** @type {Settings} */ (Object.fromEntries(NAMES.map((name) => [name, SETTINGS[name].initial])));
}

/**
 * The setting that this value stands for; what it cannot be is the initial one.
 *
 * @param {keyof Settings} name
 * @param {unknown} value of an attribute, a store or a caller
 * @returns {Settings[keyof Settings]}
 */
export function settingOf(name, value) {
  const setting = SETTINGS[name];
  if (value === null || value === undefined) return setting.initial;
  if (setting.kind === 'switch') return value !== false && value !== 'off' && value !== 'false';
  if (setting.kind === 'choice') return setting.values.includes(String(value)) ? String(value) : setting.initial;
  // Names of fonts go into a style: letters, digits, spaces and dashes are enough for all of them.
  if (setting.kind === 'text') return String(value).replace(/[^\p{L}\p{N} _-]/gu, '').slice(0, 60);
  const number = Number.parseFloat(String(value));
  return Number.isFinite(number) ? Math.min(setting.most, Math.max(setting.least, number)) : setting.initial;
}

/**
 * A setting as its attribute says it; the initial one has no attribute.
 *
 * @param {keyof Settings} name
 * @param {unknown} value
 */
export function attributeOf(name, value) {
  if (value === SETTINGS[name].initial) return null;
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}

/**
 * Gives an element the look of these settings: choices as data attributes,
 * numbers as custom properties.
 *
 * @param {HTMLElement} element
 * @param {Settings} settings
 */
export function applySettings(element, settings) {
  for (const name of NAMES) {
    const setting = SETTINGS[name];
    const value = settings[name];
    const attribute = ATTRIBUTES.get(name) ?? name;
    if (setting.kind === 'range') element.style.setProperty(`--_${attribute}`, `${value}${setting.unit}`);
    else if (setting.kind === 'text') element.style.setProperty(`--_${attribute}`, value ? `"${value}"` : 'var(--_serif)');
    else element.dataset[name] = String(value);
  }
}
