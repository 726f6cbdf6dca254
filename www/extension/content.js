/**
 * The script in a page that opens and closes its reading view: writes the
 * page down, and hands it to a frame over it. Where no frame can live, a tab
 * takes its place.
 */

import { capture } from '../capture.js';
import { readPlainly } from '../component/plain.js';
import { browser, shadowRootOf } from './browser.js';
import { corrected } from './corrected.js';
import { addFrame } from './frame-host.js';
import { ask, isSecret, isWebAddress, linkOver, linkOverExtension } from './messages.js';
import { lead } from './place.js';
import { written } from './plain-wire.js';
import { answer } from './station.js';

/** Milliseconds that a frame has to say that it lives, once the browser says it is loaded, and in all. */
const PATIENCE = 2500;
const ALL_PATIENCE = 10_000;

/** Milliseconds without a view after which the frame is shown with the word that it is on its way. */
const BUSY_AFTER = 400;
/** Milliseconds after which the button is told of a view on show: the text is painted first. */
const TELL_AFTER = 300;

/**
 * @typedef {import('./messages.js').Link} Link
 * @typedef {object} Taken a page as it was written down
 * @property {{ bytes?: Uint8Array, html?: string, url: string, host: string, auto: boolean }} page
 * @property {Node[]} nodes
 */

/** What is open now. @type {AbortController | null} */
let session = null;

answer('read', async ({ of, auto, rules, secret, signal }) => {
  if (session) {
    session.abort();
    if (!of) return { state: 'none' };
  }
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  session = stop;
  stop.signal.addEventListener('abort', () => {
    if (session === stop) session = null;
    void tellState('none');
  });
  try {
    if (!isSecret(secret)) throw new Error('the call has no word for the view');
    return await open(stop, { of: of ?? null, isAuto: Boolean(auto), rules, secret });
  } catch (error) {
    stop.abort();
    throw error;
  }
});

/**
 * @param {AbortController} stop closes the view
 * @param {object} call
 * @param {{ link?: string, selection?: boolean } | null} call.of what to read; the page where it is null
 * @param {boolean} call.isAuto whether the reader did not ask for it just now
 * @param {unknown} call.rules their corrections of this site
 * @param {string} call.secret by which the view is let in
 */
async function open(stop, { of, isAuto, rules, secret }) {
  const { signal } = stop;
  const frame = addFrame(() => stop.abort(), signal);
  const link = isWebAddress(of?.link) ? fetched(String(of?.link)) : null;
  const taken = link ? await link : take(frame.host, Boolean(of?.selection), isAuto, rules);
  if (!taken) {
    stop.abort();
    return { state: 'elsewhere' };
  }
  const removed = new Promise((resolve) => frame.onRemoved(() => resolve(null)));
  const port = await Promise.race([greeted(frame.element, secret, signal), removed]);
  if (signal.aborted) return { state: 'none' };
  if (!port) {
    await openElsewhere(secret, taken, stop);
    return { state: 'elsewhere' };
  }
  frame.onRemoved(() => void openElsewhere(secret, taken, stop));
  attend(linkOver(port), taken, stop, () => frame.show());
  if (!isAuto) setTimeout(() => frame.show(), BUSY_AFTER);
  return { state: 'reading' };
}

/**
 * Writes the page down: all of it, or what is selected.
 *
 * @param {Element} host our own, which is no part of the page
 * @param {boolean} isSelected
 * @param {boolean} auto
 * @param {unknown} rules
 * @returns {Taken}
 */
function take(host, isSelected, auto, rules) {
  const shadowRoot = (/** @type {Element} */ element) => (element === host ? null : shadowRootOf(element));
  const { URL: url } = document;
  const selected = isSelected ? selection() : null;
  const options = selected ? { url } : { shadowRoot, ...corrected(document, rules) };
  const { bytes, nodes } = capture(selected ?? document, options);
  return { page: { bytes, url, host: location.hostname, auto }, nodes: selected ? [] : nodes };
}

