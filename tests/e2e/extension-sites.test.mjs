/**
 * What the extension does on sites: opens by itself where it may, says what
 * can be read, remembers corrections, and reads what the menus ask for.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMIT, strike, textOfView, until } from './extension-browsers.mjs';
import { ESSAY, grantSites, openMore, SENTENCE, start, take } from './extension-visits.mjs';

/** @typedef {import('playwright-core').Page} Page */

const here = start(grantSites);
const { inBackground, options, ownTab, read, viewOver, visit } = here;

const MENU = '<!doctype html><title>Menu</title><nav><a href="/">Home</a> <a href="/b">More</a></nav>';
const LONG = 'The harbour was quiet that morning, and the boats lay as if nobody had ever rowed them out past the second buoy. ';

/** What the button says of the tab in front. */
const button = () => inBackground(async () => {
  const { chrome } = /** @type {any} */ (globalThis);
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return { dot: await chrome.action.getBadgeText({ tabId: tab.id }), title: await chrome.action.getTitle({ tabId: tab.id }) };
});

/**
 * Chooses an entry of a menu, as the browser tells of it.
 *
 * @param {Page} page
 * @param {string} menuItemId
 * @param {Record<string, unknown>} [info]
 */
async function choose(page, menuItemId, info = {}) {
  await page.bringToFront();
  await inBackground(async ([url, told]) => {
    const { chrome } = /** @type {any} */ (globalThis);
    const [tab] = (await chrome.tabs.query({})).filter((/** @type {any} */ one) => one.url === url);
    chrome.contextMenus.onClicked.dispatch({ ...told, pageUrl: url }, tab);
  }, [page.url(), { ...info, menuItemId }]);
}

/** What is kept of the site. */
const siteKept = () => inBackground(async () => (await /** @type {any} */ (globalThis).chrome.storage.local.get('site.localhost'))['site.localhost']);

test('site that is always read opens by itself, after a kill of the background too, until it is switched off', LIMIT, async () => {
  const page = await visit();
  await take(await read(page), 'Always read this site');
  await until(async () => (await siteKept())?.always, 'site that is always read');
  await strike(page, 'Escape');
  await here.chromium.killBackground();
  await page.goto(`${here.url}/page`);
  const frame = await viewOver(page);
  assert.ok((await frame.evaluate(textOfView)).includes(SENTENCE));
  await take(frame, 'No longer always read this site');
  await until(async () => !(await siteKept())?.always, 'site that is not always read');
  await page.goto(`${here.url}/page`);
  await page.waitForTimeout(1000);
  assert.equal(here.chromium.frameOf(page), undefined);
});

test('page of menus on such a site is left alone, and the badge tells the two apart', LIMIT, async () => {
  const page = await visit();
  await take(await read(page), 'Always read this site');
  await until(async () => (await siteKept())?.always, 'site that is always read');
  await page.goto(`${here.url}/page`);
  await viewOver(page);
  await until(async () => (await button()).title === 'Close the reading view', 'button that closes');
  assert.equal((await button()).dot, '•');
  await strike(page, 'Escape');
  await until(async () => (await button()).title === 'Read this page', 'button that reads');
  here.pages.set('/menu', { body: MENU });
  await page.goto(`${here.url}/menu`);
  await page.waitForTimeout(800);
  assert.equal(here.chromium.frameOf(page), undefined);
  assert.equal((await button()).dot, '');
});

test('sites are listed in the settings, where they are switched off and forgotten', LIMIT, async () => {
  const page = await options();
  const item = page.locator('.sites li');
  assert.match(await item.innerText(), /localhost/);
  await item.getByRole('switch', { name: 'Open by itself' }).click();
  await until(async () => !(await siteKept())?.always, 'site that is not always read');
  await inBackground(() => /** @type {any} */ (globalThis).chrome.storage.local.set({ 'site.localhost': { always: true } }));
  await page.reload();
  await page.getByRole('button', { name: 'Forget localhost' }).click();
  await page.getByText('There are none yet.').waitFor();
  assert.equal(await siteKept(), undefined);
  await page.close();
});

