/**
 * Builds both cores into www/pkg: the live one, and the full one that also
 * parses HTML text. Cargo alone cannot: the glue and the optimiser follow it,
 * and nothing is done when no source changed.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutPanics } from './panics.mjs';
import { setUpBuild } from './setup.mjs';
import { fail, root, step } from './step.mjs';
import { vendor } from './vendor.mjs';

const TARGET = 'wasm32-unknown-unknown';
const WASM = join(root, 'target', TARGET, 'release/clearleaf.wasm');
const SOURCES = ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'package-lock.json', 'scripts/build.mjs', 'scripts/module.mjs', 'scripts/panics.mjs'];

/** What the two toolchains before may have used. */
const FEATURES = ['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'];

/**
 * Copies fewer functions into their callers than the compiler's 225 would:
 * 4.3 KB less to load after brotli, and 6 % less time, since a page is read
 * once and code that is run once costs most while it is made ready. The
 * parser of the full core was written for the compiler's own number.
 */
const FEWER_COPIES = '-C llvm-args=-inline-threshold=40';

/**
 * The compiler has copied what is worth it: more copies by the optimiser are
 * 1.1 KB to load after brotli and save no time.
 */
const NO_MORE_COPIES = ['--always-inline-max-function-size', '--one-caller-inline-max-function-size', '--flexible-inline-max-function-size'];

/** The linker leaves the first bytes of memory free, below the stack and the data. */
const UNUSED = '--low-memory-unused';

/** Builds what is not up to date. */
export async function build() {
  await vendor();
  const stamp = join(root, 'www/pkg/sources');
  const hash = sources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    console.log('ok    cores are up to date');
    return;
  }
  rmSync(join(root, 'www/pkg'), { force: true, recursive: true });
  await core('live', ['--no-default-features'], FEWER_COPIES, NO_MORE_COPIES);
  await core('full', [], '', []);
  writeFileSync(stamp, hash);
}

/**
 * @param {string} name
 * @param {string[]} features
 * @param {string} compiler its flags
 * @param {string[]} none flags of the optimiser that take a number, which is 0
 */
async function core(name, features, compiler, none) {
  const folder = join(root, 'www/pkg', name);
  mkdirSync(folder, { recursive: true });
  // The glue reads from the file what the compiler used, so nothing is stripped before it.
  // The second level of the compiler's work makes the live core 9 KB smaller than the third, and no slower.
  const env = { CARGO_PROFILE_RELEASE_OPT_LEVEL: '2', CARGO_PROFILE_RELEASE_STRIP: 'none', RUSTFLAGS: `${remapped()} ${compiler}`.trim() };
  await step(`compile the ${name} core`, 'cargo', ['build', '--release', '--lib', '--target', TARGET, ...features], { env });
  // A crashed core is started anew from its module: that is what the reset function is for.
  const glue = ['--target', 'web', '--omit-default-module-path', '--experimental-reset-state-function'];
  await step(`write the ${name} glue`, 'wasm-bindgen', [...glue, '--out-dir', folder, WASM]);
  const wasm = join(folder, 'clearleaf_bg.wasm');
  writeFileSync(wasm, withoutPanics(readFileSync(wasm)));
  const flags = FEATURES.map((feature) => `--enable-${feature}`);
  const strip = ['--strip-debug', '--strip-producers', '--strip-target-features'];
  const zeros = none.flatMap((flag) => [flag, '0']);
  await step(`optimise the ${name} core`, 'wasm-opt', ['-O3', UNUSED, ...zeros, ...flags, ...strip, '-o', wasm, wasm]);
}

/** Flags that keep the folders of this machine out of the cores: the same bytes everywhere. */
function remapped() {
  const home = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  return [home, root].map((folder) => `--remap-path-prefix=${folder}=`).join(' ');
}

/** A hash of all that the cores are made from. */
function sources() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath ?? file.path, file.name));
  for (const path of [...paths.sort(), ...SOURCES.map((file) => join(root, file))]) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setUpBuild().then(build).catch(fail);
