/**
 * Captures the layout of a live page for the core: what is painted over it,
 * where, and what it says. It changes nothing. Candidates come from a grid of
 * hit tests, from what is in the top layer, and from the ends of the page, so
 * the cost hangs on the window and not on the length of the page, but for one
 * walk over its text.
 */

import { content } from './content.js';
import { ancestors, computed, openRoot, ours, parentOf } from './flat.js';
import { Prose } from './prose.js';

/** Numbers at the front, and numbers a candidate, as in `src/overlay/layout.rs`. */
const PAGE_NUMBERS = 10;
const CANDIDATE_NUMBERS = 27;

/** Candidates of one capture; where a page has more, the next capture takes them. */
const MAX_CANDIDATES = 64;

/** Elements that are looked at because of what they are, not where. */
const MAX_NAMED = 400;

/** Floating elements whose boxes are measured. */
const MAX_FLOATING = 1_500;

/** What may be laid over the page without a hit test that meets it. */
const NAMED =
  'dialog[open], [popover], [role=dialog], [role=alertdialog], [aria-modal=true], [style*=fixed], [style*=sticky], ' +
  'body > *, body > * > *';

/** What a candidate is, as in `src/overlay/layout.rs`. */
const FLAGS = {
  fixed: 1,
  sticky: 1 << 1,
  absolute: 1 << 2,
  topLayer: 1 << 3,
  dialog: 1 << 4,
  inArticle: 1 << 5,
  holdsArticle: 1 << 6,
  holdsMain: 1 << 7,
  table: 1 << 8,
  header: 1 << 9,
  nav: 1 << 10,
  opaque: 1 << 11,
  translucent: 1 << 12,
  clickThrough: 1 << 13,
  unseen: 1 << 14,
  headline: 1 << 15,
};

/**
 * @typedef {object} LayoutOptions
 * @property {(element: Element) => ShadowRoot | null} [shadowRoot] opens closed shadow roots, where an extension may
 * @property {(element: Element) => boolean} [skip] elements that are not to be looked at again
 *
 * @typedef {object} Layout
 * @property {Int32Array} facts numbers of the page and of each candidate
 * @property {string} text what each candidate says
 * @property {Element[]} elements the candidates
 * @property {Element | null} article the element that holds the text
 * @property {boolean} isTruncated whether there were more candidates
 */

/**
 * Captures the layout of a page as it stands.
 *
 * @param {Document} document
 * @param {LayoutOptions} [options]
 * @returns {Layout}
 */
export function captureLayout(document, options = {}) {
  if (!document.body || !document.defaultView) {
    return { facts: new Int32Array(PAGE_NUMBERS), text: '', elements: [], article: null, isTruncated: false };
  }
  return new Painting(document, options).capture();
}

/**
 * An element that floats.
 *
 * @typedef {object} Floating
 * @property {Element} element
 * @property {number} flags
 * @property {number} hits points of the grid where it is on top
 * @property {Box} box within the window
 *
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 */

/** One look at what is painted. */
class Painting {
  /** Elements that were looked at, and whether they float. @type {Map<Element, Floating | null>} */
  #seen = new Map();
  /** @type {Floating[]} */
  #floating = [];

  /**
   * @param {Document} document
   * @param {LayoutOptions} options
   */
  constructor(document, options) {
    this.document = document;
    this.options = options;
    const view = /** @type {Window & typeof globalThis} */ (document.defaultView);
    this.width = Math.min(view.innerWidth, document.documentElement.clientWidth || view.innerWidth);
    this.height = view.innerHeight;
  }

  /** @returns {Layout} */
  capture() {
    this.#hitGrid();
    this.#named();
    const found = this.#floating.filter((one) => one.box.right > one.box.left || one.hits > 0);
    found.sort((a, b) => b.hits - a.hits || area(b.box) - area(a.box));
    const isTruncated = found.length > MAX_CANDIDATES;
    const candidates = found.slice(0, MAX_CANDIDATES);
    const prose = new Prose(this.document, this.options, new Set(candidates.map(({ element }) => element)));
    return { ...this.#write(candidates, prose), article: prose.article, isTruncated };
  }

  /** Looks at points all over the window, closer at its edges, where bars and bubbles are. */
  #hitGrid() {
    const [width, height] = [this.width, this.height];
    const [near, thin] = [Math.min(40, 0.1 * width), 12];
    const columns = [near, 0.28 * width, 0.5 * width, 0.72 * width, width - near];
    const rows = [thin, 1.4 * near, 0.3 * height, 0.5 * height, 0.7 * height, height - 1.4 * near, height - thin];
    for (const y of rows) for (const x of columns) this.#hit(x, y);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  #hit(x, y) {
    const stack = this.#stackAt(this.document, x, y, 0);
    let isTop = true;
    for (const element of stack) {
      this.#look(element);
      if (!isTop) continue;
      isTop = false;
      for (const one of ancestors(element)) {
        const floating = this.#seen.get(one);
        if (floating) floating.hits += 1;
      }
    }
  }

