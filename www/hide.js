/**
 * Hides one element of a live page, and shows it again: by style where that
 * is enough, and by leaving the top layer where the page is deaf to all but
 * what is in it. Nothing is removed and nothing is clicked.
 */

import { Edits } from './edits.js';
import { holds, isDrawn } from './flat.js';

/** One hidden element. */
export class Hiding {
  #edits = new Edits();
  /** How it stood in the top layer. @type {'modal' | 'popover' | null} */
  #layer = null;
  isHidden = false;

  /** @param {Element} element */
  constructor(element) {
    this.element = element;
  }

  hide() {
    const { element } = this;
    const document = element.ownerDocument;
    const active = deepFocus(document);
    if (active && active !== document.body && holds(element, active)) {
      /** @type {HTMLElement} */ (active).blur();
      this.#edits.add(() => focus(active));
    }
    this.#layer ??= leave(element);
    this.#edits.style(element, { display: 'none' });
    this.isHidden = true;
  }

  show() {
    this.isHidden = false;
    const document = this.element.ownerDocument;
    const active = deepFocus(document);
    const [layer, element] = [this.#layer, this.element];
    this.#layer = null;
    // What goes back in the top layer must be drawn first, and takes the focus.
    const edits = this.#edits;
    this.#edits = new Edits();
    edits.undo();
    if (!layer || !element.isConnected) return;
    enter(element, layer);
    if (active && !edits.isEmpty) focus(active);
  }

  /** Whether it is gone, or as it was hidden. */
  get isGone() {
    return !this.element.isConnected || !isDrawn(this.element);
  }
}

/**
 * Takes an element out of the top layer, if it is a modal dialog in it: while
 * one is there, the rest of the page is inert even if nobody sees it.
 *
 * @param {Element} element
 */
function leave(element) {
  const dialogs = [element, ...element.querySelectorAll('dialog')].filter((one) => one.matches(':modal'));
  const dialog = /** @type {HTMLDialogElement | undefined} */ (dialogs[0]);
  if (!dialog || dialog !== element) return null;
  hush(dialog);
  dialog.close();
  return 'modal';
}

/**
 * @param {Element} element
 * @param {'modal' | 'popover'} layer
 */
function enter(element, layer) {
  const dialog = /** @type {HTMLDialogElement} */ (element);
  if (layer !== 'modal' || dialog.open) return;
  hush(dialog);
  dialog.showModal();
}

/**
 * Keeps the page from hearing that a dialog was closed or opened: it was not
 * the reader who did it.
 *
 * @param {Element} dialog
 */
function hush(dialog) {
  const stop = (/** @type {Event} */ event) => event.stopImmediatePropagation();
  const view = /** @type {Window} */ (dialog.ownerDocument.defaultView);
  const names = ['close', 'beforetoggle', 'toggle'];
  const own = (/** @type {Event} */ event) => event.target === dialog && stop(event);
  for (const name of names) view.addEventListener(name, own, { capture: true });
  view.setTimeout(() => {
    for (const name of names) view.removeEventListener(name, own, { capture: true });
  }, 60);
}

/** @param {Document} document */
function deepFocus(document) {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** @param {Element} element */
function focus(element) {
  /** @type {HTMLElement} */ (element).focus?.({ preventScroll: true });
}
