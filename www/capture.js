/**
 * Captures a live page: one walk over what is shown, written down as the
 * bytes that `src/dom/snapshot.rs` reads. It works on any document, changes
 * nothing, and needs nothing but the document.
 */

const MAGIC = 0x464c4c43;
const VERSION = 1;
const HEADER_BYTES = 32;
const MAX_NODES = 1_000_000;
const MAX_ATTRIBUTES = 1_024;
const MAX_NAMES = 65_536;
const MAX_FRAMES = 3;
/** Depth of the innermost elements; what nests deeper stands beside them. */
const MAX_DEPTH = 511;
const MAX_VALUE = 64 << 10;
const MAX_DATA_URL = 2 << 20;
const MAX_JSON = 1 << 20;

const TEXT = 1;
const ATTRIBUTE = 2;
const NAMESPACES = ['', 'http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML'];

/** Elements that are walked in a way of their own; `host` ones may have a shadow root. */
const KINDS = new Map(
  Object.entries({
    host: 'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span',
    dropped: 'style template foreignObject',
    shell: 'noembed noframes',
    drawing: 'svg',
    script: 'script',
    frame: 'frame iframe',
    slot: 'slot',
    form: 'form frameset',
    foreign: 'math',
  }).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])),
);

/** Attributes that are taken, as in `src/dom/markup.rs`. */
const ATTRIBUTES = new Set(
  (
    'abbr align alt alttext aria-describedby aria-expanded aria-hidden aria-label aria-level aria-modal ' +
    'autocomplete autoplay charset checked cite class clip-path clip-rule colspan columnalign content ' +
    'cx cy d data data-actualsrc data-author data-background data-bg data-bgset data-bigfoot-footnote data-bluesky-uri ' +
    'data-cfsrc data-cmp-src data-component data-component-name data-consent-src data-cookieblock-src ' +
    'data-embed data-flickity-lazyload data-footnote data-footnote-content data-full-src data-gistid data-hi-res-src data-href data-image ' +
    'data-image-src data-img-src data-instgrm-permalink data-lang data-language data-large-file ' +
    'data-latex data-lazy data-lazy-src data-lazy-srcset data-lazyload data-litespeed-src ' +
    'data-orig-file data-original data-poster data-shortcode data-src data-srcset data-test data-testid ' +
    'data-tippy-content data-trackid data-tweetid data-type data-url data-video-id data-videoid datetime default dir ' +
    'disabled display dominant-baseline dx dy encoding fill fill-opacity fill-rule font-family ' +
    'font-size font-style font-weight for fx fy gradienttransform gradientunits headers height hidden ' +
    'href hreflang http-equiv id inert itemprop itemscope itemtype kind label lang language layout ' +
    'linethickness loop marker-end marker-start markerheight markerwidth mathvariant media muted name ' +
    'offset opacity open orient placeholder playlabel points popover popovertarget poster ' +
    'preserveaspectratio property r refx refy rel resource reversed role rowspan rx ry scope ' +
    'shadowrootmode size sizes slot span src srcdoc srclang srcset start stop-color stop-opacity ' +
    'stretchy stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width style ' +
    'summary text-anchor title transform type typeof usemap value videoid viewbox vocab width x x1 x2 ' +
    'xlink:href xml:lang y y1 y2 '
  ).trimEnd().split(' '),
);

/** Parts of one drawing, and of all drawings of a page, as in `src/dom/parse`. */
const MAX_PARTS = 1_500;
const MAX_DRAWN = 10_000;

/** Elements whose drawings are icons and logos. */
const NOT_DRAWN = 'a, button, footer, label, nav';

/** Where the scripts come from that write a listing of code in their place. */
const LISTINGS = 'https://gist.github.com/';

/** Types of script that hold data, as in `src/dom/parse/filter.rs`. */
const DATA_TYPE = /^\s*(application\/(ld\+)?json|math\/(tex[^;]*|mml)|text\/((x-)?template|html))\s*(;|$)/i;

