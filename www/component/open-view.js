/**
 * Joins the parts of an article on show, each a file beside this one.
 *
 * @import { Frame, View } from './view.js'
 * @import { Reading } from './read.js'
 * @import { Store } from './store.js'
 * @import { Panel } from './panels.js'
 */

import { buildColumn } from './article.js';
import { commandsOf } from './commands.js';
import { layOutFirst } from './first-screens.js';
import { actions, createKeeping } from './keeping.js';
import { keysPanel, listenToKeys } from './keys.js';
import { createListening } from './listening.js';
import { make } from './make.js';
import { createMarking } from './marking.js';
import { followLinks } from './notes.js';
import { headingsOf, outlinePanel } from './outline.js';
import { turnPages } from './paged.js';
import { createPanels } from './panels.js';
import { rememberPlace, trackProgress } from './progress.js';
import { toolButton } from './surface.js';
import { blocksOf, focusPage, keepPlace, layOut } from './view.js';
import { zoomImages } from './zoom.js';

/** Under this width a panel lies over the text, and going somewhere closes it. */
const NARROW = 760;

/**
 * @param {ReturnType<typeof import('./surface.js').openSurface>} parts
 * @param {Reading} article
 * @param {object} given
 * @param {((view: View) => void) | undefined} given.dress for what is more than text
 * @param {boolean} given.isSimple whether it was read by simple rules
 * @param {(() => void) | null} given.onSimple reads it so
 * @param {(() => void) | null} given.onInspect shows how the page was read; null where it is not at hand
 * @param {string} given.address
 * @param {(options: { markdown: true }) => Promise<Reading | null>} given.read
 * @param {Store} given.store
 * @param {() => boolean} given.isStored
 * @param {() => void} given.onClose
 * @param {import('./keeping.js').OwnAction[]} given.actions of the place that the reader stands in
 */
export function openView({ frame, tools, about }, article, { dress, isSimple, onSimple, onInspect, address, read, store, isStored, onClose, actions: own }) {
  const { surface, page, words } = frame;
  const { column, text } = buildColumn(frame, article, { onLeftOut: () => void panels.show('left'), onOriginal: onClose, onSimple, isSimple });
  page.replaceChildren(column);
  page.setAttribute('aria-label', article.title ?? words.reader);
  /** @type {View} */
  const view = { ...frame, article, column, text, blocks: () => blocksOf(column) };
  dress?.(view);
  const relaid = (/** @type {() => void} */ change) => keepPlace(page, view.blocks(), change);
  const showInPage = (/** @type {HTMLElement} */ element) => void import('./anchors.js').then(({ markInPage }) => {
    onClose();
    markInPage(element);
  });
  /** The ways to the page are laid when the text is there. @type {Promise<() => void> | undefined} */
  let leading;
  const lead = () => {
    leading ??= import('./anchors.js').then(({ offerOriginal }) => offerOriginal(view, showInPage));
    leading.catch(() => undefined);
    return leading;
  };
  const showPlace = article.nodes ? () => void lead().then((show) => show(), () => view.say(words.failed)) : null;
  /** Made once, for it keeps what was put back. @type {(() => Node[]) | undefined} */
  let trust;
  const listening = createListening(view, store);
  const marking = createMarking(view, { address, store, onPanel: () => void panels.show('marks') });
  const keeping = createKeeping(view, read, address, marking.list);
  const closeOverText = () => surface.clientWidth < NARROW && panels.close();
  const hasOutline = headingsOf(view).length > 1;

  /** @type {Record<string, Panel>} */
  const list = {
    outline: { title: words.outline, build: () => outlinePanel(view, closeOverText) },
    appearance: { title: words.appearance, build: async () => (await import('./settings-panel.js')).settingsPanel(view, isStored()) },
    left: { title: words.leftOut, build: async () => (trust ??= (await import('./trust.js')).createTrust(view, showInPage))() },
    marks: { title: words.marks, build: marking.panel },
    more: { title: words.more, build: () => [actions(words, [{ drawing: 'mark', word: 'marks', run: () => void panels.show('marks') }, ...keeping,
      { drawing: 'page', word: 'showInPage', run: showPlace }, { drawing: 'inspect', word: 'inspect', run: onInspect }, { drawing: 'keys', word: 'keys', run: () => void panels.show('keys') }, ...own])] },
    keys: { title: words.keys, build: async () => keysPanel(frame, commands, (await import('./settings-panel.js')).control(frame, 'shortcuts')) },
  };
  const panels = createPanels(frame, list, relaid);
  const toggle = (/** @type {string} */ name) => void panels.toggle(name);
  const commands = commandsOf(view, { toggle, listen: () => void listening(), mark: marking.start, showPlace, keeping, hasOutline });
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

  listenToKeys(frame, () => commands, () => (panels.isOpen() ? panels.close() : onClose()));
  followLinks(view);
  zoomImages(view);
  turnPages(view);
  layOut(view);
  const layOutRest = layOutFirst(view, () => {
    marking.recall();
    if (article.nodes) void lead();
  });
  trackProgress(view, left);
  void rememberPlace(view, address, store, layOutRest);
  // A listing that stays plain is no loss that needs a word.
  if (text.querySelector('pre > code[class^=language-]')) import('./code.js').then(({ colourCode }) => colourCode(view), () => undefined);
  focusPage(page);
  return { relaid: (/** @type {() => void} */ change) => relaid(() => {
    layOutRest();
    change();
    layOut(view);
  }) };
}
