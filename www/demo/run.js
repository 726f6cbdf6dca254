/**
 * One page from its bytes to the screen.
 */

import { capture } from '../capture.js';
import { extract, load } from '../clearleaf.js';
import { showFacts, showTimes } from './facts.js';
import { showLedger } from './ledger.js';
import { showLegend } from './legend.js';
import { overlaysOf } from './lift.js';
import { byId } from './make.js';
import { showOriginal } from './original.js';
import { showReading, showState } from './reading.js';
import { emptyState, failedState } from './states.js';
import { showTip } from './tip.js';
import { pairUp } from './twins.js';

/**
 * @param {() => Promise<import('./source.js').Page>} open
 * @param {AbortSignal} signal
 * @param {() => void} again
 */
export async function readPage(open, signal, again) {
  const clean = byId('clean');
  begin(clean);
  try {
    const page = await open();
    if (signal.aborted) return;
    byId('page-kind').textContent = page.kind;
    byId('page-name').textContent = page.name;
    const original = await showOriginal(byId('stage'), page, signal);
    if (signal.aborted) return;
    const { article, times } = await timed(original.document, page.url);
    if (signal.aborted) return;
    showTimes(byId('time'), times);
    if (article) present(original, article, signal);
    else showNothing(clean, original.document);
    byId('said').textContent = article ? `Read: ${article.title ?? page.name}` : 'No article here';
  } catch (error) {
    if (signal.aborted) return;
    showState(clean, failedState(error, again));
  }
  byId('desk').dataset.state = 'done';
  byId('desk').removeAttribute('aria-busy');
}

/** Clears what the last page left. */
function begin(clean) {
  byId('desk').setAttribute('aria-busy', 'true');
  byId('desk').dataset.state = 'busy';
  byId('reading-note').textContent = '';
  byId('lift-switch').hidden = true;
  for (const id of ['stage', 'time', 'legend', 'facts']) byId(id).replaceChildren();
  showTip(byId('tip'), null, null);
  showState(clean, { kind: 'busy', title: 'Reading the page', text: '' });
}

/**
 * Extracts, and says how long it took. The capture is a part of it; timed once
 * more by itself, it tells the parts apart.
 */
async function timed(document, url) {
  await load();
  const start = performance.now();
  const article = await extract(document, { ledger: true, view: true, url });
  const total = performance.now() - start;
  const again = performance.now();
  capture(document, { url });
  const captured = Math.min(performance.now() - again, total);
  return { article, times: { capture: captured, extract: total - captured } };
}

/** Shows the article and ties its two sides together. */
function present(original, article, signal) {
  const clean = byId('clean');
  const column = showReading(clean, article, signal);
  const twins = pairUp(article.ledger, column);
  const marked = twinMarker();
  const overlay = showLedger(original, article, {
    onPoint(entry, box) {
      showTip(byId('tip'), entry, box);
      marked(entry, twins.elementOf(entry));
    },
    onPick: (entry) => twins.elementOf(entry)?.scrollIntoView({ block: 'center', behavior: motion() }),
  }, signal);
  column.addEventListener('pointerover', (event) => {
    const entry = twins.entryAt(event.target);
    marked(entry, twins.elementOf(entry));
    overlay.mark(entry);
  }, { signal });
  column.addEventListener('pointerleave', () => {
    marked(null);
    overlay.mark(null);
  }, { signal });
  column.addEventListener('click', (event) => {
    const entry = twins.entryAt(event.target);
    if (entry && !event.target.closest('a')) overlay.reveal(entry);
  }, { signal });
  original.scrollAround(article.nodes[article.ledger.find((entry) => entry.label === 'content')?.node]);
  offerLift(original, article, signal);
  showLegend(byId('legend'), article.ledger, overlay.hide);
  showFacts(byId('facts'), article);
  byId('reading-note').textContent = `${article.readingMinutes} min read`;
}

/** Offers to take overlays away where there are any. */
function offerLift(original, { ledger, nodes }, signal) {
  const kept = ledger.filter((entry) => entry.kept).map((entry) => nodes[entry.node]);
  const overlays = overlaysOf(original.document, kept);
  const box = /** @type {HTMLInputElement} */ (byId('lift'));
  box.checked = false;
  byId('lift-switch').hidden = overlays.count === 0;
  box.addEventListener('change', () => {
    if (box.checked) overlays.lift();
    else overlays.restore();
    original.redraw();
  }, { signal });
}

/** Marks one part of the clean view at a time. */
function twinMarker() {
  let marked;
  return (entry, element) => {
    marked?.removeAttribute('data-twin');
    marked = element;
    element?.setAttribute('data-twin', entry.label);
  };
}

function showNothing(clean, document) {
  showState(clean, emptyState(document));
  byId('legend').textContent = 'Nothing was labelled.';
  byId('facts').textContent = 'Nothing was read.';
}

function motion() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
