/**
 * Where a block stands on the screen.
 */

/**
 * The rectangle around these nodes, in the coordinates of their own frame's viewport.
 *
 * @param {Node[]} nodes in document order, the first may hold the rest
 * @returns {DOMRect | null} null when nothing of them is painted
 */
export function rectOf(nodes) {
  const first = nodes[0];
  const last = nodes.at(-1);
  if (!first || !last || !first.isConnected) return null;
  const rect = isElement(first) && first.contains(last)
    ? first.getBoundingClientRect()
    : rangeRect(first, last) ?? unionOf(nodes);
  return isPainted(rect) ? rect : null;
}

/**
 * Whether the block keeps its place when the page scrolls.
 *
 * @param {Node | undefined} node
 */
export function isFixed(node) {
  let element = node && isElement(node) ? node : around(node);
  while (element) {
    const { position } = getComputedStyle(element);
    if (position === 'fixed' || position === 'sticky') return true;
    element = around(element);
  }
  return false;
}

/**
 * One range from end to end; null where they lie in different trees.
 *
 * @param {Node} first
 * @param {Node} last
 */
function rangeRect(first, last) {
  if (first.getRootNode() !== last.getRootNode() || !first.parentNode || !last.parentNode) return null;
  const range = /** @type {Document} */ (first.ownerDocument).createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
}

/**
 * The rectangle around every node by itself, across shadow roots.
 *
 * @param {Node[]} nodes
 */
function unionOf(nodes) {
  const rects = nodes.map((node) => (isElement(node) ? node.getBoundingClientRect() : rangeRect(node, node))).filter(isPainted);
  if (!rects.length) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/**
 * @param {DOMRect | null} rect
 * @returns {rect is DOMRect}
 */
function isPainted(rect) {
  return rect !== null && rect.width > 0 && rect.height > 0;
}

/**
 * The element around a node, through shadow roots.
 *
 * @param {Node | undefined} node
 * @returns {Element | null}
 */
function around(node) {
  const root = node?.getRootNode();
  return node?.parentElement ?? (root && 'host' in root ? /** @type {ShadowRoot} */ (root).host : null);
}

/**
 * `instanceof` does not hold across frames.
 *
 * @param {Node} node
 * @returns {node is Element}
 */
function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}
