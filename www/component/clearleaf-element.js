/**
 * The drop-in: one script tag, and the page has `<clearleaf-button>` and
 * `<clearleaf-reader>`.
 *
 * ```html
 * <script type="module" src="…/component/clearleaf-element.js"></script>
 * <clearleaf-button></clearleaf-button>
 * ```
 *
 * The same file makes a bookmark for pages that have neither:
 *
 * ```js
 * javascript:void import('https://…/component/clearleaf-element.js').then(({ read }) => read())
 * ```
 *
 * A page with a `script-src` must add `'wasm-unsafe-eval'` to it; without that
 * the reader opens and says so.
 */

import { readerOf } from './clearleaf-button.js';

export { ClearleafButton, ClearleafReader } from './define.js';

/** Opens the reader on the page at hand, which need not have one. */
export function read() {
  return readerOf(document).show();
}
