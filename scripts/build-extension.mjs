/**
 * Builds the extension for each browser, as a folder to load and as a zip
 * file of the same bytes at every build: scripts in pages must be one classic
 * file each, and each browser wants a manifest of its own.
 */

import { zipSync } from 'fflate';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { bundleInto, FROM } from './bundle-extension.mjs';
import { localesOf } from './locales.mjs';
import { setUpBuild } from './setup.mjs';
import { fail, root } from './step.mjs';

/** Where the built extension is. */
export const OUT = join(root, 'target/extension');

const COPIED = ['frame.html', 'options.css', 'options.html', 'reading.css', 'tab.html', 'icons'];

/** The day that all entries of a zip file bear, in any time zone. */
const DAY = new Date(2020, 0, 1);

/** What each browser has of its own. @type {Record<string, (manifest: Record<string, any>) => void>} */
const BROWSERS = {
  chromium(manifest) {
    manifest.minimum_chrome_version = '130';
    manifest.background = { service_worker: 'background.js', type: 'module' };
    // An address that is another in each session; Firefox has one for each reader anyway.
    for (const resource of manifest.web_accessible_resources) resource.use_dynamic_url = true;
  },
  firefox(manifest) {
    manifest.background = { scripts: ['background.js'], type: 'module' };
    manifest.browser_specific_settings = {
      gecko: { id: 'reader@clearleaf', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    };
  },
};

/**
 * Builds what is loaded and what is handed in.
 *
 * @param {string} [out]
 * @param {import('esbuild').Plugin[]} [plugins]
 */
export async function buildExtension(out = OUT, plugins = []) {
  await build();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = { ...JSON.parse(readFileSync(join(FROM, 'manifest.json'), 'utf8')), version };
  rmSync(out, { force: true, recursive: true });
  const shared = join(out, 'shared');
  await bundleInto(shared, plugins);
  for (const name of COPIED) cpSync(join(FROM, name), join(shared, name), { recursive: true });
  for (const core of ['live', 'full']) {
    cpSync(join(root, `www/pkg/${core}/clearleaf_bg.wasm`), join(shared, `pkg/${core}/clearleaf_bg.wasm`));
  }
  // The bundler takes the notices out of the code.
  for (const name of ['fflate', 'highlight']) cpSync(join(root, `www/vendor/${name}/LICENSE`), join(shared, `licences/${name}.txt`));
  for (const [path, text] of await localesOf()) write(join(shared, path), text);
  for (const [name, adapt] of Object.entries(BROWSERS)) {
    const own = structuredClone(manifest);
    adapt(own);
    cpSync(shared, join(out, name), { recursive: true });
    write(join(out, name, 'manifest.json'), `${JSON.stringify(own, null, 2)}\n`);
    const zip = zipped(join(out, name));
    writeFileSync(join(out, `clearleaf-${version}-${name}.zip`), zip);
    console.log(`ok    extension for ${name}: target/extension/${name}, ${(zip.length / 1024).toFixed(0)} KB as a zip file`);
  }
  rmSync(shared, { recursive: true });
}

/**
 * A folder as a zip file: entries by name, all of one day.
 *
 * @param {string} folder
 */
function zipped(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((file) => join(file.parentPath ?? file.path, file.name).slice(folder.length + 1).replaceAll('\\', '/')).sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))])), { level: 9, mtime: DAY, os: 3 });
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setUpBuild().then(() => buildExtension()).catch(fail);
