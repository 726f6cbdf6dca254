/**
 * Watches a page for what comes back or arrives late. On a page that does
 * nothing it does nothing; a page that does a lot is looked at less and less
 * often until the reader does something again.
 */

import { computed, isElement } from './flat.js';

/** Milliseconds of attention after the start, and after the reader did something. */
const START = 8_000;
const AFTER_ACTION = 4_000;

/** Milliseconds before the first look at a change, and at most between two. */
const FIRST = 100;
const SLOWEST = 4_000;

/** A second look, at what fades in. */
const SECOND = 700;

/** Milliseconds in which what appears was opened by the click before. */
const OPENED = 1_500;

const ATTRIBUTES = ['class', 'style', 'open', 'hidden', 'inert', 'aria-hidden'];

/** Added elements of one batch that are looked at outside the time of attention. */
const MAX_ADDED = 20;

/**
 * @param {Document} document
 * @param {AbortSignal} signal
 * @param {(isOpened: boolean) => Promise<boolean>} look tells whether there was anything to do
 */
export function watch(document, signal, look) {
  const view = /** @type {Window & typeof globalThis} */ (document.defaultView);
  let until = view.performance.now() + START;
  let clicked = -OPENED;
  let wait = FIRST;
  /** @type {number | undefined} */
  let timer;
  let isSecond = false;
  /** Whether something changed while the last look was taken. */
  let isMissed = false;
  const state = { hasMoved: false, forget: () => void observer.takeRecords() };

  const observer = new view.MutationObserver((records) => {
    const isAttentive = view.performance.now() < until;
    if (isAttentive || records.some(isSuspect)) plan(wait, false);
  });

  /**
   * @param {number} after
   * @param {boolean} again
   */
  function plan(after, again) {
    isMissed ||= timer !== undefined && !again;
    if (timer !== undefined || signal.aborted) return;
    isSecond = again;
    timer = view.setTimeout(run, after);
  }

  async function run() {
    const isOpened = view.performance.now() - clicked < OPENED;
    isMissed = false;
    const found = await look(isOpened);
    timer = undefined;
    if (signal.aborted) return;
    wait = found ? FIRST : Math.min(wait * 2, SLOWEST);
    if (isMissed) plan(wait, false);
    else if (!isSecond) plan(SECOND, true);
  }

  /** @param {Event} event */
  function act(event) {
    if (!event.isTrusted) return;
    const now = view.performance.now();
    if (event.type === 'click' || event.type === 'keydown') clicked = now;
    if (event.type === 'scroll' || event.type === 'wheel') state.hasMoved = true;
    until = now + AFTER_ACTION;
    wait = FIRST;
    if (event.type === 'scroll') plan(SECOND / 2, true);
  }

  observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES });
  for (const name of ['click', 'keydown', 'wheel', 'touchstart', 'scroll']) view.addEventListener(name, act, { capture: true, passive: true, signal });
  document.documentElement.addEventListener('mouseleave', act, { passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
  });
  // What fades in, and what the page put back before it was watched.
  plan(SECOND, true);
  return state;
}

/**
 * Whether a change may have laid something over the page.
 *
 * @param {MutationRecord} record
 */
function isSuspect({ type, addedNodes, target }) {
  if (type === 'attributes') return isElement(target) && floats(target);
  for (let i = 0; i < addedNodes.length && i < MAX_ADDED; i += 1) {
    const node = addedNodes[i];
    if (isElement(node) && (floats(node) || (node.firstElementChild && floats(node.firstElementChild)))) return true;
  }
  return false;
}

/** @param {Element} element */
function floats(element) {
  return element.isConnected && /fixed|absolute|sticky/.test(computed(element).position);
}
