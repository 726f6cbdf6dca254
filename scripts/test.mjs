/**
 * `npm test`: everything that must hold. One part alone: `rust`, `wasm`,
 * `e2e`, `js`, `size`. What fails does not keep the rest from running. Ends
 * with one line that counts the test cases of all parts.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { Count } from './count.mjs';
import { setUpTests } from './setup.mjs';
import { checkSizes } from './size.mjs';
import { ask, root, step, StepError } from './step.mjs';

const WASM = ['--target', 'wasm32-unknown-unknown'];
const LIVE = '--no-default-features';
const DENY = ['--', '-D', 'warnings'];

const count = new Count();

/** @type {Record<string, (() => Promise<unknown>)[]>} */
const PARTS = { rust: [format, clippy, docs, rust], wasm: [wasm], e2e: [e2e], js: [js], size: [size] };

async function format() {
  await step('format', 'cargo', ['fmt', '--check', '--', '-l']);
}

async function clippy() {
  await step('clippy', 'cargo', ['clippy', '--all-targets', ...DENY]);
  await step('clippy, live', 'cargo', ['clippy', '--lib', LIVE, ...DENY]);
  await step('clippy, wasm', 'cargo', ['clippy', '--all-targets', ...WASM, ...DENY]);
  await step('clippy, live wasm', 'cargo', ['clippy', '--lib', LIVE, ...WASM, ...DENY]);
}

async function docs() {
  await step('docs', 'cargo', ['doc', '--no-deps', '--document-private-items'], { env: { RUSTDOCFLAGS: '-D warnings' } });
}

async function rust() {
  await cases('Rust tests', 'cargo', ['test', '--no-fail-fast']);
}

async function wasm() {
  const chrome = ['--headless', '--chrome', '--chromedriver', ask('which', 'chromedriver') ?? ''];
  await cases('wasm tests in Node', 'wasm-pack', ['test', '--mode', 'no-install', '--node', '.', '--test', 'node']);
  await cases('wasm tests in Chromium', 'wasm-pack', ['test', '--mode', 'no-install', ...chrome, '.', '--test', 'web']);
}

async function e2e() {
  await build();
  const folder = join(root, 'tests/e2e');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name));
  const flags = ['--test-reporter=tap', '--test-timeout=600000', '--test-concurrency=1'];
  await cases('browser tests', 'node', ['--test', ...flags, ...files.sort()]);
}

async function js() {
  await build();
  await step('types', 'tsc', ['--project', '.']);
  await (await import('./valid.mjs')).checkFixtures();
}

async function size() {
  await build();
  checkSizes();
}

/**
 * A step whose output tells how many cases it had.
 *
 * @param {Parameters<typeof step>} args
 */
async function cases(...args) {
  try {
    count.add(await step(...args));
  } catch (error) {
    count.add(Object(error).output ?? '');
    throw error;
  }
}

/** @param {string | undefined} wanted the part, or all of them */
async function run(wanted) {
  const checks = wanted ? PARTS[wanted] : Object.values(PARTS).flat();
  if (!checks) throw new Error(`there is no part ${wanted}, only ${Object.keys(PARTS).join(', ')}`);
  await setUpTests();
  for (const check of checks) await check().catch(tell);
}

/** @param {unknown} error */
function tell(error) {
  process.exitCode = 1;
  count.addFailure();
  if (!(error instanceof StepError)) console.error(error);
}

await run(process.argv[2]).catch(tell);
console.log(String(count));
