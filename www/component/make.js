/** Attributes that are no property, or another one. */
const ATTRIBUTES = new Set(['class', 'for', 'list', 'part', 'popover', 'role']);

/**
 * Makes an element. Text goes in as text; there is no way to pass markup.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [properties] `data` holds data attributes, names with a dash are attributes; what is
 *   undefined or null is left out
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (key === 'data') Object.assign(element.dataset, value);
    else if (ATTRIBUTES.has(key) || key.includes('-')) element.setAttribute(key, String(value));
    else Reflect.set(element, key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Drawings of the buttons: paths on a square of 20. */
const PATHS = {
  always: 'M6 3h8v14l-4-3-4 3z',
  back: 'm11 5-5 5 5 5',
  book: 'M10 5.500C8 4 5.500 3.500 3 4v11.500c2.500-.5 5 0 7 1.500 2-1.500 4.500-2 7-1.500V4c-2.500-.5-5 0-7 1.500V17',
  clear: 'm8 16-5-5 7-7 6 6-6 6zM8 16h9M6.500 7.500l6 6',
  close: 'm5 5 10 10M15 5 5 15',
  copy: 'M7 6V3h10v10h-3M3 7h10v10H3z',
  file: 'M5 3h6l4 4v10H5zM11 3v4h4',
  fold: 'm5 8 5 5 5-5',
  inspect: 'M9 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 1 0 0-11M13 13l4 4',
  keys: 'M2.500 6h15v8h-15zM5 8.500h1M9.500 8.500h1M14 8.500h1M6.500 11.500h7',
  left: 'M4 5h12M4 10h5M4 15h8M13 8.500l4 4M17 8.500l-4 4',
  lines: 'M3 5h14M3 10h14M3 15h14',
  link: 'M8 6H6a4 4 0 0 0 0 8h2M12 6h2a4 4 0 0 1 0 8h-2M7 10h6',
  listen: 'M4 8v4h3l4 3V5L7 8zM14 7.500a3.500 3.500 0 0 1 0 5M16 5a7 7 0 0 1 0 10',
  mark: 'm6 11 6.500-7 4 4L9.500 15H6zM3 17.500h14',
  more: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
  next: 'm6 5 5 5-5 5M14 5v10',
  note: 'M3 4h14v10H9l-4 3.500V14H3zM6.500 7.500h7M6.500 10.500h4',
  options: 'M3 6h7M16 6h1M10 6a3 3 0 1 0 6 0 3 3 0 1 0-6 0M3 14h1M10 14h7M4 14a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  outline: 'M3 5h2M8 5h9M3 10h2M8 10h9M3 15h2M8 15h9',
  page: 'M3 4h14v12H3zM3 8h14',
  pause: 'M7 5v10M13 5v10',
  play: 'm7 4 9 6-9 6z',
  previous: 'm14 5-5 5 5 5M6 5v10',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6z',
  remove: 'M4 6h12M8 6V4h4v2M6 6l.7 11h6.600L14 6',
  share: 'M10 12V3M7 6l3-3 3 3M5 10v7h10v-7',
  save: 'M10 3v9M7 9l3 3 3-3M4 16h12',
  text: 'm2.500 15 4-10 4 10M4 11.500h5M12 12.500a2.500 2.500 0 1 0 5 0 2.500 2.500 0 1 0-5 0M17 9.500V15',
};

/** @typedef {keyof typeof PATHS} Icon */

const SVG = 'http://www.w3.org/2000/svg';

/** @param {Icon} name */
export function icon(name) {
  const drawing = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  drawing.append(path);
  return drawing;
}

/**
 * Text with its white space folded.
 *
 * @param {string | null} text
 */
export function fold(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
