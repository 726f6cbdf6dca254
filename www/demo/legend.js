/**
 * What the colours mean, how many blocks have each, and which are shown.
 */

import { LABELS, nameOf } from './labels.js';
import { make } from './make.js';

/**
 * @param {HTMLElement} host
 * @param {{ label: string, kept: boolean }[]} ledger
 * @param {(hidden: Set<string>) => void} onFilter
 */
export function showLegend(host, ledger, onFilter) {
  const counts = countsOf(ledger);
  const hidden = new Set();
  const rows = [...counts].map(([label, count]) => {
    const row = rowOf(label, count, ledger.length);
    row.addEventListener('click', () => {
      if (!hidden.delete(label)) hidden.add(label);
      refresh();
    });
    return row;
  });
  const refresh = () => {
    rows.forEach((row) => row.setAttribute('aria-pressed', String(!hidden.has(row.dataset.label))));
    onFilter(new Set(hidden));
  };
  const only = (name, isHidden) => {
    const button = make('button', { type: 'button', className: 'only' }, name);
    button.addEventListener('click', () => {
      hidden.clear();
      ledger.filter(isHidden).forEach((entry) => hidden.add(entry.label));
      refresh();
    });
    return button;
  };
  const kept = ledger.filter((entry) => entry.kept).length;
  host.replaceChildren(
    make('p', { className: 'tally' }, make('b', {}, String(kept)), ' kept, ', make('b', {}, String(ledger.length - kept)), ' removed'),
    make('div', { className: 'onlys', role: 'group', 'aria-label': 'Show' },
      only('All', () => false),
      only('Kept', (entry) => !entry.kept),
      only('Removed', (entry) => entry.kept)),
    make('div', { className: 'legend', role: 'group', 'aria-label': 'Labels shown' }, ...rows),
  );
}

/** Blocks by label, in the order of the legend. */
function countsOf(ledger) {
  const counts = new Map();
  for (const label of [...LABELS.keys(), ...ledger.map((entry) => entry.label)]) counts.set(label, 0);
  for (const { label } of ledger) counts.set(label, counts.get(label) + 1);
  return [...counts].filter(([, count]) => count > 0);
}

/** One label: its colour, name, count and share of all blocks. */
function rowOf(label, count, total) {
  const { kept = false, about = '' } = LABELS.get(label) ?? {};
  const row = make('button', {
    type: 'button',
    className: 'legend-row',
    title: about,
    'aria-pressed': 'true',
    'aria-label': `${nameOf(label)}, ${count} ${count === 1 ? 'block' : 'blocks'}`,
    data: { label, kept: String(kept) },
  }, make('span', { className: 'swatch' }), make('span', { className: 'legend-name' }, nameOf(label)), make('span', { className: 'legend-count' }, String(count)));
  row.style.setProperty('--share', String(count / total));
  return row;
}
