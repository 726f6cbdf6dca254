/**
 * The ways to choose a page: the list of samples, the paste dialog, a file, a drop.
 *
 * @import { Open, Sample } from './source.js'
 */

import { byId, inputById, make } from './make.js';
import { fromFile, fromSample, fromText } from './source.js';

/**
 * @param {Sample[]} list
 * @param {(open: Open) => void} read
 */
export function startSamples(list, read) {
  const menu = byId('pages');
  byId('page-list').replaceChildren(...list.map((sample, index) => {
    const link = make('a', { href: `?page=${encodeURIComponent(sample.file)}`, autofocus: index === 0 },
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
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === 'ArrowDown') links[(at + 1) % links.length]?.focus();
    else if (event.key === 'ArrowUp') links.at(at - 1)?.focus();
    else return;
    event.preventDefault();
  });
}

/** @param {(open: Open) => void} read */
export function startPaste(read) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('paste'));
  const html = /** @type {HTMLTextAreaElement} */ (byId('paste-html'));
  const url = inputById('paste-url');
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

/** @param {(open: Open) => void} read */
export function startFile(read) {
  const input = inputById('file-input');
  byId('file-button').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    readFile(input.files?.[0], read);
    input.value = '';
  });
  startDrop((file) => readFile(file, read));
}

/**
 * Takes a file dropped anywhere; the frame must not swallow it meanwhile.
 *
 * @param {(file: File | undefined) => void} take
 */
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

/**
 * @param {File | undefined} file
 * @param {(open: Open) => void} read
 */
function readFile(file, read) {
  if (!file) return;
  history.replaceState(null, '', location.pathname);
  read(() => fromFile(file));
}
