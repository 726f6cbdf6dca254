/**
 * What a candidate says and offers: its lines, its controls, and what its
 * attributes call it. Bounded by a budget that all candidates share.
 */

import { isDrawn, isElement, openRoot } from './flat.js';

const MAX_LETTERS = 2_400;
const MAX_NODES = 900;
const MAX_LABEL = 60;
const MAX_CONTROLS = 40;

const INLINE = new Set('a abbr b bdi cite code em font i kbd label mark q s small span strong sub sup time u var wbr'.split(' '));
const SKIPPED = new Set('script style template noscript link meta head title datalist'.split(' '));
const MEDIA = new Set('img picture canvas svg object embed'.split(' '));

/** Links that open a sharing dialog. */
const SHARE =
  /facebook\.com\/(sharer|dialog)|(twitter|x)\.com\/(intent|share)|wa\.me|whatsapp(:|\.com\/send)|linkedin\.com\/share|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|t(elegram)?\.me\/share|^mailto:\?|news\.ycombinator\.com\/submitlink|threads\.net\/intent|bsky\.app\/intent|line\.me\/R\/(msg|share)|vk\.com\/share|tumblr\.com\/(share|widgets)|getpocket\.com\/(save|edit)|xing\.com\/(spi|social)|flipboard\.com\/bookmarklet|share\.|sharer|share-?offsite/i;

/** Links to the shops where apps are. */
const STORE = /(apps|itunes)\.apple\.com|play\.google\.com\/store|^(market|itms-apps?|intent|android-app):|apps\.microsoft\.com|galaxystore|appgallery|onelink\.me|app\.link|adjust\.com|page\.link|smart\.link|app\.adjust/i;

/** Frames that play. */
const PLAYER = /youtube|youtu\.be|vimeo|dailymotion|brightcove|jwplayer|jwplatform|wistia|twitch\.tv|player|connatix|primis|video/i;

/**
 * @typedef {object} Content
 * @property {string} text lines, labels of controls, what fields ask for, names; a unit separator between
 * @property {number[]} counts
 * @property {boolean} isUnseen whether it has nothing inside that could be looked at
 */

/**
 * @param {Element} element
 * @param {{ shadowRoot?: (element: Element) => ShadowRoot | null }} options
 * @param {{ nodes: number }} budget
 * @returns {Content}
 */
export function content(element, options, budget) {
  const reading = new Reading(options, Math.min(MAX_NODES, budget.nodes));
  reading.names(element);
  reading.read(element);
  reading.readLast(element);
  budget.nodes -= reading.visited;
  return reading.result(element);
}

