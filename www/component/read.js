/**
 * From a page to its article, by the shim. The shim is loaded when a page is
 * first read: a page with a button alone does not pay for it.
 *
 * @import { Article } from '../clearleaf.js'
 *
 * @typedef {object} Captured
 * @property {Uint8Array} bytes what `capture` wrote down
 * @property {Node[]} nodes stand for the page's nodes, and may be asked to come into view
 * @property {typeof import('../clearleaf.js').extractSnapshot} [extractSnapshot] where it is at hand
 * @property {() => void} [inspect] shows in the page how it was read
 * @property {() => Promise<Reading | null>} [plain] reads it without the core
 *
 * @typedef {Document | string | Uint8Array | Captured | Article} Source a live page, HTML text, what `capture` wrote
 *   down of a page elsewhere, or an article that was read before
 *
 * @typedef {Article & { view: DocumentFragment }} Reading
 */

import { capture } from '../capture.js';

/**
 * A source to read from. A live page is written down at once, before the
 * reader's own parts stand in it.
 *
 * @param {Source} source
 * @param {string | undefined} url
 * @returns {{ address: string, read: (options: { markdown?: boolean, rules?: boolean }) => Promise<Reading | null> }}
 */
export function open(source, url) {
  if (typeof source === 'string') {
    return {
      address: url ?? '',
      read: async (options) => checked(await (await shim()).extractHtml(source, { ...WANTED, ...options, url })),
    };
  }
  if (source instanceof Uint8Array) {
    return { address: url ?? '', read: async (options) => checked(await (await shim()).extractSnapshot(source, { ...WANTED, ...options })) };
  }
  if (isDocument(source) || 'bytes' in source) {
    const { bytes, nodes } = 'bytes' in source ? source : capture(source, { url });
    return {
      address: url ?? ('bytes' in source ? '' : source.URL),
      async read(options) {
        const own = 'extractSnapshot' in source ? source.extractSnapshot : undefined;
        const extractSnapshot = own ?? (await shim()).extractSnapshot;
        const article = await extractSnapshot(bytes, { ...WANTED, ...options });
        return checked(article && { ...article, nodes });
      },
    };
  }
  return { address: source.url ?? url ?? '', read: async () => checked(viewed(source)) };
}

const WANTED = { ledger: true, view: true };

function shim() {
  return import('../clearleaf.js').catch((error) => {
    throw Object.assign(new Error('the shim cannot be loaded', { cause: error }), { code: 'load-failed' });
  });
}

/** @param {object} source @returns {source is Document} */
function isDocument(source) {
  return 'nodeType' in source && source.nodeType === 9;
}

/** @param {Article | null} article */
function checked(article) {
  return /** @type {Reading | null} */ (article);
}

/**
 * An article that was read before. Its nodes are the view that the core built;
 * markup is not taken, for there is no telling who wrote it.
 *
 * @param {Article} article
 * @returns {Article}
 */
function viewed(article) {
  if (!article.view) throw Object.assign(new Error('an article to show needs its `view`'), { code: 'bad-options' });
  return { ...article, view: /** @type {DocumentFragment} */ (article.view.cloneNode(true)) };
}
