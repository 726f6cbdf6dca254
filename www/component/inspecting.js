/**
 * The page with an outline and a reason on each of its parts, and a way back
 * from there. Loaded when it is first asked for.
 *
 * @import { Locale } from './locale.js'
 */

import { inspect } from '../clearleaf.js';
import { ours } from '../flat.js';
import { kindOf } from './kinds.js';
import { icon, make } from './make.js';

const STYLE = `
:host { all: initial; position: fixed; inset-block-start: 12px; inset-inline-end: 12px; z-index: 2147483647 }
button { display: flex; align-items: center; gap: 8px; min-height: 44px; padding: 6px 16px; border: 1px solid #767676; border-radius: 10px; background: #fff; color: #111; font: 500 15px/1.3 system-ui, sans-serif; cursor: pointer }
button:focus-visible { outline: 3px solid #1a6b3c; outline-offset: 2px }
svg { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round }
`;

/**
 * Shows how the page was read until the reader closes it.
 *
 * @param {Document} page
 * @param {Locale} locale
 */
export async function inspectPage(page, { words, locale, dir }) {
  const ended = new AbortController();
  const { signal } = ended;
  await inspect(page, { signal, naming: { title: words.parts, nameOf: (label) => kindOf(words, label), lang: locale, dir } });
  const host = make('div', { lang: locale, dir });
  ours.add(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const close = make('button', { type: 'button', onclick: () => ended.abort() }, icon('close'), words.close);
  root.append(close);
  page.documentElement.append(host);
  page.addEventListener('keydown', (event) => event.key === 'Escape' && ended.abort(), { signal, capture: true });
  signal.addEventListener('abort', () => host.remove());
  close.focus();
}
