/**
 * What to say when there is no article to show.
 *
 * @import { State } from './reading.js'
 */

/** What a reader can do about an error, by its code. */
const HELP = new Map([
  ['too-large', 'The page is larger than the engine reads. A saved part of it may work.'],
  ['bad-url', 'The address of the page must be absolute and start with http or https.'],
  ['bad-snapshot', 'The page changed while it was captured.'],
  ['not-found', 'The page is not on this server.'],
  ['unreachable', 'The server does not answer. Is it still running?'],
  ['load-failed', 'Was the demo built? `npm start` builds it.'],
  ['blocked-by-csp', 'Something between the server and this page forbids WebAssembly.'],
  ['crashed', 'This should not happen. A report with the page would help.'],
  ['browser', 'The browser refused to show a part of the page.'],
]);

/** Fewer words than this are no text to judge. */
const SCARCE_WORDS = 25;

/**
 * @param {unknown} error
 * @param {() => void} again
 * @returns {State}
 */
export function failedState(error, again) {
  const { message, code, name } = /** @type {Error & { code?: string }} */ (error);
  return {
    kind: 'failed',
    title: 'This page could not be read',
    text: [sentence(message), HELP.get(code ?? '')].filter(Boolean).join(' '),
    code: code ?? name,
    action: { name: 'Try again', run: again },
  };
}

/**
 * @param {Document} document the original
 * @returns {State}
 */
export function emptyState(document) {
  return { kind: 'empty', title: 'No article here', text: whyEmpty(document) };
}

/**
 * What the page holds in place of an article.
 *
 * @param {Document} document
 */
function whyEmpty({ body }) {
  const text = body?.innerText ?? '';
  const words = text.split(/\s+/).filter(Boolean).length;
  if (words === 0) return 'The page holds no text. It may need its scripts to show any.';
  if (text.includes('\0') || text.includes('\ufffd\ufffd')) return 'This does not look like a web page.';
  if (words < SCARCE_WORDS) return `The page holds ${words} ${words === 1 ? 'word' : 'words'}, too few to be an article.`;
  return `The page holds ${words} words, but no run of them reads like an article: menus, lists of links or forms.`;
}

/**
 * A message of the engine as a sentence.
 *
 * @param {string} message
 */
function sentence(message) {
  const start = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
