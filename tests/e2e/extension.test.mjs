/**
 * The built extension in Chromium, by its button and by keyboard alone, on
 * friendly pages and on hostile ones.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { OUT } from '../../scripts/build-extension.mjs';
import { tracesIn, zips, zipsOfCheckout } from '../../scripts/rebuild.mjs';
import { LIMIT, strike, textOfView, until } from './extension-browsers.mjs';
import { ESSAY, faults, focus, marks, sample, SENTENCE, start, take } from './extension-visits.mjs';

const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage'];
const here = start();
const { visit, read, ownTab } = here;

test('manifest asks for four permissions, and for sites only when a reader says so', LIMIT, () => {
  for (const browser of ['chromium', 'firefox']) {
    const manifest = JSON.parse(readFileSync(join(OUT, browser, 'manifest.json'), 'utf8'));
    assert.deepEqual(manifest.permissions, PERMISSIONS);
    assert.deepEqual(manifest.optional_host_permissions, ['*://*/*']);
    for (const key of ['host_permissions', 'content_scripts', 'externally_connectable']) assert.ok(!(key in manifest), key);
    assert.deepEqual(manifest.web_accessible_resources.flatMap((/** @type {any} */ { resources }) => resources), ['frame.html']);
    assert.equal(manifest.web_accessible_resources.every((/** @type {any} */ one) => one.use_dynamic_url), browser === 'chromium');
    assert.match(manifest.content_security_policy.extension_pages, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
  }
});

