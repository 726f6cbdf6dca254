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
 * @property {(event: MouseEvent) => { x: number, y: number }} toFrame where the pointer is in the page
 * @property {(rect: DOMRect) => DOMRect} toScreen where a part of the page is on the screen
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
  const places = fitTo(stage, sheet, frame, signal);
  await loaded;
  URL.revokeObjectURL(address);
  const document = frame.contentDocument;
  if (!document) throw new Error('the browser does not show this page in a frame');
  return { document, glass, boxes, ...places, ...scrolling(document, glass, spacer, signal) };
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

/**
 * Keeps the sheet as large as the stage, scaled down where the stage is small.
 *
 * Scaling by `zoom` paints what a page blurs where it belongs, which `transform`
 * does not; but `zoom` does not reach into frames everywhere.
 */
function fitTo(stage, sheet, frame, signal) {
  let scale = 1;
  const observer = new ResizeObserver(() => {
    scale = Math.min(1, stage.clientWidth / leastWidth(stage));
    const width = stage.clientWidth / scale;
    stage.style.setProperty('--scale', String(scale));
    Object.assign(sheet.style, { width: `${width}px`, height: `${stage.clientHeight / scale}px`, zoom: String(scale), transform: '' });
    if (Math.abs(frame.contentWindow.innerWidth - width) <= 2) return;
    Object.assign(sheet.style, { zoom: '', transform: `scale(${scale})` });
  });
  observer.observe(stage);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    toFrame({ clientX, clientY }) {
      const { left, top } = stage.getBoundingClientRect();
      return { x: (clientX - left) / scale, y: (clientY - top) / scale };
    },
    toScreen(rect) {
      const { left, top } = stage.getBoundingClientRect();
      return new DOMRect(left + rect.left * scale, top + rect.top * scale, rect.width * scale, rect.height * scale);
    },
  };
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
    redraw: update,
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
