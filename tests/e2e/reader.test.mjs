/**
 * `<clearleaf-reader>` in a real browser: over pages and in them, by mouse and
 * by keyboard alone, in every theme and panel, in both directions.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { launch } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

/** @typedef {HTMLElement & import('../../www/component/clearleaf-reader.js').ClearleafReader} Reader */

const KB = 1024;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 780 };
const DESKTOP = { width: 1280, height: 860 };
const PANELS = ['outline', 'appearance', 'left', 'more'];

/** @param {string} name */
const fixture = (name) => readFileSync(new URL(`../fixtures/${name}/source.html`, import.meta.url), 'utf8');
/** @param {string} name */
const sample = (name) => readFileSync(new URL(`../../www/demo/pages/${name}`, import.meta.url), 'utf8');

/** @type {Map<string, import('../../scripts/serve.mjs').Extra>} */
const pages = new Map();
const server = await serve((path) => pages.get(path));
const browser = await launch();
after(async () => {
  await browser.close();
  server.close();
});

/** @type {import('playwright-core').BrowserContext | undefined} */
let context;
/** @type {string[]} */
let complaints = [];
afterEach(() => context?.close());

/**
 * Opens a page with the drop-in on it.
 *
 * @param {string} html
 * @param {object} [given]
 * @param {string} [given.attributes] of the reader
 * @param {Record<string, string>} [given.headers]
 * @param {string} [given.before] script that runs before the page's own
 * @param {import('playwright-core').BrowserContextOptions} [given.options]
 */
async function visit(html, { attributes = '', headers, before, options } = {}) {
  const tags = `<script type="module" src="/component/clearleaf-element.js"></script><clearleaf-button></clearleaf-button><clearleaf-reader ${attributes}></clearleaf-reader>`;
  const body = /<\/body>/i.test(html) ? html.replace(/<\/body>/i, `${tags}</body>`) : html + tags;
  pages.set('/page', { body, headers });
  context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', locale: 'en-GB', ...options });
  if (before) await context.addInitScript(before);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route((url) => url.origin !== server.url, (route) => route.abort());
  await page.goto(`${server.url}/page`);
  await page.evaluate(() => customElements.whenDefined('clearleaf-reader'));
  return page;
}

/** Visits and presses the button. @param {Parameters<typeof visit>} args */
async function read(...args) {
  const page = await visit(...args);
  // By key: a sample's own overlay may lie over the button.
  await page.locator('clearleaf-button button').press('Enter');
  await page.locator('clearleaf-reader .column').waitFor();
  return page;
}

/** @param {import('playwright-core').Page} page */
const text = async (page) => (await page.locator('clearleaf-reader .column').innerText()).replace(/\s+/g, ' ');

/** What axe finds, a line each. @param {import('playwright-core').Page} page */
async function faults(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = /** @type {any} */ (window);
    const { violations } = await axe.run(document.querySelector('clearleaf-reader'), { resultTypes: ['violations'] });
    return violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target, any }) =>
      `${id}: ${JSON.stringify(target)} ${any[0]?.message ?? ''}`));
  });
}

/** What has the focus, as a word. @param {import('playwright-core').Page} page */
const focus = (page) => page.evaluate(() => {
  const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? element?.localName;
});

test('button opens the reading view of its page, without the page’s clutter', async () => {
  const page = await read(sample('aggregator.html'));
  const shown = await text(page);
  assert.ok(shown.includes('Old tide lock reopens after two winters of quiet repair'));
  assert.ok(shown.includes('By noon on Friday nine boats had gone through'));
  for (const line of ['Related Stories', 'Fourteen days free', 'Reading view']) assert.ok(!shown.includes(line), line);
  assert.deepEqual(complaints, []);
});

test('events tell what happened, and attributes and properties say the same', async () => {
  const page = await visit(sample('essay.html'));
  const told = await page.evaluate(async () => {
    const reader = /** @type {Reader} */ (document.querySelector('clearleaf-reader'));
    /** @type {string[]} */
    const events = [];
    for (const name of ['reader-ready', 'reader-empty', 'reader-error', 'reader-close']) reader.addEventListener(name, () => events.push(name));
    await reader.show();
    const isOpen = reader.hasAttribute('open') && reader.open;
    const title = reader.article?.title;
    reader.setAttribute('theme', 'sepia');
    const theme = reader.settings.theme;
    reader.settings = { ...reader.settings, size: 99, lineFocus: true };
    const attributes = [reader.getAttribute('size'), reader.getAttribute('line-focus')];
    reader.open = false;
    await reader.show('<title>x</title><nav><a href=/>a</a></nav>');
    reader.close();
    return { events, isOpen, title, theme, attributes, open: reader.hasAttribute('open') };
  });
  assert.deepEqual(told, {
    events: ['reader-ready', 'reader-close', 'reader-empty', 'reader-close'],
    isOpen: true, title: 'The clock that counted rain', theme: 'sepia', attributes: ['40', 'on'], open: false,
  });
});

