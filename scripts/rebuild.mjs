/**
 * Proves that the extension rebuilds to the same bytes: a clean checkout in
 * another folder, everything compiled anew, and the zip files compared.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildExtension, OUT } from './build-extension.mjs';
import { setUpBuild } from './setup.mjs';
import { fail, root, StepError } from './step.mjs';

/** Builds without installing: the packages are linked. */
const BUILD = "import('./scripts/build-extension.mjs').then(({ buildExtension }) => buildExtension())";

/**
 * The zip files of a folder by name, as hashes.
 *
 * @param {string} [folder]
 * @returns {Record<string, string>}
 */
export function zips(folder = OUT) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.zip')).sort();
  return Object.fromEntries(names.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}

/**
 * Builds the extension from a checkout in another folder, in another time
 * zone and language.
 *
 * @param {boolean} isWhole whether the cores are compiled anew, from what is committed
 * @returns {Promise<Record<string, string>>} its zip files
 */
export async function zipsOfCheckout(isWhole) {
  const folder = mkdtempSync(join(tmpdir(), 'another-folder-of-clearleaf-'));
  try {
    const checkout = join(folder, 'checkout');
    if (isWhole) execFileSync('git', ['clone', '--quiet', root, checkout]);
    else for (const name of filesOfCheckout()) cpSync(join(root, name), join(checkout, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
    const env = { ...process.env, TZ: 'Pacific/Apia', LC_ALL: 'C', PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` };
    execFileSync(process.execPath, ['-e', BUILD], { cwd: checkout, env, stdio: ['ignore', isWhole ? 'inherit' : 'ignore', 'inherit'] });
    return zips(join(checkout, 'target/extension'));
  } finally {
    rmSync(folder, { force: true, recursive: true });
  }
}

/** What a build with the cores at hand needs. */
function filesOfCheckout() {
  return ['Cargo.toml', 'Cargo.lock', 'package.json', 'package-lock.json', 'rust-toolchain.toml', 'scripts', 'src', 'tsconfig.json', 'www'].filter((name) => existsSync(join(root, name)));
}

/** Names of this machine that stand in a file; there should be none. @param {string} file */
export function tracesIn(file) {
  const text = readFileSync(file, 'latin1');
  return [root, `${homedir()}/`, process.env.CARGO_HOME ?? '.cargo/registry', `${tmpdir()}/`].filter((path) => text.includes(path));
}

async function prove() {
  await setUpBuild();
  await buildExtension();
  const [here, there] = [zips(), await zipsOfCheckout(true)];
  if (JSON.stringify(here) !== JSON.stringify(there)) {
    console.error('FAIL  another checkout gives other bytes', here, there);
    throw new StepError('rebuild');
  }
  for (const [name, hash] of Object.entries(here)) console.log(`ok    ${name} is ${hash.slice(0, 16)}… from another checkout too`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await prove().catch(fail);
