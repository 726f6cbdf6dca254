/**
 * Writes tests/scores.snap: how well the program reads the corpora that lie
 * beside the repository. A change of a score is a diff to defend in review.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, root, step } from './step.mjs';

const SHARED = process.env.SHARED ?? join(root, '../shared');
const COMMAND = `'${join(root, 'target/release/clearleaf')}' --ndjson`;

/** @type {{ kind: string, name: string, args: string[], columns: string[] }[]} */
const CORPORA = [
  { kind: 'wcxb', name: 'wcxb-dev', args: [], columns: ['f1', 'precision', 'recall', 'with_loose', 'without_loose'] },
  { kind: 'mozilla', name: 'mozilla-dev', args: ['--text-from', 'html'], columns: ['f1', 'precision', 'recall', 'same'] },
];

async function scores() {
  const present = CORPORA.filter(({ name }) => existsSync(join(SHARED, 'corpora', name)));
  if (present.length === 0 || !existsSync(join(SHARED, 'eval/score.py'))) return console.log('skipped: no corpora');
  await step('compile', 'cargo', ['build', '--release', '--bin', 'clearleaf']);
  const folder = mkdtempSync(join(tmpdir(), 'scores-'));
  const parts = [];
  for (const corpus of present) parts.push(board(corpus, await score(corpus, folder)));
  rmSync(folder, { recursive: true });
  const text = parts.join('\n');
  writeFileSync(join(root, 'tests/scores.snap'), text);
  console.log(text);
}

/**
 * @param {typeof CORPORA[number]} corpus
 * @param {string} folder
 */
async function score({ kind, name, args }, folder) {
  const json = join(folder, `${name}.json`);
  const script = join(SHARED, 'eval/score.py');
  const from = join(SHARED, 'corpora', name);
  await step(`score ${name}`, 'python3', [script, kind, from, '--cmd', COMMAND, '--json', json, ...args]);
  return JSON.parse(readFileSync(json, 'utf8'));
}

/**
 * One corpus as text: scores by type of page, then the metadata.
 *
 * @param {typeof CORPORA[number]} corpus
 * @param {any} result
 */
function board({ name, columns }, { overall, by_type: types, pages }) {
  const rows = Object.entries({ all: overall, ...types });
  const others = pages.filter((/** @type {any} */ page) => page.type !== 'article');
  if (others.length > 0) rows.push(['non-article', mean(others, columns)]);
  const lines = rows.map(([type, row]) => {
    return [type, row.n, ...columns.map((column) => fixed(row[column])), row['f1_below_0.5'], row.empty ?? '-', row.errors ?? '-'];
  });
  const facts = Object.entries(overall.meta).map(([field, { n, exact, loose }]) => [field, n, fixed(exact), fixed(loose)]);
  const heads = ['pages', ...columns, 'under_0.5', 'empty', 'errors'];
  return `${table([[name, ...heads], ...lines])}\n${table([['metadata', 'pages', 'exact', 'loose'], ...facts])}`;
}

/**
 * What the scorer gives for a type, over any pages.
 *
 * @param {any[]} pages
 * @param {string[]} columns
 */
function mean(pages, columns) {
  const means = columns.map((column) => {
    const values = pages.map((page) => page[column]).filter((value) => typeof value === 'number');
    return [column, values.reduce((total, value) => total + value, 0) / values.length];
  });
  return { n: pages.length, ...Object.fromEntries(means), 'f1_below_0.5': pages.filter(({ f1 }) => f1 < 0.5).length };
}

/** @param {number} score */
function fixed(score) {
  return score.toFixed(3);
}

/** @param {(string | number)[][]} rows */
function table(rows) {
  return rows.map(([first, ...rest]) => `${String(first).padEnd(14)}${rest.map((value) => String(value).padStart(14)).join('')}\n`).join('');
}

await scores().catch(fail);