test('HTML text is read in place, in the page', async () => {
  const page = await visit('<!doctype html><title>Host</title><p>host</p>', { attributes: 'inline' });
  await page.evaluate((html) => {
    const reader = /** @type {Reader} */ (document.querySelector('clearleaf-reader'));
    reader.html = html;
    reader.open = true;
  }, sample('recipe.html'));
  await page.locator('clearleaf-reader .column').waitFor();
  assert.ok((await text(page)).includes('Smoky white bean and squash stew'));
  assert.equal(await page.locator('clearleaf-reader dialog').count(), 0);
  assert.deepEqual(await faults(page), []);
});

test('capture and article of elsewhere are shown as well; a doubt is told, with a way to what was left out', async () => {
  const page = await visit('<!doctype html><title>Host</title><p>host</p>');
  const shown = await page.evaluate(async ([from, html]) => {
    const reader = /** @type {Reader} */ (document.querySelector('clearleaf-reader'));
    const { capture } = await import(`${from}/capture.js`);
    const { extractHtml } = await import(`${from}/clearleaf.js`);
    const { bytes } = capture(new DOMParser().parseFromString(html, 'text/html'), { url: 'https://example.com/a' });
    const title = (await reader.show(bytes))?.title;
    const article = await extractHtml(html, { view: true, ledger: true });
    const again = (await reader.show({ ...article, confidence: 0.2, truncated: true }))?.title;
    /** @type {string[]} */
    const errors = [];
    reader.addEventListener('reader-error', (event) => errors.push(/** @type {CustomEvent} */ (event).detail.error.code));
    await reader.show({ ...article, view: undefined });
    await reader.show({ ...article, confidence: 0.2, truncated: true });
    return { title, again, errors };
  }, [server.url, sample('recipe.html')]);
  assert.deepEqual(shown, { title: 'Smoky white bean and squash stew', again: 'Smoky white bean and squash stew', errors: ['bad-options'] });
  const told = await text(page);
  assert.ok(told.includes('This may not be the whole article') && told.includes('its end is missing'));
  await page.locator('clearleaf-reader .notice button').click();
  await page.getByRole('heading', { name: 'What was left out' }).waitFor();
});

test('letters are no commands where the reader switched them off', async () => {
  const page = await read(sample('essay.html'), { attributes: 'shortcuts="off"' });
  await page.keyboard.press('a');
  assert.equal(await page.locator('clearleaf-reader .panel').count(), 0);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('clearleaf-reader .surface').count(), 0);
});

test('page without an article gets a message with one way on', async () => {
  const page = await visit(fixture('no-article-login'));
  await page.locator('clearleaf-button button').click();
  await page.locator('clearleaf-reader .empty').waitFor();
  assert.equal(await focus(page), 'Show the original');
  assert.deepEqual(await faults(page), []);
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('clearleaf-reader dialog').count(), 0);
});

test('page whose policy forbids the core is told which directive it lacks', async () => {
  const page = await visit(sample('essay.html'), { headers: { 'content-security-policy': "script-src 'self'; style-src 'none'" } });
  await page.locator('clearleaf-button button').click();
  await page.locator('clearleaf-reader .failed').waitFor();
  const shown = await page.locator('clearleaf-reader .failed').innerText();
  assert.ok(shown.includes("script-src 'wasm-unsafe-eval'"), shown);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('clearleaf-reader .surface').count(), 0);
});

