/**
 * The frame over a page: in the top layer, above whatever the page puts
 * there, and gone without a trace when it is told to. Until it is shown the
 * page stays as it is, so a frame that does not live is never seen.
 */

import { ours } from '../flat.js';
import { browser } from './browser.js';

const XHTML = 'http://www.w3.org/1999/xhtml';
const WHERE = 'position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 0; border: 0;';
const BEHIND = `${WHERE} display: block; opacity: 0; pointer-events: none; z-index: -1; background: none;`;
const ABOVE = `${WHERE} display: block; overflow: hidden; overscroll-behavior: none; background: none;`;

/** What the frame may do that a page's frames may not by themselves. */
const ALLOWED = ['autoplay', 'clipboard-write', 'fullscreen', 'screen-wake-lock', ...('share' in navigator ? ['web-share'] : [])].join('; ');

/** Times that the frame is put above what the page lays over it. */
const MAX_RISES = 20;

/**
 * @param {() => void} onClose
 * @param {AbortSignal} signal takes it away
 */
export function addFrame(onClose, signal) {
  const root = /** @type {Element} */ (Reflect.get(Document.prototype, 'documentElement', document));
  const host = make('div');
  const dialog = /** @type {HTMLDialogElement} */ (make('dialog'));
  const frame = /** @type {HTMLIFrameElement} */ (make('iframe'));
  const title = browser.i18n.getMessage('name');
  host.style.cssText = 'all: initial !important; display: contents !important';
  dialog.style.cssText = BEHIND;
  frame.style.cssText = WHERE;
  frame.allow = ALLOWED;
  frame.title = title;
  frame.src = browser.runtime.getURL('frame.html');
  dialog.setAttribute('aria-label', title);
  dialog.append(frame);
  host.attachShadow({ mode: 'closed' }).append(dialog);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onClose();
  });
  for (const one of [host, dialog, frame]) ours.add(one);
  root.append(host);
  const back = { focus: document.activeElement, left: scrollX, top: scrollY };
  let onRemoved = () => {};
  const watcher = new MutationObserver(() => !host.isConnected && onRemoved());
  watcher.observe(document, { childList: true });
  watcher.observe(root, { childList: true });
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    const wasShown = dialog.open;
    if (wasShown) dialog.close();
    host.remove();
    if (!wasShown) return;
    if (back.focus instanceof HTMLElement && back.focus.isConnected) back.focus.focus({ preventScroll: true });
    if (scrollX !== back.left || scrollY !== back.top) scrollTo({ ...back, behavior: 'instant' });
  });
  return {
    host,
    element: frame,
    /** @param {() => void} listener told when the page takes the frame away */
    onRemoved(listener) {
      onRemoved = listener;
      if (!host.isConnected && !signal.aborted) listener();
    },
    show: () => show(dialog, frame, host, signal),
  };
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {HTMLIFrameElement} frame
 * @param {Element} host
 * @param {AbortSignal} signal
 */
function show(dialog, frame, host, signal) {
  if (dialog.open || signal.aborted || !host.isConnected) return;
  dialog.style.cssText = ABOVE;
  dialog.showModal();
  frame.focus({ preventScroll: true });
  let rises = 0;
  const rise = (/** @type {Event} */ event) => {
    if (Reflect.get(event, 'newState') !== 'open' || event.target === host || !dialog.open || (rises += 1) > MAX_RISES) return;
    dialog.close();
    dialog.showModal();
    frame.focus({ preventScroll: true });
  };
  document.addEventListener('toggle', rise, { capture: true, signal });
}

/** @param {string} name */
function make(name) {
  return /** @type {HTMLElement} */ (document.createElementNS(XHTML, name));
}
