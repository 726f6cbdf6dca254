/**
 * Makes an element from its name, properties and children.
 *
 * Text goes in as text; there is no way to pass markup.
 *
 * @param {string} name
 * @param {Record<string, unknown>} [properties] `data` holds data attributes,
 *   names with a dash are attributes, the rest are set on the element
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElement}
 */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'data') Object.assign(element.dataset, value);
    else if (key.includes('-') || key === 'role') element.setAttribute(key, String(value));
    else element[key] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The element with this id, which index.html holds. */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
