/**
 * Builds the extension with Readability in our place: what our own speed is
 * measured against, in the same frame and view.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './build-extension.mjs';
import { root } from './step.mjs';

/**
 * Our extension with Readability in it.
 *
 * @param {string} out
 */
export async function buildNeighbour(out) {
  const path = join(root, 'scripts/neighbour-page.mjs');
  await buildExtension(out, [{
    name: 'neighbour',
    setup: ({ onResolve }) => onResolve({ filter: /\/(capture|clearleaf)\.js$/ }, ({ importer }) => (/\/(content|read|reading)\.js$/.test(importer) ? { path } : undefined)),
  }]);
  const file = join(out, 'chromium/manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  // It hands over markup, which our own pages may not take.
  manifest.content_security_policy.extension_pages = "default-src 'self'";
  writeFileSync(file, JSON.stringify(manifest));
}
