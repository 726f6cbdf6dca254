/**
 * What the parts of the extension say to one another, and the checks of it:
 * nothing else knows what a message looks like.
 *
 * To the background go questions, each with an answer. Between a page and its
 * reading view there is a link: a port of a channel where the view is a frame
 * over the page, a port of the extension where it is a tab of its own.
 */

import { browser } from './browser.js';

/** What may be asked of the background, with the checks of each field. @type {Record<string, Record<string, (value: any) => boolean>>} */
const QUESTIONS = {
  claim: { secret: isSecret },
  elsewhere: { secret: isSecret },
  source: { secret: isSecret },
  shown: { state: (value) => ['reading', 'clear', 'inspect', 'none'].includes(value) },
  arrived: { readerable: isBoolean },
  find: { facts: isText, text: isText },
  ledger: { bytes: isText },
  rule: { rule: isObject },
  forget: {},
  write: { changes: Array.isArray },
  always: { host: isHost, on: isBoolean },
  run: { mode: isMode },
};

/** What goes over a link between a page and its reading view. @type {Record<string, Record<string, (value: any) => boolean>>} */
const LINKED = {
  page: { url: isText, auto: isBoolean, host: isText },
  ready: {},
  plain: { article: (value) => value === null || isObject(value) },
  readPlainly: {},
  shown: {},
  close: {},
  show: { node: (value) => Number.isInteger(value) && value >= 0 },
  go: { url: isWebAddress },
  run: { mode: isMode },
};

/** Letters of base64 in one message; browsers refuse messages of some tens of megabytes. */
const PART = 4 << 20;

/**
 * @typedef {Record<string, any> & { type: string }} Message
 *
 * @typedef {object} Link a way to the other side
 * @property {(message: Message) => void} post a `bytes` field in it is handed over, not copied
 * @property {(listener: (message: Message) => void) => void} listen
 * @property {(listener: () => void) => void} whenGone
 * @property {() => void} close
 */

/** A word that cannot be guessed. */
export function makeSecret() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {unknown} value @returns {value is string} */
export function isSecret(value) {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

/** @param {unknown} value */
export function isWebAddress(value) {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
}

/** @param {unknown} value */
export function isHost(value) {
  return typeof value === 'string' && value.length < 260 && /^(\[[\da-f:.]+\]|[^\s/:@?#*[\]]+)$/.test(value);
}

/**
 * Asks the background.
 *
 * @param {string} type
 * @param {Record<string, unknown>} [fields]
 * @returns {Promise<any>}
 */
export function ask(type, fields = {}) {
  return browser.runtime.sendMessage({ ...fields, type });
}

/**
 * A question as it came in; null where it is none.
 *
 * @param {unknown} message
 * @param {chrome.runtime.MessageSender} sender
 * @returns {Message | null}
 */
export function question(message, sender) {
  return sender.id === browser.runtime.id ? checked(message, QUESTIONS) : null;
}

/**
 * @param {unknown} message
 * @param {typeof QUESTIONS} shapes
 * @returns {Message | null}
 */
function checked(message, shapes) {
  if (!isObject(message)) return null;
  const { type } = /** @type {Message} */ (message);
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : null;
  const fields = Object.entries(shape ?? {});
  return shape && fields.every(([name, isRight]) => isRight(Reflect.get(Object(message), name))) ? /** @type {Message} */ (message) : null;
}

/**
 * A link over a port of a channel.
 *
 * @param {MessagePort} port
 * @returns {Link}
 */
export function linkOver(port) {
  return {
    post: (message) => port.postMessage(message, message.bytes ? [message.bytes.buffer] : []),
    listen(listener) {
      port.onmessage = ({ data }) => {
        const message = checked(data, LINKED);
        if (message) listener(message);
      };
    },
    // A channel does not tell; who removes the frame knows.
    whenGone: () => undefined,
    close: () => port.close(),
  };
}

/**
 * A link over a port of the extension, which takes text alone: bytes go in
 * parts before their message.
 *
 * @param {chrome.runtime.Port} port
 * @returns {Link}
 */
export function linkOverExtension(port) {
  /** @type {string[]} */
  let parts = [];
  return {
    post({ bytes, ...message }) {
      const text = bytes ? toText(bytes) : '';
      for (let at = 0; at < text.length; at += PART) port.postMessage({ type: 'part', text: text.slice(at, at + PART) });
      port.postMessage(message);
    },
    listen(listener) {
      port.onMessage.addListener((data) => {
        if (data?.type === 'part' && isText(data.text)) return void parts.push(data.text);
        const message = checked(data, LINKED);
        if (!message) return;
        if (parts.length) message.bytes = toBytes(parts.join(''));
        parts = [];
        listener(message);
      });
    },
    whenGone: (listener) => port.onDisconnect.addListener(() => listener()),
    close: () => port.disconnect(),
  };
}

/**
 * Bytes as base64.
 *
 * @param {Uint8Array} bytes
 */
export function toText(bytes) {
  const native = Reflect.get(bytes, 'toBase64');
  if (native) return /** @type {string} */ (native.call(bytes));
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/**
 * @param {string} text base64
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function toBytes(text) {
  const native = Reflect.get(Uint8Array, 'fromBase64');
  if (native) return /** @type {Uint8Array<ArrayBuffer>} */ (native.call(Uint8Array, text));
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** @param {unknown} value @returns {value is string} */
function isText(value) {
  return typeof value === 'string';
}

/** @param {unknown} value */
function isBoolean(value) {
  return typeof value === 'boolean';
}

/** @param {unknown} value @returns {value is object} */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {unknown} value */
function isMode(value) {
  return ['read', 'clear', 'inspect', 'pick'].includes(String(value));
}
