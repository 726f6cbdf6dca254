/**
 * What hides the page below it: bars, boxes and walls that stay in place.
 *
 * Marks of the text below must not be drawn over them.
 */

/** Parts that let more than this through hide nothing. */
const MIN_ALPHA = 0.85;

/**
 * Elements that keep their place and cannot be seen through.
 *
 * @param {Document} document
 * @returns {Element[]}
 */
export function coversOf(document) {
  return [...document.querySelectorAll('body *')].filter((element) => {
    const { position, backgroundColor, backgroundImage } = getComputedStyle(element);
    if (position !== 'fixed' && position !== 'sticky') return false;
    return backgroundImage !== 'none' || alphaOf(backgroundColor) > MIN_ALPHA;
  });
}

/**
 * A clip path that leaves the covers out.
 *
 * Covers overlap, so the glass is cut into bands by their upper and lower
 * edges; within a band only left and right matter.
 *
 * @param {Element[]} covers
 * @param {HTMLElement} glass
 */
export function around(covers, { clientWidth: width, clientHeight: height }) {
  const rects = covers.map((cover) => cover.getBoundingClientRect()).filter((rect) => rect.width > 0 && rect.height > 0);
  const edges = [0, height, ...rects.flatMap((rect) => [rect.top, rect.bottom])];
  const rows = [...new Set(edges)].filter((y) => y >= 0 && y <= height).sort((a, b) => a - b);
  const bands = rows.slice(1).flatMap((bottom, index) => {
    const top = rows[index] ?? 0;
    const inBand = rects.filter((rect) => rect.top < bottom && rect.bottom > top);
    return gaps(inBand, width).map(([left, right]) => `M${left} ${top}H${right}V${bottom}H${left}Z`);
  });
  return `path("${bands.join('') || 'M0 0Z'}")`;
}

/**
 * What these leave free from left to right.
 *
 * @param {DOMRect[]} rects
 * @param {number} width
 * @returns {[left: number, right: number][]}
 */
function gaps(rects, width) {
  /** @type {[number, number][]} */
  const free = [];
  let left = 0;
  for (const rect of [...rects].sort((a, b) => a.left - b.left)) {
    if (rect.left > left) free.push([left, rect.left]);
    left = Math.max(left, rect.right);
  }
  if (left < width) free.push([left, width]);
  return free;
}

/**
 * The alpha of a computed colour, which is written `rgb(…)` or `rgba(…)`.
 *
 * @param {string} colour
 */
function alphaOf(colour) {
  const parts = colour.match(/[\d.]+/g) ?? [];
  return parts.length > 3 ? Number(parts[3]) : 1;
}
