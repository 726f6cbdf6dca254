/** Articles of several pages: what is asked for, what is joined, and where it ends. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractAll } from '../../www/clearleaf.js';
import { open, origin, put } from './browser.mjs';

const SITE = 'https://tides.example.org';
const SENTENCES = ['The sea rises twice a day', 'The boats go out with it', 'The wall keeps it from the town', 'The bell counts the hours'];

/**
 * A page with text of its own and a link to another.
 *
 * @param {number} number
 * @param {string} [next]
 * @param {string} [more]
 */
function page(number, next, more = '') {
  const text = `${SENTENCES[(number - 1) % 4]}, as page ${number} says, and nobody on the quay has ever been heard to doubt it. `;
  const link = next === undefined ? '' : `<link rel="next" href="${next}">`;
  return `<!doctype html><html lang="en"><head><title>Tides</title>${link}${more}</head><body><nav><a href="/">Home</a></nav>
<article><h1>Tides</h1><p>A harbour, a wall and a bell: what a town learned from the moon, told in parts.</p><p>${text.repeat(4)}</p><p>${text.repeat(2)}Part ${number} ends.</p>
<p>Mara Lind writes on tides, winds and the price of rope.</p></article></body></html>`;
}

/** @param {Record<string, string | (() => Promise<any>)>} pages */
function site(pages) {
  /** @type {string[]} */
  const asked = [];
  const fetch = async (/** @type {string} */ url) => {
    asked.push(url.slice(SITE.length));
    const found = pages[url.slice(SITE.length)];
    if (found === undefined) return new Response('', { status: 404 });
    return typeof found === 'string' ? found : found();
  };
  return { fetch, asked };
}

/** @param {string} text @param {string} part */
const count = (text, part) => text.split(part).length - 1;

test('pages are joined in order, what they repeat is there once', async () => {
  const { fetch, asked } = site({ '/tides/2': page(2, '/tides/3'), '/tides/3': page(3) });
  const article = await extractAll(page(1, '/tides/2'), `${SITE}/tides`, { fetch, markdown: true });
  assert.ok(article);
  assert.deepEqual(asked, ['/tides/2', '/tides/3']);
  const places = [1, 2, 3].map((number) => article.textContent.indexOf(`Part ${number} ends.`));
  assert.ok(places.every((place, index) => place > (places[index - 1] ?? 0)), String(places));
  for (const once of ['A harbour, a wall', 'Mara Lind writes on tides']) assert.equal(count(article.textContent, once), 1);
  assert.ok(article.textContent.trimEnd().endsWith('the price of rope.'));
  assert.equal(count(article.markdown ?? '', 'Part 2 ends.'), 1);
  assert.deepEqual(article.pages.map(({ url, added }) => [url, added]), ['/tides', '/tides/2', '/tides/3'].map((path) => [SITE + path, true]));
  assert.ok(article.complete);
  assert.equal(article.nextPage, null);
  assert.equal(article.title, 'Tides');
});

test('pager without a declared next page is followed by its numbers', async () => {
  const pager = '<p><a href="/tides">1</a> <a href="/tides/2">2</a> <a href="/tides/3">3</a></p></article>';
  const numbered = (/** @type {number} */ number) => page(number).replace('</article>', pager);
  const { fetch, asked } = site({ '/tides/2': numbered(2), '/tides/3': numbered(3) });
  const article = await extractAll(numbered(1), `${SITE}/tides`, { fetch });
  assert.deepEqual(asked, ['/tides/2', '/tides/3']);
  assert.ok(article?.complete && article.textContent.includes('Part 3 ends.'));
});

test('pages that lead back, and the limit, end the article', async () => {
  const loop = site({ '/tides/2': page(2, '/tides#top') });
  const looped = await extractAll(page(1, '/tides/2'), `${SITE}/tides`, { fetch: loop.fetch });
  assert.deepEqual(loop.asked, ['/tides/2']);
  assert.ok(looped?.complete);

  const endless = site(Object.fromEntries(Array.from({ length: 60 }, (_, place) => [`/tides/${place + 2}`, page(place + 2, `/tides/${place + 3}`)])));
  const three = await extractAll(page(1, '/tides/2'), `${SITE}/tides`, { fetch: endless.fetch, limit: 3 });
  assert.deepEqual(endless.asked, ['/tides/2', '/tides/3']);
  assert.equal(three?.complete, false);
  assert.equal(three.nextPage, `${SITE}/tides/4`);
  const thirty = await extractAll(page(1, '/tides/2'), `${SITE}/tides`, { fetch: endless.fetch, limit: 99 });
  assert.equal(thirty?.pages.length, 30);
});

