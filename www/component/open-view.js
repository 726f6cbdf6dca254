/**
 * Joins the parts of an article on show: text, panels, keys, and what they
 * command. Each part is a file beside this one.
 *
 * @import { Frame, View } from './view.js'
 * @import { Reading } from './read.js'
 * @import { Store } from './store.js'
 * @import { Panel } from './panels.js'
 * @import { Command } from './keys.js'
 */

import { markInPage, offerOriginal } from './anchors.js';
import { buildColumn } from './article.js';
import { keysPanel, listenToKeys } from './keys.js';
import { icon, make } from './make.js';
import { followLinks } from './notes.js';
import { headingsOf, outlinePanel } from './outline.js';
import { turnPages } from './paged.js';
import { createPanels } from './panels.js';
import { rememberPlace, trackProgress } from './progress.js';
import { SETTINGS } from './settings.js';
import { control, settingsPanel } from './settings-panel.js';
import { toolButton } from './surface.js';
import { createTrust } from './trust.js';
import { blocksOf, focusPage, isPaged, keepPlace, layOut, scrollToBlock, topBlock } from './view.js';
import { zoomImages } from './zoom.js';

/** Under this width a panel lies over the text, and going somewhere closes it. */
const NARROW = 760;

/**
 * @param {ReturnType<typeof import('./surface.js').openSurface>} parts
 * @param {Reading} article
 * @param {object} given
 * @param {string} given.address
 * @param {(options: { markdown: true }) => Promise<Reading | null>} given.read
 * @param {Store} given.store
 * @param {() => boolean} given.isStored
 * @param {() => void} given.onClose
 */
export function openView({ frame, tools, about }, article, { address, read, store, isStored, onClose }) {
  const { surface, page, words, choose, settings, say } = frame;
  const { column, text } = buildColumn(frame, article, { onLeftOut: () => void panels.show('left'), onOriginal: onClose });
  page.replaceChildren(column);
  page.setAttribute('aria-label', article.title ?? words.reader);
  /** @type {View} */
  const view = { ...frame, article, column, text, blocks: () => blocksOf(column) };
  const relaid = (/** @type {() => void} */ change) => keepPlace(page, view.blocks(), change);
  const showInPage = (/** @type {HTMLElement} */ element) => {
    onClose();
    markInPage(element);
  };
  const showPlace = offerOriginal(view, showInPage);
  const trust = createTrust(view, showInPage);
  const listening = createListening(view, store);
  const keeping = createKeeping(view, read, address);
  const closeOverText = () => surface.clientWidth < NARROW && panels.close();
  const hasOutline = headingsOf(view).length > 1;

  /** @type {Record<string, Panel>} */
  const list = {
    outline: { title: words.outline, build: () => outlinePanel(view, closeOverText) },
    appearance: { title: words.appearance, build: () => settingsPanel(view, isStored()) },
    left: { title: words.leftOut, build: trust.panel },
    more: { title: words.more, build: () => [actions([...keeping, ['page', words.showInPage, showPlace], ['keys', words.keys, () => void panels.show('keys')]])] },
    keys: { title: words.keys, build: () => keysPanel(frame, commands(), control(frame, 'shortcuts')) },
  };
  const panels = createPanels(frame, list, relaid);
  const panelTool = (/** @type {string} */ name, /** @type {import('./make.js').Icon} */ drawing) =>
    toolButton(list[name]?.title ?? '', drawing, () => void panels.toggle(name), name);
  tools.replaceChildren(
    ...(hasOutline ? [panelTool('outline', 'outline')] : []),
    toolButton(words.listen, 'listen', () => void listening()),
    panelTool('appearance', 'text'),
    ...(article.ledger ? [panelTool('left', 'left')] : []),
    panelTool('more', 'more'));
  const left = make('span', { className: 'left' });
  about.replaceChildren(make('bdi', { className: 'now', 'aria-hidden': 'true' }, article.title ?? ''), left);

  const next = (/** @type {1 | -1} */ by) => goToBlock(view, by);
  const resize = (/** @type {number} */ by) => choose({ size: settings().size + by });
  /** @returns {Command[]} */
  const commands = () => [
    { keys: ['j'], word: 'nextParagraph', run: () => next(1) },
    { keys: ['k'], word: 'previousParagraph', run: () => next(-1) },
    ...(hasOutline ? [{ keys: ['o'], word: /** @type {const} */ ('outline'), run: () => void panels.toggle('outline') }] : []),
    { keys: ['a'], word: 'appearance', run: () => void panels.toggle('appearance') },
    { keys: ['t'], word: 'nextTheme', run: () => choose({ theme: nextTheme(settings().theme) }) },
    { keys: ['+', '='], word: 'larger', run: () => resize(1) },
    { keys: ['-'], word: 'smaller', run: () => resize(-1) },
    { keys: ['f'], word: 'lineFocus', run: () => choose({ lineFocus: !settings().lineFocus }) },
    { keys: ['l'], word: 'listen', run: () => void listening() },
    ...(article.ledger ? [{ keys: ['x'], word: /** @type {const} */ ('leftOut'), run: () => void panels.toggle('left') }] : []),
    ...(showPlace ? [{ keys: ['g'], word: /** @type {const} */ ('showInPage'), run: showPlace }] : []),
    ...keeping.filter(([, , run, key]) => run && key).map(([, , run, key, word]) => ({ keys: [String(key)], word: /** @type {Command['word']} */ (word), run: () => run?.() })),
    { keys: ['?'], word: 'keys', run: () => void panels.toggle('keys') },
  ];
  listenToKeys(frame, commands, () => (panels.isOpen() ? panels.close() : onClose()));
  followLinks(view);
  zoomImages(view);
  turnPages(view);
  layOut(view);
  trackProgress(view, left);
  void rememberPlace(view, address, store);
  focusPage(page);
  return { relaid: (/** @type {() => void} */ change) => relaid(() => {
    change();
    layOut(view);
  }), say };
}

