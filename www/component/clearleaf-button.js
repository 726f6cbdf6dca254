/**
 * `<clearleaf-button>`: opens the reading view of the page it stands in. Its
 * own text is the button's; with `auto` it shows itself only where the page
 * looks like an article.
 *
 * `for` is the id of a reader; without it the button makes one when pressed.
 */

import { isProbablyReaderable } from '../readerable.js';
import { localeOf } from './locale.js';
import { icon, make } from './make.js';

const STYLE = `
:host { display: inline-block }
:host([hidden]) { display: none }
button { display: inline-flex; align-items: center; gap: .5em; min-height: 44px; padding: .4em 1em; border: 1px solid; border-color: color-mix(in srgb, currentColor 35%, transparent); border-radius: 999px; background: var(--clearleaf-button-background, Canvas); color: var(--clearleaf-button-ink, CanvasText); font: var(--clearleaf-button-font, 500 15px/1.3 system-ui, sans-serif); cursor: pointer }
button:hover { border-color: currentColor }
button:focus-visible { outline: 2px solid var(--clearleaf-accent, #2f7d57); outline-offset: 2px }
svg { width: 1.3em; height: 1.3em; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round }
`;

export class ClearleafButton extends HTMLElement {
  #isBuilt = false;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }

  connectedCallback() {
    if (this.#isBuilt) return;
    this.#isBuilt = true;
    if (this.hasAttribute('auto')) this.#hideWhereUseless();
    void this.#build();
  }

  /** Opens the reader, as a press does. */
  async press() {
    const { ownerDocument: page } = this;
    await readerOf(page, this.getAttribute('for')).show();
  }

  async #build() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const { words, locale, dir } = await localeOf(navigator.languages);
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    root.adoptedStyleSheets = [sheet];
    const name = make('slot', {}, make('span', { lang: locale, dir }, words.reader));
    root.append(make('button', { type: 'button', part: 'button', onclick: () => void this.press() }, icon('lines'), name));
  }

  /** Looks once the page has its text. */
  #hideWhereUseless() {
    const page = this.ownerDocument;
    const look = () => {
      this.hidden = !isProbablyReaderable(page);
    };
    this.hidden = true;
    if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', look, { once: true });
    else look();
  }
}

/**
 * The reader with this id, else the first of the page, else a new one.
 *
 * @param {Document} page
 * @param {string | null} [id]
 * @returns {import('./clearleaf-reader.js').ClearleafReader}
 */
export function readerOf(page, id) {
  const named = id ? page.getElementById(id) : null;
  const reader = named ?? page.querySelector('clearleaf-reader') ?? page.documentElement.appendChild(page.createElement('clearleaf-reader'));
  return /** @type {import('./clearleaf-reader.js').ClearleafReader} */ (reader);
}
