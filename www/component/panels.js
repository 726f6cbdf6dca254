/**
 * The panels beside the text, one at a time. Focus goes into a panel when it
 * opens and back to where it was when it closes.
 *
 * @import { Frame } from './view.js'
 *
 * @typedef {object} Panel
 * @property {string} title
 * @property {() => Node[] | Promise<Node[]>} build its content, made anew each time it opens
 */

import { icon, make } from './make.js';
import { adopt } from './surface.js';
import { focusPage } from './view.js';

/**
 * @param {Frame} frame
 * @param {Record<string, Panel>} panels
 * @param {(change: () => void) => void} relaid runs what changes the layout of the text
 */
export function createPanels({ surface, page, words, signal, say }, panels, relaid) {
  /** @type {{ name: string, element: HTMLElement, back: HTMLElement | null } | undefined} */
  let shown;
  /** The panel on its way: what is in it may be loading. @type {Panel | undefined} */
  let coming;

  const close = () => {
    coming = undefined;
    if (!shown) return;
    const { element, back, name } = shown;
    shown = undefined;
    const hadFocus = element.contains(focused(surface));
    relaid(() => element.remove());
    expand(name, false);
    if (!hadFocus) return;
    if (back?.isConnected && back !== page) back.focus({ preventScroll: true });
    else focusPage(page);
  };

  /** @param {string} name @param {boolean} isOpen */
  const expand = (name, isOpen) => {
    const tool = surface.querySelector(`.tool[data-panel="${name}"]`);
    tool?.setAttribute('aria-expanded', String(isOpen));
  };

  /** What is in a panel may have to be loaded first. @param {Panel} panel */
  const built = async (panel) => {
    try {
      const [content, { default: style }] = await Promise.all([panel.build(), import('./style-panels.js')]);
      adopt(/** @type {ShadowRoot} */ (page.getRootNode()), style);
      return content;
    } catch {
      say(words.failed);
      return null;
    }
  };

  /** @param {string} name */
  const show = async (name) => {
    const panel = panels[name];
    if (!panel) return;
    const back = shown?.element.contains(focused(surface)) ? shown.back : focused(surface);
    coming = panel;
    const content = await built(panel);
    // Closed, or overtaken by another, before it was there.
    if (signal.aborted || coming !== panel) return;
    coming = undefined;
    if (!content) return;
    close();
    const heading = make('h2', { id: 'panel-title', tabIndex: -1 }, panel.title);
    const element = make('section', { className: 'panel', part: 'panel', role: 'dialog', 'aria-labelledby': 'panel-title', data: { name } },
      make('div', { className: 'top' }, heading, make('button', { className: 'tool', type: 'button', 'aria-label': words.close, onclick: close }, icon('close'))),
      make('div', { className: 'body', tabIndex: 0, role: 'group', 'aria-labelledby': 'panel-title' }, ...content));
    relaid(() => page.after(element));
    shown = { name, element, back };
    expand(name, true);
    // What is to be written comes first.
    (element.querySelector('textarea') ?? heading).focus({ preventScroll: true });
  };

  return {
    close,
    show,
    /** Opens a panel, or closes it where it is open. @param {string} name */
    toggle: async (name) => (shown?.name === name ? close() : show(name)),
    isOpen: () => Boolean(shown ?? coming),
  };
}

/**
 * What has the focus within this reader.
 *
 * @param {HTMLElement} surface
 * @returns {HTMLElement | null}
 */
export function focused(surface) {
  const root = /** @type {ShadowRoot} */ (surface.getRootNode());
  return /** @type {HTMLElement | null} */ (root.activeElement);
}