test('page that demands Trusted Types is read', async () => {
  const headers = { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'; default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" };
  const page = await read(sample('essay.html'), { headers });
  assert.ok((await text(page)).includes('The clock that counted rain'));
  for (const key of ['a', 'x', 'o', '?']) await page.keyboard.press(key);
  assert.deepEqual(complaints, []);
});

test('core that cannot be loaded may be tried again', async () => {
  const page = await visit(sample('essay.html'));
  await page.route('**/*.wasm', (route) => route.abort());
  await page.locator('clearleaf-button button').click();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await page.unroute('**/*.wasm');
  await page.keyboard.press('Enter');
  await page.locator('clearleaf-reader .column').waitFor();
});

test('bookmark that imports the drop-in opens the reader on a page that has no tag of it', async () => {
  const page = await visit(sample('recipe.html'));
  await page.evaluate(() => document.querySelectorAll('clearleaf-reader, clearleaf-button').forEach((element) => element.remove()));
  await page.evaluate(async (from) => (await import(`${from}/component/clearleaf-element.js`)).read(), server.url);
  assert.ok((await text(page)).includes('Smoky white bean and squash stew'));
});

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

test('preview is called a preview, and leads to the page', async () => {
  const page = await read(sample('preview.html'));
  assert.ok((await text(page)).includes('This page delivered only a preview.'));
  await page.locator('clearleaf-reader .preview button').click();
  assert.equal(await page.locator('clearleaf-reader .surface').count(), 0);
});

test('Escape closes panel, then reader; page and focus are as before', async () => {
  const page = await visit(sample('essay.html'));
  const before = await page.evaluate(() => document.body.innerText);
  await page.locator('clearleaf-button button').focus();
  await page.keyboard.press('Enter');
  await page.locator('clearleaf-reader .column').waitFor();
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), 'hidden');
  await page.keyboard.press('a');
  await page.locator('clearleaf-reader .panel').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('clearleaf-reader .panel').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.locator('clearleaf-reader .surface').waitFor({ state: 'detached' });
  assert.equal(await focus(page), 'Reading view');
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), 'visible');
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  assert.equal(await page.evaluate(() => document.body.innerText), before);
});

test('keyboard alone reaches everything, and ? lists the commands', async () => {
  const page = await read(sample('essay.html'));
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Keyboard' }).waitFor();
  assert.ok((await page.locator('clearleaf-reader .keys dt').count()) >= 12);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  assert.ok(await page.locator('clearleaf-reader .page').evaluate((element) => element.scrollTop > 0));
  await page.keyboard.press('t');
  assert.equal(await page.locator('clearleaf-reader').getAttribute('theme'), 'light');
  await page.keyboard.press('+');
  assert.equal(await page.locator('clearleaf-reader').getAttribute('size'), '20');
  await page.keyboard.press('o');
  await page.locator('clearleaf-reader .panel[data-name=outline]').waitFor();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const outlined = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
  assert.match(outlined ?? '', /page/);
  // Every tool is reached by Tab, and the focus stays in the dialog.
  const reached = new Set();
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    reached.add(await focus(page));
  }
  for (const name of ['Close', 'Outline', 'Listen', 'Appearance', 'What was left out', 'More']) assert.ok(reached.has(name), name);
  assert.ok(!reached.has('Reading view') || (await page.locator('clearleaf-reader').evaluate((element) => element === document.activeElement)));
});

test('focus goes into a panel and back to its button', async () => {
  const page = await read(sample('essay.html'));
  await page.locator('clearleaf-reader .tool[data-panel=appearance]').focus();
  await page.keyboard.press('Enter');
  await page.locator('clearleaf-reader .panel').waitFor();
  assert.equal(await focus(page), 'Appearance');
  await page.keyboard.press('Escape');
  assert.equal(await focus(page), 'Appearance');
  assert.equal(await page.locator('clearleaf-reader .tool[data-panel=appearance]').getAttribute('aria-expanded'), 'false');
});

test('choices are seen at once, reflected, and there at the next visit', async () => {
  const page = await read(sample('essay.html'));
  await page.locator('clearleaf-reader .tool[data-panel=appearance]').click();
  await page.locator('clearleaf-reader').getByRole('radio', { name: 'Sepia' }).check();
  await page.locator('clearleaf-reader').getByRole('slider', { name: 'Text size' }).fill('26');
  const look = () => page.locator('clearleaf-reader .column').evaluate((column) => getComputedStyle(column).fontSize);
  assert.equal(await look(), '26px');
  assert.equal(await page.locator('clearleaf-reader').getAttribute('theme'), 'sepia');
  await page.reload();
  await page.locator('clearleaf-button button').click();
  await page.locator('clearleaf-reader .column').waitFor();
  assert.equal(await look(), '26px');
  assert.equal(await page.locator('clearleaf-reader').getAttribute('theme'), 'sepia');
});

