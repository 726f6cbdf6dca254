/**
 * `<clearleaf-reader>`: the reading view of a page, over it or, with
 * `inline`, in it. Importing this has no side effect; `define.js` registers it.
 *
 * @import { Article } from '../clearleaf.js'
 * @import { Reading, Source } from './read.js'
 * @import { Settings } from './settings.js'
 * @import { Store } from './store.js'
 */

import { coverPage } from './cover.js';
import { listenToKeys } from './keys.js';
import { localeOf } from './locale.js';
import { openView } from './open-view.js';
import { watchPolicy } from './policy.js';
import { open as openSource } from './read.js';
import { applySettings, attributeOf, ATTRIBUTES, initialSettings, NAMES, settingOf } from './settings.js';
import { busyState, emptyState, errorState } from './states.js';
import { localStore, noStore, stored, storeSafely } from './store.js';
import { openSurface } from './surface.js';
import { focusPage } from './view.js';

const KEY = 'settings';

/**
 * Attributes: `open` shows it; `inline` puts it into the page; `url` is the
 * address of a page that does not know its own; `ui-lang` is the language of
 * its buttons; `stateless` keeps nothing. Each setting is an attribute too
 * (`theme`, `font`, `size`, `line-height` …) and a property.
 *
 * @fires reader-ready with the article in `detail`
 * @fires reader-empty where there is no article
 * @fires reader-error with the error in `detail`
 * @fires reader-close
 * @fires reader-change with the settings in `detail`, when the reader chose
 */
export class ClearleafReader extends HTMLElement {
  static observedAttributes = ['open', ...ATTRIBUTES.values()];