/** One candidate being read. */
class Reading {
  #text = '';
  /** @type {string[]} */
  #labels = [];
  /** @type {string[]} */
  #asks = [];
  /** @type {string[]} */
  #names = [];
  visited = 0;
  #count = {
    letters: 0, links: 0, fragments: 0, linked: 0, buttons: 0, emails: 0, passwords: 0, fields: 0, boxes: 0,
    videos: 0, frames: 0, pictures: 0, shares: 0, stores: 0, elements: 0, players: 0, messages: 0,
  };

  /**
   * @param {{ shadowRoot?: (element: Element) => ShadowRoot | null }} options
   * @param {number} limit of nodes
   */
  constructor(options, limit) {
    this.options = options;
    this.limit = limit;
  }

  /** @param {Node} node */
  read(node) {
    this.visited += 1;
    if (this.visited > this.limit) return;
    if (node.nodeType === 3) {
      this.#write(/** @type {Text} */ (node).data);
      return;
    }
    if (!isElement(node) || SKIPPED.has(node.localName)) return;
    const { localName } = node;
    this.#count.elements += 1;
    if (this.visited > 1 && localName !== 'slot' && !isDrawn(node) && computedDisplay(node) !== 'contents') return;
    const isBlock = !INLINE.has(localName);
    if (isBlock) this.#break();
    if (this.#control(node)) return;
    for (const child of childrenOf(node, this.options)) this.read(child);
    if (isBlock) this.#break();
  }

  /**
   * The last controls of what was too long to be read: long overlays ask at
   * their end.
   *
   * @param {Element} element
   */
  readLast(element) {
    if (this.visited <= this.limit) return;
    const controls = element.querySelectorAll('button, input, a[href], [role=button]');
    for (let i = Math.max(0, controls.length - 8); i < controls.length; i += 1) if (isDrawn(controls[i])) this.#control(controls[i]);
  }

  /**
   * @param {Element} element
   * @returns {boolean} whether nothing inside is of interest
   */
  #control(element) {
    const count = this.#count;
    const name = element.localName;
    if (name === 'a') this.#link(element);
    else if (name === 'button' || name === 'summary' || element.getAttribute('role') === 'button') this.#button(element);
    else if (name === 'input' || name === 'textarea' || name === 'select') this.#field(element);
    else if (name === 'video' || name === 'audio') count.videos += 1;
    else if (name === 'iframe' || name === 'frame') this.#frame(/** @type {HTMLIFrameElement} */ (element));
    else if (MEDIA.has(name)) {
      count.pictures += 1;
      this.#ask(element.getAttribute('alt'));
      return name !== 'picture' && name !== 'object';
    }
    if (/^(|true|plaintext-only)$/.test(element.getAttribute('contenteditable') ?? 'no')) {
      count.messages += 1;
      this.#ask(element.getAttribute('placeholder') ?? element.getAttribute('aria-label'));
    }
    if (/^(switch|checkbox)$/.test(element.getAttribute('role') ?? '')) count.boxes += 1;
    return false;
  }

  /** @param {Element} link */
  #link(link) {
    const count = this.#count;
    const href = link.getAttribute('href') ?? '';
    const label = labelOf(link);
    count.links += 1;
    count.linked += label.length;
    if (/^#./.test(href)) count.fragments += 1;
    if (SHARE.test(href)) count.shares += 1;
    if (STORE.test(href)) count.stores += 1;
    this.#label(label);
  }

  /** @param {Element} button */
  #button(button) {
    this.#count.buttons += 1;
    this.#label(labelOf(button));
  }

  /** @param {Element} field */
  #field(field) {
    const count = this.#count;
    const type = (field.getAttribute('type') ?? '').toLowerCase();
    const name = `${field.getAttribute('name') ?? ''} ${field.getAttribute('placeholder') ?? ''} ${field.getAttribute('autocomplete') ?? ''} ${field.getAttribute('aria-label') ?? ''}`;
    if (field.localName === 'textarea') count.messages += 1;
    else if (/^(button|submit|image|reset)$/.test(type)) {
      count.buttons += 1;
      this.#label(field.getAttribute('value') ?? '');
    } else if (type === 'checkbox' || type === 'radio') count.boxes += 1;
    else if (type === 'password') count.passwords += 1;
    else if (type === 'search' || /search|suche|recherche|\bq\b/i.test(name)) return;
    else if (type === 'email' || /e-?mail|courriel|correo|メール|بريد/i.test(name)) count.emails += 1;
    else if (type !== 'hidden') count.fields += 1;
    this.#ask(field.getAttribute('placeholder') ?? field.getAttribute('aria-label'));
  }

  /** @param {HTMLIFrameElement} frame */
  #frame(frame) {
    this.#count.frames += 1;
    const src = frame.getAttribute('src') ?? '';
    this.names(frame);
    this.#names.push(src.slice(0, 200));
    if (PLAYER.test(src) || /\b(autoplay|picture-in-picture|fullscreen)\b/.test(frame.getAttribute('allow') ?? '')) this.#count.players += 1;
    this.#ask(frame.title);
    const page = pageOf(frame);
    if (page?.body) this.read(page.body);
  }

  /**
   * What attributes call an element.
   *
   * @param {Element} element
   */
  names(element) {
    const names = ['id', 'class', 'name', 'aria-label', 'title', 'data-testid'].map((name) => element.getAttribute(name) ?? '');
    names.push(element.localName.includes('-') ? element.localName : '');
    this.#names.push(...names.map((name) => name.slice(0, 120)));
  }

  /** @param {string} text */
  #write(text) {
    if (this.#text.length > MAX_LETTERS) return;
    this.#text += text.length > MAX_LETTERS ? text.slice(0, MAX_LETTERS) : text;
  }

  #break() {
    if (!this.#text.endsWith('\n')) this.#text += '\n';
  }

  /** @param {string} label */
  #label(label) {
    if (label && this.#labels.length < MAX_CONTROLS) this.#labels.push(label.slice(0, MAX_LABEL));
  }

  /** @param {string | null} text */
  #ask(text) {
    if (text && this.#asks.length < MAX_CONTROLS) this.#asks.push(text.slice(0, MAX_LABEL));
  }

  /**
   * @param {Element} element
   * @returns {Content}
   */
  result(element) {
    const text = clean(this.#text);
    this.#count.letters = text.length;
    const isUnseen = !text && this.#count.elements <= 1 && element.childElementCount === 0 && element.localName !== 'svg' && element.localName !== 'iframe';
    const fields = [text, clean(this.#labels.join('\n')), clean(this.#asks.join('\n')), clean(spread(this.#names.join(' ')))];
    return { text: fields.join('\x1f'), counts: Object.values(this.#count), isUnseen };
  }
}

/**
 * @param {Element} element
 * @param {{ shadowRoot?: (element: Element) => ShadowRoot | null }} options
 * @returns {Iterable<Node>}
 */
function childrenOf(element, options) {
  if (element.localName === 'slot') {
    const assigned = /** @type {HTMLSlotElement} */ (element).assignedNodes?.();
    if (assigned?.length) return assigned;
  }
  return (openRoot(element, options) ?? element).childNodes;
}

/** @param {Element} element */
function computedDisplay(element) {
  return element.ownerDocument.defaultView?.getComputedStyle(element).display;
}

/** @param {Element} control */
function labelOf(control) {
  const text = control.textContent?.trim();
  return (text && text.length < 200 ? text : '') || control.getAttribute('aria-label') || control.getAttribute('title') || control.querySelector('img')?.alt || '';
}

/** @param {HTMLIFrameElement} frame */
function pageOf(frame) {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/**
 * Takes names apart: `cookieBanner`, `cookie_banner`.
 *
 * @param {string} names
 */
function spread(names) {
  return names.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_/.?=&:]+/g, ' ');
}

/**
 * Folds white space, and leaves out the signs that stand between texts.
 *
 * @param {string} text
 */
function clean(text) {
  return text.replace(/[^\S\n]+/g, ' ').replace(/[\0-\x09\x0b-\x1f]/g, '').replace(/ ?\n[ \n]*/g, '\n').trim();
}
