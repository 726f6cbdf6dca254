/**
 * A reader's own corrections, remembered: plain data that the caller keeps
 * for a site, as JSON if it likes, and hands back on the next visit.
 */

import { isElement } from './flat.js';
import { steady } from './standing.js';

/** Selectors of one rule, the surest first. */
const MAX_SELECTORS = 5;

/** Letters of an element's text that are remembered. */
const MAX_TEXT = 120;

/** Elements that one selector may find for its text to decide. */
const MAX_MATCHES = 40;

/** Share of the words that must be the same where a selector finds several. */
const MIN_ALIKE = 0.5;

/**
 * @typedef {object} Rule
 * @property {1} version
 * @property {'hide' | 'keep' | 'article'} action hide this, never hide this, this is the article
 * @property {string[]} selectors ways to find it, the surest first
 * @property {string} text how its text began
 */

/**
 * Makes a rule of a correction.
 *
 * @param {Element} element
 * @param {Rule['action']} action
 * @returns {Rule}
 */
export function ruleFor(element, action) {
  return { version: 1, action, selectors: selectorsOf(element), text: textOf(element) };
}

/**
 * Finds what a rule was made for; `null` where it is not on the page.
 *
 * @param {Document} document
 * @param {Rule} rule
 * @returns {Element | null}
 */
export function findByRule(document, rule) {
  for (const selector of rule.selectors.slice(0, MAX_SELECTORS)) {
    const matches = matchesOf(document, String(selector));
    if (matches.length === 1 && (!rule.text || alike(rule.text, textOf(matches[0])) > 0 || selector.startsWith('#'))) return matches[0];
    let [best, most] = [/** @type {Element | null} */ (null), MIN_ALIKE];
    for (const one of matches.slice(0, MAX_MATCHES)) {
      const share = alike(rule.text, textOf(one));
      if (share > most) [best, most] = [one, share];
    }
    if (best) return best;
  }
  return null;
}

/**
 * Rules as they come out of a file: what is none is left out.
 *
 * @param {unknown} data
 * @returns {Rule[]}
 */
export function readRules(data) {
  if (!Array.isArray(data)) return [];
  return data.filter((one) => {
    const isKnown = one && one.version === 1 && ['hide', 'keep', 'article'].includes(one.action);
    return isKnown && Array.isArray(one.selectors) && one.selectors.every((/** @type {unknown} */ each) => typeof each === 'string') && typeof one.text === 'string';
  });
}

/**
 * @param {Document} document
 * @param {string} selector
 */
function matchesOf(document, selector) {
  try {
    return [...document.querySelectorAll(selector)].filter((one) => one !== document.body && one !== document.documentElement);
  } catch {
    return [];
  }
}

/**
 * Ways to find an element again: by its id, its names, what it is called for
 * screen readers and tests, and its place below what has an id.
 *
 * @param {Element} element
 */
function selectorsOf(element) {
  const selectors = [];
  const name = CSS.escape(element.localName);
  if (steady(element.id)) selectors.push(`#${CSS.escape(element.id)}`);
  for (const attribute of ['data-testid', 'data-component', 'aria-label', 'role', 'name']) {
    const value = element.getAttribute(attribute);
    if (value && value.length < 80) selectors.push(`${name}[${attribute}="${CSS.escape(value)}"]`);
  }
  const classes = [...element.classList].filter(steady).slice(0, 4).map((one) => `.${CSS.escape(one)}`).join('');
  if (classes) selectors.push(`${name}${classes}`);
  const document = element.ownerDocument;
  const sure = selectors.filter((selector) => matchesOf(document, selector).length === 1);
  const rest = selectors.filter((selector) => !sure.includes(selector));
  return [...sure, pathOf(element), ...rest].slice(0, MAX_SELECTORS);
}

/**
 * The way to an element from the nearest one with an id.
 *
 * @param {Element} element
 */
function pathOf(element) {
  const steps = [];
  for (let one = element; isElement(one); one = /** @type {Element} */ (one.parentElement)) {
    if (one !== element && steady(one.id)) {
      steps.unshift(`#${CSS.escape(one.id)}`);
      break;
    }
    const { localName, parentElement } = one;
    if (!parentElement || localName === 'body') {
      steps.unshift(CSS.escape(localName));
      break;
    }
    const alike = [...parentElement.children].filter((each) => each.localName === localName);
    steps.unshift(`${CSS.escape(localName)}${alike.length > 1 ? `:nth-of-type(${alike.indexOf(one) + 1})` : ''}`);
  }
  return steps.join(' > ');
}

/** @param {Element} element */
function textOf(element) {
  return (element.textContent ?? '').replace(/[\s\d]+/g, ' ').trim().slice(0, MAX_TEXT);
}

/**
 * Share of the words of one text that are in another.
 *
 * @param {string} a
 * @param {string} b
 */
function alike(a, b) {
  const [first, second] = [a, b].map((text) => new Set(text.toLowerCase().split(' ')));
  return [...first].filter((word) => second.has(word)).length / Math.max(1, first.size);
}