  /**
   * What is painted at a point, the top first, shadow roots opened.
   *
   * @param {Document | ShadowRoot} root
   * @param {number} x
   * @param {number} y
   * @param {number} depth
   * @returns {Element[]}
   */
  #stackAt(root, x, y, depth) {
    const stack = root.elementsFromPoint(x, y);
    if (depth > 4) return stack;
    /** @type {Element[]} */
    const all = [];
    for (const element of stack) {
      const inner = openRoot(element, this.options);
      if (inner && inner !== root) all.push(...this.#stackAt(inner, x, y, depth + 1).filter((one) => one.getRootNode() === inner));
      all.push(element);
    }
    return all;
  }

  /** Looks at what points may miss: what clicks go through, and what hides below the pointer. */
  #named() {
    const named = this.document.querySelectorAll(NAMED);
    const length = Math.min(named.length, MAX_NAMED);
    for (let i = 0; i < length; i += 1) {
      const inner = openRoot(named[i], this.options);
      for (const child of inner?.children ?? []) this.#look(child);
      this.#look(named[i]);
    }
  }

  /**
   * Looks at an element and all around it.
   *
   * @param {Element} element
   */
  #look(element) {
    for (const one of ancestors(element)) {
      if (this.#seen.has(one)) return;
      const floating = this.#floats(one);
      this.#seen.set(one, floating);
      if (floating) this.#floating.push(floating);
    }
  }

  /**
   * @param {Element} element
   * @returns {Floating | null}
   */
  #floats(element) {
    const { document } = this;
    if (element === document.body || element === document.documentElement || ours.has(element) || this.options.skip?.(element)) return null;
    const style = computed(element);
    const { position } = style;
    const isTop = isInTopLayer(element);
    let flags = 0;
    if (isTop) flags = FLAGS.topLayer;
    if (position === 'fixed') flags |= FLAGS.fixed;
    else if (position === 'sticky' || position === '-webkit-sticky') flags |= FLAGS.sticky;
    else if (position === 'absolute' && isOver(element, style)) flags |= FLAGS.absolute;
    if (!flags || style.display === 'none' || this.#floating.length > MAX_FLOATING) return null;
    const isShown = style.visibility === 'visible' && style.opacity !== '0';
    const box = isShown || isTop ? this.#box(element) : { left: 0, top: 0, right: 0, bottom: 0 };
    if (style.pointerEvents === 'none') flags |= FLAGS.clickThrough;
    return { element, flags: flags | ground(style), hits: 0, box };
  }

  /**
   * The part of an element's box that is in the window; of one without a box
   * that of what it holds.
   *
   * @param {Element} element
   * @returns {Box}
   */
  #box(element) {
    let box = this.#clip(element.getBoundingClientRect());
    if (area(box) > 0) return box;
    const inside = (openRoot(element, this.options) ?? element).querySelectorAll('*');
    for (let i = 0; i < inside.length && i < 24; i += 1) {
      const part = this.#clip(inside[i].getBoundingClientRect());
      if (area(part) > 0) box = area(box) > 0 ? union(box, part) : part;
    }
    return box;
  }

  /**
   * @param {Box} box
   * @returns {Box}
   */
  #clip({ left, top, right, bottom }) {
    const clipped = { left: Math.max(0, left), top: Math.max(0, top), right: Math.min(this.width, right), bottom: Math.min(this.height, bottom) };
    return clipped.right > clipped.left && clipped.bottom > clipped.top ? clipped : { left: 0, top: 0, right: 0, bottom: 0 };
  }

  /**
   * @param {Floating[]} candidates
   * @param {Prose} prose
   */
  #write(candidates, prose) {
    const { document } = this;
    const numbers = new Map(candidates.map(({ element }, i) => [element, i]));
    const facts = new Int32Array(PAGE_NUMBERS + CANDIDATE_NUMBERS * candidates.length);
    const article = prose.article?.getBoundingClientRect();
    const main = onlyMain(document);
    facts.set([
      this.width, this.height, prose.total, prose.letters,
      ...(article ? [article.left, article.top, article.right, article.bottom] : [0, 0, 0, 0]),
      candidates.length, Number(isLocked(document)),
    ]);
    const texts = [];
    const budget = { nodes: 6_000 };
    for (const [i, { element, flags, hits, box }] of candidates.entries()) {
      const said = content(element, this.options, budget);
      const own = prose.of(element);
      let parent = -1;
      let isInArticle = false;
      for (const one of ancestors(parentOf(element))) {
        if (parent < 0) parent = numbers.get(one) ?? -1;
        isInArticle ||= one === prose.article;
      }
      const all =
        flags | (said.isUnseen ? FLAGS.unseen : 0) |
        (isInArticle ? FLAGS.inArticle : 0) |
        (prose.article && (element === prose.article || prose.holdsArticle(element)) ? FLAGS.holdsArticle : 0) |
        (main && element.contains(main) ? FLAGS.holdsMain : 0) |
        this.#shape(element);
      const style = computed(element);
      facts.set(
        [
          parent, all, box.left, box.top, box.right, box.bottom, Number(style.zIndex) || 0, hits,
          own.letters, own.items, ...said.counts,
        ],
        PAGE_NUMBERS + CANDIDATE_NUMBERS * i,
      );
      texts.push(said.text);
    }
    return { facts, text: texts.join('\x1e'), elements: candidates.map(({ element }) => element) };
  }

  /**
   * What an element is by its name and role.
   *
   * @param {Element} element
   */
  #shape(element) {
    const role = element.getAttribute('role') ?? '';
    const name = element.localName;
    let flags = 0;
    if (/^(alert)?dialog$/.test(role) || name === 'dialog' || element.getAttribute('aria-modal') === 'true') flags |= FLAGS.dialog;
    if (name === 'header' || role === 'banner' || element.querySelector('header, [role=banner]')) flags |= FLAGS.header;
    if (name === 'nav' || role === 'navigation' || element.querySelector('nav, [role=navigation]')) flags |= FLAGS.nav;
    if (/^(t(able|head|body|foot|r|h|d)|caption)$/.test(name) || isTable(element)) flags |= FLAGS.table;
    if (element.querySelector('h1')) flags |= FLAGS.headline;
    return flags;
  }
}

