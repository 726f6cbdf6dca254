/**
 * Shows on the live page what every part of it was taken for: an outline and
 * a label each, coloured by what it is, the reason on hover and on focus, a
 * legend with counts. Everything is drawn in one shadow root of our own, so
 * the page is not touched, and is gone when the signal is aborted.
 */

import { ours } from './flat.js';

/** Colours by label; each has a contrast of 4.5 to 1 with white. */
const COLOURS = new Map(
  Object.entries({
    article: '#1a6b3c', title: '#1a6b3c', byline: '#2f6f6b', caption: '#2f6f6b', promo: '#a33a00', related: '#7a4b00', ad: '#b3134b',
    navigation: '#4a5568', comments: '#5b3fa8', overlay: '#b00020', other: '#565656',
  }),
);

/** Pixels that a label is high. */
const LINE = 20;

/** Parts that are outlined; more would be a page of outlines. */
const MAX_PARTS = 400;

const STYLE = `
  :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; font: 12px/1.4 system-ui, sans-serif; }
  .part { position: absolute; box-sizing: border-box; outline: 2px solid var(--colour); outline-offset: -1px; }
  .part.covered:not(:focus-within) { opacity: .25; }
  .part.far { opacity: 0; }
  .part > button { position: absolute; top: 0; inset-inline-end: 0; margin: 0; border: 0; padding: 0 6px; background: var(--colour); color: #fff;
    font: inherit; white-space: nowrap; cursor: help; pointer-events: auto; opacity: .9; }
  .part > button:hover, .part > button:focus { opacity: 1; outline: 2px solid #fff; outline-offset: -3px; }
  .part:focus-within { z-index: 1; background: color-mix(in srgb, var(--colour) 12%, transparent); }
  [role=tooltip] { position: absolute; top: 20px; inset-inline-end: 0; display: none; width: max-content; max-width: min(320px, 90vw); padding: 6px 8px; background: #111; color: #fff; border-radius: 4px; }
  [role=tooltip] p { margin: 0; }
  .part > button:hover + [role=tooltip], .part > button:focus + [role=tooltip] { display: block; }
  .legend { position: absolute; z-index: 2; inset-inline-start: 12px; bottom: 12px; overflow: auto; max-height: calc(100% - 24px); box-sizing: border-box; margin: 0; padding: 8px 14px; list-style: none;
    background: #fff; color: #111; border: 1px solid #767676; border-radius: 10px; pointer-events: auto; }
  .legend i { display: inline-block; width: 10px; height: 10px; margin-inline-end: 8px; border-radius: 2px; background: var(--colour); forced-color-adjust: none; }
  @media (width < 1100px) { .legend { top: 12px; bottom: auto; max-height: 40%; } }
`;

/**
 * @typedef {object} Naming what is written on the page, and in what language
 * @property {string} title of the legend
 * @property {(label: string) => string} nameOf
 * @property {string} lang
 * @property {'ltr' | 'rtl'} dir
 */

/** The labels as they are. @type {Naming} */
const PLAIN = { title: 'Parts of the page', nameOf: (label) => label, lang: 'en', dir: 'ltr' };

/**
 * @typedef {object} Part
 * @property {Element} element
 * @property {string} label
 * @property {string} reason
 * @property {number} confidence
 */

/**
 * The parts of a page: what lies over it, and the blocks of its ledger.
 *
 * @param {Pick<import('./clearleaf.js').Article, 'ledger' | 'nodes'> | null} article
 * @param {import('./declutter.js').Found[]} found
 * @returns {Part[]}
 */
export function partsOf(article, found) {
  const overlays = found.filter(({ kind }) => kind !== 'scroll-lock' && kind !== 'content');
  /** @type {Part[]} */
  const parts = overlays.map((one) => ({ ...one, label: one.kind }));
  const nodes = article?.nodes ?? [];
  for (const { label, kept, node, reason, confidence } of article?.ledger ?? []) {
    const place = nodes[node];
    const element = place?.nodeType === 1 ? /** @type {Element} */ (place) : place?.parentElement;
    if (element && !overlays.some((one) => one.element.contains(element))) {
      parts.push({ element, label: kept && label === 'content' ? 'article' : label, reason, confidence });
    }
  }
  return parts;
}

/**
 * Draws parts over the page until the signal is aborted.
 *
 * @param {Document} document
 * @param {Part[]} parts
 * @param {AbortSignal} [signal]
 * @param {Naming} [naming]
 * @returns {Record<string, number>} how many there are of each label
 */
