/**
 * What stands in place of an article: reading, nothing found, failed. Each
 * has a way on, and where there is another reading to try, that too.
 *
 * @import { Strings } from './locale.js'
 */

import { make } from './make.js';

/** Errors after which another try may do. */
const PASSING = new Set(['load-failed', 'crashed', 'browser']);

/**
 * @typedef {object} Ways
 * @property {() => void} onOriginal
 * @property {() => void} onAgain
 * @property {(() => void) | null} onSimple null where there is no simpler reading
 * @property {(() => void) | null} onInspect null where the page is not at hand
 */

/** @param {Strings} words */
export function busyState(words) {
  return state('busy', 'status', words.loading);
}

/**
 * @param {Strings} words
 * @param {Ways} ways
 */
export function emptyState(words, { onOriginal, onSimple, onInspect }) {
  return state('empty', 'status', words.emptyTitle, make('p', {}, words.emptyText), button(words.showOriginal, onOriginal),
    other(words.simpleReading, onSimple), other(words.inspect, onInspect));
}

/**
 * @param {Strings} words
 * @param {unknown} error
 * @param {string | null} missing the directive that the page's policy lacks
 * @param {Ways} ways
 */
export function errorState(words, error, missing, { onAgain, onOriginal, onSimple }) {
  const code = String(Object(error).code ?? '');
  const isPassing = PASSING.has(code) && !missing;
  return state('failed', 'alert', words.errorTitle,
    make('p', {}, missing ? policyText(words, code) : reasonOf(words, code)),
    missing ? make('code', { dir: 'ltr' }, missing) : null,
    isPassing ? button(words.tryAgain, onAgain) : button(words.showOriginal, onOriginal), other(words.simpleReading, onSimple));
}

/**
 * @param {Strings} words
 * @param {string} code
 */
function policyText(words, code) {
  return code === 'blocked-by-csp' ? words.errorPolicy : words.errorBlocked;
}

/**
 * @param {Strings} words
 * @param {string} code
 */
function reasonOf(words, code) {
  if (code === 'load-failed') return words.errorLoad;
  return code === 'too-large' ? words.errorLarge : words.errorOther;
}

/**
 * @param {string} kind
 * @param {string} role
 * @param {string} title
 * @param {...(Node | null)} children
 */
function state(kind, role, title, ...children) {
  return make('section', { className: `state ${kind}`, part: 'state', role },
    make('div', { className: 'sheet', 'aria-hidden': 'true' }), make('h1', {}, title), ...children);
}

/**
 * @param {string} name
 * @param {() => void} run
 */
function button(name, run) {
  return make('button', { className: 'action main', type: 'button', onclick: run }, name);
}

/**
 * @param {string} name
 * @param {(() => void) | null} run
 */
function other(name, run) {
  return run && make('button', { className: 'action', type: 'button', onclick: run }, name);
}