test('zip files are the same bytes from another folder, and tell nothing of this one', LIMIT, async () => {
  const here = zips();
  assert.equal(Object.keys(here).length, 2);
  assert.deepEqual(await zipsOfCheckout(false), here);
  const files = readdirSync(join(OUT, 'chromium'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.deepEqual(files.flatMap((file) => tracesIn(join(file.parentPath ?? file.path, file.name))), []);
});

test('button opens the reading view over the page, and closes it again without a trace', LIMIT, async () => {
  const page = await visit();
  const before = await marks(page);
  const frame = await read(page);
  assert.ok((await frame.evaluate(textOfView)).includes(SENTENCE));
  await here.chromium.press(page);
  await until(() => !here.chromium.frameOf(page), 'end of the view');
  assert.equal(await marks(page), before);
  await read(page);
});

test('everything is done by keyboard alone, and the focus comes back', LIMIT, async () => {
  const page = await visit(ESSAY.replace('<body>', '<body><button id="here">Here</button>'));
  await page.locator('#here').focus();
  const frame = await read(page);
  await page.keyboard.press('Tab');
  await until(async () => (await focus(frame)) !== '', 'focus in the view');
  await page.keyboard.press('a');
  await until(async () => (await focus(frame)) === 'Appearance', 'panel of appearance');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await until(() => frame.evaluate(() => document.querySelector('clearleaf-reader')?.getAttribute('theme') === 'light'), 'light theme');
  await strike(page, 'Escape');
  await until(() => !here.chromium.frameOf(page), 'end of the view');
  assert.equal(await focus(page), 'Here');
  const again = await read(page);
  assert.equal(await again.evaluate(() => document.querySelector('clearleaf-reader')?.getAttribute('theme')), 'light');
});

test('page around the view is out of reach when the view is there', LIMIT, async () => {
  const page = await visit(ESSAY.replace('<body>', '<body><button id="here">Here</button>'));
  await read(page);
  const isDeaf = () => page.evaluate(() => {
    const here = document.getElementById('here');
    here?.focus();
    return Boolean(here) && document.activeElement !== here;
  });
  await until(isDeaf, 'end of the page’s reach');
});

test('axe finds nothing in the view, in the settings and in notices', LIMIT, async () => {
  const page = await visit();
  const frame = await read(page);
  assert.deepEqual(await faults(frame), []);
  await page.goto(`${here.chromium.own}options.html`);
  await page.locator('clearleaf-reader .column').waitFor();
  assert.deepEqual(await faults(page), []);
  await page.goto(`${here.chromium.own}tab.html#restricted`);
  await page.locator('main').waitFor();
  assert.deepEqual(await faults(page), []);
});

test('text in open and in closed shadow roots is read', LIMIT, async () => {
  const long = 'The harbour was quiet that morning, and the boats lay as if nobody had ever rowed them out past the second buoy. ';
  const page = await visit(`<!doctype html><title>Shadows</title><main><article><h1>Shadows</h1><p>${long.repeat(3)}</p><div id=a></div><div id=b></div></article></main>
    <script>for (const [id, mode] of [['a', 'open'], ['b', 'closed']]) { const p = document.createElement('p');
    p.textContent = 'Text of the ' + mode + ' root. ' + ${JSON.stringify(long.repeat(3))}; document.getElementById(id).attachShadow({ mode }).append(p); }</script>`);
  const text = await (await read(page)).evaluate(textOfView);
  for (const mode of ['open', 'closed']) assert.ok(text.includes(`Text of the ${mode} root.`), mode);
});

test('page without an article says so, with one way back and ways on', LIMIT, async () => {
  const page = await visit('<!doctype html><title>Menu</title><nav><a href="/">Home</a> <a href="/b">More</a></nav>');
  const before = await marks(page);
  const frame = await read(page);
  assert.match(await frame.evaluate(textOfView), /No article here.*Show the original.*Read by simple rules.*See how the page was read/);
  assert.deepEqual(await faults(frame), []);
  await strike(page, 'Enter');
  await until(() => !here.chromium.frameOf(page), 'end of the view');
  const again = await read(page);
  await again.getByRole('button', { name: 'See how the page was read' }).focus();
  await strike(page, 'Enter');
  await until(() => !here.chromium.frameOf(page), 'end of the view');
  await until(() => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'), 'line of the explanation');
  // The focus is on its button of closing.
  await page.keyboard.press('Enter');
  await until(async () => (await marks(page)) === before, 'page as it was');
});

test('page that changes all the time is read as it was', LIMIT, async () => {
  const page = await visit(`${ESSAY}<script>setInterval(() => { for (const p of document.querySelectorAll('p')) p.textContent = 'Gone ' + Math.random();
    document.body.append(document.createElement('p')); }, 5); document.currentScript.remove();</script>`.replace('setInterval(', "addEventListener('load', () => setTimeout(() => setInterval(").replace(', 5);', ', 5), 600));'));
  const frame = await read(page);
  assert.ok((await frame.evaluate(textOfView)).includes(SENTENCE));
  await page.waitForTimeout(900);
  assert.ok((await frame.evaluate(textOfView)).includes(SENTENCE));
  await frame.locator('.page').press('g');
  await until(() => !here.chromium.frameOf(page), 'end of the view');
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), 'visible');
});

test('page of 5 MB with a thousand pictures is read within seconds', LIMIT, async () => {
  const line = 'The harbour log of that winter is kept in three volumes, and each of them smells of lamp oil and of the sea. ';
  const picture = (/** @type {number} */ at) => `<figure><img src="/none-${at}.png" width=640 height=400 alt="Boat ${at}"><figcaption>Boat ${at} at rest</figcaption></figure>`;
  const body = Array.from({ length: 4500 }, (_, at) => `<p>${at}. ${line.repeat(10)}</p>${at < 1000 ? picture(at) : ''}`).join('');
  const page = await visit(`<!doctype html><html lang=en><title>Log</title><body><article><h1>Log</h1>${body}</article>`);
  const began = performance.now();
  const frame = await read(page);
  assert.ok(performance.now() - began < 25_000, `${performance.now() - began} ms`);
  assert.equal(await frame.locator('.column img').count(), 1000);
});

test('paper gets the article alone, by the key of the browser too', LIMIT, async () => {
  const page = await visit();
  const frame = await read(page);
  await frame.evaluate(() => {
    window.print = () => document.documentElement.toggleAttribute('data-printed', true);
  });
  await page.keyboard.press('Control+p');
  await until(() => frame.evaluate(() => document.documentElement.hasAttribute('data-printed')), 'print');
  await page.emulateMedia({ media: 'print' });
  const shown = await frame.evaluate(() => ['.bar', '.column'].map((part) => document.querySelector('clearleaf-reader')?.shadowRoot?.querySelector(part)?.checkVisibility()));
  assert.deepEqual(shown, [false, true]);
  await page.emulateMedia({ media: null });
});

test('page that browsers keep for themselves is told of in a tab', LIMIT, async () => {
  const page = await visit();
  await page.goto('chrome://version');
  await here.chromium.press(page);
  const tab = await ownTab('tab.html');
  await tab.locator('main.notice button:focus').waitFor();
  assert.match(await tab.evaluate(textOfView), /This page cannot be read/);
  await Promise.all([tab.waitForEvent('close'), strike(tab, 'Enter')]);
});

test('page that takes the frame away is read in a tab', LIMIT, async () => {
  const page = await visit(`${ESSAY}<script>new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes)
    if (node.nodeType === 1 && node.parentNode === document.documentElement) node.remove(); }).observe(document.documentElement, { childList: true });</script>`);
  await here.chromium.press(page);
  const tab = await ownTab('tab.html');
  await tab.locator('clearleaf-reader .column').waitFor();
  assert.ok((await tab.evaluate(textOfView)).includes(SENTENCE));
});

test('page that lays a dialog over everything does not cover the view', LIMIT, async () => {
  const page = await visit(`${ESSAY}<dialog id=late>Subscribe!</dialog>`);
  const frame = await read(page);
  await page.evaluate(() => /** @type {HTMLDialogElement} */ (document.getElementById('late')).showModal());
  await until(() => page.evaluate(() => document.elementFromPoint(300, 300)?.id !== 'late' && !document.elementFromPoint(300, 300)?.closest('#late')), 'view on top');
  await strike(page, 'Escape');
  await until(() => frame.isDetached(), 'end of the view');
});

test('page that embeds the frame and speaks to it gets a blank one', LIMIT, async () => {
  const page = await visit(`<!doctype html><title>Hostile</title><body></body>`);
  // By the address that all copies of the extension share there is nothing; the one of this session has to be known.
  const plain = await page.evaluate((url) => fetch(url).then(() => 'there', () => 'nothing'), `${here.chromium.own}frame.html`);
  assert.equal(plain, 'nothing');
  const address = await here.inBackground(() => /** @type {any} */ (globalThis).chrome.runtime.getURL('frame.html'));
  assert.ok(!address.startsWith(here.chromium.own));
  await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
    await new Promise((resolve) => { frame.onload = resolve; setTimeout(resolve, 1500); });
    for (let i = 0; i < 5; i += 1) {
      const { port1, port2 } = new MessageChannel();
      frame.contentWindow?.postMessage({ secret: '0'.repeat(32) }, '*', [port2]);
      port1.postMessage({ type: 'page', url: 'https://bank.example/', host: 'bank.example', auto: false, html: '<p>Give us your money.' });
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }, address);
  const frame = page.frames()[1];
  assert.equal((await frame?.evaluate(() => document.body?.childElementCount ?? 0).catch(() => 0)) ?? 0, 0);
});

