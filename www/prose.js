/**
 * Where the running text of a page is: one walk over its texts, the long ones
 * counted for every element around them.
 */

import { ancestors, computed, holds, isDrawn, openRoot } from './flat.js';

/** Letters from which a text is taken for running text. */
const MIN_LETTERS = 60;

/** Texts that are visited, and long ones that are kept. */
const MAX_TEXTS = 40_000;
const MAX_LONG = 2_000;

/** Share of the text that the article's element must hold. */
const ARTICLE_SHARE = 0.6;

/** Letters from which the text outside all that floats is a page of its own. */
const MIN_GROUNDED = 400;

/** Texts that are passed over because a box cuts them off. */
const MAX_TRIES = 4;

const NOT_PROSE = 'a, button, script, style, noscript, template, textarea, select, code, footer, label';

/** The long texts of a page and the elements around them. */
export class Prose {
  /** Letters and texts below each element. @type {Map<Element, { letters: number, items: number }>} */
  #mass = new Map();
  /** Elements around the article. @type {Set<Element>} */
  #around = new Set();
  /** Letters of long texts. */
  total = 0;
  /** How many long texts there are. */
  items = 0;
  /** Letters of long texts outside all that floats. */
  grounded = 0;
  /** Letters of all texts, white space at their ends left out. */
  letters = 0;
  /** The element that holds most of the text. @type {Element | null} */
  article = null;

  /**
   * @param {Document} document
   * @param {{ shadowRoot?: (element: Element) => ShadowRoot | null }} options
   * @param {Set<Element>} floating
   */
  constructor(document, options, floating) {
    const { body } = document;
    this.#walk(document, body, floating);
    if (this.total < MIN_GROUNDED) this.#walkRoots(document, body, options, floating);
    this.#choose();
  }

  /**
   * The long texts in an element.
   *
   * @param {Element} element
   */
  of(element) {
    return this.#mass.get(element) ?? { letters: 0, items: 0 };
  }

  /**
   * Whether an element stands around the article.
   *
   * @param {Element} element
   */
  holdsArticle(element) {
    return this.#around.has(element);
  }

  /** Texts by the element they stand in: element, letters, and what floats around it. @type {[Element, number, Element | null][]} */
  #long = [];

  /**
   * @param {Document} document
   * @param {Node} root
   * @param {Set<Element>} floating
   */
  #walk(document, root, floating) {
    const walker = document.createTreeWalker(root, 4);
    for (let visited = 0; visited < MAX_TEXTS && this.#long.length < MAX_LONG; visited += 1) {
      const text = /** @type {Text | null} */ (walker.nextNode());
      if (!text) return;
      const { length } = text;
      if (length < 12) {
        this.letters += length > 3 ? length : 0;
        continue;
      }
      const letters = weight(text.data.trim());
      this.letters += letters;
      if (letters >= MIN_LETTERS) this.#add(text, letters, floating);
    }
  }

  /**
   * @param {Text} text
   * @param {number} letters
   * @param {Set<Element>} floating
   */
  #add(text, letters, floating) {
    const element = text.parentElement;
    if (!element) return;
    if (element.closest(NOT_PROSE) || !isDrawn(element)) {
      this.letters -= letters;
      return;
    }
    this.total += letters;
    this.items += 1;
    let outermost = null;
    for (const one of ancestors(element)) {
      if (floating.has(one)) outermost = one;
      const mass = this.#mass.get(one);
      if (mass) {
        mass.letters += letters;
        mass.items += 1;
      } else this.#mass.set(one, { letters, items: 1 });
    }
    if (!outermost) this.grounded += letters;
    this.#long.push([element, letters, outermost]);
  }

  /**
   * Pages that are made of components have their text in shadow roots.
   *
   * @param {Document} document
   * @param {Element} root
   * @param {{ shadowRoot?: (element: Element) => ShadowRoot | null }} options
   * @param {Set<Element>} floating
   */
  #walkRoots(document, root, options, floating) {
    const roots = [/** @type {Element | ShadowRoot} */ (root)];
    for (let i = 0; i < roots.length && i < 200; i += 1) {
      for (const element of roots[i].querySelectorAll('*')) {
        const inner = element.shadowRoot ?? (element.localName.includes('-') ? openRoot(element, options) : null);
        if (!inner || roots.length > 200) continue;
        roots.push(inner);
        this.#walk(document, inner, floating);
      }
    }
  }

  /**
   * Chooses the article: the innermost element with most of the text outside
   * what floats, or of the floating one with most text where that is all.
   */
  #choose() {
    /** @type {Element | null} */
    let home = null;
    if (this.grounded < MIN_GROUNDED && this.grounded < 0.5 * this.total) {
      let most = 0;
      for (const [, , outermost] of this.#long) {
        const letters = outermost ? this.of(outermost).letters : 0;
        if (letters > most) [most, home] = [letters, outermost];
      }
    }
    let group = this.#long.filter(([, , outermost]) => outermost === home);
    for (let tries = 0; tries < MAX_TRIES && group.length; tries += 1) {
      const chosen = deepestOf(group);
      const clip = clipOf(group.find(([element]) => holds(chosen, element))?.[0] ?? null);
      this.article ??= chosen;
      if (!clip) {
        this.article = chosen;
        break;
      }
      group = group.filter(([element]) => !holds(clip, element));
    }
    for (const one of ancestors(this.article)) this.#around.add(one);
  }
}

/**
 * Letters of a text; those of scripts without spaces say twice as much.
 *
 * @param {string} text
 */
function weight(text) {
  const isSpaceless = text.charCodeAt(0) >= 0x2e80 || text.charCodeAt(text.length >> 1) >= 0x2e80;
  return text.length * (isSpaceless ? 2 : 1);
}

/**
 * The innermost element with most of the text.
 *
 * @param {[Element, number, Element | null][]} group
 */
function deepestOf(group) {
  const total = group.reduce((sum, [, letters]) => sum + letters, 0);
  /** @type {Map<Element, number>} */
  const sums = new Map();
  for (const [element, letters] of group) {
    for (const one of ancestors(element)) sums.set(one, (sums.get(one) ?? 0) + letters);
  }
  // What holds most of the text stands in one line: no two of them side by side.
  let [depth, deepest] = [0, group[0][0]];
  for (const [element, letters] of sums) {
    if (letters < ARTICLE_SHARE * total) continue;
    const own = [...ancestors(element)].length;
    if (own > depth) [depth, deepest] = [own, element];
  }
  return deepest;
}

/**
 * The box that hides a text by being too small for even its first line.
 *
 * @param {Element | null} element
 */
function clipOf(element) {
  if (!element) return null;
  const { top, left, right } = element.getBoundingClientRect();
  const { body, documentElement } = element.ownerDocument;
  for (const one of ancestors(element)) {
    if (one === body || one === documentElement || !/hidden|clip/.test(computed(one).overflowY)) continue;
    const box = one.getBoundingClientRect();
    if (top >= box.bottom - 2 || left >= box.right || right <= box.left || box.height < 8) return one;
  }
  return null;
}