test('broken storage is said, and reading goes on', async () => {
  const page = await read(sample('essay.html'), { before: "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })" });
  const tool = page.locator('clearleaf-reader .tool[data-panel=appearance]');
  await tool.click();
  await page.locator('clearleaf-reader').getByRole('radio', { name: 'Dark', exact: true }).check();
  await tool.click();
  await tool.click();
  assert.ok((await page.locator('clearleaf-reader .panel').innerText()).includes('cannot be stored here'));
  assert.deepEqual(complaints, []);
});

test('caller’s store is used in place of localStorage', async () => {
  const page = await visit(sample('essay.html'));
  const kept = await page.evaluate(async () => {
    const reader = /** @type {Reader} */ (document.querySelector('clearleaf-reader'));
    const map = new Map([['settings', { theme: 'dark', size: 'much', wrong: 1 }]]);
    reader.store = { get: async (key) => map.get(key), set: async (key, value) => map.set(key, /** @type {any} */ (value)) };
    await reader.show();
    const before = reader.settings;
    /** @type {HTMLElement} */ (reader.shadowRoot?.querySelector('.page')).dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { theme: before.theme, size: before.size, stored: map.get('settings')?.theme, local: localStorage.length };
  });
  assert.deepEqual(kept, { theme: 'dark', size: 19, stored: 'contrast', local: 0 });
});

test('place in the text is found again, with a way to the start', async () => {
  const page = await read(sample('essay.html'));
  await page.keyboard.press('o');
  await page.locator('clearleaf-reader .panel .action').last().click();
  const top = () => page.locator('clearleaf-reader .page').evaluate((element) => element.scrollTop);
  const before = await top();
  assert.ok(before > 500);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('clearleaf-button button').click();
  await page.getByText('Continued where you left off.').waitFor();
  assert.ok(Math.abs((await top()) - before) < 120, `${await top()} and ${before}`);
  await page.getByRole('button', { name: 'Back to the start' }).click();
  assert.equal(await top(), 0);
});

test('what was left out is listed by kind with reasons, and goes back to its place and out again', async () => {
  const page = await read(sample('aggregator.html'));
  const before = await text(page);
  await page.keyboard.press('x');
  const kinds = page.locator('clearleaf-reader .kind');
  await kinds.nth(1).waitFor();
  await kinds.first().locator('summary').click();
  const entry = page.locator('clearleaf-reader .entry').first();
  const said = await entry.locator('q').innerText();
  assert.ok((await entry.locator('.hint').innerText()).length > 5);
  await entry.getByRole('button', { name: 'Put back' }).click();
  const box = page.locator('clearleaf-reader .restored');
  assert.ok((await box.innerText()).includes(said));
  await entry.getByRole('button', { name: 'Take out' }).click();
  assert.equal(await text(page), before);
  await page.locator('clearleaf-reader').getByRole('button', { name: 'Put all back' }).first().click();
  const count = await box.count();
  assert.ok(count > 1);
  // They stand in the order of the page.
  const order = await page.locator('clearleaf-reader').evaluate((reader) => {
    const { article } = /** @type {Reader} */ (reader);
    const boxes = [...(reader.shadowRoot?.querySelectorAll('.restored') ?? [])].map((one) => one.querySelector('p')?.textContent);
    const starts = (article?.ledger ?? []).filter(({ kept }) => !kept).map((one) => one.text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).find(Boolean));
    let at = -1;
    return boxes.every((start) => (at = starts.indexOf(start, at + 1)) >= 0);
  });
  assert.ok(order);
});

test('paragraph leads to its place in the page', async () => {
  const page = await read(sample('essay.html'));
  await page.keyboard.press('o');
  await page.locator('clearleaf-reader .panel .action').last().click();
  await page.keyboard.press('g');
  await page.locator('clearleaf-reader .surface').waitFor({ state: 'detached' });
  assert.ok(await page.evaluate(() => scrollY > 300 && document.getAnimations().length === 1));
});

