/**
 * What the colours mean, how many blocks have each, and which are shown.
 *
 * @import { Entry } from '../clearleaf.js'
 */

import { LABELS, nameOf } from './labels.js';
import { make } from './make.js';

/**
 * @param {HTMLElement} host
 * @param {Entry[]} ledger
 * @param {(hidden: Set<string>) => void} onFilter
 */
export function showLegend(host, ledger, onFilter) {
  const hidden = new Set();
  const rows = [...countsOf(ledger)].map(([label, count]) => {
    const row = rowOf(label, count, ledger.length);
    row.addEventListener('click', () => {
      if (!hidden.delete(label)) hidden.add(label);
      refresh();
    });
    return row;
  });
  const refresh = () => {
    for (const row of rows) row.setAttribute('aria-pressed', String(!hidden.has(row.dataset.label)));
    onFilter(new Set(hidden));
  };
  /**
   * @param {string} name
   * @param {(entry: Entry) => boolean} isHidden
   */
  const only = (name, isHidden) => {
    const button = make('button', { type: 'button', className: 'only' }, name);
    button.addEventListener('click', () => {
      hidden.clear();
      for (const entry of ledger.filter(isHidden)) hidden.add(entry.label);
      refresh();
    });
    return button;
  };
  host.replaceChildren(
    tallyOf(ledger),
    make('div', { className: 'onlys', role: 'group', 'aria-label': 'Show' },
      only('All', () => false),
      only('Kept', (entry) => !entry.kept),
      only('Removed', (entry) => entry.kept)),
    make('div', { className: 'legend', role: 'group', 'aria-label': 'Labels shown' }, ...rows),
  );
}

/** @param {Entry[]} ledger */
function tallyOf(ledger) {
  const kept = ledger.filter((entry) => entry.kept).length;
  const removed = ledger.length - kept;
  return make('p', { className: 'tally' }, make('b', {}, String(kept)), ' kept, ', make('b', {}, String(removed)), ' removed');
}

/**
 * Blocks by label, in the order of the legend.
 *
 * @param {Entry[]} ledger
 * @returns {Map<string, number>}
 */
function countsOf(ledger) {
  const counts = new Map();
  for (const label of [...LABELS.keys(), ...ledger.map((entry) => entry.label)]) {
    const count = ledger.filter((entry) => entry.label === label).length;
    if (count > 0 && !counts.has(label)) counts.set(label, count);
  }
  return counts;
}

/**
 * One label: its colour, name, count and share of all blocks.
 *
 * @param {string} label
 * @param {number} count
 * @param {number} total
 */
function rowOf(label, count, total) {
  const { kept = false, about = '' } = LABELS.get(label) ?? {};
  const row = make('button', {
    type: 'button',
    className: 'legend-row',
    title: about,
    'aria-pressed': 'true',
    'aria-label': `${nameOf(label)}, ${count} ${count === 1 ? 'block' : 'blocks'}`,
    data: { label, kept: String(kept) },
  },
  make('span', { className: 'swatch' }),
  make('span', { className: 'legend-name' }, nameOf(label)),
  make('span', { className: 'legend-count' }, String(count)));
  row.style.setProperty('--share', String(count / total));
  return row;
}
