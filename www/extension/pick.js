/**
 * The script in a page with which a reader corrects it: they choose a part,
 * by pointer or by arrow keys, and say what it is. It is remembered for the
 * site, and holds for the reading view and for the cleared page.
 */

import { ruleFor } from '../rules.js';
import { addHost, button, make, showBar } from './bar.js';
import { ask } from './messages.js';
import { answer } from './station.js';
import { word } from './words.js';

/** Milliseconds for which is said that it is remembered. */
const SHOWN = 2500;

/** What may be said of a part. @type {[name: import('./words.js').Word, action: import('../rules.js').Rule['action']][]} */
const ACTIONS = [['pickHide', 'hide'], ['pickKeep', 'keep'], ['pickArticle', 'article']];

/** What is going on. @type {AbortController | null} */
let session = null;

answer('pick', ({ signal }) => {
  session?.abort();
  const stop = new AbortController();
  session = stop;
  signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  pick(stop);
  return { state: 'pick' };
});

/** @param {AbortController} stop */
function pick(stop) {
  const { signal } = stop;
  const bar = showBar(signal);
  bar.say('pickHelp', [{ word: 'pickForget', run: () => void remember(stop, ask('forget'), 'forgotten') }], () => stop.abort());
  const { host, root } = addHost(signal);
  const mark = make('div', { class: 'mark' });
  root.append(mark);
  /** @type {Element} */
  let part = document.querySelector('main, article, p') ?? document.body;
  let isChosen = false;
  const point = (/** @type {Element | null} */ element) => {
    if (!element || isChosen || element === document.documentElement || element === host || element === bar.host) return;
    part = element;
    place(mark, part);
  };
  point(part);
  const listen = (/** @type {string} */ name, /** @type {(event: any) => void} */ run) => addEventListener(name, run, { capture: true, signal });
  listen('pointermove', ({ clientX, clientY }) => point(document.elementFromPoint(clientX, clientY)));
  listen('scroll', () => place(mark, part));
  const choose = () => {
    isChosen = true;
    offer(root, mark, (action) => void remember(stop, ask('rule', { rule: ruleFor(part, action) }), 'picked'));
  };
  listen('click', (event) => {
    if (isChosen || event.target === bar.host || event.target === host) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    choose();
  });
  listen('keydown', (event) => {
    const step = stepOf(event.key, part);
    if (event.key === 'Escape') stop.abort();
    else if (isChosen || event.target === bar.host) return;
    else if (event.key === 'Enter') choose();
    else if (step) {
      point(step);
      step.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}

/**
 * The part that an arrow key leads to: out, in, back and on.
 *
 * @param {string} key
 * @param {Element} part
 */
function stepOf(key, part) {
  if (key === 'ArrowUp') return part.parentElement === document.documentElement ? null : part.parentElement;
  if (key === 'ArrowDown') return part.firstElementChild;
  if (key === 'ArrowLeft') return part.previousElementSibling;
  return key === 'ArrowRight' ? part.nextElementSibling : null;
}

/**
 * @param {HTMLElement} mark
 * @param {Element} part
 */
function place(mark, part) {
  const { left, top, width, height } = part.getBoundingClientRect();
  Object.assign(mark.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

/**
 * Asks what the chosen part is.
 *
 * @param {ShadowRoot} root
 * @param {HTMLElement} mark
 * @param {(action: import('../rules.js').Rule['action']) => void} onChoice
 */
function offer(root, mark, onChoice) {
  const ways = ACTIONS.map(([name, action]) => button(word(name), () => onChoice(action)));
  const sheet = make('div', { class: 'sheet', role: 'group', 'aria-label': word('correctPage'), lang: word('lang'), dir: word('dir') }, ...ways);
  const { left, top, bottom } = mark.getBoundingClientRect();
  const below = Math.min(Math.max(12, bottom + 8), innerHeight - 170);
  Object.assign(sheet.style, { left: `${Math.max(12, Math.min(left, innerWidth - 300))}px`, top: `${bottom < 0 ? Math.max(12, top) : below}px` });
  root.append(sheet);
  ways[0]?.focus();
}

/**
 * @param {AbortController} stop
 * @param {Promise<any>} answered
 * @param {import('./words.js').Word} name of what is said when it is done
 */
async function remember(stop, answered, name) {
  const isDone = (await answered.catch(() => null))?.isWritten;
  stop.abort();
  const said = new AbortController();
  const bar = showBar(said.signal);
  bar.say(isDone ? name : 'failed', [], () => said.abort());
  setTimeout(() => said.abort(), SHOWN);
}
