/**
 * Clearleaf in the browser, in workers and in Node: loads the core, hands it
 * the page, and turns what goes wrong into a `ReaderError`.
 *
 * There are two cores. The live one reads a page that the browser already
 * has; the full one, twice its size, also parses HTML text and writes
 * Markdown and says which evidence decided, and is loaded when any of these
 * is first asked for.
 */

import { capture } from './capture.js';
import { declutterWith, findIn } from './declutter.js';
import { draw, partsOf } from './inspect.js';
import * as fullGlue from './pkg/full/clearleaf.js';
import * as liveGlue from './pkg/live/clearleaf.js';
import { follow, MAX_PAGES } from './pages.js';
import { isProbablyReaderable } from './readerable.js';
import { findByRule, readRules, ruleFor } from './rules.js';

export { findByRule, isProbablyReaderable, readRules, ruleFor };

/**
 * @typedef {URL | string | Response | BufferSource | WebAssembly.Module} Source where a core comes from
 *
 * @typedef {object} Limits
 * @property {number} [maxBytes] bytes of HTML text or of a capture
 * @property {number} [maxNodes] nodes of the page; the rest is not read
 * @property {number} [maxDepth] open elements; deeper ones become siblings
 * @property {number} [maxAttributes] attributes of one element
 * @property {number} [maxJsonBytes] bytes of one JSON block
 *
 * @typedef {object} Options
 * @property {string} [url] the page's address; a document knows its own
 * @property {boolean} [ledger] whether to say of every block what became of it, and why
 * @property {boolean} [explain] whether to say of every block which evidence decided, which takes the full core
 * @property {boolean} [markdown] whether to write the article as Markdown too, which takes the full core
 * @property {boolean} [rules] whether to leave the reading to the rules, without the learned classifier
 * @property {boolean} [view] whether to build the article as nodes too
 * @property {Limits} [limits]
 *
 * @typedef {Options & { shadowRoot?: (element: Element) => ShadowRoot | null }} ExtractOptions
 *
 * @typedef {Omit<Options, 'ledger' | 'explain' | 'url'> & {
 *   shadowRoot?: (element: Element) => ShadowRoot | null,
 *   fetch?: import('./pages.js').Fetcher,
 *   signal?: AbortSignal,
 *   limit?: number,
 * }} PagesOptions with `fetch`, which gives the text of a page or an answer with it, as the platform's own does;
 *   `signal` to stop it; and `limit`, the most pages, 30 at the most
 *
 * @typedef {Article & { pages: import('./pages.js').Page[], complete: boolean }} PagedArticle an article of several
 *   pages: `nextPage` is that of the last one read, `complete` says whether all were
 *
 * @typedef {object} Entry what became of one block
 * @property {'content' | 'title' | 'byline' | 'caption' | 'overlay' | 'promo' | 'navigation' | 'related'
 *   | 'comments' | 'ad' | 'other'} label
 * @property {boolean} kept whether its text is in the article, its title, byline or captions
 * @property {number} confidence 0 to 1
 * @property {string} reason
 * @property {number} node place of its first node in `article.nodes`
 * @property {number} lastNode place of its last
 * @property {string} text
 *
 * @typedef {object} Explanation why one block got its label; points are hundredths of log-odds, above zero for text
 *   of the article, below against
 * @property {string} text
 * @property {number} node place of its first node in `article.nodes`, as in the ledger
 * @property {Entry['label']} label
 * @property {number} confidence 0 to 1
 * @property {string} reason
 * @property {string} decidedBy the step that had the last word: `votes`, `trees`, `guard`, `declared`, `kind of page`
 *   or a rule's name
 * @property {{ by: string, label: Entry['label'], likelihood: number, reason: string }[]} steps what each step made of
 *   it, `kind` being the one that names what others dropped; the likelihood that it is text, in thousandths
 * @property {{ says: string, points: number }[]} rules that voted on it
 * @property {number} rulesBase points before the votes
 * @property {number} rulesPoints base and rules
 * @property {{ name: string, value: number, says: string, points: number }[]} signals the largest shares in the
 *   decision of the learned classifier; `says` has name and value in words
 * @property {number} signalsBase points before it looks at the block
 * @property {number} signalsRest points of the signals that are not told
 * @property {number} signalsPoints base, signals and rest
 *
 * @typedef {'headline' | 'json-ld' | 'microdata' | 'rdfa' | 'open-graph' | 'twitter' | 'dublin-core' | 'parsely'
 *   | 'sailthru' | 'citation' | 'meta' | 'title-element' | 'time-element' | 'picture' | 'markup' | 'visible-text'
 *   | 'embedded-data' | 'link' | 'declared' | 'detected' | 'url' | 'gate'} ValueSource where a value came from
 *
 * @typedef {object} Post a post of a discussion
 * @property {string | null} author
 * @property {string | null} time ISO 8601 where the page says so, else as shown
 * @property {number} level how many posts it stands below
 * @property {'post' | 'question' | 'answer' | 'accepted'} role
 * @property {string} text a line each block
 *
 * @typedef {object} Item an item of a list
 * @property {string} title
 * @property {string | null} url
 * @property {string | null} teaser
 * @property {string | null} image
 *
 * @typedef {object} Product a thing on sale
 * @property {string | null} name
 * @property {string | null} price a number, as written
 * @property {string | null} currency three letters
 * @property {string | null} availability `InStock` and the like of schema.org
 * @property {string | null} brand
 * @property {string | null} description
 * @property {{ name: string, value: string }[]} specification
 *
 * @typedef {object} Recipe how a dish is made
 * @property {string[]} ingredients
 * @property {string[]} steps
 * @property {string | null} yield
 * @property {string | null} prepTime ISO 8601 duration
 * @property {string | null} cookTime ISO 8601 duration
 * @property {string | null} totalTime ISO 8601 duration
 *
 * @typedef {object} Article
 * @property {string | null} title
 * @property {string | null} byline names of the authors, joined by commas
 * @property {string[]} authors each name alone
 * @property {string | null} agency the news agency that the text is credited to
 * @property {string | null} siteName
 * @property {string | null} section
 * @property {string[]} tags
 * @property {string | null} lang as declared, or as the text tells against that
 * @property {'ltr' | 'rtl' | 'auto' | null} dir
 * @property {string | null} excerpt
 * @property {string | null} publishedTime ISO 8601
 * @property {string | null} modifiedTime ISO 8601
 * @property {string | null} image the lead image
 * @property {number | null} leadImageWidth in pixels, as declared
 * @property {number | null} leadImageHeight
 * @property {string | null} leadImageAlt
 * @property {string | null} favicon
 * @property {string | null} url the canonical address
 * @property {string | null} shortUrl
 * @property {string | null} licence address of the licence
 * @property {string | null} nextPage
 * @property {string | null} previousPage
 * @property {'free' | 'metered' | 'paywalled' | 'unknown'} access
 * @property {Record<string, ValueSource>} sources where each value came from, by the name of its field
 * @property {string} pageType
 * @property {number} confidence how likely this is what a reader wants, 0 to 1
 * @property {number} wordCount
 * @property {number} readingMinutes
 * @property {boolean} truncated whether a limit cut the page
 * @property {string} content the article as HTML, safe to show
 * @property {string} textContent the article as text, a line a block
 * @property {string} [markdown] with `markdown`: the article as Markdown
 * @property {DocumentFragment} [view] with `view`: the article as nodes
 * @property {Post[]} [thread] of a discussion: its posts, in order
 * @property {Item[]} [items] of a listing or collection: what it leads to
 * @property {Product} [product] the thing on sale, as far as the page shows what its data says
 * @property {Recipe} [recipe] how the dish is made
 * @property {Entry[]} [ledger] with `ledger`: every block of the page
 * @property {Explanation[]} [explanation] with `explain`: every block of the page and why it is what it is
 * @property {Node[]} [nodes] with `ledger` or `explain`, of a document: the page's own nodes, by their numbers
 */

