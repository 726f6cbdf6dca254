/** Promo blocks in the flow, the visual explanation, and a reader's own rules, in each browser that is here. */

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launchAll } from './browsers.mjs';
import { KINDS } from './overlay-cases.mjs';

const SENTENCE = 'The keeper lit the lamp at dusk, wrote down the wind, and waited for the boats that had gone out before noon. ';
const paragraph = (/** @type {number} */ count) => `<p>${SENTENCE.repeat(count)}</p>`;

/** An article with what sites put between its paragraphs. */
const PAGE = `<!doctype html><html lang="en"><title>The keeper</title><style>body{max-width:800px}.gap{height:250px}</style><body>
<article id="story"><h1>The keeper</h1>${paragraph(4)}${paragraph(4)}
<aside id="news"><h3>Sign up for our newsletter</h3><p>Get the latest stories in your inbox.</p><form><input type="email"><button>Sign up</button></form></aside>
${paragraph(4)}<div id="gap" class="gap"></div>${paragraph(4)}
<div id="more"><h3>Related stories</h3><ul><li><a href="/1">The boat that came back alone</a></li><li><a href="/2">Nine lamps on one coast</a></li><li><a href="/3">How fog is measured</a></li></ul></div>
${paragraph(4)}${paragraph(3)}</article></body></html>`;

let html = '';
const server = await serve((path) => (path === '/page' ? { body: html } : undefined));
const browsers = await launchAll();

after(async () => {
  for (const browser of Object.values(browsers)) await browser?.close();
  server.close();
});

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} markup
 */
async function open(browser, markup) {
  html = markup;
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 700 } })).newPage();
  await page.goto(`${server.url}/page`, { waitUntil: 'load' });
  await page.evaluate(async (from) => {
    Object.assign(window, { clearleaf: await import(`${from}/clearleaf.js`), stop: new AbortController() });
  }, server.url);
  return page;
}

/** @param {import('playwright-core').Page} page */
const markupOf = (page) => page.evaluate(() => document.documentElement.outerHTML);

/** @param {import('playwright-core').Page} page @param {string[]} ids */
const seen = (page, ids) => page.evaluate((all) => all.map((id) => document.getElementById(id)?.checkVisibility()), ids);

for (const [name, browser] of Object.entries(browsers)) {
  const skip = browser ? false : `${name} is not here`;
  const it = (/** @type {string} */ title, /** @type {(page: import('playwright-core').Page) => Promise<void>} */ body, markup = PAGE) =>
    test(`${name}: ${title}`, { skip }, async () => {
      const page = await open(/** @type {import('playwright-core').Browser} */ (browser), markup);
      await body(page);
      await page.context().close();
    });

  it('promo blocks and empty places between the text go, and come back', async (page) => {
    const before = await markupOf(page);
    const text = await page.evaluate(async () => {
      const { clearleaf, stop } = Object(window);
      const { items } = await clearleaf.declutter(document, { signal: stop.signal, promos: true });
      Object.assign(window, { items });
      return items.map((/** @type {any} */ one) => `${one.element.id} ${one.kind} ${one.state}`);
    });
    assert.deepEqual(text.sort(), ['gap promo hidden', 'more promo hidden', 'news promo hidden']);
    assert.deepEqual(await seen(page, ['news', 'gap', 'more', 'story']), [false, false, false, true]);
    const paragraphs = await page.evaluate(() => [...document.querySelectorAll('#story > p')].every((one) => one.checkVisibility()));
    assert.ok(paragraphs);
    await page.evaluate(() => Object(window).items.find((/** @type {any} */ one) => one.element.id === 'more').show());
    assert.deepEqual(await seen(page, ['news', 'more']), [false, true]);
    await page.evaluate(() => Object(window).stop.abort());
    assert.equal(await markupOf(page), before);
  });

  it('promo blocks stay where they are not asked for', async (page) => {
    const count = await page.evaluate(async () => (await Object(window).clearleaf.declutter(document)).items.length);
    assert.equal(count, 0);
    assert.deepEqual(await seen(page, ['news', 'gap', 'more']), [true, true, true]);
  });

  it('explanation names what is there, can be walked by keyboard, and leaves nothing', async (page) => {
    const before = await markupOf(page);
    const counts = await page.evaluate(() => Object(window).clearleaf.inspect(document, { signal: Object(window).stop.signal }));
    assert.equal(counts.consent, 1);
    assert.ok(counts.article >= 6 && counts.promo >= 1, JSON.stringify(counts));
    const focus = async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => {
        const host = document.activeElement;
        const button = host?.shadowRoot?.activeElement;
        const tip = button?.nextElementSibling;
        return { label: button?.getAttribute('aria-label') ?? '', shown: tip ? getComputedStyle(tip).display : '' };
      });
    };
    const walked = [];
    for (let i = 0; i < 30; i += 1) walked.push(await focus());
    const labelled = walked.filter(({ label }) => label);
    assert.ok(labelled.some(({ label }) => label.startsWith('consent: ')), JSON.stringify(walked));
    assert.ok(labelled.every(({ shown }) => shown === 'block'));
    const found = await page.evaluate(() => Object(window).clearleaf.findOverlays(document).then((/** @type {any[]} */ all) => all.map(({ kind }) => kind)));
    assert.deepEqual(found, ['consent', 'scroll-lock'], 'what we draw is no overlay');
    await page.evaluate(() => Object(window).stop.abort());
    assert.equal(await markupOf(page), before);
  }, PAGE.replace('</body>', `${KINDS.consent}<style>html{overflow:hidden}</style></body>`));

  it('what a reader hides or keeps is remembered as plain data', async (page) => {
    const kept = await page.evaluate(async () => {
      const { ruleFor, readRules } = Object(window).clearleaf;
      const rules = ['news', 'over'].map((id, i) => ruleFor(document.getElementById(id), i ? 'keep' : 'hide'));
      const again = readRules(JSON.parse(JSON.stringify([...rules, { action: 'hide' }, null])));
      // The next visit: ids are gone, and something stands before it.
      for (const id of ['news', 'over']) document.getElementById(id)?.setAttribute('data-was', id);
      document.getElementById('news')?.removeAttribute('id');
      const { items } = await Object(window).clearleaf.declutter(document, { rules: again });
      return [again.length, items.map((/** @type {any} */ one) => `${one.element.getAttribute('data-was')} ${one.state}`)];
    });
    assert.deepEqual(kept, [2, ['news hidden']]);
    assert.deepEqual(await seen(page, ['over', 'story']), [true, true]);
  }, PAGE.replace('</body>', `${KINDS.consent}</body>`));

  it('what a reader calls the article is never hidden', async (page) => {
    const states = await page.evaluate(async () => {
      const { clearleaf } = Object(window);
      const rule = clearleaf.ruleFor(document.getElementById('over'), 'article');
      return (await clearleaf.declutter(document, { rules: [rule] })).items.length;
    });
    assert.equal(states, 0);
    assert.deepEqual(await seen(page, ['over']), [true]);
  }, PAGE.replace('</body>', `${KINDS.newsletter}</body>`));
}