test('page that cannot be read ends the article and says why', async () => {
  const cases = [
    { answer: () => Promise.resolve(new Response('', { status: 503 })), code: 'fetch-failed' },
    { answer: () => Promise.reject(new Error('no network')), code: 'fetch-failed' },
    { answer: '<title>Tides</title>', code: 'no-article' },
  ];
  for (const { answer, code } of cases) {
    const { fetch } = site({ '/tides/2': page(2, '/tides/3'), '/tides/3': answer });
    const article = await extractAll(page(1, '/tides/2'), `${SITE}/tides`, { fetch });
    assert.ok(article);
    assert.ok(article.textContent.includes('Part 2 ends.'));
    assert.deepEqual(article.pages.map((one) => one.error?.code ?? one.added), [true, true, code]);
    assert.deepEqual([article.complete, article.nextPage], [false, `${SITE}/tides/3`]);
  }
});

test('next page of another origin is not asked for', async () => {
  const { fetch, asked } = site({});
  const article = await extractAll(page(1, 'https://m.tides.example.org/tides/2'), `${SITE}/tides`, { fetch });
  assert.deepEqual(asked, []);
  assert.deepEqual(article?.pages.map((one) => one.error?.code ?? one.added), [true, 'other-origin']);
});

test('page that is another one again adds nothing; one with a false canonical address does', async () => {
  const canonical = `<link rel="canonical" href="${SITE}/tides">`;
  const { fetch } = site({ '/tides/2': page(1, '/tides/3', canonical), '/tides/3': page(3, undefined, canonical) });
  const article = await extractAll(page(1, '/tides/2', canonical), `${SITE}/tides`, { fetch });
  assert.ok(article);
  assert.deepEqual(article.pages.map((one) => one.added), [true, false, true]);
  assert.equal(count(article.textContent, 'Part 1 ends.'), 1);
  assert.ok(article.textContent.includes('Part 3 ends.'));
});

test('notes of all pages lead to their own', async () => {
  const noted = (/** @type {number} */ number, /** @type {string} */ next) =>
    page(number, next).replace(`Part ${number} ends.`, `Part ${number} ends.<sup><a href="#n1" id="r1">1</a></sup>`).replace('</article>', `<ol><li id="n1">A note to part ${number}. <a href="#r1">↩</a></li></ol></article>`);
  const { fetch } = site({ '/tides/2': noted(2, '') });
  const article = await extractAll(noted(1, '/tides/2'), `${SITE}/tides`, { fetch, markdown: true });
  const content = article?.content ?? '';
  const ids = [...content.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  assert.equal(new Set(ids).size, ids.length, String(ids));
  for (const [, target] of content.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
  assert.match(article?.markdown ?? '', /\[\^1\]: A note to part 1[^]*\[\^2\]: A note to part 2/);
});

test('answer in another encoding is read as declared', async () => {
  const bytes = Buffer.from(page(2).replace('Part 2 ends.', 'Vägen slutar här.').replace('<head>', '<head><meta charset="iso-8859-1">'), 'latin1');
  const { fetch } = site({ '/tides/2': async () => new Response(bytes) });
  const article = await extractAll(page(1, '/tides/2'), `${SITE}/tides`, { fetch });
  assert.ok(article?.textContent.includes('Vägen slutar här.'));
});

test('signal stops it', async () => {
  const stop = new AbortController();
  const { fetch, asked } = site({ '/tides/2': async () => (stop.abort(), page(2, '/tides/3')), '/tides/3': page(3) });
  await assert.rejects(extractAll(page(1, '/tides/2'), `${SITE}/tides`, { fetch, signal: stop.signal }), { name: 'AbortError' });
  assert.deepEqual(asked, ['/tides/2']);
});

test('page without an article is null, and nothing is asked for', async () => {
  const { fetch, asked } = site({});
  assert.equal(await extractAll('<link rel="next" href="/2"><p>Short.', `${SITE}/tides`, { fetch }), null);
  assert.deepEqual(asked, []);
});

test('live page is followed by the own fetch of the browser', async () => {
  put('/page/2', { body: page(2, '/page/3') });
  put('/page/3', { body: page(3) });
  const live = await open(page(1, '/page/2'));
  const found = await live.evaluate(`window.clearleaf.extractAll(document, null, { view: true })
    .then(({ view, ...article }) => ({ ...article, shown: view.textContent }))`);
  assert.deepEqual(found.pages.map((/** @type {any} */ one) => one.url), [`${origin}/page`, `${origin}/page/2`, `${origin}/page/3`]);
  assert.ok(found.complete && found.shown.includes('Part 3 ends.'));
  const fetcher = await live.evaluate(`window.clearleaf.extractAll(document, undefined, { fetch: async () => '', limit: 2 })`);
  assert.equal(fetcher.pages[1].error.code, 'no-article');
});