/**
 * @typedef {object} CaptureOptions
 * @property {string} [url] the page's address, where it is not the document's own
 * @property {(element: Element) => ShadowRoot | null} [shadowRoot] opens closed shadow roots, where an extension may
 * @property {(element: Element) => boolean} [skip] whether an element is to be left out
 * @property {(length: number) => Uint8Array<ArrayBuffer>} [room] where to write so many bytes; what it gave before is void
 *
 * @typedef {object} Capture
 * @property {Uint8Array<ArrayBuffer>} bytes the snapshot
 * @property {Node[]} nodes the page's nodes, in the order of the snapshot
 */

/**
 * Captures a page as it stands.
 *
 * @param {Document} document
 * @param {CaptureOptions} [options]
 * @returns {Capture}
 */
export function capture(document, options = {}) {
  const root = property(document, 'documentElement')(document);
  const walk = new Walk(root ?? document, options);
  if (root) walk.run(root);
  const url = options.url ?? property(document, 'URL')(document);
  return { bytes: walk.write(/^https?:/.test(url) ? url : ''), nodes: walk.nodes };
}

/**
 * Reads past a page that shadows its own nodes: a form answers to the names
 * of its fields, a document to those of its pictures.
 *
 * @param {object} object
 * @param {string} name
 * @returns {(object: object, argument?: unknown) => any} the getter or method, as a function
 */
function property(object, name) {
  for (let place = Object.getPrototypeOf(object); place; place = Object.getPrototypeOf(place)) {
    const found = Object.getOwnPropertyDescriptor(place, name);
    if (found) return Function.prototype.call.bind(found.get ?? found.value);
  }
  return () => null;
}

/** One walk over a page, and what it has written so far. */
class Walk {
  /** @type {Node[]} */
  nodes = [];
  #words = new Uint32Array(1 << 14);
  #length = 0;
  #text = '';
  /** @type {string[]} */
  #names = [];
  /** @type {Map<string, number>} */
  #elements = new Map();
  /** @type {Map<string, number>} */
  #attributes = new Map();
  /** How to walk the elements of a name, by its number. @type {(string | undefined)[]} */
  #kinds = [];
  /** Of the open elements, a level each: the namespace, and how many frames they stand in. */
  #spaces = [0];
  #frames = [0];
  /** What stands after the node just visited. @type {Node | null} */
  #sibling = null;
  #truncated = false;
  /** Parts of drawings so far. */
  #drawn = 0;

  /**
   * @param {Node} sample any node of the page
   * @param {CaptureOptions} options
   */
  constructor(sample, options) {
    this.openRoot = options.shadowRoot;
    this.skip = options.skip;
    this.room = options.room ?? ((length) => new Uint8Array(length));
    this.localName = property(sample, 'localName');
    this.firstChild = property(sample, 'firstChild');
    this.nextSibling = property(sample, 'nextSibling');
    this.attributeNames = property(sample, 'getAttributeNames');
    this.attributeValue = property(sample, 'getAttribute');
    // First, so that no flood of names leaves one of them without its kind.
    for (const name of KINDS.keys()) this.#learn(name);
  }

  /** @param {Node} root */
  run(root) {
    /** What comes after the open nodes, a level each. @type {(Node | null)[]} */
    const next = [];
    /** Nodes that are no siblings, a level each, the last first. @type {(Node[] | null)[]} */
    const lists = [[]];
    let level = 0;
    /** @type {Node | null} */
    let node = root;
    while (node && !this.#truncated) {
      const inside = this.#visit(node, level);
      const list = lists[level];
      next[level] = list ? (list.pop() ?? null) : this.#sibling;
      const inner = Array.isArray(inside) ? inside : null;
      node = inner ? (inner.pop() ?? null) : /** @type {Node | null} */ (inside);
      if (node) {
        level += 1;
        lists[level] = inner;
      } else {
        while (level > 0 && !next[level]) level -= 1;
        node = next[level] ?? null;
      }
    }
  }

