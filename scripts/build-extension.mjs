/**
 * Builds the extension for each browser, as a folder to load and as a zip
 * file of the same bytes at every build: scripts in pages must be one classic
 * file each, and each browser wants a manifest of its own.
 */

import { build as bundle } from 'esbuild';
import { zipSync } from 'fflate';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { localesOf } from './locales.mjs';
import { setUpBuild } from './setup.mjs';
import { fail, root } from './step.mjs';

/** Where the built extension is. */
export const OUT = join(root, 'target/extension');

const FROM = join(root, 'www/extension');

/** Scripts that are put into pages, and pages of our own with what they share. */
const CLASSIC = ['always.js', 'clear.js', 'content.js', 'explain.js', 'pick.js'];
const MODULES = ['frame.js', 'options.js', 'tab.js'];
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
 * @param {string} outdir
 * @param {import('esbuild').Plugin[]} plugins
 */
async function bundleInto(outdir, plugins) {
  /** @type {import('esbuild').BuildOptions} */
  const options = { absWorkingDir: FROM, bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'error', outdir, plugins, target: ['chrome130', 'firefox140'] };
  await bundle({ ...options, entryPoints: CLASSIC, format: 'iife' });
  await bundle({ ...options, entryPoints: ['background.js'], format: 'esm' });
  /** @type {import('esbuild').BuildOptions} */
  const modules = { ...options, chunkNames: 'part-[name]-[hash]', entryPoints: MODULES, format: 'esm', splitting: true };
  await bundle({ ...modules, plugins: [...plugins, await together(modules)] });
}

/**
 * Puts what the view over a page needs at once into few files, for each file
 * costs the frame a request. The bundler makes one of each set of modules that
 * the same entries reach; so all that is loaded later is made to reach all
 * that is there already.
 *
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<import('esbuild').Plugin>}
 */
async function together(options) {
  const { metafile } = await bundle({ ...options, metafile: true, write: false });
  const outputs = new Map(Object.entries(/** @type {import('esbuild').Metafile} */ (metafile).outputs));
  const first = [...outputs.keys()].find((path) => path.endsWith('/frame.js')) ?? '';
  const early = new Set([first]);
  for (const path of early) {
    for (const { path: next, kind } of outputs.get(path)?.imports ?? []) if (kind === 'import-statement') early.add(next);
  }
  const there = new Set([...early].flatMap((path) => Object.keys(outputs.get(path)?.inputs ?? {})).map((path) => join(FROM, path)));
  const all = join(FROM, 'reading.js');
  return {
    name: 'together',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^all of the view$/ }, () => ({ path: all, sideEffects: true }));
      onLoad({ filter: /\/component\/([^/]+|strings\/en)\.js$/ }, ({ path }) => {
        return there.has(path) && !path.endsWith('en.js') ? undefined : { contents: `${readFileSync(path, 'utf8')}\nimport 'all of the view';\n`, loader: 'js' };
      });
    },
  };
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