/**
 * Why a page could not be read. `code` is `load-failed`, `blocked-by-csp`,
 * `crashed`, `too-large`, `bad-snapshot`, `bad-url`, `bad-options` or
 * `browser`.
 */
export class ReaderError extends Error {
  name = 'ReaderError';

  /**
   * @param {string} code
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.code = code;
  }
}

const live = core(liveGlue, () => new URL('./pkg/live/clearleaf_bg.wasm', import.meta.url));
const full = core(fullGlue, () => new URL('./pkg/full/clearleaf_bg.wasm', import.meta.url));

/**
 * Loads the core for live pages. `extract` does so itself; a call before it
 * takes the core from elsewhere or saves the wait. Later calls share the
 * first; a failed load may be tried again.
 *
 * @param {Source} [source]
 * @returns {Promise<void>}
 */
export async function load(source) {
  await live.load(source);
}

/**
 * Loads the core for HTML text, as `load` does the one for live pages.
 *
 * @param {Source} [source]
 * @returns {Promise<void>}
 */
export async function loadHtml(source) {
  await full.load(source);
}

/**
 * Reads the article of a live page; `null` where there is none.
 *
 * @param {Document} document
 * @param {ExtractOptions} [options]
 * @returns {Promise<Article | null>}
 */
export async function extract(document, options = {}) {
  const { shadowRoot, url, view, ...rest } = options;
  const core = reader(options);
  await core.load();
  const room = (/** @type {number} */ length) => {
    const made = core.call((glue) => glue.makeRoom(length));
    return /** @type {Uint8Array<ArrayBuffer>} */ (made);
  };
  const { bytes, nodes } = capture(document, { shadowRoot, url, room });
  const article = core.call((glue) => glue.extractRoom(bytes.length, rest, view ? blank() : undefined)) ?? null;
  if (article && (options.ledger || options.explain)) article.nodes = nodes;
  return article;
}

/**
 * Reads the article of a page that `capture` wrote down elsewhere, such as in
 * a page whose policy keeps the core out; `null` where there is none.
 *
 * @param {Uint8Array} bytes
 * @param {Omit<Options, 'url'>} [options]
 * @returns {Promise<Article | null>}
 */
export async function extractSnapshot(bytes, options = {}) {
  const { view, ...rest } = options;
  const core = reader(options);
  await core.load();
  return core.call((glue) => glue.extractSnapshot(bytes, rest, view ? blank() : undefined)) ?? null;
}

/**
 * The core that reads a live page: the full one can write Markdown.
 *
 * @param {Options} options
 */
function reader({ explain, markdown }) {
  return explain || markdown ? full : live;
}

/**
 * Reads the article of a page given as HTML text; `null` where there is none.
 *
 * @param {string} html
 * @param {Options} [options]
 * @returns {Promise<Article | null>}
 */
export async function extractHtml(html, options = {}) {
  const { view, ...rest } = options;
  await full.load();
  return full.call((glue) => glue.extractHtml(html, rest, view ? blank() : undefined)) ?? null;
}

/**
 * Reads an article of several pages, from the first one on: a document, what
 * `capture` wrote down of one, or HTML text with its address. Next pages are
 * those of the same origin that each page names; `null` where the first has
 * no article.
 *
 * What pages repeat is there once; the metadata are those of the first. A
 * page that cannot be read ends the article, and `pages` says why.
 *
 * @param {Document | Uint8Array | string} page
 * @param {string | null} [url]
 * @param {PagesOptions} [options]
 * @returns {Promise<PagedArticle | null>}
 */
export async function extractAll(page, url, options = {}) {
  const { shadowRoot, view, fetch = globalThis.fetch, signal, limit = MAX_PAGES, ...rest } = options;
  await full.load();
  signal?.throwIfAborted();
  const first = source(page, url ?? undefined, shadowRoot);
  const asked = { limits: rest.limits };
  const read = (/** @type {string} */ html, /** @type {string | undefined} */ at) =>
    full.call((glue) => glue.extractHtml(html, { ...asked, url: at }, undefined));
  const article = 'html' in first ? read(first.html, first.url) : full.call((glue) => glue.extractSnapshot(first.bytes, asked, undefined));
  if (!article) return null;
  const pagesRead = Math.min(limit, MAX_PAGES);
  const { sources, pages, complete } = await follow(first, article, read, { fetch, signal, limit: pagesRead });
  const joined = full.call((glue) => glue.joinPages(sources, rest, view ? blank() : undefined));
  const { added, ...whole } = joined;
  const isAdded = (/** @type {number} */ place) => added[place] ?? false;
  return { ...whole, pages: pages.map((one, place) => ({ ...one, added: isAdded(place) })), complete };
}

/**
 * A first page as the core takes it.
 *
 * @param {Document | Uint8Array | string} page
 * @param {string} [url]
 * @param {(element: Element) => ShadowRoot | null} [shadowRoot]
 * @returns {import('./pages.js').Source}
 */
function source(page, url, shadowRoot) {
  if (typeof page === 'string') return { html: page, url };
  if (page instanceof Uint8Array) return { bytes: page, url };
  const address = url ?? page.URL;
  return { bytes: capture(page, { shadowRoot, url: address }).bytes, url: address };
}

/**
 * Whether reader mode is worth offering on a live page. A guess by
 * `isProbablyReaderable`, which loads no core; with `exact` what `extract`
 * would find, at its cost.
 *
 * @param {Document} document
 * @param {{ exact?: boolean }} [options]
 * @returns {Promise<boolean>}
 */
export async function isReaderable(document, { exact = false } = {}) {
  if (!exact) return isProbablyReaderable(document);
  await live.load();
  const { bytes } = capture(document);
  return live.call((glue) => glue.isReaderable(bytes));
}

/**
 * Clears a live page of what is laid over it, lifts what that has locked, and
 * keeps it so until `signal` is aborted, which puts everything back. Nothing
 * is removed, and nothing is clicked.
 *
 * @param {Document} document
 * @param {import('./declutter.js').DeclutterOptions} [options]
 * @returns {Promise<import('./declutter.js').Report>}
 */
export async function declutter(document, options = {}) {
  await live.load();
  return declutterWith(document, overlayCore, options);
}

/**
 * Finds what is laid over a live page, and changes nothing.
 *
 * @param {Document} document
 * @param {{ shadowRoot?: (element: Element) => ShadowRoot | null }} [options]
 * @returns {Promise<import('./declutter.js').Overlay[]>}
 */
export async function findOverlays(document, options = {}) {
  await live.load();
  const { found } = await findIn(document, overlayCore, options);
  return found.flatMap((one) => (one.kind === 'content' ? [] : [/** @type {import('./declutter.js').Overlay} */ (one)]));
}

/**
 * Shows on a live page what each part of it was taken for, and why: outlines
 * with labels that can be reached with the keyboard, and a legend. Gone when
 * `signal` is aborted.
 *
 * @param {Document} document
 * @param {{ signal?: AbortSignal, shadowRoot?: (element: Element) => ShadowRoot | null, naming?: import('./inspect.js').Naming }} [options]
 *   `naming` gives the labels in another language
 * @returns {Promise<Record<string, number>>} how many parts there are of each label
 */
export async function inspect(document, { signal, shadowRoot, naming } = {}) {
  const article = await extract(document, { ledger: true, shadowRoot });
  const found = await findOverlays(document, { shadowRoot });
  return draw(document, partsOf(article, found), signal, naming);
}

/** What decluttering needs of the core. @type {import('./declutter.js').Core} */
export const overlayCore = {
  find: (facts, text) => live.call((glue) => glue.findOverlays(facts, text)),
  read: (document) => extract(document, { ledger: true }),
};

/**
 * A document to make the view with: not the page's own, which may shadow what
 * it is asked for, and would load pictures before the view is shown. Asked of
 * the browser, not of the page, and without parsing, which a page with Trusted
 * Types forbids.
 */
function blank() {
  const made = globalThis.Document && Object.getOwnPropertyDescriptor(Document.prototype, 'implementation')?.get?.call(document);
  if (!made) throw new ReaderError('browser', 'a view needs a browser');
  return /** @type {DOMImplementation} */ (made).createHTMLDocument('');
}

/**
 * One core: loaded once, and anew after it crashed, because a trap leaves its
 * memory in the middle of something.
 *
 * @template {typeof liveGlue | typeof fullGlue} Glue
 * @param {Glue} glue
 * @param {() => URL} home
 */
function core(glue, home) {
  /** @type {Promise<unknown> | undefined} */
  let loading;
  let isCrashed = false;

  /** @param {Source} [source] */
  async function start(source) {
    try {
      if (isCrashed) glue.__wbg_reset_state();
      else await glue.default({ module_or_path: await found(source ?? home()) });
      isCrashed = false;
    } catch (error) {
      throw loadError(error);
    }
  }

  return {
    /** @param {Source} [source] */
    load(source) {
      loading ??= start(source).catch((error) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },

    /**
     * @template T
     * @param {(glue: Glue) => T} work
     * @returns {T}
     */
    call(work) {
      try {
        return work(glue);
      } catch (error) {
        if (error instanceof ReaderError) throw error;
        if (error instanceof Error && 'code' in error) throw new ReaderError(String(error.code), error.message);
        isCrashed = true;
        loading = undefined;
        throw new ReaderError('crashed', 'the core stopped while reading this page', error);
      }
    },
  };
}

/**
 * What the glue can take: Node's `fetch` does not read files.
 *
 * @param {Source} source
 */
async function found(source) {
  if (!(source instanceof URL) || source.protocol !== 'file:' || !globalThis.process?.versions?.node) return source;
  const files = 'node:fs/promises';
  return (await import(/* @vite-ignore */ /* webpackIgnore: true */ files)).readFile(source);
}

/** @param {unknown} error */
function loadError(error) {
  const message = String(error instanceof Error ? error.message : error);
  if (/content security policy|\bcsp\b|unsafe-eval/i.test(message)) {
    const advice = "this page's Content-Security-Policy blocks WebAssembly: add 'wasm-unsafe-eval' to its script-src";
    return new ReaderError('blocked-by-csp', advice, error);
  }
  return new ReaderError('load-failed', `the core cannot be loaded: ${message}`, error);
}
