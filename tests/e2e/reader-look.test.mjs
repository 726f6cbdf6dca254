/**
 * How the reading view looks and reads to all: themes, sizes, directions,
 * paper, judged by axe and by measure.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { DESKTOP, PHONE, faults, fixture, leave, pages, read, sample, text, visit } from './reader.mjs';

/** @import { Reader } from './reader.mjs' */

const KB = 1024;

const PANELS = ['outline', 'appearance', 'left', 'more'];

test('paper gets the article alone', async () => {
  const page = await read(sample('essay.html'), { attributes: 'theme="dark"' });
  await page.emulateMedia({ media: 'print' });
  const print = await page.evaluate(() => {
    const root = document.querySelector('clearleaf-reader')?.shadowRoot;
    const column = root?.querySelector('.column')?.getBoundingClientRect();
    return {
      others: [...document.body.children].filter((one) => one.localName !== 'clearleaf-reader' && one.getClientRects().length).map((one) => one.localName),
      bar: root?.querySelector('.bar')?.getClientRects().length,
      isWhole: (column?.height ?? 0) > 2000 && Math.abs((root?.querySelector('dialog')?.getBoundingClientRect().height ?? 0) - (column?.height ?? 0)) < 50,
      ink: getComputedStyle(/** @type {Element} */ (root?.querySelector('.text'))).color,
    };
  });
  assert.deepEqual(print, { others: [], bar: 0, isWhole: true, ink: 'rgb(0, 0, 0)' });
  assert.ok((await page.pdf()).length > 10_000);
});

test('text below the first screens is laid out after them, and at once where it is called for', async () => {
  const lines = Array.from({ length: 120 }, (_, at) => `<p>${at}. ${'The harbour log of that winter smells of lamp oil and of the sea. '.repeat(8)}</p>`).join('');
  const page = await visit(`<!doctype html><html lang="en"><title>Log</title><body><article><h1>Log</h1>${lines}</article></body></html>`);
  const drawn = (/** @type {string | null} */ call) => page.evaluate(async (name) => {
    const reader = /** @type {Reader} */ (document.querySelector('clearleaf-reader'));
    await reader.show();
    const all = [.../** @type {ShadowRoot} */ (reader.shadowRoot).querySelectorAll('.text > p')];
    const count = () => all.filter((one) => one.getClientRects().length).length;
    const first = count();
    if (name) reader.shadowRoot?.querySelector('.page')?.dispatchEvent(new KeyboardEvent(name, { key: 'End', bubbles: true, composed: true }));
    else dispatchEvent(new Event('beforeprint'));
    return [all.length > 60, first > 4 && first < 60, count() === all.length];
  }, call);
  for (const call of ['keydown', 'wheel', null]) assert.deepEqual(await drawn(call), [true, true, true], String(call));
  await page.evaluate(() => /** @type {Reader} */ (document.querySelector('clearleaf-reader')).show());
  await page.locator('clearleaf-reader .text > p:last-child').waitFor();
  assert.equal(await page.locator('clearleaf-reader [data-later]').count(), 0);
});

test('picture opens at full size by key, and wide tables scroll by themselves', async () => {
  const page = await read(sample('aggregator.html'), { options: { viewport: PHONE } });
  const picture = page.locator('clearleaf-reader .text img[role=button]').first();
  await picture.focus();
  await page.keyboard.press('Enter');
  await page.locator('clearleaf-reader dialog.zoom').waitFor();
  assert.deepEqual(await faults(page), []);
  await page.keyboard.press('Escape');
  await page.locator('clearleaf-reader dialog.zoom').waitFor({ state: 'detached' });
  assert.equal(await page.locator('clearleaf-reader .column').count(), 1);
  await leave();
  const other = await read(fixture('table-wide'), { options: { viewport: PHONE } });
  assert.ok(await other.locator('clearleaf-reader .scrolls').first().evaluate((frame) => frame.scrollWidth > frame.clientWidth && frame.tabIndex === 0));
  assert.ok(await other.locator('clearleaf-reader .page').evaluate((element) => element.scrollWidth <= element.clientWidth));
});

test('two columns turn the text into pages', async () => {
  const page = await read(sample('essay.html'), { attributes: 'columns="2"' });
  const box = page.locator('clearleaf-reader .page');
  assert.ok(await box.evaluate((element) => element.scrollWidth > element.clientWidth * 1.5));
  await page.keyboard.press('Space');
  await page.waitForFunction(() => (document.querySelector('clearleaf-reader')?.shadowRoot?.querySelector('.page')?.scrollLeft ?? 0) > 100);
});

