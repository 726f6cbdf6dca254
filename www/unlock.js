/**
 * Lifts what keeps a reader from the text: locks of the page's scrolling, and
 * blur, masks and deaf layers on the way from the root to the article. What
 * already scrolls and is plain to read is left alone.
 */

import { ancestors, computed, isDrawn, parentOf } from './flat.js';

/** Pixels of text below the end of a box from which it is cut short. */
const MIN_CUT = 40;

/** Elements with such attributes that are looked at, and letters from which one is a part of the page. */
const MAX_DEAF = 400;
const MIN_TEXT = 200;

/**
 * What was lifted.
 *
 * @typedef {object} Lock
 * @property {Element} element
 * @property {string} lock what it was, in words
 */

/**
 * Lifts every lock between the root and the article.
 *
 * @param {Document} document
 * @param {Element | null} article the element that holds the text
 * @param {import('./edits.js').Edits} edits
 * @param {boolean} wasCovered whether something was laid over the page
 * @returns {Lock[]}
 */
export function unlock(document, article, edits, wasCovered) {
  const { body, documentElement } = document;
  /** @type {Lock[]} */
  const locks = [];
  const lift = (/** @type {Element} */ element, /** @type {string} */ lock, /** @type {Record<string, string>} */ declarations) => {
    edits.style(element, declarations);
    locks.push({ element, lock });
  };
  if (!article && !wasCovered) return locks;
  const chain = [...ancestors(article ?? body)];
  const isDeaf = computed(chain[0]).pointerEvents === 'none';
  const scroller = chain.find((element) => element !== body && element !== documentElement && scrolls(element));
  for (const element of chain) {
    liftVeil(element, lift, wasCovered, isDeaf);
    if (scroller) continue;
    if (element === body || element === documentElement) liftRoot(document, element, edits, lift);
    else if (wasCovered) liftCut(document, element, article, lift);
  }
  if (wasCovered) liftAttributes(document, chain, edits, locks);
  return locks;
}

/**
 * Whether an element scrolls down by itself.
 *
 * @param {Element} element
 */
function scrolls(element) {
  return element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 100 && /auto|scroll|overlay/.test(computed(element).overflowY);
}

/**
 * Blur, fading and deafness.
 *
 * @param {Element} element
 * @param {(element: Element, lock: string, declarations: Record<string, string>) => void} lift
 * @param {boolean} wasCovered
 * @param {boolean} isDeaf whether the pointer does not reach the article
 */
