/**
 * Rules of style for overlays that a page inserts anew as often as they are
 * hidden: each new copy is hidden before it is drawn, and at no work.
 */

import { holds } from './flat.js';

/** Elements that one rule may hide. */
const MAX_MATCHES = 4;

/**
 * What tells an overlay from others when it comes back as a new element.
 *
 * @param {Element} element
 */
export function fingerprint(element) {
  const words = (element.textContent ?? '').replace(/[\s\d]+/g, ' ').slice(0, 80);
  return `${element.localName}#${steady(element.id)}.${[...element.classList].filter(steady).sort().join('.')} ${words}`;
}

/** The rules of one page. */
export class StandingRules {
  /** @type {Map<string, { root: Document | ShadowRoot, sheet: CSSStyleSheet }>} */
  #rules = new Map();

  /**
   * Hides all elements like this one from now on, where they can be told from
   * the rest of the page.
   *
   * @param {Element} element
   * @param {Element | null} article
   */
  add(element, article) {
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    const selector = selectorOf(element);
    if (!selector || this.#rules.has(selector) || !('adoptedStyleSheets' in root)) return;
    const matches = [...root.querySelectorAll(selector)];
    if (matches.length > MAX_MATCHES || matches.some((one) => holds(one, article))) return;
    try {
      const { CSSStyleSheet: Sheet } = /** @type {Window & typeof globalThis} */ (element.ownerDocument.defaultView);
      const sheet = new Sheet();
      sheet.replaceSync(`${selector}{display:none!important}`);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#rules.set(selector, { root, sheet });
    } catch {
      // Some extensions may not make sheets for the page: then each copy is hidden by itself.
    }
  }

  /** @param {Element} element */
  remove(element) {
    for (const [selector, { root, sheet }] of this.#rules) {
      if (!element.matches(selector)) continue;
      drop(root, sheet);
      this.#rules.delete(selector);
    }
  }

  clear() {
    for (const { root, sheet } of this.#rules.values()) drop(root, sheet);
    this.#rules.clear();
  }
}

/**
 * @param {Document | ShadowRoot} root
 * @param {CSSStyleSheet} sheet
 */
function drop(root, sheet) {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
}

/**
 * A selector by what stays the same when a page inserts an element anew.
 *
 * @param {Element} element
 */
function selectorOf(element) {
  const escape = (/** @type {string} */ name) => CSS.escape(name);
  if (element.id && steady(element.id)) return `#${escape(element.id)}`;
  const classes = [...element.classList].filter(steady).map((name) => `.${escape(name)}`);
  if (!classes.length) return null;
  const isTop = element.parentElement?.localName === 'body';
  return `${isTop ? 'body > ' : ''}${element.localName}${classes.join('')}`;
}

/**
 * A name that is no random number; empty otherwise.
 *
 * @param {string} name
 */
export function steady(name) {
  return /\d{4,}|^[\w-]*\d[a-z]+\d[\w-]*$/i.test(name) ? '' : name;
}
