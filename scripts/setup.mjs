/**
 * Installs what building and testing need and is not there yet, so that
 * `npm start` and `npm test` work on a machine with Rust and Node alone.
 * It runs before any package is there: Node's own modules only.
 */

import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ask, fail, root, step, StepError } from './step.mjs';

/** What `npm start` needs. */
export async function setUpBuild() {
  if (!ask('cargo', '--version')) throw missing('Rust', 'https://rustup.rs');
  await setUpTarget();
  await setUpBindgen();
  await setUpPackages();
}

/** What `npm test` needs on top. */
export async function setUpTests() {
  await setUpBuild();
  for (const part of ['rustfmt', 'clippy']) {
    if (!ask('cargo', part === 'rustfmt' ? 'fmt' : part, '--version')) await step(`install ${part}`, 'rustup', ['component', 'add', part]);
  }
  if (!ask('wasm-pack', '--version')) await step('install wasm-pack', 'cargo', ['install', 'wasm-pack', '--locked']);
  await setUpBrowser();
}

/** Where Chromium is: `CHROMIUM`, or the first of its usual names. */
export function chromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return process.env.CHROMIUM ?? names.map((name) => ask('which', name)).find((path) => path) ?? null;
}

async function setUpTarget() {
  const target = 'wasm32-unknown-unknown';
  const library = join(ask('rustc', '--print', 'sysroot') ?? '', 'lib/rustlib', target);
  if (existsSync(library)) return;
  if (!ask('rustup', '--version')) throw missing(`Rust's ${target} target`, 'rustup target add, or your distribution');
  await step(`install ${target}`, 'rustup', ['target', 'add', target]);
}

/** The command and the crate must be of the very same version. */
async function setUpBindgen() {
  const lock = readFileSync(join(root, 'Cargo.lock'), 'utf8');
  const version = /name = "wasm-bindgen"\nversion = "([^"]+)"/.exec(lock)?.[1] ?? '';
  if (ask('wasm-bindgen', '--version')?.endsWith(` ${version}`)) return;
  await step(`install wasm-bindgen-cli ${version}`, 'cargo', ['install', 'wasm-bindgen-cli', '--version', version, '--force']);
}

/** The packages of package-lock.json. */
export async function setUpPackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  await step('install npm packages', 'npm', ['ci', '--no-audit', '--no-fund']);
  utimesSync(installed, new Date(), new Date());
}

async function setUpBrowser() {
  if (chromium() && ask('which', 'chromedriver')) return;
  const packages = ['chromium', 'chromium-driver'];
  if (process.getuid?.() !== 0 || !ask('which', 'apt-get')) {
    throw missing('Chromium and its driver', `your system's packages (Debian: apt-get install ${packages.join(' ')})`);
  }
  await step('read package lists', 'apt-get', ['update', '-q']);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('install Chromium', 'apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
}

/**
 * @param {string} what
 * @param {string} from
 */
function missing(what, from) {
  console.error(`FAIL  ${what} is missing: install it from ${from}, then run this again`);
  return new StepError(what);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setUpTests().catch(fail);
