/**
 * Bundles the extension's scripts: those that are put into pages into one
 * classic file each, our own pages' into few modules that they share.
 */

import { build as bundle } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';

/** Where the extension's sources are. */
export const FROM = join(root, 'www/extension');

/** Scripts that are put into pages, and pages of our own with what they share. */
const CLASSIC = ['always.js', 'clear.js', 'content.js', 'explain.js', 'pick.js'];
const MODULES = ['frame.js', 'options.js', 'tab.js'];

/**
 * @param {string} outdir
 * @param {import('esbuild').Plugin[]} plugins
 */
export async function bundleInto(outdir, plugins) {
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