  static {
    for (const name of NAMES) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        /** @this {ClearleafReader} */
        get() {
          return this.settings[name];
        },
        /** @this {ClearleafReader} @param {unknown} value */
        set(value) {
          this.settings = { ...this.settings, [name]: settingOf(name, value) };
        },
      });
    }
  }

  /** @type {Source | null} */
  #source = null;
  /** @type {Store} */
  #store = localStore;
  #settings = initialSettings();
  #isLoaded = false;
  #isStored = true;
  /** @type {AbortController | undefined} */
  #session;
  /** @type {ReturnType<typeof openSurface> | undefined} */
  #surface;
  /** @type {ReturnType<typeof openView> | undefined} */
  #view;
  /** @type {Reading | null} */
  #article = null;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }

  /** What to read: a document, HTML text, a capture, or an article. The page itself where nothing is given. */
  get source() {
    return this.#source;
  }

  set source(source) {
    this.#source = source;
    if (this.open) void this.show();
  }

  /** The source as HTML text, as `source` is. */
  get html() {
    return typeof this.#source === 'string' ? this.#source : null;
  }

  set html(html) {
    this.source = html;
  }

  /** Where settings and places are kept; localStorage where none is given. */
  get store() {
    return this.#store;
  }

  set store(store) {
    this.#store = store ?? localStore;
    this.#isLoaded = false;
  }

  /** What the place that the reader stands in can do besides; shown with the other commands. @type {import('./keeping.js').OwnAction[]} */
  actions = [];

  /** The article on show. @returns {Article | null} */
  get article() {
    return this.#article;
  }

  get open() {
    return this.hasAttribute('open');
  }

  set open(isOpen) {
    this.toggleAttribute('open', Boolean(isOpen));
  }

  get inline() {
    return this.hasAttribute('inline');
  }

  set inline(isInline) {
    this.toggleAttribute('inline', Boolean(isInline));
  }

  /** The reader's choices. Setting them stores nothing. @returns {Settings} */
  get settings() {
    return { ...this.#settings };
  }

  set settings(settings) {
    this.#change(settings);
  }

  connectedCallback() {
    this.#takeEarlyProperties();
    this.#begin();
  }

  disconnectedCallback() {
    this.#end();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (name === 'open') {
      this.#begin();
      if (after === null && this.#session) this.close();
      return;
    }
    const setting = NAMES.find((candidate) => ATTRIBUTES.get(candidate) === name);
    if (!setting || before === after) return;
    const value = settingOf(setting, after);
    if (value !== this.#settings[setting]) this.#change({ [setting]: value });
  }

  /**
   * Opens the reader and reads.
   *
   * @param {Source} [source] else `source`, else the page that the element is in
   * @returns {Promise<Article | null>} null where there is no article, or the reader was closed before there was one
   */
  async show(source) {
    if (!this.isConnected) throw new Error('a reader shows itself only in a document');
    if (source !== undefined) this.#source = source;
    return this.#show(false);
  }

  /** @param {boolean} isSimple whether to read by simple rules */
  async #show(isSimple) {
    this.#end();
    const session = new AbortController();
    const { signal } = session;
    this.#session = session;
    this.open = true;
    const back = focusedIn(this.ownerDocument);
    signal.addEventListener('abort', () => back?.isConnected && back.focus({ preventScroll: true }));
    const missingFor = watchPolicy(this.ownerDocument, signal);
    const reading = this.#read(isSimple);
    reading.catch(() => undefined);
    const [locale] = await Promise.all([localeOf(this.#languages()), this.#loadSettings()]);
    if (signal.aborted) return null;
    const choose = (/** @type {Partial<Settings>} */ change) => this.#choose(change);
    const onClose = () => this.close();
    const onSimple = isSimple ? null : () => void this.#show(true);
    const surface = openSurface(/** @type {ShadowRoot} */ (this.shadowRoot), { locale, settings: () => this.#settings, choose, onClose, isInline: this.inline, signal });
    this.#surface = surface;
    if (!this.inline) coverPage(this, signal);
    const { page, words } = surface.frame;
    const onInspect = this.#inspector(surface.frame);
    const ways = { onOriginal: onClose, onSimple, onInspect, onAgain: () => void this.#show(isSimple) };
    page.replaceChildren(busyState(words));
    focusPage(page);
    try {
      const { opened, article } = await reading;
      const dress = article ? await dressOf(article) : undefined;
      if (signal.aborted) return null;
      if (!article) {
        this.#showState(emptyState(words, ways));
        this.#tell('reader-empty');
        return null;
      }
      this.#article = article;
      const store = this.#keeper();
      this.#view = openView(surface, article, { dress, isSimple, onSimple, onInspect, address: opened.address, read: opened.read, store, isStored: () => this.#isStored, onClose, actions: this.actions });
      this.#tell('reader-ready', { article });
      return article;
    } catch (error) {
      const missing = signal.aborted ? null : await missingFor(String(Object(error).code ?? ''));
      if (signal.aborted) return null;
      this.#showState(errorState(words, error, missing, ways));
      this.#tell('reader-error', { error });
      return null;
    }
  }

  /** Closes the reader; the page is as it was, and so is its focus. */
  close() {
    if (!this.#session) return;
    this.#end();
    this.open = false;
    this.#tell('reader-close');
  }

  /** Takes over properties that were set before the element was defined. */
  #takeEarlyProperties() {
    for (const name of ['store', 'settings', 'source', 'html', ...NAMES]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** Shows what `open` asks for, once the page has its text. */
  #begin() {
    const page = this.ownerDocument;
    if (!this.open || !this.isConnected || this.#session) return;
    if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', () => this.#begin(), { once: true });
    else void this.show();
  }

  /**
   * Reads the source; a live page is written down before this returns.
   *
   * @param {boolean} isSimple
   */
  async #read(isSimple) {
    const source = this.#source ?? this.ownerDocument;
    const opened = openSource(source, this.getAttribute('url') ?? undefined);
    if (!isSimple) return { opened, article: await opened.read({}) };
    const own = typeof source === 'object' && 'plain' in source ? source.plain : null;
    const plain = own ?? (() => import('./plain.js').then(({ readPlainly }) => readPlainly(source, opened.address)));
    // The rules of the core know more than those without it.
    const article = await opened.read({ rules: true }).catch(async (error) => {
      const read = await plain();
      if (!read) throw error;
      return read;
    });
    return { opened, article: article ?? (await plain()) };
  }

  /**
   * What has the page show how it was read; null where the page is not at hand.
   *
   * @param {import('./view.js').Frame} frame
   */
  #inspector({ locale, words, say }) {
    const source = this.#source ?? this.ownerDocument;
    if (typeof source === 'object' && 'inspect' in source) return source.inspect ?? null;
    if (source !== this.ownerDocument) return null;
    return () => void import('./inspecting.js').then(({ inspectPage }) => {
      this.close();
      return inspectPage(this.ownerDocument, locale);
    }).catch(() => say(words.failed));
  }

  /** @param {HTMLElement} state */
  #showState(state) {
    if (!this.#surface) return;
    const { frame } = this.#surface;
    frame.page.replaceChildren(state);
    frame.page.setAttribute('aria-label', state.querySelector('h1')?.textContent ?? '');
    listenToKeys(frame, () => [], () => this.close());
    state.querySelector('button')?.focus({ preventScroll: true });
  }

  #end() {
    const { activeElement } = this.ownerDocument;
    this.#surface?.remove();
    if (activeElement === this) this.blur();
    this.#surface = undefined;
    this.#view = undefined;
    this.#article = null;
    this.#session?.abort();
    this.#session = undefined;
  }

  /** Takes over what was stored; what the page asks for by attributes gives way to it. */
  async #loadSettings() {
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    const own = await stored(this.#keeper(), KEY);
    this.#change(Object.fromEntries(NAMES.filter((name) => name in own).map((name) => [name, settingOf(name, own[name])])));
  }

  /**
   * What the reader chose: shown, reflected, stored.
   *
   * @param {Partial<Settings>} change
   */
  #choose(change) {
    this.#change(change);
    this.#tell('reader-change', { settings: this.settings });
    void storeSafely(this.#keeper(), KEY, { ...this.#settings }).then((isStored) => {
      const frame = this.#surface?.frame;
      if (!isStored && this.#isStored) frame?.say(frame.words.notSaved);
      this.#isStored = isStored;
    });
  }

  /** @param {Partial<Settings>} change */
  #change(change) {
    for (const name of NAMES) {
      if (name in change) Object.assign(this.#settings, { [name]: settingOf(name, change[name]) });
    }
    const surface = this.#surface?.frame.surface;
    const apply = () => surface && applySettings(surface, this.#settings);
    if (this.#view) this.#view.relaid(apply);
    else apply();
    for (const name of NAMES) {
      if (!(name in change)) continue;
      const attribute = ATTRIBUTES.get(name) ?? name;
      const value = attributeOf(name, this.#settings[name]);
      if (value === null) this.removeAttribute(attribute);
      else if (this.getAttribute(attribute) !== value) this.setAttribute(attribute, value);
    }
  }

  #keeper() {
    return this.hasAttribute('stateless') ? noStore : this.#store;
  }

  #languages() {
    const own = this.getAttribute('ui-lang');
    return own ? [own, ...navigator.languages] : navigator.languages;
  }

  /**
   * @param {string} name
   * @param {object} [detail]
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

/**
 * What dresses posts, entries and facts.
 *
 * @param {Reading} article
 */
async function dressOf({ thread, items, product, recipe }) {
  if (!thread && !items && !product && !recipe) return undefined;
  return import('./typed.js').then(({ dressTyped }) => dressTyped, () => undefined);
}

/**
 * The element with the focus, within shadow roots too.
 *
 * @param {Document} page
 */
function focusedIn(page) {
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return /** @type {HTMLElement | null} */ (element);
}
