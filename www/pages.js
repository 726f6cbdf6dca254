/**
 * Follows an article from page to page: asks the caller's fetcher for each
 * next page that the last one names, until there is none, it leads back or
 * elsewhere, or it cannot be read. What was read by then is kept.
 */

/**
 * @typedef {(url: string, init: { signal?: AbortSignal }) => Promise<Response | string>} Fetcher
 *
 * @typedef {{ html: string, url?: string } | { bytes: Uint8Array, url?: string }} Source a page, as text or as a capture
 *
 * @typedef {object} Page what became of one page
 * @property {string} url
 * @property {boolean} added whether it added text to the article
 * @property {{ code: 'fetch-failed' | 'no-article' | 'other-origin' | 'too-large' | 'crashed', message: string }} [error]
 *   why the article goes no further: the page is not in it
 *
 * @typedef {{ url: string | null, nextPage: string | null }} Links what an article says of its neighbours
 */

/** Most pages of one article. */
export const MAX_PAGES = 30;

/** Bytes at the front of a page among which it declares its encoding. */
const HEAD_BYTES = 2048;

/**
 * Fetches the pages after the first.
 *
 * @param {Source} first
 * @param {Links} article what the first page gave
 * @param {(html: string, url: string) => Links | null} read
 * @param {{ fetch: Fetcher, signal?: AbortSignal, limit: number }} options
 * @returns {Promise<{ sources: Source[], pages: Page[], complete: boolean }>}
 */
export async function follow(first, article, read, { fetch, signal, limit }) {
  const own = first.url ?? article.url ?? '';
  const sources = [first];
  /** @type {Page[]} */
  const pages = [{ url: own, added: true }];
  const seen = new Set([own, article.url ?? ''].map(withoutFragment));
  let next = article.nextPage;
  while (next && !seen.has(withoutFragment(next)) && sources.length < limit) {
    signal?.throwIfAborted();
    seen.add(withoutFragment(next));
    const found = await fetchPage(next, own, read, fetch, signal);
    if ('error' in found) {
      pages.push({ url: next, added: false, error: found.error });
      return { sources, pages, complete: false };
    }
    seen.add(withoutFragment(found.source.url));
    sources.push(found.source);
    pages.push({ url: found.source.url, added: true });
    next = found.links.nextPage;
  }
  return { sources, pages, complete: !next || seen.has(withoutFragment(next)) };
}

/**
 * @param {string} url
 * @param {string} own
 * @param {(html: string, url: string) => Links | null} read
 * @param {Fetcher} fetch
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ source: { html: string, url: string }, links: Links } | { error: NonNullable<Page['error']> }>}
 */
async function fetchPage(url, own, read, fetch, signal) {
  if (!isSameOrigin(url, own)) return failure('other-origin', 'the next page is of another site');
  /** @type {{ html: string, url: string }} */
  let source;
  try {
    source = await text(url, await fetch(url, { signal }));
  } catch (error) {
    signal?.throwIfAborted();
    return failure('fetch-failed', message(error));
  }
  signal?.throwIfAborted();
  if (!isSameOrigin(source.url, own)) return failure('other-origin', 'the next page was moved to another site');
  try {
    const links = read(source.html, source.url);
    return links ? { source, links } : failure('no-article', 'the next page has no article');
  } catch (error) {
    const code = Object(error).code;
    return failure(code === 'too-large' ? code : 'crashed', message(error));
  }
}

/**
 * What a fetcher answered, as text.
 *
 * @param {string} url
 * @param {Response | string} answer
 */
async function text(url, answer) {
  if (typeof answer === 'string') return { html: answer, url };
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared = [answer.headers.get('content-type') ?? '', head].map((part) => /charset\s*=\s*["']?([\w-]+)/i.exec(part)?.[1]);
  return { html: decoder(declared.find(Boolean)).decode(bytes), url: answer.url || url };
}

/** @param {string} [label] */
function decoder(label) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

/**
 * @param {NonNullable<Page['error']>['code']} code
 * @param {string} why
 */
function failure(code, why) {
  return { error: { code, message: why } };
}

/** @param {unknown} error */
function message(error) {
  return String(error instanceof Error ? error.message : error);
}

/**
 * @param {string} url
 * @param {string} own
 */
function isSameOrigin(url, own) {
  return URL.canParse(url) && URL.canParse(own) && new URL(url).origin === new URL(own).origin;
}

/** @param {string} url */
function withoutFragment(url) {
  return url.split('#', 1)[0];
}
