/**
 * Writes the bookmark for a copy of Clearleaf on a server of one's own:
 * `npm run build:bookmarklet -- https://example.org/clearleaf/`. The page in
 * www/bookmarklet makes the same for the place that it is served from.
 */

import { bookmarkOf } from '../www/bookmarklet/link.js';
import { fail, StepError } from './step.mjs';

/** @param {string | undefined} base */
function write(base) {
  if (!base || !URL.canParse(base) || !base.endsWith('/')) {
    console.error('FAIL  give the address of the folder that has component/ in it, with a slash at its end');
    throw new StepError('bookmarklet');
  }
  console.log(bookmarkOf(base));
}

await Promise.resolve(process.argv[2]).then(write).catch(fail);
