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
 * @param {Element[]} covers
 * @param {HTMLElement} glass
 */
export function around(covers, glass) {
  const { clientWidth: width, clientHeight: height } = glass;
  const holes = covers
    .map((cover) => cover.getBoundingClientRect())
    .filter((rect) => rect.width > 0 && rect.height > 0)
    .map(({ left, top, right, bottom }) => `M${left} ${top}V${bottom}H${right}V${top}Z`);
  return `path(nonzero, "M0 0H${width}V${height}H0Z${holes.join('')}")`;
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
