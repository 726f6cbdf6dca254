/** Leads to a place in the page. */

import { markInPage } from '../component/anchors.js';

/**
 * Brings a node into view and marks it for a moment.
 *
 * @param {Node | undefined} node
 */
export function lead(node) {
  const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
  if (element?.isConnected) markInPage(/** @type {HTMLElement} */ (element));
}
