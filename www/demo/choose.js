/**
 * The ways to choose a page: the list of samples, the paste dialog, a file, a drop.
 */

import { byId, make } from './make.js';
import { fromFile, fromSample, fromText } from './source.js';

/**
 * @param {{ file: string, title: string, about: string }[]} list
 * @param {(open: () => Promise<import('./source.js').Page>) => void} read
 */
export function startSamples(list, read) {
  const menu = byId('pages');
  byId('page-list').replaceChildren(...list.map((sample) => {
    const link = make('a', { href: `?page=${encodeURIComponent(sample.file)}` },
      make('b', {}, sample.title), make('span', {}, sample.about));
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      menu.hidePopover();
      history.replaceState(null, '', link.href);
      read(() => fromSample(sample));
    });
    return make('li', {}, link);
  }));
  menu.addEventListener('keydown', (event) => {
    const links = [...menu.querySelectorAll('a')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    links.at((at + step + links.length) % links.length)?.focus();
  });
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'open') menu.querySelector('a')?.focus();
  });
}

/** @param {(open: () => Promise<import('./source.js').Page>) => void} read */
export function startPaste(read) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('paste'));
  const html = /** @type {HTMLTextAreaElement} */ (byId('paste-html'));
  const url = /** @type {HTMLInputElement} */ (byId('paste-url'));
  byId('paste-button').addEventListener('click', () => {
    dialog.returnValue = '';
    dialog.showModal();
    html.focus();
    html.select();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'read') return;
    history.replaceState(null, '', location.pathname);
    read(async () => fromText(html.value, url.value));
  });
  html.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) html.form?.requestSubmit();
  });
}

/** @param {(open: () => Promise<import('./source.js').Page>) => void} read */
export function startFile(read) {
  const input = /** @type {HTMLInputElement} */ (byId('file-input'));
  byId('file-button').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    readFile(input.files?.[0], read);
    input.value = '';
  });
  startDrop((file) => readFile(file, read));
}

/** Takes a file dropped anywhere; the frame must not swallow it meanwhile. */
function startDrop(take) {
  const root = document.documentElement;
  let depth = 0;
  const leave = () => {
    depth = 0;
    root.classList.remove('dragging');
  };
  addEventListener('dragenter', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    depth += 1;
    root.classList.add('dragging');
  });
  addEventListener('dragleave', () => {
    depth -= 1;
    if (depth <= 0) leave();
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    leave();
    take(event.dataTransfer?.files[0]);
  });
}

function readFile(file, read) {
  if (!file) return;
  history.replaceState(null, '', location.pathname);
  read(() => fromFile(file));
}
