/**
 * While the reader lies over a page, the page neither scrolls nor prints. One
 * sheet says so, and goes with the signal; nothing of the page is touched.
 *
 * @param {HTMLElement} host
 * @param {AbortSignal} signal
 */
export function coverPage(host, signal) {
  const page = host.ownerDocument;
  const name = host.localName;
  const sheet = new CSSStyleSheet();
  const others = host.getRootNode() === page ? `body :not(${name}):not(:has(${name})) { display: none !important }` : '';
  sheet.replaceSync(`html { overflow: hidden !important }
    @media print { html, body { overflow: visible !important; height: auto !important; background: none !important } ${others} }`);
  page.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}
