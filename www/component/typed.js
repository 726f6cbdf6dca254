/**
 * What a page is besides text: posts with their heads, entries as cards, the
 * facts of a product and of a recipe. Loaded where an article has such data.
 *
 * @import { Article } from '../clearleaf.js'
 * @import { View } from './view.js'
 */

import { dayOf, minutes, validTag } from './locale.js';
import { fold, make } from './make.js';
import style from './style-typed.js';
import { adopt } from './surface.js';

/** @param {View} view */
export function dressTyped(view) {
  const { article, page } = view;
  adopt(/** @type {ShadowRoot} */ (page.getRootNode()), style);
  if (article.thread) dressPosts(view, article.thread);
  if (article.items) dressItems(view, article.items);
  const facts = [...(article.product ? productFacts(view, article.product) : []), ...(article.recipe ? recipeFacts(view, article.recipe) : [])];
  if (facts.length) showFacts(view, facts);
}

/**
 * Heads of posts: who, when, and whether it is the answer.
 *
 * @param {View} view
 * @param {NonNullable<Article['thread']>} thread
 */
function dressPosts({ text, words, article, locale }, thread) {
  const posts = [...text.querySelectorAll('section')].filter((section) => section.querySelector(':scope > header'));
  const isWhole = posts.length === thread.length;
  for (const [at, post] of posts.entries()) {
    post.classList.add('post');
    const head = /** @type {HTMLElement} */ (post.querySelector(':scope > header'));
    const time = head.querySelector('time');
    const day = time && dayAndHour(time.dateTime, article.lang);
    if (time && day) {
      time.title = time.textContent ?? '';
      time.textContent = day;
    }
    // Between the two stands a comma for those who see no layout.
    for (const node of [...head.childNodes]) if (node.nodeType === 3) node.replaceWith(' ');
    if (!isWhole || thread[at]?.role !== 'accepted') continue;
    post.classList.add('accepted');
    head.append(' ', make('span', { className: 'badge', lang: locale.locale, dir: locale.dir, data: { tool: '' } }, words.accepted));
  }
}

/**
 * Lists of entries: a picture beside its words.
 *
 * @param {View} view
 * @param {NonNullable<Article['items']>} items
 */
function dressItems({ text }, items) {
  const addresses = new Set(items.map(({ url }) => url));
  for (const list of text.querySelectorAll('ul, ol')) {
    const entries = [...list.children];
    const own = entries.filter((entry) => [...entry.querySelectorAll('a')].some((link) => addresses.has(link.href)));
    if (own.length < 2 || own.length * 2 < entries.length) continue;
    list.classList.add('cards');
    for (const entry of entries) {
      const image = entry.querySelector('img');
      if (!image) continue;
      entry.classList.add('pictured');
      // The picture stands apart from the words that it shares a link with.
      const link = image.closest('a');
      const figure = link && fold(link.textContent) === '' ? link : image;
      figure.classList.add('thumb');
      // The same way stands beside it, with words.
      if (figure === link && !image.alt && own.includes(entry)) {
        link.tabIndex = -1;
        link.setAttribute('aria-hidden', 'true');
      }
      const words = make('div', { className: 'words' });
      words.append(...[...entry.childNodes].filter((node) => node !== figure));
      entry.replaceChildren(figure, words);
    }
  }
}

/** @typedef {[name: string, value: string]} Fact */

/**
 * @param {View} view
 * @param {NonNullable<Article['product']>} product
 * @returns {Fact[]}
 */
function productFacts({ words, article }, { price, currency, availability, brand }) {
  /** @type {Record<string, string>} */
  const known = { InStock: words.inStock, InStoreOnly: words.inStock, OnlineOnly: words.inStock, OutOfStock: words.outOfStock, SoldOut: words.outOfStock,
    Discontinued: words.outOfStock, LimitedAvailability: words.limited, PreOrder: words.preOrder, BackOrder: words.preOrder, PreSale: words.preOrder };
  return whole([[words.price, price && money(price, currency, article.lang)], [words.availability, availability && known[availability]], [words.brand, brand]]);
}

/**
 * @param {View} view
 * @param {NonNullable<Article['recipe']>} recipe
 * @returns {Fact[]}
 */
function recipeFacts({ words, locale }, { prepTime, cookTime, totalTime, yield: amount }) {
  const time = (/** @type {string | null} */ duration) => duration && timeOf(duration, locale.locale);
  return whole([[words.prepTime, time(prepTime)], [words.cookTime, time(cookTime)], [words.totalTime, time(totalTime)], [words.yield, amount]]);
}

/**
 * @param {[string, string | null | undefined][]} facts
 * @returns {Fact[]}
 */
function whole(facts) {
  return facts.flatMap(([name, value]) => (value ? [/** @type {Fact} */ ([name, value])] : []));
}

/**
 * @param {View} view
 * @param {Fact[]} facts
 */
function showFacts({ column, locale }, facts) {
  const list = make('dl', { className: 'facts', part: 'facts', lang: locale.locale, dir: locale.dir },
    ...facts.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', { dir: 'auto' }, value))));
  column.querySelector('.head')?.append(list);
}

/**
 * @param {string} price
 * @param {string | null} currency
 * @param {string | null} lang
 */
function money(price, currency, lang) {
  const amount = Number(price.replace(',', '.'));
  if (!currency || !/^[A-Z]{3}$/.test(currency) || !Number.isFinite(amount)) return [price, currency].filter(Boolean).join(' ');
  return new Intl.NumberFormat(validTag(lang), { style: 'currency', currency }).format(amount);
}

/**
 * An ISO 8601 duration in hours and minutes; as it came where it is another.
 *
 * @param {string} duration
 * @param {string} locale
 */
function timeOf(duration, locale) {
  const [, days = 0, hours = 0, rest = 0] = (/^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(duration) ?? []).map((part) => Number(part) || 0);
  const all = days * 1440 + hours * 60 + rest;
  if (!all) return duration.startsWith('P') ? null : duration;
  const hour = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'short' });
  return [all >= 60 ? hour.format(Math.floor(all / 60)) : '', all % 60 ? minutes(all % 60, locale) : ''].filter(Boolean).join(' ');
}

/**
 * A day, and the hour where it is said.
 *
 * @param {string} time ISO 8601
 * @param {string | null} lang
 */
function dayAndHour(time, lang) {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return null;
  if (!time.includes('T')) return dayOf(time, lang);
  return new Intl.DateTimeFormat(validTag(lang), { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
