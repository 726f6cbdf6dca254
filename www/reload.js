/**
 * Pages that load themselves anew when something of them is hidden: what was
 * hidden just before is noted for the next visit, which leaves it alone, so
 * that there is no round without end.
 */

/** The name of the note in the page's session; it is taken away when it is read. */
const KEY = 'clearleaf-reloads';

/** Milliseconds after hiding in which a page that leaves does so because of it. */
const SOON = 1_500;

/**
 * What the page answered with a reload the last time, by fingerprint.
 *
 * @param {Window} view
 * @returns {Set<string>}
 */
export function reloadedFor(view) {
  try {
    const note = view.sessionStorage.getItem(KEY);
    if (note === null) return new Set();
    view.sessionStorage.removeItem(KEY);
    const [visit] = /** @type {PerformanceNavigationTiming[]} */ (view.performance.getEntriesByType('navigation'));
    const prints = visit?.type === 'reload' ? JSON.parse(note) : [];
    return new Set(Array.isArray(prints) ? prints.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
}

/**
 * Notes what was hidden, should the page go right after.
 *
 * @param {Window} view
 * @param {AbortSignal} signal
 * @param {Set<string>} known what it answered with a reload before
 * @returns {(print: string) => void} to be called with what is being hidden
 */
export function noteReload(view, signal, known) {
  /** @type {Map<string, number>} */
  const hidden = new Map();
  const note = () => {
    const now = view.performance.now();
    const prints = [...hidden].filter(([, time]) => now - time < SOON).map(([print]) => print);
    try {
      if (prints.length) view.sessionStorage.setItem(KEY, JSON.stringify([...known, ...prints]));
    } catch {
      // A page without storage is not remembered.
    }
  };
  view.addEventListener('pagehide', note, { signal });
  return (print) => hidden.set(print, view.performance.now());
}
