/**
 * One page from its bytes to the screen.
 *
 * @import { Article, Entry } from '../clearleaf.js'
 * @import { Original } from './original.js'
 * @import { Page } from './source.js'
 *
 * @typedef {Article & Required<Pick<Article, 'ledger' | 'nodes' | 'view'>>} Reading
 */

import { capture } from '../capture.js';
import { extract, load } from '../clearleaf.js';
import { showFacts, showTimes } from './facts.js';
import { showLedger } from './ledger.js';
import { showLegend } from './legend.js';
import { offerLift } from './lift.js';
import { byId } from './make.js';
import { showOriginal } from './original.js';
import { showReading, showState } from './reading.js';
import { emptyState, failedState } from './states.js';
import { showTip, tipper } from './tip.js';
import { pairUp } from './twins.js';
import { explainer } from './why.js';

/**
 * @param {() => Promise<Page>} open
 * @param {AbortSignal} signal
 * @param {() => void} again
 */
export async function readPage(open, signal, again) {
  begin();
  try {
    const page = await open();
    if (signal.aborted) return;
    byId('page-kind').textContent = page.kind;
    byId('page-name').textContent = page.name;
    const original = await showOriginal(byId('stage'), page, signal);
    if (signal.aborted) return;
    const { reading, times } = await timed(original.document, page.url);
    if (signal.aborted) return;
    showTimes(byId('time'), times);
    if (reading) present(original, reading, page.url, signal);
    else showState(byId('clean'), emptyState(original.document));
    byId('said').textContent = reading ? `Read: ${reading.title ?? page.name}` : 'No article here';
  } catch (error) {
    if (signal.aborted) return;
    showState(byId('clean'), failedState(error, again));
  }
  byId('desk').dataset.state = 'done';
  byId('desk').removeAttribute('aria-busy');
}

/** Clears what the last page left. */
function begin() {
  byId('desk').setAttribute('aria-busy', 'true');
  byId('desk').dataset.state = 'busy';
  byId('reading-note').textContent = '';
  byId('lift-switch').hidden = true;
  for (const id of ['stage', 'time', 'legend', 'facts']) byId(id).replaceChildren();
  showTip(byId('tip'), null, null);
  showState(byId('clean'), { kind: 'busy', title: 'Reading the page', text: '' });
}

/**
 * Extracts, and says how long it took. The capture is a part of it; timed once
 * more by itself, it tells the parts apart.
 *
 * @param {Document} document
 * @param {string | undefined} url
 */
async function timed(document, url) {
  await load();
  const start = performance.now();
  const article = await extract(document, { ledger: true, view: true, url });
  const total = performance.now() - start;
  const again = performance.now();
  capture(document);
  const captured = Math.min(performance.now() - again, total);
  const reading = /** @type {Reading | null} */ (article);
  return { reading, times: { capture: captured, extract: total - captured } };
}

/**
 * Shows the article and ties its two sides together.
 *
 * @param {Original} original
 * @param {Reading} reading
 * @param {string | undefined} url
 * @param {AbortSignal} signal
 */
function present(original, reading, url, signal) {
  const { ledger, nodes } = reading;
  const column = showReading(byId('clean'), reading, signal);
  const twins = pairUp(ledger, column);
  const markTwin = twinMarker();
  const pointAt = tipper(byId('tip'), explainer(original.document, url, nodes));
  const overlay = showLedger(original, reading, {
    onPoint(entry, box) {
      pointAt(entry, box);
      markTwin(entry, twins.elementOf(entry));
    },
    onPick: (entry) => twins.elementOf(entry)?.scrollIntoView({ block: 'center', behavior: motion() }),
  }, signal);
  /** @param {Entry | null} entry */
  const markBoth = (entry) => {
    markTwin(entry, twins.elementOf(entry));
    overlay.mark(entry);
  };
  column.addEventListener('pointerover', (event) => markBoth(twins.entryAt(event.target)), { signal });
  column.addEventListener('pointerleave', () => markBoth(null), { signal });
  column.addEventListener('click', (event) => {
    const entry = event.defaultPrevented ? null : twins.entryAt(event.target);
    if (entry) overlay.reveal(entry);
  }, { signal });
  const kept = ledger.filter((entry) => entry.kept).flatMap((entry) => nodes[entry.node] ?? []);
  original.scrollAround(kept.at(-1));
  offerLift(original, kept, signal);
  showLegend(byId('legend'), ledger, overlay.hide);
  showFacts(byId('facts'), reading);
  byId('reading-note').textContent = `${reading.readingMinutes} min read`;
}

/** Marks one part of the clean view at a time. */
function twinMarker() {
  /** @type {HTMLElement | undefined} */
  let marked;
  /**
   * @param {Entry | null} entry
   * @param {HTMLElement | undefined} element
   */
  return (entry, element) => {
    marked?.removeAttribute('data-twin');
    marked = element;
    if (entry) element?.setAttribute('data-twin', entry.label);
  };
}

function motion() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
