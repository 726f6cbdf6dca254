/**
 * The scrolling of the original, done by the glass that lies over it.
 *
 * The glass scrolls a spacer as large as the page, and the page follows. So
 * touch, wheel and keys work as everywhere, even where a page locks them.
 */

/** An element that shows all but this many pixels of itself need not scroll. */
const SLACK = 40;

/**
 * @param {Document} document the original
 * @param {HTMLElement} glass
 * @param {HTMLElement} spacer
 * @param {AbortSignal} signal
 */
export function tieScrolling(document, glass, spacer, signal) {
  let scroller = rootOf(document);
  let draw = () => {};
  let asked = 0;
  const update = () => {
    cancelAnimationFrame(asked);
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
    /** @param {Node | undefined} inside */
    scrollAround(inside) {
      scroller = scrollerAround(document, inside);
      ask();
    },
    /** @param {() => void} callback */
    onMove(callback) {
      draw = callback;
      ask();
    },
    redraw: update,
  };
}

/**
 * The element whose scrolling moves this node: the page, or a part of it that scrolls by itself.
 *
 * @param {Document} document
 * @param {Node | undefined} inside
 * @returns {Element}
 */
function scrollerAround(document, inside) {
  const root = rootOf(document);
  if (isLonger(root)) return root;
  let element = inside?.parentElement;
  while (element && !(isLonger(element) && getComputedStyle(element).overflowY !== 'visible')) {
    element = element.parentElement;
  }
  return element ?? root;
}

/** @param {Document} document */
function rootOf(document) {
  return document.scrollingElement ?? document.documentElement;
}

/**
 * Whether the element holds more than it shows.
 *
 * @param {Element} element
 */
function isLonger(element) {
  return element.scrollHeight > element.clientHeight + SLACK;
}
