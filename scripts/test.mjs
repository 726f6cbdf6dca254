/**
 * `npm test`: everything that must hold, in the order of what fails soonest.
 * One part alone: `rust`, `wasm`, `e2e`, `js`, `size`. A part ends at its first
 * failure, and the next one runs all the same. Ends with one line that counts
 * the test cases of all parts.
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

/** @type {Record<string, () => Promise<unknown>>} */
const PARTS = { rust, wasm, e2e, js, size };

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
  const chrome = ['--headless', '--chrome', '--chromedriver', ask('which', 'chromedriver') ?? ''];
  await cases('wasm tests in Node', 'wasm-pack', ['test', '--mode', 'no-install', '--node', '.', '--test', 'node']);
  await cases('wasm tests in Chromium', 'wasm-pack', ['test', '--mode', 'no-install', ...chrome, '.', '--test', 'web']);
}

async function e2e() {
  await build();
  const folder = join(root, 'tests/e2e');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name));
  const flags = ['--test-reporter=tap', '--test-timeout=60000', '--test-concurrency=1'];
  await cases('browser tests', 'node', ['--test', ...flags, ...files.sort()]);
}

async function js() {
  await build();
  await step('types', 'tsc', ['--project', '.']);
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

/**
 * Runs the parts; says how many failed.
 *
 * @param {(() => Promise<unknown>)[]} parts
 */
async function run(parts) {
  let failures = 0;
  for (const part of [setUpTests, ...parts]) {
    try {
      await part();
    } catch (error) {
      failures += 1;
      count.addFailure();
      if (!(error instanceof StepError)) console.error(error);
      if (part === setUpTests) break;
    }
  }
  return failures;
}

const wanted = process.argv[2];
process.exitCode = await run(wanted ? [PARTS[wanted]] : Object.values(PARTS));
console.log(String(count));