/** What is selected, as a document of its own; null where nothing is. */
function selection() {
  const selected = getSelection();
  if (!selected?.rangeCount || selected.isCollapsed) return null;
  const page = document.implementation.createHTMLDocument(document.title);
  const article = page.createElement('article');
  for (let i = 0; i < selected.rangeCount; i += 1) article.append(page.adoptNode(selected.getRangeAt(i).cloneContents()));
  const heading = page.createElement('h1');
  heading.textContent = document.title;
  page.documentElement.lang = document.documentElement.lang;
  page.body.append(heading, article);
  return page;
}

/**
 * The page behind a link, of the same site; null where it cannot be had here.
 *
 * @param {string} url
 * @returns {Promise<Taken | null>}
 */
async function fetched(url) {
  try {
    if (new URL(url).origin !== location.origin) return null;
    const answered = await fetch(url, { signal: AbortSignal.timeout(ALL_PATIENCE) });
    const isPage = /^(text\/html|application\/xhtml)/.test(answered.headers.get('content-type') ?? '');
    if (!answered.ok || !isPage || new URL(answered.url).origin !== location.origin) return null;
    return { page: { html: await answered.text(), url: answered.url, host: location.hostname, auto: false }, nodes: [] };
  } catch {
    return null;
  }
}

/**
 * The port of a frame that lives and was let in; null where there is none.
 *
 * @param {HTMLIFrameElement} frame
 * @param {string} secret
 * @param {AbortSignal} signal
 * @returns {Promise<MessagePort | null>}
 */
function greeted(frame, secret, signal) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const leave = (/** @type {MessagePort | null} */ port) => {
      clearTimeout(timer);
      resolve(port);
    };
    let timer = setTimeout(() => leave(null), ALL_PATIENCE);
    signal.addEventListener('abort', () => leave(null), { once: true });
    port1.onmessage = ({ data }) => data?.type === 'ready' && leave(port1);
    const greet = () => {
      clearTimeout(timer);
      timer = setTimeout(() => leave(null), PATIENCE);
      frame.contentWindow?.postMessage({ secret }, new URL(browser.runtime.getURL('')).origin, [port2]);
    };
    frame.addEventListener('load', greet, { once: true });
  });
}

/**
 * Reads in a tab of its own, which no page can cover, stop or remove.
 *
 * @param {string} secret
 * @param {Taken} taken
 * @param {AbortController} stop
 */
async function openElsewhere(secret, taken, stop) {
  stop.abort();
  if (taken.page.auto) return;
  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id !== browser.runtime.id || port.name !== secret) return;
    attend(linkOverExtension(port), taken, new AbortController(), () => undefined);
  });
  await ask('elsewhere', { secret });
}

/**
 * Hands the page over, and does what its reading view asks for.
 *
 * @param {Link} link
 * @param {Taken} taken
 * @param {AbortController} stop
 * @param {() => void} onShown
 */
function attend(link, { page, nodes }, stop, onShown) {
  link.listen(({ type, node, url, mode }) => {
    if (type === 'shown') {
      onShown();
      setTimeout(() => stop.signal.aborted || void tellState('reading'), TELL_AFTER);
    } else if (type === 'readPlainly') link.post({ type: 'plain', article: written(readPlainly(document, page.url)) });
    else if (type === 'close') stop.abort();
    else if (type === 'go') location.assign(url);
    else if (type === 'show') {
      stop.abort();
      lead(nodes[node]);
    } else if (type === 'run') {
      stop.abort();
      void ask('run', { mode });
    }
  });
  link.post({ type: 'page', ...page, bytes: page.bytes && page.bytes.slice() });
  stop.signal.addEventListener('abort', () => link.close());
}

/** @param {'reading' | 'none'} state */
async function tellState(state) {
  await ask('shown', { state }).catch(() => undefined);
}
