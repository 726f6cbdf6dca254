/**
 * Reading aloud by the voices of the system: a sentence at a time, marked
 * while it is spoken. Loaded when it is first asked for.
 *
 * @import { View } from './view.js'
 * @import { Store } from './store.js'
 * @import { Sentence } from './sentences.js'
 */

import { icon, make } from './make.js';
import { sentencesOf } from './sentences.js';
import { stored, storeSafely } from './store.js';
import style from './style-panels.js';
import { adopt } from './surface.js';
import { topBlock } from './view.js';

/** Milliseconds that a browser may take to find its voices. */
const PATIENCE = 1200;
const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];
const KEY = 'listening';

/**
 * Opens the player and starts to read from the top of the page.
 *
 * @param {View} view
 * @param {Store} store
 * @param {() => void} onStop
 */
export async function listen(view, store, onStop) {
  const { surface, words, signal } = view;
  adopt(/** @type {ShadowRoot} */ (surface.getRootNode()), style);
  const player = make('section', { className: 'player', part: 'player', role: 'group', 'aria-label': words.listen });
  const stop = () => {
    speech?.stop();
    player.remove();
    onStop();
  };
  /** @type {ReturnType<typeof createSpeech> | undefined} */
  let speech;
  surface.append(player);
  const [voices, chosen] = await Promise.all([voicesOf(), stored(store, KEY)]);
  const close = tool(words.stop, 'close', stop);
  if (signal.aborted) return null;
  if (!voices.length) {
    player.append(make('p', { className: 'hint', role: 'status' }, words.noVoices), close);
    close.focus();
    return { toggle: stop, stop };
  }
  const own = voicesFor(voices, view.article.lang);
  const state = { rate: Number(chosen.rate) || 1, voice: own.find(({ voiceURI }) => voiceURI === chosen.voice) ?? own[0] };
  const play = tool(words.play, 'play', () => speech?.toggle());
  speech = createSpeech(view, state, (isPlaying) => {
    play.replaceChildren(icon(isPlaying ? 'pause' : 'play'));
    play.setAttribute('aria-label', isPlaying ? words.pause : words.play);
  }, stop);
  const { step, again, toggle } = speech;
  const change = () => {
    void storeSafely(store, KEY, { rate: state.rate, voice: state.voice?.voiceURI });
    again();
  };
  player.append(
    tool(words.previousSentence, 'previous', () => step(-1)), play, tool(words.nextSentence, 'next', () => step(1)),
    picker(words.speed, SPEEDS.map((rate) => `${rate}×`), SPEEDS.indexOf(state.rate), (at) => {
      state.rate = SPEEDS[at] ?? 1;
      change();
    }),
    picker(words.voice, own.map(({ name }) => name), own.indexOf(/** @type {SpeechSynthesisVoice} */ (state.voice)), (at) => {
      state.voice = own[at];
      change();
    }),
    close);
  signal.addEventListener('abort', () => speech?.stop());
  play.focus();
  toggle();
  return { toggle, stop };
}

/**
 * The voice itself: what is read, from where, and whether.
 *
 * @param {View} view
 * @param {{ rate: number, voice: SpeechSynthesisVoice | undefined }} state
 * @param {(isPlaying: boolean) => void} onChange
 * @param {() => void} onEnd
 */
