/**
 * The demo in a real browser: every sample, paste, file, the states without an
 * article, the ledger's colours, and the whole of it by keyboard.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** What each sample must show, and what it must not. */
const SAMPLES = [
  {
    file: 'aggregator.html',
    shown: ['Old tide lock reopens after two winters of quiet repair', 'Nobody had promised them a fine day.', 'By noon on Friday nine boats had gone through'],
    hidden: ['Sign up to read this article', 'Fourteen days free', 'One app for every paper', 'Download the app', 'Related Stories', 'Our Picks', 'ADVERTISEMENT', '214 partners'],
  },
  {
    file: 'recipe.html',
    shown: ['Smoky white bean and squash stew', 'This is the pot I make on the first evening', 'The smoke comes from two places.'],
    hidden: ['Order your copy', 'Jump to recipe', 'Pin it', 'track with cookies'],
  },
  {
    file: 'essay.html',
    shown: ['The clock that counted rain', 'The box came to me wrapped in a curtain.', 'What a record is for'],
    hidden: ['Notebook', 'Letters'],
  },
  {
    file: 'forum.html',
    shown: ['Garboard leak on a riveted dinghy', 'I have a 5.2 m clinker dinghy', 'Then I would stop waiting.'],
    hidden: ['You are browsing as a guest', 'Members', 'Log in'],
  },
  {
    file: 'preview.html',
    shown: ['The valley that sold its silence', 'The contract was nine pages long', 'This page delivered only a preview.'],
    hidden: ['Subscribe to continue reading', 'Start for 1 a week', 'Gift a subscription', 'The last typist of Dunmore Street'],
  },
];

const STORY = `<!doctype html><html lang="en"><title>The lamp on the pier</title><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><main><h1>The lamp on the pier</h1>
${['Nobody on the island could say who had first hung the lamp at the end of the pier, or why it was green.',
    'It was filled every evening by whoever came past, and in forty years it had gone out only twice, both times in a storm.',
    'When the council proposed to replace it with an electric one, the whole village walked out to look at it, as if for the first time.',
    'The vote was held beside it, in the wind, and the old lamp won by a hundred and twelve to three.',
  ].map((text) => `<p>${text}</p>`).join('\n')}
</main><footer><a href="/terms">Terms</a></footer></body></html>`;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} */
let complaints;