function liftVeil(element, lift, wasCovered, isDeaf) {
  const style = computed(element);
  if (/blur\(|opacity\(|brightness\(0/.test(style.filter)) lift(element, 'blurred', { filter: 'none' });
  if (isDeaf && style.pointerEvents === 'none') lift(element, 'deaf to the pointer', { 'pointer-events': 'auto' });
  if (/none/.test(style.userSelect || style.webkitUserSelect)) lift(element, 'not to be selected', { 'user-select': 'text', '-webkit-user-select': 'text' });
  if (!wasCovered) return;
  if (style.touchAction === 'none') lift(element, 'deaf to touch', { 'touch-action': 'auto' });
  if (Number(style.opacity) < 0.7) lift(element, 'faded', { opacity: '1' });
  if (style.visibility === 'hidden') lift(element, 'hidden', { visibility: 'visible' });
  if (/gradient/.test(style.maskImage || style.webkitMaskImage)) lift(element, 'masked', { 'mask-image': 'none', '-webkit-mask-image': 'none' });
}

/**
 * What makes text deaf: attributes of whatever holds some, wherever it is,
 * since what locks a page takes all of it but the overlay.
 *
 * @param {Document} document
 * @param {Element[]} chain
 * @param {import('./edits.js').Edits} edits
 * @param {Lock[]} locks
 */
function liftAttributes(document, chain, edits, locks) {
  const deaf = document.querySelectorAll('[inert], [aria-hidden=true]');
  for (let i = 0; i < deaf.length && i < MAX_DEAF; i += 1) {
    const element = deaf[i];
    const isPart = chain.includes(element) || (isNearBody(element) && isDrawn(element) && (element.textContent ?? '').length >= MIN_TEXT);
    if (!isPart) continue;
    if (element.hasAttribute('inert')) {
      edits.remove(element, 'inert');
      locks.push({ element, lock: 'inert' });
    }
    if (element.getAttribute('aria-hidden') === 'true') {
      edits.set(element, 'aria-hidden', 'false');
      locks.push({ element, lock: 'hidden from screen readers' });
    }
  }
}

/**
 * Whether an element is one of the few parts that a page is made of.
 *
 * @param {Element} element
 */
function isNearBody({ ownerDocument: { body }, parentElement }) {
  return parentElement === body || parentElement?.parentElement === body;
}

/**
 * The root and the body: fixed places, and what does not scroll.
 *
 * @param {Document} document
 * @param {Element} element
 * @param {import('./edits.js').Edits} edits
 * @param {(element: Element, lock: string, declarations: Record<string, string>) => void} lift
 */
function liftRoot(document, element, edits, lift) {
  const view = /** @type {Window} */ (document.defaultView);
  const style = computed(element);
  if (style.position === 'fixed' || (style.position === 'absolute' && element === document.body && style.overflowY === 'hidden')) {
    const passed = Math.max(0, -Math.round(element.getBoundingClientRect().top)) || -Number.parseInt(style.top, 10) || 0;
    const [left, top] = [view.scrollX, view.scrollY];
    lift(element, 'fixed in place', { position: 'static', inset: 'auto', width: 'auto' });
    edits.add(() => view.scrollTo({ left, top, behavior: 'instant' }));
    // What was moved up by a negative top is where the reader was.
    if (passed > 0) view.scrollTo({ left, top: passed, behavior: 'instant' });
  }
  if (!/hidden|clip/.test(`${style.overflowY} ${style.overflow}`)) return;
  if (style.position === 'relative' && isPlacedByLock(element)) lift(element, 'placed anew', { position: 'static' });
  const isTall = element.scrollHeight > element.clientHeight + 8 || document.documentElement.scrollHeight > view.innerHeight + 8 || document.body.scrollHeight > view.innerHeight + 8;
  if (!isTall) return;
  const isRoot = element === document.documentElement;
  lift(element, 'does not scroll', { 'overflow-y': isRoot ? 'auto' : 'visible', ...(isRoot ? {} : { 'overflow-x': style.overflowX === 'hidden' ? 'clip' : style.overflowX }) });
  if (element.clientHeight <= view.innerHeight + 8 && element.scrollHeight > element.clientHeight + 8) lift(element, 'cut to the window', { height: 'auto', 'max-height': 'none' });
}

/**
 * Whether the same declarations that stop an element's scrolling give it its
 * place, and with it all that is placed within.
 *
 * @param {Element} element
 */
function isPlacedByLock(element) {
  const locks = (/** @type {CSSStyleDeclaration} */ style) => style.position === 'relative' && /hidden|clip/.test(style.overflow || style.overflowY);
  if (locks(/** @type {HTMLElement} */ (element).style)) return true;
  for (const sheet of element.ownerDocument.styleSheets) {
    try {
      for (const rule of sheet.cssRules) {
        const { style, selectorText } = /** @type {CSSStyleRule} */ (rule);
        if (style && selectorText && locks(style) && element.matches(selectorText)) return true;
      }
    } catch {
      // A sheet from elsewhere, which the page may not read.
    }
  }
  return false;
}

/**
 * A box around the text that is cut short: the page's own scroller that was
 * stopped, or the first lines of an article behind a wall.
 *
 * @param {Document} document
 * @param {Element} element
 * @param {Element | null} article
 * @param {(element: Element, lock: string, declarations: Record<string, string>) => void} lift
 */
function liftCut(document, element, article, lift) {
  const style = computed(element);
  if (!/hidden|clip/.test(style.overflowY) || element.scrollHeight < element.clientHeight + MIN_CUT || element.clientHeight === 0) return;
  const view = /** @type {Window} */ (document.defaultView);
  if (element.clientHeight >= 0.6 * view.innerHeight && element !== article && isOfWindow(element, view)) lift(element, 'scroller that was stopped', { 'overflow-y': 'auto' });
  else lift(element, 'cut short', { height: 'auto', 'max-height': 'none', 'overflow-y': 'visible' });
}

/**
 * Whether a box is as high as the window because of the window.
 *
 * @param {Element} element
 * @param {Window} view
 */
function isOfWindow(element, view) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= -1 && bottom <= view.innerHeight + 1 && parentOf(element) !== null;
}
