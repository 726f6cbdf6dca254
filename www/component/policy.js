/**
 * What a page's Content-Security-Policy keeps from the reader, told as the
 * directive that its owner would add.
 */

/** Milliseconds after a failure in which the browser tells why. */
const DELAY = 60;

/** What the core needs of a `script-src`. */
const WASM = "script-src 'wasm-unsafe-eval'";

/**
 * Listens until the signal ends.
 *
 * @param {Document} page
 * @param {AbortSignal} signal
 * @returns {(code: string) => Promise<string | null>} after an error: the directive that is missing, if that was it
 */
export function watchPolicy(page, signal) {
  const { origin } = new URL(import.meta.url);
  /** @type {string | null} */
  let missing = null;
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, disposition }) => {
    if (disposition === 'report' || !blockedURI.startsWith(origin)) return;
    missing ??= `${effectiveDirective.replace(/-(elem|attr)$/, '')} ${origin === page.defaultView?.origin ? "'self'" : origin}`;
  }, { signal });
  return async (code) => {
    if (code === 'blocked-by-csp') return WASM;
    await new Promise((resolve) => setTimeout(resolve, DELAY));
    return missing;
  };
}