test('page that has its way with prototypes, names and messages is read all the same', LIMIT, async () => {
  const page = await visit(`<!doctype html><title>Names</title><img name="documentElement"><img name="body"><form name="createElementNS"></form>
    ${ESSAY.replace('<!doctype html>', '')}<script>
    for (const name of ['attachShadow', 'append', 'remove', 'getAttribute']) Element.prototype[name] = () => { throw new Error(name); };
    HTMLDialogElement.prototype.showModal = () => { throw new Error('showModal'); };
    window.MessageChannel = window.MessagePort = window.postMessage = null; String.prototype.replace = () => 'replaced';
    addEventListener('message', (event) => event.stopImmediatePropagation(), true);</script>`);
  assert.ok((await (await read(page)).evaluate(textOfView)).includes(SENTENCE));
});

test('page itself is cleared, told apart and put back exactly', LIMIT, async () => {
  const page = await visit(sample('aggregator.html'));
  const before = await marks(page);
  const choose = async (/** @type {string} */ name) => {
    await take(await read(page), name);
    await until(() => !here.chromium.frameOf(page), 'end of the view');
  };
  const drawn = () => page.evaluate(() => document.documentElement.lastElementChild?.localName);
  await choose('Clear the page itself');
  await until(() => page.evaluate(() => getComputedStyle(document.body).overflow !== 'hidden'), 'page that scrolls');
  await until(async () => (await marks(page)) !== before, 'cleared page');
  const frame = await read(page);
  // What clears the page goes on looking, and must not take the view for one more of its overlays.
  await page.waitForTimeout(1500);
  assert.equal(await frame.evaluate(() => document.hasFocus()), true);
  await here.chromium.press(page);
  await until(() => !here.chromium.frameOf(page), 'end of the view');
  await choose('Clear the page itself');
  await until(async () => (await marks(page)) === before, 'page as it was');
  await choose('See how the page was read');
  await until(async () => (await drawn()) === 'div', 'outlines');
  await page.keyboard.press('Escape');
  await until(async () => (await marks(page)) === before, 'page as it was');
});

test('settings and places outlive a background that is killed all the time', LIMIT, async () => {
  const KILLS = 24;
  const page = await visit();
  await page.goto(`${here.chromium.own}options.html`);
  await page.locator('clearleaf-reader .column').waitFor();
  for (let i = 0; i < KILLS; i += 1) {
    const writing = page.evaluate((size) => {
      const input = /** @type {HTMLInputElement} */ (document.getElementById('setting-size'));
      input.value = String(size);
      input.dispatchEvent(new Event('input'));
    }, 15 + (i % 20));
    await here.chromium.killBackground();
    await writing;
  }
  const wanted = 15 + ((KILLS - 1) % 20);
  await until(() => page.evaluate(async (size) => {
    const stored = await /** @type {any} */ (globalThis).chrome.storage.local.get('reader.settings');
    return stored['reader.settings']?.size === size;
  }, wanted), 'last of the settings');
});