test('part that a reader hides by keyboard stays out of the view, at the next visit too, until it is forgotten', LIMIT, async () => {
  const html = `<!doctype html><title>Boats</title><main><h1>Boats</h1><p id=first>Uncalled for. ${LONG}</p><p>${LONG.repeat(3)}</p><p>${LONG.repeat(2)}</p></main>`;
  const page = await visit(html);
  assert.ok((await (await read(page)).evaluate(textOfView)).includes('Uncalled for.'));
  await strike(page, 'Escape');
  await choose(page, 'pick');
  await until(() => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'), 'choice of a part');
  // From the main part in, and past the headline.
  for (const key of ['ArrowDown', 'ArrowRight', 'Enter', 'Enter']) await page.keyboard.press(key);
  await until(async () => (await siteKept())?.rules?.length === 1, 'correction');
  await page.goto(page.url());
  const text = await (await read(page)).evaluate(textOfView);
  assert.ok(!text.includes('Uncalled for.') && text.includes('The harbour was quiet'), text);
  await strike(page, 'Escape');
  const settings = await options();
  assert.match(await settings.locator('.sites').innerText(), /Corrections: 1/);
  await settings.close();
  await choose(page, 'pick');
  await until(() => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'), 'choice of a part');
  await page.keyboard.press('Escape');
  await until(() => page.evaluate(() => document.documentElement.lastElementChild?.localName !== 'div'), 'end of the choice');
  await inBackground(() => /** @type {any} */ (globalThis).chrome.storage.local.remove('site.localhost'));
});

test('what is selected is read alone', LIMIT, async () => {
  const page = await visit(`<!doctype html><title>Two</title><h1>Two</h1><p>${LONG.repeat(4)}</p><p id=chosen>Only this is wanted. ${LONG.repeat(4)}</p>`);
  await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Element} */ (document.getElementById('chosen'))));
  await choose(page, 'selection', { selectionText: 'Only this' });
  const text = await (await viewOver(page)).evaluate(textOfView);
  assert.ok(text.includes('Only this is wanted.'));
  assert.equal(text.split('The harbour was quiet').length, 5);
});

test('page behind a link of the site is read over this one; one of elsewhere gets a tab', LIMIT, async () => {
  here.pages.set('/linked', { body: ESSAY });
  const page = await visit(`${MENU}<a href="/linked">On</a>`);
  await choose(page, 'link', { linkUrl: `${here.url}/linked` });
  const frame = await viewOver(page);
  assert.ok((await frame.evaluate(textOfView)).includes(SENTENCE));
  assert.deepEqual(await (await openMore(frame)).getByRole('button', { name: 'See how the page was read' }).count(), 0);
  await strike(page, 'Escape');
  await strike(page, 'Escape');
  await until(() => !here.chromium.frameOf(page), 'end of the view');
  const elsewhere = here.url.replace('localhost', '127.0.0.1');
  await choose(page, 'link', { linkUrl: `${elsewhere}/linked` });
  const tab = await until(() => here.chromium.context.pages().find((one) => one.url() === `${elsewhere}/linked`), 'tab of the link');
  await tab.close();
});

test('paragraph of the view leads to its place in the page', LIMIT, async () => {
  const page = await visit();
  const frame = await read(page);
  await frame.locator('.page').evaluate((place) => place.scrollTo(0, 900));
  await take(frame, 'Show in the page');
  await until(() => !here.chromium.frameOf(page), 'end of the view');
  await until(() => page.evaluate(() => scrollY > 200), 'place in the page');
});

test('page of a private window leaves nothing behind but settings', LIMIT, async () => {
  await here.chromium.allowPrivate();
  const kept = () => inBackground(() => /** @type {any} */ (globalThis).chrome.storage.local.get(null));
  const before = await kept();
  here.pages.set('/secret', { body: ESSAY });
  await inBackground((url) => /** @type {any} */ (globalThis).chrome.windows.create({ incognito: true, url }), `${here.url}/secret`);
  const page = await until(() => here.chromium.context.pages().find((one) => one.url().endsWith('/secret')), 'private page');
  await page.waitForLoadState();
  await choose(page, 'page');
  const frame = await until(async () => {
    const found = here.chromium.frameOf(page);
    return (await found?.evaluate(textOfView)) ? found : null;
  }, 'view of a private page');
  await frame.locator('.page').evaluate((place) => place.scrollTo(0, 600));
  await frame.locator('.page').press('t');
  await until(async () => (await kept())['reader.settings']?.theme === 'light', 'setting');
  await page.waitForTimeout(1500);
  const { 'reader.settings': settings, ...rest } = await kept();
  const { 'reader.settings': settingsBefore, ...restBefore } = before;
  assert.deepEqual(rest, restBefore);
  assert.notDeepEqual(settings, settingsBefore);
  await page.close();
});
