/**
 * Tells in a fraction of a millisecond whether reader mode is worth offering
 * on a page: a button or a badge wants to know of every page, and few of them
 * are then read. Plain JavaScript, no core; it works under any policy.
 *
 * It counts the letters of lines that read like prose and stops as soon as
 * there are enough of them.
 */

/** Letters of prose from which a page is worth it: some forty words. */
const MIN_LETTERS = 200;

/** Shorter lines are menus, dates and buttons. */
const MIN_LINE = 40;

/** Nodes looked at on a page that has no paragraphs. */
const MAX_NODES = 2000;

/** Paragraphs looked at. */
const MAX_PARAGRAPHS = 500;

/** Elements around text that is not the page's own. What a framework streams is hidden until it has come. */
const OUTSIDE = `nav, footer, form, dialog, [hidden]:not([id^="S:"]), [aria-hidden="true"],
  [role="dialog"], [role="alertdialog"], [role="navigation"], [role="contentinfo"], [class*="cookie" i], [id*="cookie" i],
  [class*="consent" i], [id*="consent" i], [class*="gdpr" i]`;

/** Elements whose text nobody reads as prose. */
const SILENT = new Set(['A', 'BUTTON', 'LABEL', 'NOSCRIPT', 'OPTION', 'P', 'SCRIPT', 'STYLE', 'TEMPLATE', 'TEXTAREA']);

/**
 * Whether reader mode is likely to have something to show.
 *
 * @param {Document} document
 * @param {object} [options]
 * @param {number} [options.minLetters] letters of prose that are enough
 * @returns {boolean}
 */
export function isProbablyReaderable(document, { minLetters = MIN_LETTERS } = {}) {
  const missing = minLetters - paragraphs(document, minLetters);
  return missing <= 0 || (!!document.body && lines(document.body, missing, { nodes: MAX_NODES }) >= missing);
}

/**
 * Letters of prose in paragraphs, up to those that are enough. The list is
 * live: only as much of the page is visited as is asked for.
 *
 * @param {Document} document
 * @param {number} enough
 */
function paragraphs(document, enough) {
  const list = document.getElementsByTagName('p');
  let letters = 0;
  for (let i = 0; i < MAX_PARAGRAPHS && letters < enough; i += 1) {
    const paragraph = list[i];
    if (!paragraph) break;
    letters += prose(paragraph);
  }
  return letters;
}

/**
 * Letters of a paragraph outside of links, none where it is short, mostly
 * links, or stands outside of the text.
 *
 * @param {Element} paragraph
 */
function prose(paragraph) {
  let letters = length(paragraph.textContent);
  if (letters < MIN_LINE) return 0;
  const all = letters;
  for (const link of paragraph.getElementsByTagName('a')) letters -= length(link.textContent);
  return letters < MIN_LINE || letters < all / 2 || isOutside(paragraph) ? 0 : letters;
}

/**
 * Letters of prose that stands in no paragraph, in shadow roots too.
 *
 * @param {Node} root
 * @param {number} enough
 * @param {{ nodes: number }} left how many nodes may still be visited
 */
function lines(root, enough, left) {
  const walker = Object(root.ownerDocument).createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let letters = 0;
  for (let node = walker.nextNode(); node && letters < enough && left.nodes > 0; node = walker.nextNode()) {
    left.nodes -= 1;
    if (node.nodeType === Node.ELEMENT_NODE) {
      const { shadowRoot } = node;
      if (shadowRoot) letters += shadow(shadowRoot, enough - letters, left);
      continue;
    }
    const own = length(node.data);
    const parent = node.parentElement;
    if (own >= MIN_LINE && parent && !SILENT.has(parent.tagName) && !isOutside(parent)) letters += own;
  }
  return letters;
}

/**
 * Letters of prose in a shadow root, whose paragraphs the page's list has not.
 *
 * @param {ShadowRoot} root
 * @param {number} enough
 * @param {{ nodes: number }} left
 */
function shadow(root, enough, left) {
  let letters = 0;
  for (const paragraph of root.querySelectorAll('p')) letters += prose(paragraph);
  return letters < enough ? letters + lines(root, enough - letters, left) : letters;
}

/**
 * Whether an element is in a part of the page that is not its text. Classes
 * of the body speak of what lies over the page.
 *
 * @param {Element} element
 */
function isOutside(element) {
  const box = element.closest(OUTSIDE);
  return !!box && box !== box.ownerDocument.body && box !== box.ownerDocument.documentElement;
}

/** @param {string | null} text */
function length(text) {
  return text ? text.trim().length : 0;
}
