/**
 * The pages of the corpora that lie beside the repository, for the scripts
 * that measure something on all of them.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from './step.mjs';

export const CORPORA = join(process.env.SHARED ?? join(root, '../shared'), 'corpora');

/** An address for pages that are read from a file. */
const URL = 'https://papers.example.org/page';

/**
 * Every page of a corpus: one file each, or one folder each.
 *
 * @param {'wcxb-dev' | 'mozilla-dev'} name
 */
export function* pages(name) {
  const folder = join(CORPORA, name === 'wcxb-dev' ? 'wcxb-dev/html' : name);
  if (!existsSync(folder)) return;
  for (const id of readdirSync(folder).sort()) {
    const file = name === 'wcxb-dev' ? join(folder, id) : join(folder, id, 'source.html');
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    yield { id, url: URL, html: (name === 'wcxb-dev' ? gunzipSync(bytes) : bytes).toString() };
  }
}
