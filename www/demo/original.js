/**
 * The page as it came, in a frame that runs no scripts.
 *
 * A sheet of glass lies over the frame. It takes the pointer and the scrolling,
 * so links of the page lead nowhere, and a page that locks its scrolling can
 * still be read to its end.
 *
 * @typedef {object} Original
 * @property {Document} document
 * @property {HTMLElement} glass scrolls in place of the page
 * @property {HTMLElement} boxes where marks go, in coordinates of the frame's viewport
 * @property {(inside: Node | undefined) => void} scrollAround scrolls what holds this node
 * @property {(draw: () => void) => void} onMove calls when the page scrolls or changes size
 * @property {() => void} redraw to call when the page was changed otherwise
 */

import { make } from './make.js';

/** Narrower panes show the page smaller instead of in its telephone layout. */
const DESK_WIDTH = 860;
/** Under this width the window is a telephone's, and so may be the page. */
const NARROW_WINDOW = 820;
/** A stage lower than this shows a telephone's page smaller, to show enough of it. */
const LOW_STAGE = 420;
const LOW_STAGE_WIDTH = 600;
/** How long to wait for pictures before reading what is there. */
const MAX_WAIT_MS = 4000;

/**
 * @param {HTMLElement} stage
 * @param {import('./source.js').Page} page
 * @param {AbortSignal} signal
 * @returns {Promise<Original>}
 */
export async function showOriginal(stage, page, signal) {
  const address = URL.createObjectURL(await withBase(page));
  const frame = /** @type {HTMLIFrameElement} */ (
    make('iframe', { title: `Original: ${page.name}`, sandbox: 'allow-same-origin', tabIndex: -1 })
  );
  const boxes = make('div', { className: 'boxes' });
  const spacer = make('div', { className: 'spacer' });
  const glass = make('div', { className: 'glass', tabIndex: 0 }, boxes, spacer);
  const sheet = make('div', { className: 'paper' }, frame, glass);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    setTimeout(resolve, MAX_WAIT_MS);
  });
  frame.src = address;
  stage.replaceChildren(sheet);
  fitTo(stage, sheet, signal);
  await loaded;
  URL.revokeObjectURL(address);
  const document = frame.contentDocument;
  if (!document) throw new Error('the browser does not show this page in a frame');
  return { document, glass, boxes, ...scrolling(document, glass, spacer, signal) };
}

/** Gives the page its address as base, right behind the doctype, where it changes nothing else. */
async function withBase({ blob, url }) {
  if (!url) return blob;
  const start = await blob.slice(0, 1024).arrayBuffer();
  const text = new TextDecoder('latin1').decode(start);
  const at = /^[^<]*<!doctype[^>]*>/i.exec(text)?.[0].length ?? 0;
  const base = `<base href="${new URL(url).href.replaceAll('"', '%22')}">`;
  return new Blob([blob.slice(0, at), base, blob.slice(at)], { type: blob.type });
}

/** Keeps the sheet as large as the stage, scaled down where the stage is small. */
function fitTo(stage, sheet, signal) {
  const observer = new ResizeObserver(() => {
    const scale = Math.min(1, stage.clientWidth / leastWidth(stage));
    sheet.style.width = `${stage.clientWidth / scale}px`;
    sheet.style.height = `${stage.clientHeight / scale}px`;
    sheet.style.transform = scale < 1 ? `scale(${scale})` : '';
    stage.style.setProperty('--scale', String(scale));
  });
  observer.observe(stage);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** How wide the page must be laid out at least. */
function leastWidth({ clientHeight }) {
  if (innerWidth >= NARROW_WINDOW) return DESK_WIDTH;
  return clientHeight < LOW_STAGE ? LOW_STAGE_WIDTH : 1;
}

/** Ties the scrolling of the glass to that of the page. */
function scrolling(document, glass, spacer, signal) {
  let scroller = document.scrollingElement ?? document.documentElement;
  let draw = () => {};
  let asked = 0;
  const update = () => {
    asked = 0;
    spacer.style.width = `${scroller.scrollWidth}px`;
    spacer.style.height = `${scroller.scrollHeight}px`;
    scroller.scrollTo({ left: glass.scrollLeft, top: glass.scrollTop, behavior: 'instant' });
    draw();
  };
  const ask = () => {
    asked ||= requestAnimationFrame(update);
  };
  glass.addEventListener('scroll', ask, { signal });
  const observer = new ResizeObserver(ask);
  observer.observe(glass);
  observer.observe(document.documentElement);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    scrollAround(inside) {
      scroller = scrollerAround(document, inside);
      ask();
    },
    onMove(callback) {
      draw = callback;
      ask();
    },
    redraw: ask,
  };
}

/** The element whose scrolling moves this node: the page, or a part of it that scrolls by itself. */
function scrollerAround(document, inside) {
  const root = document.scrollingElement ?? document.documentElement;
  if (isLonger(root)) return root;
  let element = inside?.parentElement;
  while (element && !(isLonger(element) && getComputedStyle(element).overflowY !== 'visible')) {
    element = element.parentElement;
  }
  return element ?? root;
}

/** Whether the element holds more than it shows. */
function isLonger(element) {
  return element.scrollHeight > element.clientHeight + 40;
}
