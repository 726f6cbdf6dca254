/**
 * The drop-in: one script tag, and the page has `<clearleaf-button>` and
 * `<clearleaf-reader>`.
 *
 * ```html
 * <script type="module" src="…/component/clearleaf-element.js"></script>
 * <clearleaf-button></clearleaf-button>
 * ```
 *
 * A page with a `script-src` must add `'wasm-unsafe-eval'` to it; without that
 * the reader opens and says so.
 */

export { ClearleafButton, ClearleafReader } from './define.js';
