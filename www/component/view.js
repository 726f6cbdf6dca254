/**
 * What the parts of an open reader share.
 *
 * @import { Reading } from './read.js'
 * @import { Locale, Strings } from './locale.js'
 * @import { Settings } from './settings.js'
 *
 * @typedef {object} Frame the reader's frame, with or without an article
 * @property {HTMLElement} surface all of it
 * @property {HTMLElement} page what scrolls
 * @property {Strings} words
 * @property {Locale} locale
 * @property {AbortSignal} signal ends with the reading
 * @property {(text: string, action?: { name: string, run: () => void }) => void} say shows a line, and has it read out
 * @property {() => Settings} settings
 * @property {(change: Partial<Settings>) => void} choose changes settings and stores them
 *
 * @typedef {Frame & {
 *   article: Reading,
 *   column: HTMLElement,
 *   text: HTMLElement,
 *   blocks: () => HTMLElement[],
 * }} View an article on show; `blocks` are its paragraphs, headings and the like, in order
 */

/** Elements that a place in the text can be told by. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, pre, blockquote, figure, table, .byline';
const INNER = 'p, li, dt, dd, pre, h2, h3, h4, h5, h6, table, figure';

/**
 * The blocks of a column, the innermost ones.
 *
 * @param {HTMLElement} column
 */
export function blocksOf(column) {
  const all = /** @type {HTMLElement[]} */ ([...column.querySelectorAll(BLOCKS)]);
  return all.filter((block) => !block.closest('[data-tool]') && (block.matches('table, figure') || !block.querySelector(INNER))
    && !block.parentElement?.closest('table, figure'));
}

/** Languages that are written in columns too. */
const UPRIGHT = /^(ja|ko|mn|zh)\b/i;

/** @param {Pick<View, 'article'>} view */
export function mayStandUpright({ article }) {
  return UPRIGHT.test(article.lang ?? '');
}

/**
 * Lays the text out as pages, columns or a scroll.
 *
 * @param {View} view
 */
export function layOut({ page, article, settings }) {
  const isUpright = settings().vertical && mayStandUpright({ article });
  page.classList.toggle('upright', isUpright);
  page.classList.toggle('paged', settings().columns === '2' && !isUpright);
}

/**
 * Whether reading goes on sideways: in pages, or in columns of letters.
 *
 * @param {HTMLElement} page
 */
export function isPaged(page) {
  return (isUpright(page) || page.classList.contains('paged')) && page.scrollWidth > page.clientWidth + 8;
}

/** @param {HTMLElement} page */
function isUpright(page) {
  return page.classList.contains('upright');
}

/**
 * Whether what comes next is on the left.
 *
 * @param {HTMLElement} page
 */
export function isFromRight(page) {
  return isUpright(page) || getComputedStyle(page).direction === 'rtl';
}

/** How far below the page's edge a block is that a reader looks at. */
const LINE = 12;

/**
 * The first block that is not above the page's edge.
 *
 * @param {HTMLElement} page
 * @param {HTMLElement[]} blocks
 * @returns {HTMLElement | undefined}
 */
export function topBlock(page, blocks) {
  const area = page.getBoundingClientRect();
  const isLeftwards = isFromRight(page);
  const isPast = (/** @type {HTMLElement} */ block) => {
    const box = block.getBoundingClientRect();
    if (!isPaged(page)) return box.bottom <= area.top + LINE;
    return isLeftwards ? box.left >= area.right - LINE : box.right <= area.left + LINE;
  };
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(/** @type {HTMLElement} */ (blocks[middle]))) low = middle + 1;
    else high = middle;
  }
  return blocks[low];
}

/**
 * Brings a block to the top of the page.
 *
 * @param {HTMLElement} page
 * @param {HTMLElement | undefined} block
 * @param {number} [offset] pixels of it that stay above the edge
 */
export function scrollToBlock(page, block, offset = -24) {
  if (!block) return;
  if (isUpright(page)) return block.scrollIntoView({ block: 'start', inline: 'nearest' });
  if (isPaged(page)) return block.scrollIntoView({ inline: 'start', block: 'nearest' });
  page.scrollTop += block.getBoundingClientRect().top - page.getBoundingClientRect().top + offset;
}

/**
 * Does what changes the layout, with the same line on top after it.
 *
 * @param {HTMLElement} page
 * @param {HTMLElement[]} blocks
 * @param {() => void} change
 */
export function keepPlace(page, blocks, change) {
  const block = page.scrollTop > 4 || page.scrollLeft ? topBlock(page, blocks) : undefined;
  const before = block ? (page.getBoundingClientRect().top - block.getBoundingClientRect().top) / Math.max(1, block.offsetHeight) : 0;
  change();
  if (block) scrollToBlock(page, block, before * block.offsetHeight);
}

/** How to scroll for this reader. @returns {ScrollBehavior} */
export function motion() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

/**
 * Gives the page the focus, so that its keys work, without a frame around it.
 *
 * @param {HTMLElement} page
 */
export function focusPage(page) {
  if (/** @type {ShadowRoot} */ (page.getRootNode()).activeElement === page) return;
  page.classList.add('led');
  page.addEventListener('blur', () => page.classList.remove('led'), { once: true });
  page.focus({ preventScroll: true });
}
