/**
 * What a page's Content-Security-Policy keeps from the reader, told as the
 * directive that its owner would add.
 */

/** Milliseconds after a failure in which the browser tells why. */
const DELAY = 60;

/** What the core needs of a `script-src`. */
const WASM = "script-src 'wasm-unsafe-eval'";

/** A core that does nothing: its sign and its version. */
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/**
 * Listens until the signal ends.
 *
 * @param {Document} page
 * @param {AbortSignal} signal
 * @returns {(code: string) => Promise<string | null>} after an error: the directives that are missing, if that was it
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
    await new Promise((resolve) => setTimeout(resolve, DELAY));
    const isWasmOut = code === 'blocked-by-csp' || missing !== null && !maySetUpWasm();
    return [isWasmOut ? WASM : null, missing].filter(Boolean).join('; ') || null;
  };
}

/** Whether the smallest of cores may run; what failed before it may not have come so far. */
function maySetUpWasm() {
  try {
    return Boolean(new WebAssembly.Module(EMPTY));
  } catch {
    return false;
  }
}
