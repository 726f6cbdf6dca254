/**
 * Clears a live page of what is laid over it, and puts everything back when
 * it is told to: overlays are hidden, never removed and never clicked, and
 * what they locked is lifted. What comes back or arrives late is hidden too,
 * as often as is reasonable; what cannot be cleared is said.
 */

import { Edits } from './edits.js';
import { ancestors, holds, isDrawn } from './flat.js';
import { guardInput } from './guard.js';
import { Hiding } from './hide.js';
import { captureLayout } from './layout.js';
import { findPromos } from './promos.js';
import { noteReload, reloadedFor } from './reload.js';
import { findByRule } from './rules.js';
import { StandingRules, fingerprint } from './standing.js';
import { unlock } from './unlock.js';
import { watch } from './watch.js';

/** Looks in a row, each below what the one before has hidden. */
const MAX_ROUNDS = 5;

/** Times that one overlay is hidden again before a standing rule takes over, and before it is left alone. */
const MAX_RETURNS = 3;
const MAX_FIGHTS = 12;

/** Kinds that a reader may have opened by a click of their own. */
const OPENED = new Set(['notice', 'sticky', 'share', 'video', 'chat', 'tour', 'signin', 'gate', 'backdrop']);

/**
 * @typedef {'consent' | 'newsletter' | 'paywall' | 'signin' | 'age' | 'app' | 'push' | 'promo' | 'gate' | 'adblock' | 'chat'
 *   | 'share' | 'video' | 'tour' | 'notice' | 'sticky' | 'backdrop' | 'scroll-lock'} OverlayKind
 *
 * @typedef {object} Overlay something laid over the page
 * @property {Element} element
 * @property {OverlayKind} kind
 * @property {number} confidence 0 to 1
 * @property {string} reason in words
 *
 * @typedef {Omit<Overlay, 'kind'> & { kind: OverlayKind | 'content' }} Found
 *
 * @typedef {object} Item what became of one overlay
 * @property {Element} element
 * @property {OverlayKind} kind
 * @property {number} confidence
 * @property {string} reason
 * @property {'hidden' | 'shown' | 'failed'} state `shown` where the reader wants it, or its kind was not asked for
 * @property {() => void} show puts this one back, and leaves it alone from then on
 * @property {() => void} hide hides it again
 *
 * @typedef {Item & { hiding: Hiding, returns: number }} Kept an item with how it is hidden, and how often it came back
 *
 * @typedef {object} Report
 * @property {Item[]} items
 * @property {import('./unlock.js').Lock[]} locks what was lifted
 * @property {string[]} problems what could not be cleared, in words
 *
 * @typedef {object} DeclutterOptions
 * @property {AbortSignal} [signal] puts everything back
 * @property {OverlayKind[]} [kinds] what to hide; all kinds where it is not given
 * @property {boolean} [promos] whether to hide promo blocks in the flow of the page too
 * @property {import('./rules.js').Rule[]} [rules] the reader's own corrections, as `ruleFor` makes them
 * @property {(report: Report) => void} [onChange] told of every change after the first
 * @property {(element: Element) => ShadowRoot | null} [shadowRoot] opens closed shadow roots, where an extension may
 *
 * @typedef {object} Core what the core does; in an extension it may be elsewhere
 * @property {(facts: Int32Array, text: string) => string | Promise<string>} find its `findOverlays`
 * @property {(document: Document) => Promise<import('./clearleaf.js').Article | null>} [read] its `extract`, with the ledger
 */

/**
 * Finds what is laid over a page, and changes nothing.
 *
 * @param {Document} document
 * @param {Core} core
 * @param {import('./layout.js').LayoutOptions} [options]
 * @returns {Promise<{ found: Found[], layout: import('./layout.js').Layout }>}
 */
export async function findIn(document, core, options = {}) {
  const layout = captureLayout(document, options);
  if (!layout.elements.length) return { found: [], layout };
  const lines = (await core.find(layout.facts, layout.text)).split('\n').filter(Boolean);
  const found = lines.map((line) => {
    const [place, kind, confidence, reason] = line.split('\t');
    const element = layout.elements[Number(place)] ?? document.documentElement;
    return { element, kind: /** @type {Found['kind']} */ (kind), confidence: Number(confidence) / 100, reason };
  });
  return { found, layout };
}

/**
 * Clears a page; see `declutter` in `clearleaf.js`, which brings the core.
 *
 * @param {Document} document
 * @param {Core} core
 * @param {DeclutterOptions} [options]
 * @returns {Promise<Report>}
 */
export async function declutterWith(document, core, options = {}) {
  const work = new Decluttering(document, core, options);
  await work.start();
  return work.report;
}

/** One page being kept clear. */
class Decluttering {
  /** @type {Map<Element, Kept>} */
  #items = new Map();
  #edits = new Edits();
  #rules = new StandingRules();
  /** Times that each overlay came back, by what it looks like. @type {Map<string, number>} */
  #returns = new Map();
  /** Elements that are left alone. @type {WeakSet<Element>} */
  #left = new WeakSet();
  /** @type {Element | null} */
  #article = null;
  #isDone = false;
  #isBusy = false;
  #stop = new AbortController();
  /** @type {Report} */
  report = { items: [], locks: [], problems: [] };

