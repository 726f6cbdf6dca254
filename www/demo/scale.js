/**
 * The size of the original: as wide as a desk's window, scaled down where its
 * pane is narrower, so that the page keeps its layout.
 */

/** Narrower panes show the page smaller instead of in its telephone layout. */
const DESK_WIDTH = 860;
/** Under this width the window is a telephone's, and so may be the page. */
const NARROW_WINDOW = 820;
/** A stage lower than this shows a telephone's page smaller, to show enough of it. */
const LOW_STAGE = 420;
const LOW_STAGE_WIDTH = 600;

/**
 * Keeps the paper as large as the stage.
 *
 * Scaling by `zoom` paints what a page blurs where it belongs, which `transform`
 * does not; but `zoom` does not reach into frames everywhere.
 *
 * @param {HTMLElement} stage
 * @param {HTMLElement} paper
 * @param {HTMLIFrameElement} frame
 * @param {AbortSignal} signal
 */
export function fit(stage, paper, frame, signal) {
  let scale = 1;
  const observer = new ResizeObserver(() => {
    scale = Math.min(1, stage.clientWidth / leastWidth(stage)) || 1;
    const width = stage.clientWidth / scale;
    const height = stage.clientHeight / scale;
    stage.style.setProperty('--scale', String(scale));
    Object.assign(paper.style, { width: `${width}px`, height: `${height}px`, zoom: String(scale), transform: '' });
    if (Math.abs((frame.contentWindow?.innerWidth ?? 0) - width) <= 2) return;
    Object.assign(paper.style, { zoom: '', transform: `scale(${scale})` });
  });
  observer.observe(stage);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    /** @param {{ clientX: number, clientY: number }} event */
    toFrame({ clientX, clientY }) {
      const { left, top } = stage.getBoundingClientRect();
      return { x: (clientX - left) / scale, y: (clientY - top) / scale };
    },
    /** @param {DOMRect} rect */
    toScreen(rect) {
      const { left, top } = stage.getBoundingClientRect();
      return new DOMRect(left + rect.left * scale, top + rect.top * scale, rect.width * scale, rect.height * scale);
    },
  };
}

/**
 * How wide the page must be laid out at least.
 *
 * @param {HTMLElement} stage
 */
function leastWidth({ clientHeight }) {
  if (innerWidth >= NARROW_WINDOW) return DESK_WIDTH;
  return clientHeight < LOW_STAGE ? LOW_STAGE_WIDTH : 1;
}
