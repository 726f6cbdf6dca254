/**
 * The metadata panel and the time taken.
 *
 * @import { Article } from '../clearleaf.js'
 */

import { percent } from './labels.js';
import { make } from './make.js';
import { dayOf, languageOf, millisecondsOf, numberOf } from './words.js';

/**
 * @param {HTMLElement} host
 * @param {Article} article
 */
export function showFacts(host, article) {
  /** @type {[string, Node | string | null][]} */
  const rows = [
    ['Title', article.title],
    ['Byline', article.byline],
    ['Site', article.siteName],
    ['Published', dayOf(article.publishedTime, 'en')],
    ['Language', tongueOf(article)],
    ['Kind', capital(article.pageType)],
    ['Access', badge(article.access)],
    ['Confidence', meter(article.confidence)],
    ['Length', `${numberOf(article.wordCount)} words, ${article.readingMinutes} min`],
    ['Excerpt', article.excerpt],
    ['Image', address(article.image)],
    ['Address', address(article.url)],
  ];
  host.replaceChildren(make('dl', { className: 'facts' }, ...rows.flatMap(([name, value]) => [
    make('dt', {}, name),
    value ? make('dd', {}, value) : make('dd', { className: 'none' }, 'Not given'),
  ])));
}

/**
 * @param {HTMLElement} host
 * @param {{ capture: number, extract: number }} times in milliseconds
 */
export function showTimes(host, { capture, extract }) {
  const total = capture + extract;
  const parts = Object.entries({ capture, extract });
  host.replaceChildren(
    make('p', { className: 'total' }, make('b', {}, millisecondsOf(total)), ' ms'),
    make('div', { className: 'split', 'aria-hidden': 'true' }, ...parts.map(([name, time]) => bar(name, time / (total || 1)))),
    make('p', { className: 'split-words' }, ...parts.map(([name, time]) => (
      make('span', {}, `${name} `, make('b', {}, millisecondsOf(time)), ' ms')))),
  );
}

/**
 * @param {string} name
 * @param {number} share
 */
function bar(name, share) {
  const part = make('span', { data: { part: name } });
  part.style.flexGrow = String(share);
  return part;
}

/** @param {number} share */
function meter(share) {
  const element = make('span', { className: 'meter' }, percent(share));
  element.style.setProperty('--sure', String(share));
  return element;
}

/** @param {Article} article */
function tongueOf({ lang, dir }) {
  if (!lang) return null;
  return dir === 'rtl' ? `${languageOf(lang)}, right to left` : languageOf(lang);
}

/** @param {Article['access']} access */
function badge(access) {
  if (access === 'unknown') return null;
  return make('span', { className: `badge ${access}` }, access === 'paywalled' ? 'Preview only' : capital(access));
}

/** @param {string | null} href */
function address(href) {
  if (!href) return null;
  const words = href.startsWith('data:') ? 'Picture in the page' : href;
  return make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, words);
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
