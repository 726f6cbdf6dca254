/**
 * Holds the size of what readers download: the cores, compressed as servers
 * do. Raising a budget is a line to review.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { fail, root, StepError } from './step.mjs';

const KB = 1024;

/**
 * Bytes of each core after brotli -11: what they are, so that they do not
 * grow; 17 KB of each are words of what overlays and lines ask for, 21 KB
 * what was learned of blocks and lines. The aim is 70 KB and 210 KB; lower
 * these lines with every step there.
 */
const BUDGETS = { live: 270 * KB, full: 461 * KB };

/** Compares each core with its budget. */
export function checkSizes() {
  for (const [name, budget] of Object.entries(BUDGETS)) {
    const file = join(root, 'www/pkg', name, 'clearleaf_bg.wasm');
    if (!existsSync(file)) throw new Error(`there is no ${file}: run npm run build`);
    const bytes = readFileSync(file);
    const { length } = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    const line = `${name} core: ${(length / KB).toFixed(1)} KB of ${budget / KB} KB (${(bytes.length / KB).toFixed(0)} KB before brotli)`;
    if (length > budget) {
      console.error(`FAIL  ${line}`);
      throw new StepError(name);
    }
    console.log(`ok    ${line}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await Promise.resolve().then(checkSizes).catch(fail);
