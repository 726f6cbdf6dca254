/**
 * The bookmark that opens the reading view on any page, by the copy of
 * Clearleaf that it was made from.
 *
 * A page may forbid scripts of other sites. The bookmark hears from the
 * browser which directive said so, and says it.
 *
 * @param {string} base where `component/clearleaf-element.js` lies, such as `https://example.org/clearleaf/`
 */
export function bookmarkOf(base) {
  const address = new URL('component/clearleaf-element.js', base).href;
  return `javascript:void ${encodeURIComponent(`(${open})(${JSON.stringify(address)})`)}`;
}

/**
 * What runs on the page; it uses nothing but what is written in it.
 *
 * @param {string} address
 */
async function open(address) {
  const { origin } = new URL(address);
  /** @type {string | undefined} */
  let missing;
  /** @param {SecurityPolicyViolationEvent} event */
  const hear = ({ effectiveDirective, blockedURI }) => {
    if (blockedURI.startsWith(origin)) missing ??= `${effectiveDirective.replace(/-(elem|attr)$/, '')} ${origin}`;
  };
  document.addEventListener('securitypolicyviolation', hear);
  try {
    const { read } = await import(/* @vite-ignore */ address);
    await read();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const reason = missing ? `This page's Content-Security-Policy lacks:\n\n${missing}` : `There is no answer from ${origin}, or it does not let other sites load from it.`;
    alert(`Clearleaf cannot be loaded here.\n\n${reason}`);
  } finally {
    document.removeEventListener('securitypolicyviolation', hear);
  }
}
