/**
 * Changes to a live page that can be taken back exactly: attributes, styles
 * and scroll positions, each with what was there before.
 */

/**
 * One changed attribute of one element.
 *
 * @typedef {object} Edit
 * @property {Element} element
 * @property {string} name of the attribute
 * @property {string | null} before
 * @property {string | null} after as written by us
 * @property {string[]} next attributes that stood after it
 * @property {Map<string, [string, string]>} styles declarations set, with the value and priority they had
 */

/** A list of changes that undoes itself. */
export class Edits {
  /** @type {Map<Element, Map<string, Edit>>} */
  #edits = new Map();
  /** @type {(() => void)[]} */
  #others = [];

  /**
   * Sets declarations of an element's own style, above all others.
   *
   * @param {Element} element
   * @param {Record<string, string>} declarations
   */
  style(element, declarations) {
    const style = /** @type {HTMLElement} */ (element).style;
    if (!style) return;
    const edit = this.#edit(element, 'style');
    for (const [name, value] of Object.entries(declarations)) {
      if (!edit.styles.has(name)) edit.styles.set(name, [style.getPropertyValue(name), style.getPropertyPriority(name)]);
      if (style.getPropertyValue(name) !== value || style.getPropertyPriority(name) !== 'important') style.setProperty(name, value, 'important');
    }
    edit.after = element.getAttribute('style');
  }

  /**
   * Takes an attribute away.
   *
   * @param {Element} element
   * @param {string} name
   */
  remove(element, name) {
    const edit = this.#edit(element, name);
    element.removeAttribute(name);
    edit.after = null;
  }

  /**
   * Sets an attribute that is there already, which keeps its place.
   *
   * @param {Element} element
   * @param {string} name
   * @param {string} value
   */
  set(element, name, value) {
    const edit = this.#edit(element, name);
    element.setAttribute(name, value);
    edit.after = value;
  }

  /**
   * Remembers how to take back something that is no attribute.
   *
   * @param {() => void} undo
   */
  add(undo) {
    this.#others.push(undo);
  }

  /**
   * Whether an element's style is still as it was set.
   *
   * @param {Element} element
   */
  holds(element) {
    const edit = this.#edits.get(element)?.get('style');
    const style = /** @type {HTMLElement} */ (element).style;
    return !!edit && [...edit.styles.keys()].every((name) => style.getPropertyPriority(name) === 'important');
  }

  /** Puts everything back, the last first, attributes before the rest. */
  undo() {
    for (const [element, edits] of [...this.#edits].reverse()) for (const edit of edits.values()) restore(element, edit);
    this.#edits.clear();
    // Scroll positions and the focus need what is drawn again.
    for (const undo of this.#others.reverse()) undo();
    this.#others = [];
  }

  get isEmpty() {
    return this.#edits.size === 0 && this.#others.length === 0;
  }

  /**
   * @param {Element} element
   * @param {string} name
   * @returns {Edit}
   */
  #edit(element, name) {
    const edits = this.#edits.get(element) ?? new Map();
    this.#edits.set(element, edits);
    const edit = edits.get(name) ?? { element, name, before: element.getAttribute(name), after: null, next: followersOf(element, name), styles: new Map() };
    edits.set(name, edit);
    return edit;
  }
}

/**
 * Puts one attribute back: as it was, or, where the page has written it anew
 * since, without what we set.
 *
 * @param {Element} element
 * @param {Edit} edit
 */
function restore(element, { name, before, after, next, styles }) {
  if (element.getAttribute(name) === after) {
    if (before === null) element.removeAttribute(name);
    else if (after === null) putBack(element, name, before, next);
    else element.setAttribute(name, before);
    return;
  }
  if (name !== 'style') return;
  const { style } = /** @type {HTMLElement} */ (element);
  for (const [property, [value, priority]] of styles) {
    if (style.getPropertyPriority(property) !== 'important') continue;
    if (value) style.setProperty(property, value, priority);
    else style.removeProperty(property);
  }
  if (before === null && element.getAttribute('style') === '') element.removeAttribute('style');
}

/**
 * @param {Element} element
 * @param {string} name
 */
function followersOf(element, name) {
  const names = element.getAttributeNames();
  const place = names.indexOf(name);
  return place < 0 ? [] : names.slice(place + 1);
}

/**
 * Puts a removed attribute back in its place among the others.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 * @param {string[]} next
 */
function putBack(element, name, value, next) {
  element.setAttribute(name, value);
  for (const one of next) {
    const attribute = element.getAttributeNode(one);
    if (attribute) element.setAttributeNode(element.removeAttributeNode(attribute));
  }
}
