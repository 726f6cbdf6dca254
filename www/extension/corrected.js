/** A reader's own corrections of a site, as the walker takes them. */

import { findByRule, readRules } from '../rules.js';

/**
 * @param {Document} document
 * @param {unknown} data rules, as stored
 * @returns {{ skip?: (element: Element) => boolean }}
 */
export function corrected(document, data) {
  const rules = readRules(data);
  const found = rules.flatMap((rule) => {
    const element = findByRule(document, rule);
    return element ? [{ action: rule.action, element }] : [];
  });
  const hidden = new Set(found.filter(({ action }) => action === 'hide').map(({ element }) => element));
  const chosen = found.find(({ action }) => action === 'article')?.element;
  if (!hidden.size && !chosen) return {};
  const head = document.querySelector('head');
  return {
    skip(element) {
      if (hidden.has(element)) return true;
      return Boolean(chosen) && !chosen?.contains(element) && !element.contains(/** @type {Element} */ (chosen)) && !head?.contains(element);
    },
  };
}
