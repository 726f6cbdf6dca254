/**
 * Code coloured by its language. The grammars are highlight.js's, a file
 * each; what they find becomes elements around the same text. Loaded when an
 * article has code that says its language.
 *
 * @import { View } from './view.js'
 */

import { make } from './make.js';
import { adopt } from './surface.js';
import style from './style-code.js';

/** Letters past which a listing stays plain. */
const MAX_LETTERS = 60_000;
/** Pixels before a listing comes into view at which it is coloured. */
const AHEAD = '800px';

/** Colours, by the scopes of the grammars; the first part of a scope counts. @type {Record<string, string>} */
const COLOURS = {
  keyword: 'keyword', 'selector-tag': 'keyword', literal: 'keyword', section: 'keyword', doctag: 'keyword',
  string: 'string', regexp: 'string', char: 'string', addition: 'string', 'template-tag': 'string', link: 'string', code: 'string',
  number: 'number', symbol: 'number', bullet: 'number', attr: 'number', attribute: 'number', property: 'number', 'selector-attr': 'number',
  title: 'name', name: 'name', 'selector-id': 'name', 'selector-class': 'name',
  type: 'type', built_in: 'type', class: 'type', variable: 'type', 'template-variable': 'type', 'selector-pseudo': 'type',
  comment: 'comment', quote: 'comment', meta: 'comment',
  deletion: 'deletion',
};

/** @typedef {{ scope?: string, language?: string, children: (Token | string)[] }} Token */

/** Grammars that are there, by their names. @type {Map<string, Promise<void>>} */
const loaded = new Map();

/** @param {ParentNode} text */
function listings(text) {
  return /** @type {HTMLElement[]} */ ([...text.querySelectorAll('pre > code[class^=language-]')]);
}

/**
 * Colours each listing when it comes near.
 *
 * @param {View} view
 */
export function colourCode({ text, page, column, signal }) {
  adopt(/** @type {ShadowRoot} */ (page.getRootNode()), style);
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      colour(/** @type {HTMLElement} */ (target)).then((isDone) => isDone && column.dispatchEvent(new Event('changed')), () => undefined);
    }
  }, { root: page, rootMargin: AHEAD });
  for (const code of listings(text)) near.observe(code);
  signal.addEventListener('abort', () => near.disconnect());
}

/**
 * @param {HTMLElement} code
 * @returns {Promise<boolean>} whether it was coloured
 */
async function colour(code) {
  const source = code.textContent ?? '';
  // What has parts of its own keeps them: they are links and marks of the author.
  if (source.length > MAX_LETTERS || code.childElementCount) return false;
  const name = code.className.slice('language-'.length).toLowerCase();
  const { default: names } = await import('../vendor/highlight/names.js');
  if (!Object.hasOwn(names, name)) return false;
  const grammars = /** @type {Record<string, string[]>} */ (names)[name] ?? [];
  const { default: highlight } = await import('../vendor/highlight/core.js');
  await Promise.all(grammars.map((grammar) => load(highlight, grammar)));
  const { _emitter: tree } = highlight.highlight(source, { language: grammars.at(-1), ignoreIllegals: true });
  code.replaceChildren(...nodesOf(tree.rootNode));
  return true;
}

/**
 * @param {{ registerLanguage: (name: string, grammar: unknown) => void }} highlight
 * @param {string} name
 */
function load(highlight, name) {
  const before = loaded.get(name);
  if (before) return before;
  const loading = import(`../vendor/highlight/languages/${name}.js`).then((grammar) => highlight.registerLanguage(name, grammar.default));
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

/**
 * @param {Token} token
 * @returns {(Node | string)[]}
 */
function nodesOf({ children }) {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    const colour = COLOURS[child.scope?.split('.')[0] ?? ''];
    return colour ? [make('span', { className: `code-${colour}` }, ...nodesOf(child))] : nodesOf(child);
  });
}