/**
 * @typedef {[drawing: import('./make.js').Icon, name: string, run: (() => void) | null | undefined, key?: string, word?: string]} Action
 *
 * @param {Action[]} list those without a command are left out
 */
function actions(list) {
  const items = list.flatMap(([drawing, name, run]) => (run
    ? [make('li', {}, make('button', { className: 'action', type: 'button', onclick: () => run() }, icon(drawing), name))] : []));
  return make('ul', { className: 'list' }, ...items);
}

/**
 * The ways of taking the article along.
 *
 * @param {View} view
 * @param {(options: { markdown: true }) => Promise<Reading | null>} read
 * @param {string} address
 * @returns {Action[]}
 */
function createKeeping(view, read, address) {
  const { article, words, say } = view;
  const withKeep = (/** @type {(keep: typeof import('./keep.js')) => Promise<unknown>} */ work) => () => {
    import('./keep.js').then(work).catch(() => say(words.failed));
  };
  const copy = withKeep(async (keep) => {
    await navigator.clipboard.writeText(await keep.markdownOf(view, read));
    say(words.copied);
  });
  const save = withKeep(async (keep) => keep.download(view, 'md', await keep.markdownOf(view, read), 'text/markdown'));
  const page = withKeep(async (keep) => keep.download(view, 'html', await keep.singleFile(view, address), 'text/html'));
  const url = article.url ?? address;
  const share = 'share' in navigator && url ? () => void navigator.share({ title: article.title ?? '', url }).catch(() => undefined) : null;
  return [
    ['copy', words.copyMarkdown, copy, 'm', 'copyMarkdown'],
    ['save', words.saveMarkdown, save, 's', 'saveMarkdown'],
    ['file', words.saveHtml, page, 'h', 'saveHtml'],
    ['print', words.print, () => print(), 'p', 'print'],
    ['share', words.share, share],
  ];
}

/**
 * Starts to read aloud, or pauses where that has begun.
 *
 * @param {View} view
 * @param {Store} store
 */
function createListening(view, store) {
  /** @type {Promise<{ toggle: () => void } | null> | null} */
  let player = null;
  return async () => {
    if (player) return (await player)?.toggle();
    player = import('./listen.js').then(({ listen }) => listen(view, store, () => {
      player = null;
      focusPage(view.page);
    }));
    player.catch(() => {
      player = null;
      view.surface.querySelector('.player')?.remove();
      view.say(view.words.failed);
    });
  };
}

/**
 * @param {View} view
 * @param {1 | -1} by
 */
function goToBlock({ page, blocks }, by) {
  const all = blocks();
  const top = topBlock(page, all);
  const at = top ? all.indexOf(top) : 0;
  const isAtTop = top && Math.abs(top.getBoundingClientRect().top - page.getBoundingClientRect().top - 24) < 3;
  const target = all[Math.max(0, by > 0 ? at + 1 : at - (isAtTop ? 1 : 0))];
  if (!target) return;
  const offset = target.getBoundingClientRect().top - page.getBoundingClientRect().top - 24;
  if (isPaged(page)) scrollToBlock(page, target);
  else page.scrollBy({ top: offset, behavior: 'instant' });
}

/** @param {string} theme */
function nextTheme(theme) {
  const { values } = /** @type {import('./settings.js').Choice} */ (SETTINGS.theme);
  return /** @type {import('./settings.js').Settings['theme']} */ (values[(values.indexOf(theme) + 1) % values.length]);
}
