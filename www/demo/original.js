/**
 * The page as it came, in a frame that runs no scripts.
 *
 * A sheet of glass lies over the frame. It takes the pointer and the scrolling,
 * so links of the page lead nowhere, and a page that locks its scrolling can
 * still be read to its end.
 *
 * @import { Page } from './source.js'
 *
 * @typedef {object} Sheets
 * @property {Document} document
 * @property {HTMLElement} glass scrolls in place of the page
 * @property {HTMLElement} boxes where marks go, in coordinates of the frame's viewport
 *
 * @typedef {Sheets & ReturnType<typeof fit> & ReturnType<typeof tieScrolling>} Original
 */

import { make } from './make.js';
import { fit } from './scale.js';
import { tieScrolling } from './scroll.js';

/** How long to wait for pictures before reading what is there. */
const MAX_WAIT_MS = 4000;
/** A doctype stands within so many bytes. */
const HEAD_BYTES = 1024;

/**
 * @param {HTMLElement} stage
 * @param {Page} page
 * @param {AbortSignal} signal
 * @returns {Promise<Original>}
 */
export async function showOriginal(stage, page, signal) {
  const address = URL.createObjectURL(await withBase(page));
  const frame = make('iframe', { title: `Original: ${page.name}`, sandbox: 'allow-same-origin', tabIndex: -1 });
  const boxes = make('div', { className: 'boxes', role: 'presentation' });
  const spacer = make('div', { className: 'spacer', role: 'presentation' });
  const glass = make('div', { className: 'glass', tabIndex: 0, role: 'region', 'aria-label': 'Original' }, boxes, spacer);
  const paper = make('div', { className: 'paper' }, frame, glass);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    setTimeout(resolve, MAX_WAIT_MS);
  });
  frame.src = address;
  stage.replaceChildren(paper);
  const places = fit(stage, paper, frame, signal);
  await loaded;
  URL.revokeObjectURL(address);
  const document = frame.contentDocument;
  if (!document) throw new Error('the browser does not show this page in a frame');
  return { document, glass, boxes, ...places, ...tieScrolling(document, glass, spacer, signal) };
}

/**
 * Gives the page its address as base, right behind the doctype, where it changes nothing else.
 *
 * @param {Page} page
 */
async function withBase({ blob, url }) {
  if (!url || !URL.canParse(url)) return blob;
  const start = await blob.slice(0, HEAD_BYTES).arrayBuffer();
  const text = new TextDecoder('latin1').decode(start);
  const at = /^[^<]*<!doctype[^>]*>/i.exec(text)?.[0].length ?? 0;
  const base = `<base href="${new URL(url).href.replaceAll('"', '%22')}">`;
  return new Blob([blob.slice(0, at), base, blob.slice(at)], { type: blob.type });
}