/** @param {Element} element */
function isInTopLayer(element) {
  try {
    return element.matches(':modal, :popover-open');
  } catch {
    return element.matches('dialog[open]');
  }
}

/**
 * Whether an element out of the flow is laid over the page and not over a
 * part of it.
 *
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function isOver(element, style) {
  const { body, documentElement } = element.ownerDocument;
  if (element.localName === 'dialog') return true;
  const block = /** @type {HTMLElement} */ (element).offsetParent;
  const isOfPage = !block || block === body || block === documentElement;
  return (isOfPage && (style.zIndex !== 'auto' || element.parentElement === body)) || Number(style.zIndex) >= 10;
}

/**
 * How an element's own ground covers what is below.
 *
 * @param {CSSStyleDeclaration} style
 */
function ground(style) {
  const alpha = alphaOf(style.backgroundColor);
  const backdrop = style.backdropFilter;
  if (alpha > 0.95 || (alpha === 0 && style.backgroundImage !== 'none')) return FLAGS.opaque;
  return alpha > 0.02 || (backdrop && backdrop !== 'none') ? FLAGS.translucent : 0;
}

/** @param {string} colour */
function alphaOf(colour) {
  if (!colour || colour === 'transparent') return 0;
  const parts = /(?:,|\/)\s*([\d.]+%?)\s*\)$/.exec(colour);
  if (!parts || (colour.startsWith('rgb(') && !colour.includes('/'))) return 1;
  return Number.parseFloat(parts[1]) / (parts[1].endsWith('%') ? 100 : 1);
}

/**
 * Whether an element holds hardly more than a table.
 *
 * @param {Element} element
 */
function isTable(element) {
  const table = element.querySelector('table');
  if (!table || element.querySelector('input, button, form')) return false;
  const letters = element.textContent?.trim().length ?? 0;
  return (table.textContent?.trim().length ?? 0) >= 0.8 * letters;
}

/** @param {Document} document */
function onlyMain(document) {
  const mains = document.querySelectorAll('main, [role=main]');
  return mains.length === 1 ? mains[0] : null;
}

/**
 * Whether the window as a whole does not scroll although it has more to show.
 *
 * @param {Document} document
 */
function isLocked(document) {
  const { body, documentElement } = document;
  const stops = [documentElement, body].some((element) => {
    const style = computed(element);
    return /hidden|clip/.test(style.overflowY) || style.position === 'fixed';
  });
  return stops && Math.max(documentElement.scrollHeight, body.scrollHeight) > (document.defaultView?.innerHeight ?? 0) + 8;
}

/** @param {Box} box */
function area({ left, top, right, bottom }) {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/**
 * @param {Box} a
 * @param {Box} b
 * @returns {Box}
 */
function union(a, b) {
  return { left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) };
}
