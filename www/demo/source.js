/**
 * Where pages come from: samples, the server, a file, pasted text.
 *
 * @typedef {object} Page
 * @property {string} kind what the picker says above the name
 * @property {string} name
 * @property {Blob} blob the page's bytes; the browser finds out their encoding
 * @property {string} [url] address against which links are resolved
 *
 * @typedef {{ file: string, title: string, about: string }} Sample
 * @typedef {() => Promise<Page>} Open gets a page, and gets it again when asked again
 */

/** A page that could not be fetched, with a code like a `ReaderError`. */
export class SourceError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** @returns {Promise<Sample[]>} */
export async function samples() {
  return (await fetchServed('pages/index.json')).json();
}

/**
 * @param {Sample} sample
 * @returns {Promise<Page>}
 */
export async function fromSample({ file, title }) {
  const address = new URL(`pages/${encodeURIComponent(file)}`, location.href);
  const response = await fetchServed(address);
  return { kind: 'Sample', name: title, blob: await asHtml(response), url: address.href };
}

/**
 * A page of this server, which may be a copy of one elsewhere.
 *
 * @param {string} path
 * @param {string | null} url the address it was copied from
 * @returns {Promise<Page>}
 */
export async function fromServer(path, url) {
  const address = new URL(path, location.origin);
  if (address.origin !== location.origin) throw new SourceError('bad-url', `not a page of this server: ${path}`);
  const response = await fetchServed(address);
  return { kind: 'Page', name: url || address.pathname.slice(1), blob: await asHtml(response), url: url ?? undefined };
}

/**
 * @param {File} file
 * @returns {Promise<Page>}
 */
export async function fromFile(file) {
  const plain = file.type === 'text/plain';
  const blob = new Blob([file], { type: plain ? 'text/plain' : 'text/html' });
  return { kind: 'File', name: file.name, blob };
}

/**
 * @param {string} html
 * @param {string} url
 * @returns {Page}
 */
export function fromText(html, url) {
  const blob = new Blob([html], { type: 'text/html; charset=utf-8' });
  return { kind: 'Pasted', name: url || 'Pasted HTML', blob, url: url || undefined };
}

/** @param {string | URL} address */
async function fetchServed(address) {
  const response = await fetch(address).catch(() => null);
  if (!response) throw new SourceError('unreachable', 'the server did not answer');
  if (!response.ok) throw new SourceError('not-found', `the server answered ${response.status} for this page`);
  return response;
}

/**
 * The body as HTML, with the encoding that the server declared.
 *
 * @param {Response} response
 */
async function asHtml(response) {
  const charset = /charset=[^;]+/i.exec(response.headers.get('content-type') ?? '');
  const blob = await response.blob();
  return new Blob([blob], { type: charset ? `text/html; ${charset[0]}` : 'text/html' });
}