before(async () => {
  server = await serve((path) => (path === '/page' ? { body: STORY } : undefined));
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' ') });
});
after(async () => {
  await browser?.close();
  server?.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterEach(() => page.close());

/**
 * Opens the demo and waits until it has read the page.
 *
 * @param {string} [query]
 */
async function open(query = '') {
  await page.goto(`${server.url}/demo/${query}`);
  await read();
}

async function read() {
  await page.locator('#desk[data-state="done"]').waitFor();
}

/** The clean view's text; locators look into the shadow root. */
async function cleanText() {
  return (await page.locator('#clean .column, #clean .state').innerText()).replace(/\s+/g, ' ');
}

/** @param {string} html */
async function paste(html) {
  await page.getByRole('button', { name: 'Paste HTML' }).click();
  await page.getByLabel('HTML', { exact: true }).fill(html);
  // A page read before leaves the desk done: what is waited for is the next one.
  await page.locator('#desk').evaluate((desk) => desk.setAttribute('data-state', 'asked'));
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('#page-kind', { hasText: 'Pasted' }).waitFor();
  await read();
}

for (const { file, shown, hidden } of SAMPLES) {
  test(`${file} is shown clean, with its ledger on the original`, async () => {
    await open(`?page=${file}`);
    const text = await cleanText();
    for (const line of shown) assert.ok(text.includes(line), `shows “${line}”`);
    for (const line of hidden) assert.ok(!text.includes(line), `leaves out “${line}”`);
    assert.equal(text.split(shown[0]).length, 2, 'shows the headline once');
    assert.ok(await page.locator('.box[data-kept="true"]').count());
    assert.ok(await page.locator('.box[data-kept="false"]').count());
    assert.deepEqual(complaints, []);
  });
}

test('every sample of the list has a test', () => {
  const list = JSON.parse(readFileSync(new URL('../../www/demo/pages/index.json', import.meta.url), 'utf8'));
  assert.deepEqual(list.map((/** @type {{ file: string }} */ sample) => sample.file).sort(), SAMPLES.map((sample) => sample.file).sort());
});

test('a sample is picked from the list', async () => {
  await open();
  await page.locator('#pages-button').click();
  await page.getByRole('link', { name: /The clock that counted rain/ }).click();
  await page.locator('#page-name', { hasText: 'The clock that counted rain' }).waitFor();
  await read();
  assert.match(await cleanText(), /wrapped in a curtain/);
  assert.match(page.url(), /\?page=essay\.html$/);
});

test('the ledger names a block, its reason and how sure it is', async () => {
  await open('?page=essay.html');
  const box = page.locator('.box[data-label="content"]:visible').first();
  const { x, y, width, height } = await rect(box);
  await page.mouse.move(x + width / 2, y + height / 2);
  const tip = page.locator('#tip');
  assert.match(await tip.innerText(), /Content\s+kept\s+\d+\s*%\s+\S+/);
  assert.equal(await page.locator('#clean [data-twin="content"]').count(), 1, 'marks the same part of the clean view');
});

test('the card says who decided and what speaks for and against', async () => {
  await open('?page=essay.html');
  const { x, y, width, height } = await rect(page.locator('.box[data-label="content"]:visible').first());
  await page.mouse.move(x + width / 2, y + height / 2);
  const tip = page.locator('#tip');
  await tip.locator('.tip-by').waitFor();
  assert.match(await tip.innerText(), /Decided by the .*Speaks for text\s+\S.*\+\d+\.\d\d/s);
  assert.ok((await tip.locator('.tip-side[data-side="for"] li').count()) <= 3);
  assert.deepEqual(complaints, []);
});

test('boxes lie over their blocks and follow the scrolling', async () => {
  await open('?page=essay.html');
  await page.locator('input[value="ledger"]').check();
  const paragraph = page.frameLocator('#stage iframe').locator('p', { hasText: 'The box came to me' });
  const box = page.locator('.box[aria-label*="The box came to me"]');
  const top = (await rect(paragraph)).y;
  assert.ok((await distance(box, paragraph)) < 8);
  await page.locator('.glass').evaluate((glass) => { glass.scrollTop = 120; });
  while ((await rect(paragraph)).y > top - 100) await page.waitForTimeout(20);
  assert.ok((await distance(box, paragraph)) < 8);
});

/** @param {import('playwright-core').Locator} locator */
async function rect(locator) {
  const box = await locator.boundingBox();
  assert.ok(box, 'is on the screen');
  return box;
}

/**
 * Between the upper left corners, in pixels.
 *
 * @param {import('playwright-core').Locator} one
 * @param {import('playwright-core').Locator} other
 */
async function distance(one, other) {
  const [a, b] = [await rect(one), await rect(other)];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

test('a page that locks its scrolling can be scrolled and its overlays lifted', async () => {
  await open('?page=aggregator.html');
  const dialog = page.frameLocator('#stage iframe').getByRole('dialog');
  assert.ok(await dialog.isVisible());
  await page.getByLabel('Lift overlays').check();
  assert.ok(!(await dialog.isVisible()));
  // Where the box is depends on the fonts that are here.
  const box = page.locator('.box[aria-label*="Fourteen days free, then"]');
  for (let tried = 0; tried < 50 && !(await box.isVisible()); tried += 1) {
    await page.locator('.glass').evaluate((glass) => { glass.scrollTop += 150; });
    await page.waitForTimeout(100);
  }
  assert.ok(await box.isVisible());
  await page.getByLabel('Lift overlays').uncheck();
  assert.ok(await dialog.isVisible());
});

test('the legend counts the blocks and filters them', async () => {
  await open('?page=aggregator.html');
  const count = await page.locator('.legend-row[data-label="content"] .legend-count').innerText();
  assert.equal(Number(count), await page.locator('.box[data-label="content"]').count());
  await page.getByRole('button', { name: 'Removed', exact: true }).click();
  assert.equal(await page.locator('.box[data-kept="true"]:visible').count(), 0);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  assert.ok(await page.locator('.box[data-kept="true"]:visible').count());
});

test('metadata and the time taken are shown', async () => {
  await open('?page=preview.html');
  assert.match(await page.locator('#facts').innerText(), /The valley that sold its silence[\s\S]*English[\s\S]*Preview only[\s\S]*words/);
  assert.match(await page.locator('#time').innerText(), /[\d.]+ ms\s+capture [\d.]+ ms\s*extract [\d.]+ ms/);
});

test('pasted HTML is read', async () => {
  await open();
  await paste(STORY);
  assert.match(await cleanText(), /The lamp on the pier.*Nobody on the island.*a hundred and twelve to three/);
  assert.deepEqual(complaints, []);
});

test('pasting works without the mouse, and can be left', async () => {
  await open('?page=essay.html');
  const dialog = page.getByRole('dialog', { name: 'Paste HTML' });
  await page.getByRole('button', { name: 'Paste HTML' }).press('Enter');
  await page.keyboard.press('Escape');
  assert.ok(!(await dialog.isVisible()));
  await page.getByRole('button', { name: 'Paste HTML' }).press('Enter');
  await page.keyboard.insertText(STORY);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('https://island.example/lamp');
  await page.keyboard.press('Enter');
  await page.locator('#page-name', { hasText: 'island.example' }).waitFor();
  await read();
  assert.match(await cleanText(), /The lamp on the pier/);
  await page.getByRole('button', { name: 'Paste HTML' }).press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.locator('#desk[aria-busy]').waitFor({ state: 'detached' });
  assert.ok(!(await dialog.isVisible()));
});

test('scripts and handlers of a pasted page never run', async () => {
  await open();
  await paste(STORY.replace('<main>', '<main><img src="data:," onerror="top.hacked = 1"><script>top.hacked = 2</script>'));
  assert.equal(await page.evaluate(() => Reflect.get(window, 'hacked')), undefined);
});

test('a local file is read, in the encoding it declares', async () => {
  await open();
  const html = STORY.replace('<title>', '<meta charset="windows-1252"><title>').replace('council', 'conseil g\u00e9n\u00e9ral');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open file' }).click();
  await (await chosen).setFiles({ name: 'lamp.html', mimeType: 'text/html', buffer: Buffer.from(html, 'latin1') });
  await page.locator('#page-name', { hasText: 'lamp.html' }).waitFor();
  await read();
  assert.match(await cleanText(), /conseil général/);
});

test('a dropped file is read', async () => {
  await open();
  const transfer = await page.evaluateHandle((html) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([html], 'dropped.html', { type: 'text/html' }));
    return transfer;
  }, STORY);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page.locator('#page-name', { hasText: 'dropped.html' }).waitFor();
  await read();
  assert.match(await cleanText(), /The lamp on the pier/);
});

test('a served page is read with its own address', async () => {
  await open('?src=/page&url=https://island.example/lamp');
  assert.match(await cleanText(), /The lamp on the pier/);
  assert.match(await page.locator('#facts').innerText(), /https:\/\/island\.example\/lamp/);
});

test('a page without an article says so, and why', async () => {
  await open();
  await paste('<p>Closed today.');
  assert.match(await cleanText(), /No article here.*2 words/);
  assert.equal(await page.locator('.box').count(), 0);
  await paste('<div id="app"></div>');
  assert.match(await cleanText(), /No article here.*holds no text/);
  assert.deepEqual(complaints, []);
});

test('a core that does not load shows the code of the error, and may be tried again', async () => {
  await page.route('**/*.wasm', (route) => route.abort());
  await open();
  const state = page.locator('#clean .state');
  assert.match(await state.innerText(), /This page could not be read/);
  assert.equal(await state.locator('.code').innerText(), 'load-failed');
  await page.unroute('**/*.wasm');
  await state.getByRole('button', { name: 'Try again' }).click();
  await page.locator('#clean .column').waitFor();
});

test('a page that is not there shows the code of the error', async () => {
  await open('?page=nowhere.html');
  assert.equal(await page.locator('#clean .code').innerText(), 'not-found');
});

test('everything is reached by keyboard', async () => {
  await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'pages-button');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('#page-name', { hasText: 'The clock that counted rain' }).waitFor();
  await read();
  await page.locator('input[value="both"]').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.locator('#desk').getAttribute('data-view'), 'clean');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.locator('#desk').getAttribute('data-view'), 'ledger');
  for (let presses = 0; (await focused()) !== 'glass' && presses < 12; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await page.locator('.glass').getAttribute('aria-activedescendant');
  assert.equal(active, 'block-1');
  assert.ok(await page.locator('#tip').isVisible());
});

/** The id or class of what has the focus. */
function focused() {
  return page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
}

test('nothing is wider than a telephone', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.ok(await page.locator('#original').isVisible());
  assert.ok(await page.locator('#clean').isVisible());
  await page.locator('input[value="clean"]').check();
  assert.ok(!(await page.locator('#stage iframe').isVisible()));
  await page.getByRole('button', { name: 'Details' }).click();
  assert.ok(await page.locator('#facts').isVisible());
  await page.keyboard.press('Escape');
  assert.ok(!(await page.locator('#facts').isVisible()));
});

test('colours follow the system until they are chosen', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open();
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await theme(), 'dark');
  await page.getByRole('button', { name: 'Switch to light colours' }).click();
  assert.equal(await theme(), 'light');
  await page.reload();
  assert.equal(await theme(), 'light');
});
