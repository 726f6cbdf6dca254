/**
 * The extension API, by the name that this browser gives it. Nothing else
 * asks for it by name, so tests may bring their own.
 */
export const browser = /** @type {typeof chrome} */ (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome'));

/** Whether this copy of the extension still runs: an update leaves the scripts in open pages without it. */
export function isAlive() {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/**
 * Opens a closed shadow root, as each browser lets an extension.
 *
 * @param {Element} element
 * @returns {ShadowRoot | null}
 */
export function shadowRootOf(element) {
  if (browser.dom?.openOrClosedShadowRoot) return element instanceof HTMLElement ? browser.dom.openOrClosedShadowRoot(element) : null;
  return Reflect.get(element, 'openOrClosedShadowRoot') ?? element.shadowRoot;
}
