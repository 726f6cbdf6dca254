/**
 * Brings the built product into a page of overlay-bench, which answers every
 * request itself: the modules come as one script, the core as bytes.
 */

import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const www = new URL('../../www/', import.meta.url).pathname;

/** The bench's names of our kinds, where they differ. @type {Record<string, string>} */
export const kindOf = { age: 'gate', signin: 'paywall' };

/** @type {string | undefined} */
let script;

/**
 * @param {import('playwright-core').Page} page
 * @param {{ req: NodeRequire }} bench
 */
export async function setUp(page, { req }) {
  const content = script ?? (await bundle(req('esbuild')));
  script = content;
  await page.addInitScript({ content });
}

/** @param {any} esbuild */
async function bundle(esbuild) {
  const bytes = readFileSync(join(www, 'pkg/live/clearleaf_bg.wasm')).toString('base64');
  const contents = `import * as clearleaf from './clearleaf.js';
    const bytes = Uint8Array.from(atob('${bytes}'), (one) => one.charCodeAt(0));
    if (location.hostname === 'host.test') clearleaf.load(bytes).then(() => { window.clearleaf = clearleaf; }, (error) => console.error(error));`;
  const result = await esbuild.build({
    stdin: { contents, resolveDir: www, loader: 'js' }, bundle: true, format: 'iife', write: false, logLevel: 'error',
    define: { 'import.meta.url': '"http://host.test/clearleaf.js"' },
  });
  return result.outputFiles[0].text;
}

/**
 * Starts a clock of the page's own processor time.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<() => Promise<number>>} reads it, in milliseconds
 */
export async function cpu(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const start = await read();
  return async () => {
    const took = (await read()) - start;
    await session.detach();
    return took;
  };
}

/**
 * Writes down what the bench has no room for.
 *
 * @param {object} facts
 */
export function note(facts) {
  const file = process.env.OVERLAY_NOTES;
  if (file) appendFileSync(file, `${JSON.stringify(facts)}\n`);
}
