/**
 * The main ways through the extension in Firefox: button, reading view, keys,
 * settings, a site that opens by itself, and what a private window leaves.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { buildExtension } from '../../scripts/build-extension.mjs';
import { serve } from '../../scripts/serve.mjs';
import { until } from './extension-browsers.mjs';
import { driveFirefox } from './extension-firefox.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ESSAY = readFileSync(new URL('../../www/demo/pages/essay.html', import.meta.url), 'utf8');
const SENTENCE = 'The box came to me wrapped in a curtain.';
const MENU = '<!doctype html><title>Menu</title><nav><a href="/">Home</a> <a href="/b">More</a></nav>';
const LIMIT = { timeout: 90_000 };

/** @type {NonNullable<Awaited<ReturnType<typeof driveFirefox>>> | null} */
let driver = null;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  await buildExtension();
  server = await serve((path) => (/^\/(page|other)$/.test(path) ? { body: ESSAY } : path === '/menu' ? { body: MENU } : undefined));
  driver = await driveFirefox();
}, { timeout: 240_000 });
after(async () => {
  server?.close();
  await driver?.close();
});

/**
 * A test that needs Firefox.
 *
 * @param {string} name
 * @param {(firefox: NonNullable<typeof driver>) => Promise<void>} work
 */
function inFirefox(name, work) {
  test(`Firefox: ${name}`, LIMIT, async (t) => {
    if (!driver) return t.skip('there is no Firefox here');
    await driver.restore();
    await work(driver);
  });
}

/** Runs a function in the view. @template T @param {NonNullable<typeof driver>} it @param {(...args: any[]) => T | Promise<T>} work @param {...unknown} args */
const inView = (it, work, ...args) => it.inView(() => it.firefox.evaluate(work, ...args));

/** Waits for the view. @param {NonNullable<typeof driver>} it */
const seen = (it) => until(it.look, 'view');

/** Waits until nothing is over the page. @param {NonNullable<typeof driver>} it */
const gone = (it) => until(async () => (await it.frame()) < 0, 'end of the view');

inFirefox('button opens the view, and closes it without a trace', async (it) => {
  await it.go(`${server.url}/page`);
  const marks = () => it.firefox.evaluate(() => document.documentElement.outerHTML);
  const bare = await marks();
  await it.press();
  const { where, text } = await seen(it);
  assert.equal(where, 'frame');
  assert.ok(text.includes(SENTENCE));
  await it.press();
  await gone(it);
  assert.equal(await marks(), bare);
});

inFirefox('panel, theme and closing by keys; the choice holds at the next page', async (it) => {
  await it.go(`${server.url}/page`);
  await it.press();
  await seen(it);
  await it.key('a');
  await until(() => inView(it, () => Boolean(document.querySelector('clearleaf-reader')?.shadowRoot?.querySelector('.panel'))), 'panel of appearance');
  await it.key('\uE00C');
  await until(() => inView(it, () => !document.querySelector('clearleaf-reader')?.shadowRoot?.querySelector('.panel')), 'end of the panel');
  await it.key('t');
  await until(() => inView(it, () => document.querySelector('clearleaf-reader')?.getAttribute('theme') === 'light'), 'light theme');
  await it.key('\uE00C');
  await gone(it);
  await it.go(`${server.url}/other`);
  await it.press();
  await seen(it);
  assert.equal(await inView(it, () => document.querySelector('clearleaf-reader')?.getAttribute('theme')), 'light');
});

inFirefox('axe finds nothing in the view, nor on the page of settings, which shows a choice at once', async (it) => {
  await it.go(`${server.url}/page`);
  await it.press();
  await seen(it);
  const faults = async (/** @type {string} */ axe) => {
    (0, eval)(axe);
    const { violations } = await Object(window).axe.run(document, { resultTypes: ['violations'] });
    return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${JSON.stringify(nodes[0].target)}`);
  };
  assert.deepEqual(await inView(it, faults, AXE), []);
  await it.options();
  await until(() => it.firefox.evaluate(() => Boolean(document.querySelector('clearleaf-reader')?.shadowRoot?.querySelector('.column'))), 'sample');
  assert.deepEqual(await it.firefox.evaluate(faults, AXE), []);
  await it.firefox.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('[name=theme][value=sepia]')).click());
  assert.equal(await it.firefox.evaluate(() => document.querySelector('clearleaf-reader')?.getAttribute('theme')), 'sepia');
  await until(async () => (await it.stored())['reader.settings']?.theme === 'sepia', 'stored theme');
});

inFirefox('page without an article says so, and Enter leads back', async (it) => {
  await it.go(`${server.url}/menu`);
  await it.press();
  assert.match((await seen(it)).text, /No article here.*Show the original/);
  await it.key('\uE007');
  await gone(it);
});

inFirefox('site opens by itself when its reader wants it, and the access is given', async (it) => {
  await it.go(`${server.url}/page`);
  await it.always();
  await until(async () => (await it.stored())['site.localhost']?.always === true, 'site that is always read');
  await it.go(`${server.url}/other`);
  assert.ok((await seen(it)).text.includes(SENTENCE));
  await it.go(`${server.url}/menu`);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(await it.look(), null);
  await it.options();
  const off = () => it.firefox.evaluate(() => {
    const input = /** @type {HTMLElement | null} */ (document.querySelector('.sites [role=switch]:checked'));
    input?.click();
    return Boolean(input);
  });
  await until(off, 'switch of the site');
  await until(async () => !(await it.stored())['site.localhost']?.always, 'site that is not always read');
});

inFirefox('page of a private window is read, and leaves nothing behind', async (it) => {
  const before = await it.stored();
  await it.goPrivately(`${server.url}/page`);
  await it.press();
  assert.ok((await seen(it)).text.includes(SENTENCE));
  await inView(it, () => document.querySelector('clearleaf-reader')?.shadowRoot?.querySelector('.page')?.scrollTo(0, 700));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.deepEqual(await it.stored(), before);
});