test('Japanese stands upright when asked to, and goes on to the left', async () => {
  const page = await read(fixture('news-in-japanese'), { attributes: 'vertical="on"', options: { viewport: PHONE } });
  const box = page.locator('clearleaf-reader .page');
  assert.equal(await page.locator('clearleaf-reader .text p').first().evaluate((one) => getComputedStyle(one).writingMode), 'vertical-rl');
  assert.ok(await box.evaluate((element) => element.scrollWidth > element.clientWidth && element.scrollHeight <= element.clientHeight));
  await page.keyboard.press('Space');
  await page.waitForFunction(() => (document.querySelector('clearleaf-reader')?.shadowRoot?.querySelector('.page')?.scrollLeft ?? 0) < -100);
  assert.deepEqual(await faults(page), []);
});

test('right-to-left article and interface are mirrored', async () => {
  const page = await read(fixture('rtl-article'), { attributes: 'ui-lang="ar"' });
  const side = async (/** @type {string} */ selector) => (await page.locator(`clearleaf-reader ${selector}`).first().boundingBox())?.x ?? 0;
  assert.ok((await side('.bar .tool')) > DESKTOP.width / 2, 'close is on the right');
  assert.equal(await page.locator('clearleaf-reader .column').evaluate((column) => getComputedStyle(column).direction), 'rtl');
  await page.locator('clearleaf-reader .tool[data-panel=appearance]').click();
  assert.ok((await side('.panel')) < 10, 'panel is on the left');
  assert.deepEqual(await faults(page), []);
  await page.setViewportSize(PHONE);
  assert.deepEqual(await faults(page), []);
});

test('nothing is wider than a phone, at twice the size too', async () => {
  const page = await read(sample('essay.html'), { options: { viewport: { width: 320, height: 640 } }, attributes: 'size="38"' });
  const fits = () => page.locator('clearleaf-reader').evaluate((reader) => [...(reader.shadowRoot?.querySelectorAll('.page, .bar, .panel .body') ?? [])].every((one) => one.scrollWidth <= one.clientWidth + 1));
  assert.ok(await fits());
  for (const name of PANELS) {
    await page.locator(`clearleaf-reader .tool[data-panel=${name}]`).click();
    await page.locator(`clearleaf-reader .panel[data-name=${name}]`).waitFor();
    assert.ok(await fits(), name);
    await page.keyboard.press('Escape');
  }
});

test('every language has every word, and its own', async () => {
  const folder = new URL('../../www/component/strings/', import.meta.url);
  const tables = await Promise.all(readdirSync(folder).map(async (file) => [file, (await import(new URL(file, folder).href)).default]));
  const english = Object.fromEntries(tables)['en.js'];
  const { LANGUAGES } = await import('../../www/component/locale.js');
  assert.deepEqual(tables.map(([file]) => file.slice(0, -3)).sort(), [...LANGUAGES].sort());
  for (const [file, words] of tables) {
    assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort(), file);
    assert.ok(words.timeLeft.includes('{time}'), file);
    const same = Object.keys(english).filter((key) => words[key] === english[key]);
    assert.ok(file === 'en.js' || same.length < 9, `${file}: ${same}`);
    assert.ok(Object.values(words).every((word) => word === word.trim() && word), file);
  }
});

test('article of 4,000 paragraphs and 1,000 pictures opens within seconds', async () => {
  const paragraph = 'The ferry office keeps its old notebooks in a cupboard that smells of rope, and anyone who asks may read them at the table by the window.';
  const parts = Array.from({ length: 4000 }, (_, at) => `<p>${at}. ${paragraph}</p>${at % 4 ? '' : `<p><img src="/none-${at}.png" width="600" height="400" alt="Page ${at}" loading="lazy"></p>`}`);
  const page = await visit(`<!doctype html><html lang="en"><title>Notebooks</title><body><article><h1>Notebooks</h1>${parts.join('')}</article></body></html>`);
  const time = await page.evaluate(async () => {
    const reader = /** @type {Reader} */ (document.querySelector('clearleaf-reader'));
    const began = performance.now();
    await reader.show();
    return performance.now() - began;
  });
  assert.ok(time < 5000, `${time} ms`);
  await page.keyboard.press('x');
  await page.locator('clearleaf-reader .panel').waitFor();
});

