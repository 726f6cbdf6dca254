/**
 * Puts the libraries of the reading view into www/vendor, as modules that a
 * browser loads as they are: no bundler stands between, and an extension may
 * ship the folder. Each comes with its licence.
 */

import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUpPackages } from './setup.mjs';
import { fail, root } from './step.mjs';

const HIGHLIGHT = 'node_modules/@highlightjs/cdn-assets';
const ZIP = 'node_modules/fflate';

/** Grammars that are larger than all others together, for languages that are hardly seen. */
const LEFT_OUT = new Set(['1c', 'gml', 'isbl', 'mathematica', 'maxima', 'sqf']);

/** Written before each module: the types of others are not ours to check. */
const UNCHECKED = '// @ts-nocheck\n';

/** Writes www/vendor anew. */
export async function vendor() {
  const home = join(root, 'www/vendor');
  rmSync(home, { force: true, recursive: true });
  const languages = join(root, HIGHLIGHT, 'es/languages');
  const files = readdirSync(languages).filter((file) => file.endsWith('.min.js'));
  const names = files.map((file) => file.slice(0, -'.min.js'.length)).filter((name) => !LEFT_OUT.has(name));
  for (const name of names) copyModule(join(languages, `${name}.min.js`), join(home, 'highlight/languages'), `${name}.js`);
  copyModule(join(root, HIGHLIGHT, 'es/core.min.js'), join(home, 'highlight'), 'core.js');
  writeFileSync(join(home, 'highlight/names.js'), `${UNCHECKED}export default ${JSON.stringify(await namesOf(home, names))};\n`);
  copyModule(join(root, ZIP, 'esm/browser.js'), join(home, 'fflate'), 'fflate.js');
  copyFileSync(join(root, HIGHLIGHT, 'LICENSE'), join(home, 'highlight/LICENSE'));
  copyFileSync(join(root, ZIP, 'LICENSE'), join(home, 'fflate/LICENSE'));
  console.log(`ok    libraries of the reading view, ${names.length} languages of code`);
}

/**
 * By every name of a language: the grammars that it takes, its own last.
 *
 * @param {string} home
 * @param {string[]} names
 */
async function namesOf(home, names) {
  const { default: highlight } = await import(pathToFileURL(join(home, 'highlight/core.js')).href);
  /** @type {Record<string, string[]>} */
  const table = {};
  for (const name of names) {
    const file = join(home, 'highlight/languages', `${name}.js`);
    highlight.registerLanguage(name, (await import(pathToFileURL(file).href)).default);
    const within = [...readFileSync(file, 'utf8').matchAll(/subLanguage:(?:"([\w-]+)"|\[([^\]]+)\])/g)];
    const parts = within.flatMap(([, one, several]) => (one ? [one] : [...(several ?? '').matchAll(/"([\w-]+)"/g)].map(([, each]) => each ?? '')));
    const grammars = [...new Set(parts)].filter((part) => names.includes(part) && part !== name).concat(name);
    for (const alias of highlight.getLanguage(name).aliases ?? []) table[alias.toLowerCase()] ??= grammars;
    table[name] = grammars;
  }
  return table;
}

/**
 * @param {string} from
 * @param {string} folder
 * @param {string} name
 */
function copyModule(from, folder, name) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), UNCHECKED + readFileSync(from, 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setUpPackages().then(vendor).catch(fail);
