/**
 * What stands in place of an article: reading, nothing found, failed. Each
 * has one way on.
 *
 * @import { Strings } from './locale.js'
 */

import { make } from './make.js';

/** Errors after which another try may do. */
const PASSING = new Set(['load-failed', 'crashed', 'browser']);

/** What a page's policy must say for the core to run. */
const DIRECTIVE = "script-src 'wasm-unsafe-eval'";

/** @param {Strings} words */
export function busyState(words) {
  return state('busy', 'status', words.loading);
}

/**
 * @param {Strings} words
 * @param {() => void} onOriginal
 */
export function emptyState(words, onOriginal) {
  return state('empty', 'status', words.emptyTitle, make('p', {}, words.emptyText), button(words.showOriginal, onOriginal));
}

/**
 * @param {Strings} words
 * @param {unknown} error
 * @param {{ onAgain: () => void, onOriginal: () => void }} on
 */
export function errorState(words, error, on) {
  const code = String(Object(error).code ?? '');
  const isPolicy = code === 'blocked-by-csp';
  const isPassing = PASSING.has(code);
  return state('failed', 'alert', words.errorTitle,
    make('p', {}, reasonOf(words, code)),
    isPolicy ? make('code', { dir: 'ltr' }, DIRECTIVE) : null,
    isPassing ? button(words.tryAgain, on.onAgain) : button(words.showOriginal, on.onOriginal));
}

/**
 * @param {Strings} words
 * @param {string} code
 */
function reasonOf(words, code) {
  if (code === 'blocked-by-csp') return words.errorPolicy;
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
    make('div', { className: 'sheet', 'aria-hidden': 'true' }), make('h2', {}, title), ...children);
}

/**
 * @param {string} name
 * @param {() => void} run
 */
function button(name, run) {
  return make('button', { className: 'action main', type: 'button', onclick: run }, name);
}
