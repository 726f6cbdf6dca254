/**
 * The commands that take the article along; what they do is in `keep.js` and
 * `epub.js`, which are loaded by the first of them.
 *
 * @import { Strings } from './locale.js'
 * @import { Reading } from './read.js'
 * @import { View } from './view.js'
 */

import { icon, make } from './make.js';

/**
 * @typedef {object} Action
 * @property {import('./make.js').Icon} drawing
 * @property {keyof Strings} word
 * @property {(() => unknown) | null} run null where it cannot be done
 * @property {string} [key]
 *
 * @typedef {Pick<Action, 'drawing' | 'run'> & { name: string }} OwnAction with a name that is in no table
 *
 * @param {Strings} words
 * @param {(Action | OwnAction)[]} list
 */
export function actions(words, list) {
  const nameOf = (/** @type {Action | OwnAction} */ action) => ('name' in action ? action.name : words[action.word]);
  const items = list.flatMap((action) => {
    const { drawing, run } = action;
    if (!run) return [];
    const label = make('span', {}, nameOf(action));
    const onclick = async () => {
      await run();
      label.textContent = nameOf(action);
    };
    return [make('li', {}, make('button', { className: 'action', type: 'button', onclick }, icon(drawing), label))];
  });
  return make('ul', { className: 'list' }, ...items);
}

/**
 * The ways of taking the article along.
 *
 * @param {View} view
 * @param {(options: { markdown: true }) => Promise<Reading | null>} read
 * @param {string} address
 * @param {() => Promise<import('./marks.js').Mark[]>} marks
 * @returns {Action[]}
 */
export function createKeeping(view, read, address, marks) {
  const { article, words, say } = view;
  const withKeep = (/** @type {(keep: typeof import('./keep.js')) => Promise<unknown>} */ work) => () => {
    import('./keep.js').then(work).catch(() => say(words.failed));
  };
  const copy = withKeep(async (keep) => {
    await navigator.clipboard.writeText(await keep.markdownOf(view, read, await marks()));
    say(words.copied);
  });
  const save = withKeep(async (keep) => keep.download(view, 'md', await keep.markdownOf(view, read, await marks()), 'text/markdown'));
  const page = withKeep(async (keep) => keep.download(view, 'html', await keep.singleFile(view, address, await marks()), 'text/html'));
  const book = withKeep(async (keep) => {
    const { epubOf } = await import('./epub.js');
    keep.download(view, 'epub', await epubOf(view, address, await marks()), 'application/epub+zip');
  });
  const url = article.url ?? address;
  const share = 'share' in navigator && url ? () => void navigator.share({ title: article.title ?? '', url }).catch(() => undefined) : null;
  return [
    { drawing: 'copy', word: 'copyMarkdown', key: 'm', run: copy },
    { drawing: 'save', word: 'saveMarkdown', key: 's', run: save },
    { drawing: 'file', word: 'saveHtml', key: 'h', run: page },
    { drawing: 'book', word: 'saveEpub', key: 'e', run: book },
    { drawing: 'print', word: 'print', key: 'p', run: () => print() },
    { drawing: 'share', word: 'share', run: share },
  ];
}
