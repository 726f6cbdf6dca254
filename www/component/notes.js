/**
 * Links within the text: to a note, which pops up where its mark is, and to
 * any other place, which is scrolled to. `note.js` does so, when one is first
 * followed.
 *
 * @import { View } from './view.js'
 */

/** Longer than this is a part of the text, not a note. */
const MAX_LETTERS = 1500;

/** @param {View} view */
export function followLinks(view) {
  const { column, page, signal } = view;
  const root = /** @type {ShadowRoot} */ (page.getRootNode());
  column.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest('a');
    const href = link?.getAttribute('href');
    if (!link || !href) return;
    if (!href.startsWith('#')) {
      // Reading goes on where it was; the other page opens beside it.
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      return;
    }
    event.preventDefault();
    const target = root.getElementById(decoded(href.slice(1)));
    if (!target) return;
    const isNote = link.getAttribute('role') === 'doc-noteref' && (target.textContent ?? '').length < MAX_LETTERS;
    import('./note.js').then(({ go, showNote }) => (isNote ? showNote(view, link, target) : go(view, target)), () => view.say(view.words.failed));
  }, { signal });
}

/** @param {string} name */
function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
