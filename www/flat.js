/**
 * The page as it is drawn: shadow roots and slots in their place.
 */

/** Where scripts of ours that are bundles of their own, but run in one world, tell each other what is theirs. */
const OURS = Symbol.for('clearleaf.ours');

/** What we have drawn on a page ourselves. */
export const ours = {
  /** @param {Element} element */
  add(element) {
    const known = Reflect.get(globalThis, OURS) ?? new WeakSet();
    Reflect.set(globalThis, OURS, known);
    known.add(element);
  },
  /** @param {Element} element @returns {boolean} */
  has: (element) => Boolean(Reflect.get(globalThis, OURS)?.has(element)),
};

/** Ancestors that are followed; a page that nests deeper is cut there. */
const MAX_DEPTH = 512;

/**
 * @param {unknown} node
 * @returns {node is Element}
 */
export function isElement(node) {
  return /** @type {any} */ (node)?.nodeType === 1;
}

/**
 * What an element stands in as it is drawn; `null` for the root.
 *
 * @param {Node} node
 * @returns {Element | null}
 */
export function parentOf(node) {
  const slot = /** @type {Element} */ (node).assignedSlot;
  if (isElement(slot)) return slot;
  const parent = node.parentNode;
  if (isElement(parent)) return parent;
  const host = /** @type {ShadowRoot} */ (parent)?.host;
  return isElement(host) ? host : null;
}

/**
 * An element and all it stands in, the innermost first.
 *
 * @param {Element | null} element
 */
export function* ancestors(element) {
  let depth = 0;
  for (let one = element; one && depth < MAX_DEPTH; one = parentOf(one)) {
    depth += 1;
    yield one;
  }
}

/**
 * Whether one element is the other or stands around it, as it is drawn.
 *
 * @param {Element} outer
 * @param {Element | null} inner
 */
export function holds(outer, inner) {
  for (const one of ancestors(inner)) if (one === outer) return true;
  return false;
}

/**
 * @param {Element} element
 * @param {{ shadowRoot?: (element: Element) => ShadowRoot | null }} options
 * @returns {ShadowRoot | null}
 */
export function openRoot(element, options) {
  const root = element.shadowRoot;
  if (root) return root;
  try {
    return options.shadowRoot?.(element) ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {Element} element
 * @returns {CSSStyleDeclaration}
 */
export function computed(element) {
  const view = /** @type {Window} */ (element.ownerDocument.defaultView);
  return view.getComputedStyle(element);
}

/**
 * Whether an element is drawn, were it in the window.
 *
 * @param {Element} element
 */
export function isDrawn(element) {
  if (!element.checkVisibility) return element.getClientRects().length > 0;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
