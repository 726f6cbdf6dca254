/**
 * What a trace of Chromium says of the time between a press and a paint.
 *
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tts?: number, tdur?: number, args: Record<string, any> }} Event
 * @typedef {{ main: number, rest: number }} Threads milliseconds of a process: its main thread's, and all others'
 * @typedef {{ all: number, page: Threads, frame: Threads }} Spent
 */

/** Marks that begin and end what is measured. */
export const PRESSED = 'pressed';
export const PAINTED = 'painted';

/**
 * Processor time of all renderers between the marks.
 *
 * Each event says when it began by the clock on the wall and by that of its
 * thread, so a thread has spent what its own clock went on from the first
 * event to the last one, what lies between tasks included.
 *
 * @param {Event[]} events
 * @returns {Spent}
 */
export function spentIn(events) {
  const [begin, end] = [PRESSED, PAINTED].map((name) => markOf(events, name).ts);
  const names = namesOf(events, 'process_name', ({ pid }) => pid);
  const threads = namesOf(events, 'thread_name', idOf);
  const spent = { all: 0, page: { main: 0, rest: 0 }, frame: { main: 0, rest: 0 } };
  /** @type {Map<string, Event[]>} */
  const lists = new Map();
  for (const event of events.filter(isTimed)) {
    const list = lists.get(idOf(event));
    if (list) list.push(event);
    else lists.set(idOf(event), [event]);
  }
  for (const [id, own] of lists) {
    const process = names.get(own[0].pid);
    // Other renderers are those of the browser's own pages.
    if (process !== 'Renderer' && process !== 'Extension Renderer') continue;
    const time = clockOf(own, end) - clockOf(own, begin);
    spent[process === 'Renderer' ? 'page' : 'frame'][threads.get(id) === 'CrRendererMain' ? 'main' : 'rest'] += time;
    spent.all += time;
  }
  return spent;
}

/**
 * @param {Event[]} events
 * @param {string} name
 */
function markOf(events, name) {
  const mark = events.find((event) => event.name === name);
  if (!mark) throw new Error(`the trace has no mark "${name}"`);
  return mark;
}

/**
 * @template Key
 * @param {Event[]} events
 * @param {string} kind
 * @param {(event: Event) => Key} keyOf
 * @returns {Map<Key, string>}
 */
function namesOf(events, kind, keyOf) {
  return new Map(events.filter(({ ph, name }) => ph === 'M' && name === kind).map((event) => [keyOf(event), event.args.name]));
}

/** @param {Event} event */
function idOf({ pid, tid }) {
  return `${pid} ${tid}`;
}

/** @param {Event} event */
function isTimed({ ph, tts, tdur }) {
  return ph === 'X' && tts !== undefined && tdur !== undefined;
}

/**
 * What the clock of a thread showed at a time, in milliseconds: what it shows
 * between two events is what the earlier one has left it at, and an event
 * that is under way has had its share.
 *
 * @param {Event[]} events of one thread
 * @param {number} time
 */
function clockOf(events, time) {
  let clock = events.reduce((least, { tts }) => Math.min(least, Number(tts)), Infinity);
  for (const { ts, dur, tts, tdur } of events) {
    if (ts > time) continue;
    const share = dur && ts + dur > time ? (time - ts) / dur : 1;
    clock = Math.max(clock, Number(tts) + share * Number(tdur));
  }
  return clock / 1000;
}
