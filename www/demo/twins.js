/**
 * Which part of the clean view came from which block of the original.
 *
 * Both sides are in page order and hold the same words, so the text itself is
 * the link: each kept block takes the next element that says the same.
 */

const PARTS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, pre, blockquote, figcaption, td, th, caption, summary, .byline, .site';
/** So many letters in common make a pair where the whole is not the same. */
const ALIKE = 32;

/**
 * @param {{ kept: boolean, text: string }[]} ledger
 * @param {HTMLElement} column
 */
export function pairUp(ledger, column) {
  const parts = [...column.querySelectorAll(PARTS)].map((element) => ({ element, text: fold(element.textContent) }));
  const elementOf = new Map();
  const entryOf = new Map();
  let from = 0;
  for (const entry of ledger.filter((candidate) => candidate.kept)) {
    const text = fold(entry.text);
    if (!text) continue;
    const at = find(parts, from, text);
    if (at < 0) continue;
    const { element } = parts[at];
    elementOf.set(entry, element);
    if (!entryOf.has(element)) entryOf.set(element, entry);
    if (at >= from) from = at;
  }
  return { elementOf: (entry) => elementOf.get(entry), entryAt: (node) => entryAround(node, entryOf) };
}

/** The next part with this text; failing that an earlier one, then one that is alike. */
function find(parts, from, text) {
  const same = (part) => part.text === text;
  const alike = (part) => part.text.length >= ALIKE && (part.text.startsWith(text.slice(0, ALIKE)) || text.includes(part.text));
  const next = parts.findIndex((part, index) => index >= from && same(part));
  if (next >= 0) return next;
  const earlier = parts.findIndex(same);
  if (earlier >= 0) return earlier;
  return text.length < ALIKE ? -1 : parts.findIndex((part, index) => index >= from && alike(part));
}

function entryAround(node, entryOf) {
  for (let element = node; element; element = element.parentElement) {
    if (entryOf.has(element)) return entryOf.get(element);
  }
  return null;
}

function fold(text) {
  return text.replace(/\s+/g, ' ').trim();
}