test('component without the core is at most 35 KB', async () => {
  const page = await visit(sample('essay.html'));
  /** @type {string[]} */
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  const own = loaded.filter((path) => path.startsWith('/component/'));
  assert.ok(own.length > 15);
  const sizes = own.map((path) => brotliCompressSync(readFileSync(new URL(`../../www${path}`, import.meta.url))).length);
  const sum = sizes.reduce((one, other) => one + other, 0);
  assert.ok(sum <= 35 * KB, `${sum} bytes`);
  assert.ok(!loaded.some((path) => /\/(keep|epub|marks|listen|code|typed|plain|trust|note|inspecting|style-(?!frame|text)[a-z]+)\.js|vendor|strings\/(?!en)/.test(path)));
});

for (const theme of ['light', 'sepia', 'dark', 'contrast', 'auto']) {
  test(`axe finds nothing in the ${theme} theme, text and panels, wide and narrow`, async () => {
    const page = await read(sample('essay.html'), { attributes: `stateless theme="${theme}"` });
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      assert.deepEqual(await faults(page), []);
      for (const name of PANELS) {
        await page.locator(`clearleaf-reader .tool[data-panel=${name}]`).click();
        await page.locator(`clearleaf-reader .panel[data-name=${name}]`).waitFor();
        if (name === 'left') await page.locator('clearleaf-reader .kind summary').first().click();
        assert.deepEqual(await faults(page), [], `${theme}, ${name}, ${viewport.width}`);
      }
      await page.keyboard.press('Escape');
      for (const [key, name] of [['b', 'marks'], ['?', 'keys']]) {
        await page.keyboard.press(String(key));
        await page.locator(`clearleaf-reader .panel[data-name=${name}]`).waitFor();
        assert.deepEqual(await faults(page), [], `${theme}, ${name}, ${viewport.width}`);
        await page.keyboard.press('Escape');
      }
    }
  });
}

test('those who want more contrast, or colours of their own, get an axe-clean view too', async () => {
  const page = await read(fixture('thread-question-and-answers'), { attributes: 'stateless' });
  for (const media of /** @type {const} */ ([{ contrast: 'more' }, { contrast: 'more', colorScheme: 'dark' }, { forcedColors: 'active' }])) {
    await page.emulateMedia({ contrast: null, forcedColors: null, colorScheme: null, ...media });
    await page.keyboard.press('a');
    await page.locator('clearleaf-reader .panel').waitFor();
    assert.deepEqual(await faults(page), [], JSON.stringify(media));
    await page.keyboard.press('Escape');
  }
});

test('posts stand below those they answer, with author, day and hour, and the accepted answer says so', async () => {
  const page = await read(fixture('thread-nested-comments'), { options: { timezoneId: 'UTC' } });
  const heads = await page.locator('clearleaf-reader .post > header').allInnerTexts();
  assert.match(heads[0] ?? '', /^quarry_ann\s+Mar 2, 2024, 8:10 AM$/);
  assert.equal(await page.locator('clearleaf-reader .post .post .post').count(), 1);
  await leave();
  const other = await read(fixture('thread-question-and-answers'));
  assert.equal(await other.locator('clearleaf-reader .accepted .badge').innerText(), 'Accepted answer');
  assert.deepEqual(await faults(other), []);
});

test('product and recipe tell their facts under the title, entries of a list stand beside their pictures', async () => {
  /** @type {[string, string[]][]} */
  const cases = [['product-specification', ['Price', '€940.00', 'In stock']], ['recipe-typed', ['Preparation', '10 mins', '4 servings']]];
  for (const [name, wanted] of cases) {
    const page = await read(fixture(name));
    const facts = await page.locator('clearleaf-reader .facts').innerText();
    for (const fact of wanted) assert.ok(facts.includes(fact), `${name}: ${facts}`);
    assert.deepEqual(await faults(page), []);
    await leave();
  }
  const page = await read(fixture('listing-page'));
  assert.ok((await page.locator('clearleaf-reader .cards > .pictured').count()) > 2);
  assert.deepEqual(await faults(page), []);
});

test('formula of a line of its own is laid out as one', async () => {
  const page = await read(readFileSync(new URL('./screens/listing.html', import.meta.url), 'utf8'));
  const { width, height } = await page.locator('clearleaf-reader math').boundingBox() ?? { width: 0, height: 0 };
  assert.ok(width > 3 * height, `${width} by ${height}`);
});
