/**
 * The metadata panel and the time taken.
 */

import { percent } from './labels.js';
import { make } from './make.js';
import { dayOf } from './reading.js';

/**
 * @param {HTMLElement} host
 * @param {object} article
 */
export function showFacts(host, article) {
  const rows = [
    ['Title', article.title],
    ['Byline', article.byline],
    ['Site', article.siteName],
    ['Published', dayOf(article.publishedTime, 'en')],
    ['Language', languageOf(article)],
    ['Kind', capital(article.pageType)],
    ['Access', accessOf(article.access)],
    ['Confidence', typeof article.confidence === 'number' ? meter(article.confidence) : null],
    ['Length', `${number(article.wordCount)} words, ${article.readingMinutes} min`],
    ['Excerpt', article.excerpt],
    ['Image', article.image ? address(article.image) : null],
    ['Address', article.url ? address(article.url) : null],
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
    make('p', { className: 'total' }, make('b', {}, milliseconds(total)), ' ms'),
    make('div', { className: 'split', 'aria-hidden': 'true' }, ...parts.map(([name, time]) => bar(name, time / (total || 1)))),
    make('p', { className: 'split-words' }, ...parts.map(([name, time]) => make('span', { data: { part: name } }, `${name} `, make('b', {}, milliseconds(time)), ' ms'))),
  );
}

function bar(name, share) {
  const part = make('span', { data: { part: name } });
  part.style.flexGrow = String(share);
  return part;
}

function meter(share) {
  const element = make('span', { className: 'meter' }, percent(share));
  element.style.setProperty('--sure', String(share));
  return element;
}

function languageOf({ lang, dir }) {
  if (!lang) return null;
  const direction = dir === 'rtl' ? ', right to left' : '';
  try {
    return `${new Intl.DisplayNames('en', { type: 'language' }).of(lang)}${direction}`;
  } catch {
    return lang + direction;
  }
}

function accessOf(access) {
  if (!access || access === 'unknown') return null;
  return make('span', { className: `badge ${access}` }, access === 'paywalled' ? 'Preview only' : capital(access));
}

function address(href) {
  return make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, href.startsWith('data:') ? 'picture in the page' : href);
}

function capital(word) {
  return word ? word.charAt(0).toUpperCase() + word.slice(1) : null;
}

function milliseconds(time) {
  return time < 10 ? time.toFixed(1) : String(Math.round(time));
}

function number(value) {
  return new Intl.NumberFormat('en').format(value ?? 0);
}