  /**
   * Writes a node down.
   *
   * @param {Node} node
   * @param {number} level
   * @returns {Node | Node[] | null} its first child, or the list of its children, last first
   */
  #visit(node, level) {
    const type = node.nodeType;
    // A form whose field is called `nodeType` has a node in its place.
    if (type === 1 || typeof type !== 'number') return this.#element(/** @type {Element} */ (node), level);
    if (type === 3 || type === 4) {
      this.#record(TEXT | (Math.min(level, MAX_DEPTH + 1) << 4), /** @type {Text} */ (node).data);
      this.nodes.push(node);
    }
    this.#sibling = node.nextSibling;
    return null;
  }

  /**
   * @param {Element} element
   * @param {number} level
   */
  #element(element, level) {
    let name = element.localName;
    if (typeof name !== 'string') name = this.localName(element);
    const id = this.#elements.get(name) ?? this.#learn(name);
    const kind = this.#kinds[id];
    const isForm = kind === 'form';
    this.#sibling = isForm ? this.nextSibling(element) : element.nextSibling;
    if (kind === 'dropped' || (kind === 'script' && !isRead(element)) || this.skip?.(element)) return null;
    const outer = level && this.#spaces[level - 1];
    const space = outer || kind === 'foreign' || kind === 'drawing' || kind === 'shell' ? Math.max(0, NAMESPACES.indexOf(element.namespaceURI ?? '')) : 0;
    this.#spaces[level] = space;
    this.#frames[level] = level && this.#frames[level - 1];
    this.#record((space << 2) | (Math.min(level, MAX_DEPTH) << 4) | (id << 16), '');
    this.nodes.push(element);
    this.#truncated = this.nodes.length >= MAX_NODES;
    if (isForm) this.#formAttributes(element);
    else this.#attributesOf(element);
    if (kind === undefined) return element.firstChild;
    return this.#inside(element, kind, level);
  }

  /** @param {Element} element */
  #attributesOf(element) {
    const names = element.getAttributeNames();
    const length = Math.min(names.length, MAX_ATTRIBUTES);
    for (let i = 0; i < length; i += 1) {
      const id = this.#attributes.get(names[i]) ?? this.#learnAttribute(names[i]);
      if (id >= 0) this.#attribute(id, element.getAttribute(names[i]));
    }
  }

  /** @param {Element} form */
  #formAttributes(form) {
    const names = this.attributeNames(form).slice(0, MAX_ATTRIBUTES);
    for (const name of names) {
      const id = this.#attributes.get(name) ?? this.#learnAttribute(name);
      if (id >= 0) this.#attribute(id, this.attributeValue(form, name));
    }
  }

  /**
   * @param {number} id of its name
   * @param {string | null} value
   */
  #attribute(id, value) {
    if (value === null) return;
    let text = value;
    if (text.length > MAX_VALUE) text = text.slice(0, /^data:/i.test(text) ? MAX_DATA_URL : MAX_VALUE);
    this.#record(ATTRIBUTE | (id << 16), text);
  }

  /**
   * The children of an element that has its own way.
   *
   * @param {Element} element
   * @param {string} kind
   * @param {number} level
   * @returns {Node | Node[] | null}
   */
  #inside(element, kind, level) {
    if (kind === 'shell') return null;
    if (kind === 'drawing') return this.#isDrawn(element) ? element.firstChild : null;
    if (kind === 'form') return this.firstChild(element);
    if (kind === 'host') return (element.shadowRoot ?? this.openRoot?.(element) ?? element).firstChild;
    if (kind === 'slot') {
      const assigned = /** @type {HTMLSlotElement} */ (element).assignedNodes?.();
      if (assigned?.length) return assigned.reverse();
    }
    if (kind === 'frame') {
      this.#frames[level] += 1;
      return this.#frames[level] > MAX_FRAMES ? null : bodyOf(/** @type {HTMLIFrameElement} */ (element))?.firstChild;
    }
    return element.firstChild;
  }

  /**
   * Whether a drawing can be a picture of the text, and the page has room for it.
   *
   * @param {Element} svg
   */
  #isDrawn(svg) {
    const parts = partsOf(svg);
    if (!parts || svg.parentElement?.closest(NOT_DRAWN)) return false;
    this.#drawn += parts;
    return this.#drawn <= MAX_DRAWN;
  }

  /**
   * The number of an element's name, met for the first time.
   *
   * @param {string} name
   */
  #learn(name) {
    const isKnown = this.#names.length < MAX_NAMES;
    const id = this.#number(name);
    this.#elements.set(name, id);
    if (isKnown) this.#kinds[id] = KINDS.get(name) ?? (name.includes('-') ? 'host' : undefined);
    return id;
  }

  /**
   * The number of an attribute's name, below 0 for those that are left out.
   *
   * @param {string} name
   */
  #learnAttribute(name) {
    const id = ATTRIBUTES.has(name.toLowerCase()) ? this.#number(name) : -1;
    this.#attributes.set(name, id);
    return id;
  }

  /** @param {string} name */
  #number(name) {
    if (this.#names.length < MAX_NAMES) this.#names.push(name.toLowerCase());
    return this.#names.length - 1;
  }

  /**
   * @param {number} head
   * @param {string} text
   */
  #record(head, text) {
    if (this.#length === this.#words.length) {
      const words = new Uint32Array(this.#length * 2);
      words.set(this.#words);
      this.#words = words;
    }
    this.#words[this.#length] = head;
    this.#words[this.#length + 1] = text.length;
    this.#length += 2;
    this.#text += text;
  }

  /**
   * Puts all into one buffer.
   *
   * @param {string} url
   * @returns {Uint8Array<ArrayBuffer>}
   */
  write(url) {
    const names = this.#names;
    const text = url + names.join('') + this.#text;
    const start = HEADER_BYTES + 4 * (this.#length + names.length);
    const { bytes, written } = encode(text, start, this.room);
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, start / 4);
    words.set([MAGIC, VERSION, this.#length / 2, names.length, url.length, Number(this.#truncated), written, 0]);
    words.set(this.#words.subarray(0, this.#length), HEADER_BYTES / 4);
    for (let i = 0; i < names.length; i += 1) words[HEADER_BYTES / 4 + this.#length + i] = names[i].length;
    return bytes.subarray(0, start + written);
  }
}

/**
 * Writes a text as UTF-8 after so many free bytes. Most pages take little more
 * than a byte a unit; only others pay for three.
 *
 * @param {string} text
 * @param {number} start
 * @param {(length: number) => Uint8Array<ArrayBuffer>} room
 */
function encode(text, start, room) {
  const encoder = new TextEncoder();
  for (const share of [1.1, 3]) {
    const bytes = room(start + Math.ceil(share * text.length));
    const { read, written } = encoder.encodeInto(text, bytes.subarray(start));
    if (read === text.length) return { bytes, written };
  }
  throw new RangeError('a unit takes three bytes at the most');
}

/**
 * How many elements a drawing of a picture's size has; 0 for an icon.
 *
 * @param {Element} svg
 */
function partsOf(svg) {
  const value = (/** @type {string} */ name) => svg.getAttribute(name) ?? '';
  const viewport = value('viewBox').split(/[ ,]+/).filter(Boolean);
  const size = (/** @type {string} */ side, /** @type {number} */ place) =>
    side === '' || side === 'auto' || side.endsWith('%') ? wholeNumber(viewport[place] ?? '') : wholeNumber(side);
  const [width, height] = [value('width'), value('height')];
  if (size(width, 2) < 100 || size(height, 3) < 40) return 0;
  if (value('aria-hidden') === 'true' || /^(presentation|none)$/.test(value('role'))) return 0;
  if (value('preserveAspectRatio') === 'none') return 0;
  const parts = svg.getElementsByTagName('*').length;
  const least = wholeNumber(width) && wholeNumber(height) ? 1 : 6;
  return parts >= least && parts <= MAX_PARTS ? parts : 0;
}

/**
 * The digits at the start of a length in pixels; 0 for every other unit.
 *
 * @param {string} text
 */
function wholeNumber(text) {
  return Number(/^(\d+)[\d.]*(px)?$/.exec(text)?.[1] ?? 0);
}

/** @param {Element} script */
function isRead(script) {
  if (script.getAttribute('src')?.startsWith(LISTINGS)) return true;
  return DATA_TYPE.test(script.getAttribute('type') ?? '') && (script.textContent ?? '').length <= MAX_JSON;
}

/**
 * What a frame shows, where the page may look into it.
 *
 * @param {HTMLIFrameElement} frame
 */
function bodyOf(frame) {
  try {
    const page = frame.contentDocument;
    return page && property(page, 'body')(page);
  } catch {
    return null;
  }
}
