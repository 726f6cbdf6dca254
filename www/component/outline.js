/**
 * The outline: the headings of the text, and which of them is being read.
 *
 * @import { View } from './view.js'
 */

import { fold, make } from './make.js';
import { focusPage, scrollToBlock } from './view.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** @param {View} view */
export function headingsOf({ column }) {
  return /** @type {HTMLElement[]} */ ([...column.querySelectorAll(HEADINGS)]).filter((heading) => fold(heading.textContent));
}

/**
 * @param {View} view
 * @param {() => void} onGo
 */
export function outlinePanel(view, onGo) {
  const headings = headingsOf(view);
  const current = currentHeading(view, headings);
  const items = headings.map((heading) => {
    const go = () => {
      scrollToBlock(view.page, heading);
      focusPage(view.page);
      onGo();
    };
    const button = make('button', { className: 'action', type: 'button', onclick: go, data: { level: heading.localName.slice(1) } },
      fold(heading.textContent));
    if (heading === current) button.setAttribute('aria-current', 'true');
    return make('li', {}, button);
  });
  return [make('ul', { className: 'list', lang: view.article.lang ?? '', dir: view.article.dir ?? 'auto' }, ...items)];
}

/**
 * The last heading that is above the middle of the page.
 *
 * @param {View} view
 * @param {HTMLElement[]} headings
 */
function currentHeading({ page }, headings) {
  const { top, height } = page.getBoundingClientRect();
  return headings.findLast((heading) => heading.getBoundingClientRect().top < top + height / 3) ?? headings[0];
}
