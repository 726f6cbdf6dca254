/**
 * `npm test`: everything that must hold, in the order of what fails soonest.
 * One part at a time: `rust`, `wasm`, `e2e`, `js`. Ends with one line that
 * counts the test cases of all parts.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { setUpTests } from './setup.mjs';
import { checkSizes } from './size.mjs';
import { ask, fail, root, step } from './step.mjs';

const WASM = ['--target', 'wasm32-unknown-unknown'];
const LIVE = '--no-default-features';
const DENY = ['--', '-D', 'warnings'];

const counts = { passed: 0, failed: 0, skipped: 0 };

/** @type {Record<string, () => Promise<unknown>>} */
const PARTS = { rust, wasm, e2e, js };

async function rust() {
  await step('format', 'cargo', ['fmt', '--check']);
  await step('clippy', 'cargo', ['clippy', '--all-targets', ...DENY]);
  await step('clippy, live', 'cargo', ['clippy', '--lib', LIVE, ...DENY]);
  await step('clippy, wasm', 'cargo', ['clippy', '--all-targets', ...WASM, ...DENY]);
  await step('clippy, live wasm', 'cargo', ['clippy', '--lib', LIVE, ...WASM, ...DENY]);
  await step('docs', 'cargo', ['doc', '--no-deps', '--document-private-items'], { env: { RUSTDOCFLAGS: '-D warnings' } });
  await cases('Rust tests', 'cargo', ['test', '--no-fail-fast']);
}

async function wasm() {
  await build();
  checkSizes();
  const chrome = ['--headless', '--chrome', '--chromedriver', ask('which', 'chromedriver') ?? ''];
  await cases('wasm tests in Node', 'wasm-pack', ['test', '--mode', 'no-install', '--node', '.', '--test', 'node']);
  await cases('wasm tests in Chromium', 'wasm-pack', ['test', '--mode', 'no-install', ...chrome, '.', '--test', 'web']);
}

async function e2e() {
  await build();
  const folder = join(root, 'tests/e2e');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name));
  for (const file of files.sort()) {
    await cases(file.slice(root.length), 'node', ['--test', '--test-reporter=tap', '--test-timeout=60000', file]);
  }
}

async function js() {
  await build();
  await step('types', 'tsc', ['--project', '.']);
}

/**
 * A step whose output tells how many cases it had.
 *
 * @param {Parameters<typeof step>} args
 */
async function cases(...args) {
  try {
    count(await step(...args));
  } catch (error) {
    count(Object(error).output ?? '');
    counts.failed = Math.max(counts.failed, 1);
    throw error;
  }
}

/** @param {string} output */
function count(output) {
  for (const [, passed, failed, skipped] of output.matchAll(/^test result: \S+ (\d+) passed; (\d+) failed; (\d+) ignored/gm)) {
    add(passed, failed, skipped);
  }
  add(...['pass', 'fail', 'skipped'].map((word) => new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? '0'));
}

/** @param {string[]} numbers */
function add(...numbers) {
  const [passed, failed, skipped] = numbers.map(Number);
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
}

const parts = process.argv[2] ? [PARTS[process.argv[2]]] : Object.values(PARTS);
try {
  await setUpTests();
  for (const part of parts) await part();
} catch (error) {
  process.on('exit', total);
  counts.failed = Math.max(counts.failed, 1);
  fail(error);
}
total();

function total() {
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}
