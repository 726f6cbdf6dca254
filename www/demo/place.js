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
  if (!first || !last) return null;
  const rect = first.contains(last) && isElement(first)
    ? first.getBoundingClientRect()
    : rangeRect(first, last) ?? unionOf(nodes);
  return rect && rect.width > 0 && rect.height > 0 ? rect : null;
}

/** Whether the block keeps its place when the page scrolls. */
export function isFixed(node) {
  for (let element = parentOf(node, true); element; element = parentOf(element, false)) {
    const { position } = getComputedStyle(element);
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}

/** One range from end to end; null where they lie in different trees. */
function rangeRect(first, last) {
  if (first.getRootNode() !== last.getRootNode()) return null;
  const range = first.ownerDocument.createRange();
  if (first === last && !isElement(first)) range.selectNode(first);
  else {
    range.setStartBefore(first);
    range.setEndAfter(last);
  }
  return range.getBoundingClientRect();
}

/** The rectangle around every node by itself, across shadow roots. */
function unionOf(nodes) {
  const rects = nodes
    .map((node) => (isElement(node) ? node.getBoundingClientRect() : rangeRect(node, node)))
    .filter((rect) => rect && rect.width > 0 && rect.height > 0);
  if (!rects.length) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The element itself or the one around it, through shadow roots. */
function parentOf(node, orSelf) {
  if (orSelf && isElement(node)) return node;
  return node?.parentElement ?? node?.getRootNode?.().host ?? null;
}

/** `instanceof` does not hold across frames. */
function isElement(node) {
  return node?.nodeType === 1;
}