export function draw(document, parts, signal, naming = PLAIN) {
  if (signal?.aborted) return {};
  const view = /** @type {Window & typeof globalThis} */ (document.defaultView);
  const host = document.createElement('div');
  host.lang = naming.lang;
  ours.add(host);
  const root = host.attachShadow({ mode: 'open' });
  addStyle(view, root, STYLE);
  // Labels stand where the lines of the page end.
  const { direction } = view.getComputedStyle(document.body ?? document.documentElement);
  const shown = parts.slice(0, MAX_PARTS).map((part) => ({ part, box: boxOf(document, part, naming, direction) }));
  const counts = /** @type {Record<string, number>} */ ({});
  for (const { label } of parts) counts[label] = (counts[label] ?? 0) + 1;
  root.append(...shown.map(({ box }) => box), legendOf(document, counts, naming));
  document.documentElement.append(host);

  let frame = 0;
  const place = () => {
    frame = 0;
    const rects = shown.map(({ part }) => part.element.getBoundingClientRect());
    const covers = shown.flatMap(({ part }, i) => (isCover(part) ? [{ ...part, rect: /** @type {DOMRect} */ (rects[i]) }] : []));
    for (const [i, { part, box }] of shown.entries()) {
      const rect = /** @type {DOMRect} */ (rects[i]);
      move(box, rect, view);
      box.classList.toggle('covered', covers.some((cover) => liesUnder(cover, part, rect, direction)));
    }
  };
  const plan = () => {
    frame ||= view.requestAnimationFrame(place);
  };
  place();
  const stop = new AbortController();
  for (const name of ['scroll', 'resize', 'load', 'transitionend']) view.addEventListener(name, plan, { capture: true, passive: true, signal: stop.signal });
  root.addEventListener('focusin', (event) => reveal(shown, /** @type {Element} */ (event.target)), { signal: stop.signal });
  signal?.addEventListener('abort', () => {
    stop.abort();
    view.cancelAnimationFrame(frame);
    host.remove();
  });
  return counts;
}

/**
 * Sheets made by script are let through by policies that refuse inline ones.
 *
 * @param {Window & typeof globalThis} view
 * @param {ShadowRoot} root
 * @param {string} text
 */
export function addStyle(view, root, text) {
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}

/**
 * @param {Document} document
 * @param {Part} part
 * @param {Naming} naming
 * @param {string} direction
 */
function boxOf(document, { label, reason, confidence }, { nameOf }, direction) {
  const box = document.createElement('div');
  box.dir = direction;
  box.className = 'part';
  box.style.setProperty('--colour', colourOf(label));
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = nameOf(label);
  const tip = document.createElement('div');
  tip.setAttribute('role', 'tooltip');
  // Reasons are the core's own, in English.
  const text = document.createElement('p');
  text.lang = 'en';
  text.dir = 'ltr';
  text.textContent = `${reason} (${Math.round(100 * confidence)} %)`;
  tip.append(text);
  button.setAttribute('aria-label', `${nameOf(label)}: ${tip.textContent}`);
  box.append(button, tip);
  return box;
}

/**
 * @param {Document} document
 * @param {Record<string, number>} counts
 * @param {Naming} naming
 */
function legendOf(document, counts, { title, nameOf, dir }) {
  const list = document.createElement('ul');
  list.dir = dir;
  list.className = 'legend';
  list.setAttribute('aria-label', title);
  for (const [label, count] of Object.entries(counts)) {
    const entry = document.createElement('li');
    const mark = document.createElement('i');
    mark.style.setProperty('--colour', colourOf(label));
    entry.append(mark, `${nameOf(label)}: ${count}`);
    list.append(entry);
  }
  return list;
}

/** @param {string} label */
function colourOf(label) {
  return COLOURS.get(label) ?? COLOURS.get('overlay') ?? '';
}

/** Whether a part hides what is below it: what lies over a page does, but for its shade. @param {Part} part */
function isCover({ label }) {
  return !COLOURS.has(label) && label !== 'backdrop';
}

/**
 * Whether a part's label would stand on another part that covers it.
 *
 * @param {Part & { rect: DOMRect }} cover
 * @param {Part} part
 * @param {DOMRect} rect
 * @param {string} direction
 */
function liesUnder(cover, { element }, { left, right, top }, direction) {
  const { rect } = cover;
  const start = direction === 'rtl' ? left : right - LINE;
  return !cover.element.contains(element) && top < rect.bottom && top + LINE > rect.top && start + LINE > rect.left && start < rect.right;
}

/**
 * @param {HTMLElement} box
 * @param {DOMRect} rect
 * @param {Window} view
 */
function move(box, { left, top, width, height, bottom }, view) {
  const isNear = width > 0 && height > 0 && bottom > -view.innerHeight && top < 2 * view.innerHeight;
  box.style.visibility = width > 0 && height > 0 ? 'visible' : 'hidden';
  // What is far away is not seen, and keeps its place in the order of the keys.
  const wasFar = box.classList.contains('far');
  box.classList.toggle('far', !isNear);
  if (wasFar && !isNear) return;
  Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

/**
 * Brings the part whose label has the focus into the window.
 *
 * @param {{ part: Part, box: HTMLElement }[]} shown
 * @param {Element} button
 */
function reveal(shown, button) {
  const found = shown.find(({ box }) => box === button.parentElement);
  found?.part.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