test('note pops up at its mark; Escape closes it alone', async () => {
  const page = await read(fixture('notes-gfm'));
  const mark = page.locator('clearleaf-reader [role=doc-noteref]').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('clearleaf-reader .note');
  await note.waitFor();
  assert.ok((await note.innerText()).includes('A knot here is a knot on the cord'));
  assert.deepEqual(await faults(page), []);
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
  assert.equal(await page.locator('clearleaf-reader .column').count(), 1);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go to the note' }).click();
  await note.waitFor({ state: 'detached' });
  assert.ok(await page.locator('clearleaf-reader .page').evaluate((element) => element.scrollTop > 0));
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
  await context?.close();
  const other = await read(fixture('table-wide'), { options: { viewport: PHONE } });
  assert.ok(await other.locator('clearleaf-reader .scrolls').first().evaluate((frame) => frame.scrollWidth > frame.clientWidth && frame.tabIndex === 0));
  assert.ok(await other.locator('clearleaf-reader .page').evaluate((element) => element.scrollWidth <= element.clientWidth));
});

test('article is copied as Markdown and saved as one file with its pictures', async () => {
  const page = await read(sample('aggregator.html'), { options: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await page.keyboard.press('m');
  await page.getByText('Copied.').waitFor();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(markdown.startsWith('# Old tide lock reopens'));
  await page.keyboard.press('x');
  await page.locator('clearleaf-reader .kind summary').first().click();
  await page.getByRole('button', { name: 'Put back' }).first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('h')]);
  assert.match(download.suggestedFilename(), /^Old tide lock.*\.html$/);
  const saved = readFileSync(await download.path(), 'utf8');
  assert.ok(saved.includes('By noon on Friday nine boats had gone through'));
  for (const part of ['Put back', 'Take out', 'data-tool', '<script', 'role="button"']) assert.ok(!saved.includes(part), part);
});

test('browser without voices is told so', async () => {
  const page = await read(sample('essay.html'), { before: "Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [], cancel() {}, addEventListener() {} } })" });
  await page.keyboard.press('l');
  await page.getByText('This browser has no voices').waitFor();
  assert.deepEqual(await faults(page), []);
});

/** A voice that says a sentence in a moment, and keeps what it said. */
const VOICE = `window.said = [];
class Utterance { constructor(text) { this.text = text } }
window.SpeechSynthesisUtterance = Utterance;
let waiting;
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => [{ name: 'Ada', lang: 'en-GB', voiceURI: 'ada' }, { name: 'Max', lang: 'de-DE', voiceURI: 'max' }],
  cancel() { clearTimeout(waiting) },
  speak(one) { said.push(one.text.trim()); one.onboundary?.({ name: 'word', charIndex: 0, charLength: 3 }); waiting = setTimeout(() => one.onend?.(), 120) },
} });`;

test('text is read aloud sentence by sentence, marked as it goes', async () => {
  const page = await read(sample('essay.html'), { before: VOICE });
  await page.keyboard.press('l');
  await page.locator('clearleaf-reader .player').waitFor();
  await page.waitForFunction(() => Object(window).said.length > 2);
  assert.deepEqual(await faults(page), []);
  const marked = await page.evaluate(() => ['clearleaf-sentence', 'clearleaf-word'].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String).join('')));
  assert.ok(marked[0]?.length && marked[1]?.length);
  await page.getByRole('button', { name: 'Pause' }).click();
  const said = await page.evaluate(() => Object(window).said);
  assert.equal(said[0], 'The clock that counted rain');
  await page.getByRole('button', { name: 'Next sentence' }).click();
  assert.equal(await page.locator('clearleaf-reader').getByRole('combobox', { name: 'Voice' }).locator('option').count(), 1);
  await page.getByRole('button', { name: 'Stop' }).click();
  assert.equal(await page.locator('clearleaf-reader .player').count(), 0);
  assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
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
      await page.keyboard.press('?');
      await page.locator('clearleaf-reader .panel[data-name=keys]').waitFor();
      assert.deepEqual(await faults(page), [], `${theme}, keys, ${viewport.width}`);
      await page.keyboard.press('Escape');
    }
  });
}

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

test('Escape stops a panel that is still loading, not the reading', async () => {
  const page = await read(sample('essay.html'));
  await page.locator('clearleaf-reader').evaluate((reader) => {
    const tool = /** @type {HTMLElement} */ (reader.shadowRoot?.querySelector('.tool[data-panel=left]'));
    tool.click();
    tool.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
  });
  await page.waitForTimeout(300);
  assert.equal(await page.locator('clearleaf-reader .panel').count(), 0);
  assert.equal(await page.locator('clearleaf-reader .column').count(), 1);
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
  assert.ok(!own.some((path) => /keep\.|listen\.|trust|strings\/(?!en)/.test(path)));
});
