/**
 * How the extension's own pages stand up to readers with other needs: all
 * themes, contrast and colours of their own, text at twice the size, and
 * languages that go from right to left.
 */

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LIMIT, textOfView, until } from './extension-browsers.mjs';
import { faults, start } from './extension-visits.mjs';

const THEMES = ['light', 'sepia', 'dark', 'contrast', 'auto'];
const PANELS = ['outline', 'appearance', 'left', 'more'];

/** A window of 1280 by 860 pixels, in which everything is twice as large. */
const ZOOMED = { width: 640, height: 430 };
const PHONE = { width: 390, height: 780 };

const here = start();
const arabic = start((folder) => {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), default_locale: 'ar' }));
  // The browser itself speaks English: it finds no table of that.
  rmSync(join(folder, '_locales/en'), { recursive: true });
});

/** @param {import('playwright-core').Page | import('playwright-core').Frame} place */
const fits = (place) => place.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** @param {typeof here} it */
async function notice(it) {
  const page = await it.chromium.context.newPage();
  await page.goto(`${it.chromium.own}tab.html#restricted`);
  await page.locator('main').waitFor();
  return page;
}

test('axe finds nothing in any theme, in the view and its panels and on the page of settings', { timeout: 120_000 }, async () => {
  const frame = await here.read(await here.visit());
  for (const theme of THEMES) {
    await frame.locator('clearleaf-reader').evaluate((reader, to) => reader.setAttribute('theme', to), theme);
    for (const panel of PANELS) {
      await frame.locator(`[data-panel=${panel}]`).evaluate((tool) => /** @type {HTMLElement} */ (tool).click());
      await frame.locator(`.panel[data-name=${panel}]`).waitFor();
      assert.deepEqual(await faults(frame), [], `${theme}, ${panel}`);
    }
  }
  const page = await here.options();
  for (const theme of THEMES) {
    await page.locator(`[name=theme][value=${theme}]`).check();
    assert.deepEqual(await faults(page), [], theme);
  }
  await page.close();
});

test('pages of settings and notices are clean in the dark, with more contrast and with colours of one’s own', LIMIT, async () => {
  for (const open of [here.options, () => notice(here)]) {
    const page = await open();
    for (const media of /** @type {import('playwright-core').Page['emulateMedia'] extends (options: infer O) => any ? O[] : never} */ (
      [{ colorScheme: 'dark' }, { colorScheme: 'light', contrast: 'more' }, { forcedColors: 'active' }])) {
      await page.emulateMedia(media);
      assert.deepEqual(await faults(page), [], JSON.stringify(media));
    }
    await page.close();
  }
});

test('nothing is wider than a phone, nor than the window at twice the size', LIMIT, async () => {
  for (const it of [here, arabic]) {
    for (const open of [it.options, () => notice(it)]) {
      const page = await open();
      for (const size of [PHONE, ZOOMED]) {
        await page.setViewportSize(size);
        assert.ok(await fits(page), `${page.url()} ${JSON.stringify(size)}`);
      }
      await page.close();
    }
  }
});

test('everything speaks the language of the browser, and is mirrored where it goes from the right', LIMIT, async () => {
  const settings = await arabic.options();
  assert.deepEqual(await settings.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['ar', 'rtl']);
  const [controls, preview] = await Promise.all(['.controls', '.preview'].map((part) => settings.locator(part).boundingBox()));
  assert.ok(controls && preview && controls.x > 600 && preview.x < 400, JSON.stringify([controls, preview]));
  const own = await settings.locator('main').innerText();
  // Keys, addresses and the like are Latin in every language.
  assert.deepEqual(own.match(/[A-Za-z]{3,}/g)?.filter((word) => !/^(Alt|Ctrl|Shift|Clearleaf|PDF)$/.test(word)), []);
  await settings.close();
  const page = await arabic.visit();
  const frame = await arabic.read(page);
  assert.deepEqual(await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['ar', 'rtl']);
  await frame.locator('[data-panel=more]').evaluate((tool) => /** @type {HTMLElement} */ (tool).click());
  assert.deepEqual((await frame.locator('.panel[data-name=more]').innerText()).match(/[A-Za-z]{3,}/g)?.filter((word) => !/^(Markdown|HTML|EPUB)$/.test(word)), []);
  await frame.getByRole('button', { name: 'عرض كيف قُرئت الصفحة' }).evaluate((button) => void setTimeout(() => /** @type {HTMLElement} */ (button).click()));
  const legend = page.getByRole('list', { name: 'أجزاء الصفحة' });
  await legend.waitFor();
  assert.match(await legend.innerText(), /المقال: \d+/);
  await until(() => page.evaluate(() => document.documentElement.lastElementChild?.getBoundingClientRect().width === innerWidth), 'line that explains');
  assert.ok(!(await frame.evaluate(textOfView).catch(() => '')));
});