function createSpeech(view, state, onChange, onEnd) {
  const { article, page } = view;
  const sentences = view.blocks().flatMap((block) => sentencesOf(block, article.lang));
  const top = topBlock(page, view.blocks());
  let at = Math.max(0, sentences.findIndex(({ block }) => block === top));
  let isPlaying = false;
  const awake = createWakeLock();

  const speak = () => {
    speechSynthesis.cancel();
    const sentence = sentences[at];
    if (!sentence) return onEnd();
    const said = new SpeechSynthesisUtterance(sentence.text);
    said.rate = state.rate;
    said.lang = article.lang ?? state.voice?.lang ?? '';
    if (state.voice) said.voice = state.voice;
    mark(sentence, page);
    said.onboundary = ({ name, charIndex, charLength }) => name === 'word' && markWord(sentence, charIndex, charLength);
    said.onend = () => {
      // One that was cancelled ends too, after another has taken its place.
      if (!isPlaying || sentences[at] !== sentence) return;
      at += 1;
      speak();
    };
    current = said;
    speechSynthesis.speak(said);
  };
  /** Held, for a browser may drop one that nobody holds before it ends. @type {SpeechSynthesisUtterance | undefined} */
  let current;

  const set = (/** @type {boolean} */ next) => {
    isPlaying = next;
    if (current) current.onend = null;
    if (next) speak();
    else speechSynthesis.cancel();
    awake(next);
    onChange(next);
  };
  return {
    toggle: () => set(!isPlaying),
    again: () => isPlaying && set(true),
    step(/** @type {number} */ by) {
      at = Math.max(0, Math.min(sentences.length - 1, at + by));
      if (isPlaying) set(true);
      else if (sentences[at]) mark(/** @type {Sentence} */ (sentences[at]), page);
    },
    stop() {
      set(false);
      for (const name of ['clearleaf-sentence', 'clearleaf-word']) CSS.highlights?.delete(name);
    },
  };
}

/**
 * @param {Sentence} sentence
 * @param {HTMLElement} page
 */
function mark(sentence, page) {
  const range = sentence.range();
  CSS.highlights?.delete('clearleaf-word');
  CSS.highlights?.set('clearleaf-sentence', new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  const area = page.getBoundingClientRect();
  if (top < area.top + 20 || bottom > area.bottom - 60) sentence.block.scrollIntoView({ block: 'center', inline: 'start' });
}

/**
 * @param {Sentence} sentence
 * @param {number} from
 * @param {number | undefined} length
 */
function markWord(sentence, from, length) {
  const word = length || (/^[\p{L}\p{M}\p{N}’'-]+/u.exec(sentence.text.slice(from))?.[0].length ?? 0);
  if (word) CSS.highlights?.set('clearleaf-word', new Highlight(sentence.range(from, from + word)));
}

/** The voices, which some browsers find only after a while. */
async function voicesOf() {
  const speech = globalThis.speechSynthesis;
  if (!speech) return [];
  if (!speech.getVoices().length) {
    await new Promise((resolve) => {
      speech.addEventListener?.('voiceschanged', resolve, { once: true });
      setTimeout(resolve, PATIENCE);
    });
  }
  return speech.getVoices();
}

/**
 * Those of the article's language, else all.
 *
 * @param {SpeechSynthesisVoice[]} voices
 * @param {string | null} lang
 */
function voicesFor(voices, lang) {
  const language = lang?.split('-')[0]?.toLowerCase();
  const own = voices.filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language);
  return own.length ? own : voices;
}

/** Keeps the screen on while it is asked to, where the system lets it. */
function createWakeLock() {
  /** @type {Promise<WakeLockSentinel | null>} */
  let lock = Promise.resolve(null);
  return (/** @type {boolean} */ isWanted) => {
    const before = lock;
    lock = isWanted && navigator.wakeLock ? navigator.wakeLock.request('screen').catch(() => null) : Promise.resolve(null);
    void before.then((held) => held?.release().catch(() => undefined));
  };
}

/**
 * @param {string} name
 * @param {import('./make.js').Icon} drawing
 * @param {() => void} run
 */
function tool(name, drawing, run) {
  return make('button', { className: 'tool', type: 'button', 'aria-label': name, onclick: run }, icon(drawing));
}

/**
 * @param {string} name
 * @param {string[]} values
 * @param {number} at
 * @param {(at: number) => void} onPick
 */
function picker(name, values, at, onPick) {
  const select = make('select', { 'aria-label': name }, ...values.map((value) => make('option', {}, value)));
  select.selectedIndex = Math.max(0, at);
  select.addEventListener('change', () => onPick(select.selectedIndex));
  return select;
}
