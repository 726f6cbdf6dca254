/**
 * Writes tests/overlay.snap: how well overlays are found and cleared on the
 * overlay bench that lies beside the repository, what that costs the page,
 * and whether everything comes back. `--only REGEX` runs some cases and
 * writes nothing.
 */

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { chromium } from './setup.mjs';
import { fail, root, step } from './step.mjs';

const BENCH = join(process.env.SHARED ?? join(root, '../shared'), 'overlay-bench');

/** Where the libraries of the cases are, if the bench itself has none. */
const HOME = join(root, 'target/overlay-bench');

const NOTES = join(HOME, 'notes.jsonl');
const OUT = join(HOME, 'out.json');

async function bench() {
  if (!existsSync(join(BENCH, 'run.mjs'))) return console.log('skipped: no overlay bench');
  const only = process.argv[2] === '--only' ? ['--only', process.argv[3]] : [];
  await build();
  const modules = await libraries();
  rmSync(NOTES, { force: true });
  const adapters = ['overlay-undo', 'overlay'].flatMap((name) => ['--adapter', join(root, 'tests/adapters', `${name}.mjs`)]);
  const flags = ['--modules', modules, '--out', OUT, ...adapters, ...only];
  const env = { OVERLAY_NOTES: NOTES, CHROMIUM: chromium() ?? '' };
  await step('overlay bench', 'node', [join(BENCH, 'run.mjs'), ...flags], { env });
  const text = board(JSON.parse(readFileSync(OUT, 'utf8')).clearleaf, notes());
  if (!only.length) writeFileSync(join(root, 'tests/overlay.snap'), text);
  console.log(text);
}

/** The folder of the libraries, installed outside the bench where it has none. */
async function libraries() {
  const own = join(BENCH, 'node_modules');
  if (existsSync(own)) return own;
  mkdirSync(HOME, { recursive: true });
  cpSync(join(BENCH, 'package.json'), join(HOME, 'package.json'));
  const modules = join(HOME, 'node_modules');
  if (!existsSync(modules)) await step('install the libraries of the bench', 'npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', HOME]);
  return modules;
}

/** What the adapters wrote down. */
function notes() {
  const lines = readFileSync(NOTES, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const cpu = lines.filter((line) => 'cpu' in line).map((line) => line.cpu).sort((a, b) => a - b);
  const undone = lines.filter((line) => 'undo' in line).map((line) => line.undo);
  return { cpu, undone };
}

/**
 * The figures as text.
 *
 * @param {any} result
 * @param {ReturnType<typeof notes>} facts
 */
function board({ summary, cases }, { cpu, undone }) {
  const hard = cases.filter((/** @type {any} */ one) => one.id.startsWith('hard-'));
  const passed = (/** @type {any[]} */ list) => `${list.filter((one) => one.pass).length} of ${list.length}`;
  const at = (/** @type {number} */ share) => `${Math.ceil(cpu[Math.floor(cpu.length * share)] ?? 0)} ms or less`;
  const rows = [
    ['cases passed', `${summary.pass} %`],
    ['negatives passed', passed(cases.filter((/** @type {any} */ one) => one.negative))],
    ['hard cases passed', passed(hard)],
    ['overlays found', `${summary.recall} %`],
    ['overlays removed', `${summary.removed} %`],
    ['false hits', `${summary.fpArticle + summary.fpLegit + summary.fpStatic}`],
    ['kind right', `${summary.kind} %`],
    ['locked pages that scroll again', `${summary.unlocked} % of ${summary.locked}`],
    ['articles less readable', `${summary.articleHurtCases}`],
    ['put back exactly', `${undone.filter((one) => !one).length} of ${undone.length}`],
    ['processor time, median', at(0.5)],
    ['processor time, 95 %', at(0.95)],
  ];
  const failed = cases.filter((/** @type {any} */ one) => !one.pass).map((/** @type {any} */ one) => `failed: ${one.id}\n`);
  const differ = undone.filter(Boolean).map((one) => `not put back: ${one}\n`);
  return rows.map(([name, value]) => `${name.padEnd(32)}${value}\n`).concat(failed, differ).join('');
}

await bench().catch(fail);