  /**
   * @param {Document} document
   * @param {Core} core
   * @param {DeclutterOptions} options
   */
  constructor(document, core, options) {
    this.document = document;
    this.core = core;
    this.options = options;
    this.view = /** @type {Window} */ (document.defaultView);
    this.reloaded = reloadedFor(this.view);
    this.note = noteReload(this.view, this.#stop.signal, this.reloaded);
  }

  async start() {
    const { signal } = this.options;
    if (signal?.aborted) return;
    const [left, top] = [this.view.scrollX, this.view.scrollY];
    signal?.addEventListener('abort', () => this.#undo(left, top), { once: true });
    this.#obey();
    await this.clear(false);
    if (this.options.promos && !this.#isDone) await this.#hidePromos();
    if (this.#isDone) return;
    this.#watcher = watch(this.document, this.#stop.signal, (isOpened) => this.again(isOpened));
    guardInput(this.document, () => this.#scroller(), this.#stop.signal, (input) => this.#problem(`the page swallowed ${input}; it is let through`));
  }

  /** @type {{ forget: () => void, hasMoved: boolean } | undefined} */
  #watcher;

  /** The element that the reader says is the article. @type {Element | null} */
  #chosen = null;

  /** Does as the reader's rules say. */
  #obey() {
    for (const rule of this.options.rules ?? []) {
      const element = findByRule(this.document, rule);
      if (!element || (rule.action !== 'keep' && this.#items.get(element)?.state === 'hidden')) continue;
      if (rule.action === 'article') this.#chosen = element;
      else if (rule.action === 'keep') this.#left.add(element);
      else if (!this.#left.has(element)) this.#item({ element, kind: 'notice', confidence: 1, reason: 'hidden by a rule of the reader' }).hide();
    }
  }

  /** Hides promo blocks, once the page is clear. */
  async #hidePromos() {
    const article = (await this.core.read?.(this.document)) ?? null;
    if (this.#isDone) return;
    const anchor = this.#anchor();
    for (const one of findPromos(this.document, article)) {
      const isKept = this.#left.has(one.element) || (this.#chosen && holds(this.#chosen, one.element) && one.confidence < 0.8);
      if (isKept || this.#isHidden(one.element)) continue;
      this.#item(one).hide();
    }
    this.#settle(anchor);
  }

  /** @param {Element} element */
  #isHidden(element) {
    return [...ancestors(element)].some((one) => this.#items.get(one)?.state === 'hidden');
  }

  /**
   * Looks again after the page changed.
   *
   * @param {boolean} isOpened whether the reader has just clicked something
   * @returns {Promise<boolean>} whether there was anything to do
   */
  async again(isOpened) {
    if (this.#isBusy || this.#isDone) return false;
    const before = this.report.items.length + this.report.locks.length + this.report.problems.length;
    const isBack = this.#hideReturned();
    this.#obey();
    await this.clear(isOpened);
    if (this.#isDone) return false;
    const isChanged = isBack || this.report.items.length + this.report.locks.length + this.report.problems.length !== before;
    if (isChanged) this.options.onChange?.(this.report);
    return isChanged;
  }

  /**
   * Hides what is found, and what is found below it.
   *
   * @param {boolean} isOpened
   */
  async clear(isOpened) {
    this.#isBusy = true;
    try {
      for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const { found, layout } = await this.#look();
        if (this.#isDone) return;
        this.#article = found.find(({ kind }) => kind === 'content')?.element ?? layout.article;
        if (layout.article && this.#article && holds(this.#article, layout.article)) this.#article = layout.article;
        this.#article = this.#chosen ?? this.#article;
        const hidden = this.#hideAll(found, isOpened);
        if (!hidden && !layout.isTruncated) break;
      }
      this.#unlock();
    } finally {
      this.#isBusy = false;
      this.#watcher?.forget();
    }
  }

  #look() {
    return findIn(this.document, this.core, {
      shadowRoot: this.options.shadowRoot,
      skip: (element) => this.#left.has(element),
    });
  }

  /**
   * @param {Found[]} found
   * @param {boolean} isOpened
   * @returns {number} how many were hidden
   */
  #hideAll(found, isOpened) {
    const content = found.filter(({ kind }) => kind === 'content').map(({ element }) => element);
    if (this.#chosen) content.push(this.#chosen);
    let hidden = 0;
    const anchor = this.#anchor();
    for (const one of found) {
      const { element, kind } = one;
      if (kind === 'content' || kind === 'scroll-lock' || this.#items.get(element)?.state === 'hidden') continue;
      if (content.some((each) => holds(element, each)) || this.#isLeft(element)) continue;
      if (isOpened && OPENED.has(kind)) {
        this.#left.add(element);
        continue;
      }
      const isWanted = this.options.kinds?.includes(/** @type {OverlayKind} */ (kind)) ?? true;
      if (isWanted && !this.#mayFight(element)) continue;
      const item = this.#item(/** @type {Overlay} */ (one));
      if (isWanted) {
        item.hide();
        hidden += 1;
      } else this.#left.add(element);
    }
    if (hidden) this.#settle(anchor);
    return hidden;
  }

  /**
   * Whether an element, or what it stands in, is to be left alone.
   *
   * @param {Element} element
   */
  #isLeft(element) {
    for (const one of ancestors(element)) if (this.#left.has(one)) return true;
    return false;
  }

  /**
   * Whether an overlay may be hidden once more. One that comes back as a new
   * element again and again is met by a standing rule, which is no work, and
   * left alone where even that does not help.
   *
   * @param {Element} element
   */
  #mayFight(element) {
    const print = fingerprint(element);
    const returns = (this.#returns.get(print) ?? 0) + 1;
    this.#returns.set(print, returns);
    const isReloaded = this.reloaded.has(print);
    if (returns > MAX_FIGHTS || isReloaded) {
      this.#left.add(element);
      this.#problem(isReloaded ? 'the page loads itself anew when an overlay is hidden; it is left alone' : 'an overlay comes back however often it is hidden; it is left alone');
      return false;
    }
    this.note(print);
    if (returns > MAX_RETURNS) this.#rules.add(element, this.#article);
    return true;
  }

  /**
   * @param {Overlay} overlay
   * @returns {Kept}
   */
  #item({ element, kind, confidence, reason }) {
    const known = this.#items.get(element);
    if (known) return known;
    const hiding = new Hiding(element);
    /** @type {Kept} */
    const item = {
      element, kind, confidence, reason, hiding, state: 'shown', returns: 0,
      hide: () => {
        if (this.#isDone) return;
        this.#left.delete(element);
        hiding.hide();
        item.state = 'hidden';
        this.#watcher?.forget();
      },
      show: () => {
        if (this.#isDone || item.state !== 'hidden') return;
        this.#left.add(element);
        this.#rules.remove(element);
        hiding.show();
        item.state = 'shown';
        this.#watcher?.forget();
      },
    };
    this.#items.set(element, item);
    this.report.items.push(item);
    return item;
  }

  /** Hides again what the page has shown again. */
  #hideReturned() {
    let isBack = false;
    for (const item of this.#items.values()) {
      if (item.state !== 'hidden' || !item.element.isConnected || !isDrawn(item.element)) continue;
      isBack = true;
      item.returns += 1;
      if (item.returns <= MAX_RETURNS && this.#mayFight(item.element)) item.hiding.hide();
      if (!isDrawn(item.element)) continue;
      item.state = 'failed';
      this.#left.add(item.element);
      this.#problem(`an overlay (${item.kind}) is shown again by the page however often it is hidden`);
    }
    return isBack;
  }

  #unlock() {
    const wasCovered = [...this.#items.values()].some(({ state, kind }) => state === 'hidden' && kind !== 'sticky');
    const known = new Set(this.report.locks.map(({ element, lock }) => `${lock} ${numberOf(element)}`));
    const locks = unlock(this.document, this.#article, this.#edits, wasCovered);
    for (const one of locks) {
      const key = `${one.lock} ${numberOf(one.element)}`;
      const returns = (this.#returns.get(key) ?? 0) + 1;
      this.#returns.set(key, returns);
      if (!known.has(key)) this.report.locks.push(one);
      if (returns === MAX_FIGHTS) this.#problem('the page locks itself again and again');
    }
  }

  /** What scrolls the article; `null` for the window. */
  #scroller() {
    const { body, documentElement } = this.document;
    for (const one of ancestors(this.#article)) {
      if (one === body || one === documentElement) return null;
      if (one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(this.view.getComputedStyle(one).overflowY)) return one;
    }
    return null;
  }

  /** Where the text is on the screen, once it was scrolled to. */
  #anchor() {
    return this.view.scrollY > 0 && this.#article ? this.#article.getBoundingClientRect().top : null;
  }

  /**
   * Keeps the text where it was when something above it went.
   *
   * @param {number | null} anchor
   */
  #settle(anchor) {
    if (anchor === null || !this.#article) return;
    const moved = this.#article.getBoundingClientRect().top - anchor;
    if (Math.abs(moved) > 1) this.view.scrollBy({ top: moved, behavior: 'instant' });
  }

  /** @param {string} words */
  #problem(words) {
    if (!this.report.problems.includes(words)) this.report.problems.push(words);
  }

  /**
   * Puts everything back.
   *
   * @param {number} left where the page was scrolled to
   * @param {number} top
   */
  #undo(left, top) {
    const hasMoved = this.#watcher?.hasMoved;
    this.#isDone = true;
    this.#stop.abort();
    this.#rules.clear();
    for (const item of [...this.#items.values()].reverse()) {
      if (item.state === 'shown') continue;
      item.hiding.show();
      item.state = 'shown';
    }
    this.#edits.undo();
    if (!hasMoved) this.view.scrollTo({ left, top, behavior: 'instant' });
  }
}

/** Numbers of elements, for keys. @type {WeakMap<Element, number>} */
const numbers = new WeakMap();
let last = 0;

/** @param {Element} element */
function numberOf(element) {
  const number = numbers.get(element) ?? (last += 1);
  numbers.set(element, number);
  return number;
}
