/**
 * What the extension does when something goes wrong: there is always a clear
 * message with a way on, never a blank frame, never a page left hidden.
 */

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LIMIT, strike, textOfView, until } from './extension-browsers.mjs';
import { ESSAY, SENTENCE, start, take } from './extension-visits.mjs';

/** Without a core that reads: what a broken download or a full disk leaves. */
const here = start((folder) => rmSync(join(folder, 'pkg/live'), { recursive: true }));
const { read, visit } = here;

test('core that cannot be loaded is told of, with a simpler reading as the way on', LIMIT, async () => {
  const page = await visit();
  const frame = await read(page);
  assert.match(await frame.evaluate(textOfView), /This page could not be read.*Try again.*Read by simple rules/);
  await frame.getByRole('button', { name: 'Read by simple rules' }).press('Enter');
  await frame.locator('.column').waitFor();
  assert.ok((await frame.evaluate(textOfView)).includes(SENTENCE));
  await strike(page, 'Escape');
  await until(() => !here.chromium.frameOf(page), 'end of the view');
});

test('page that cannot be told apart or cleared without the core says so, and stays as it is', LIMIT, async () => {
  const page = await visit();
  const before = await page.evaluate(() => document.body.outerHTML);
  const frame = await read(page);
  await frame.getByRole('button', { name: 'Read by simple rules' }).press('Enter');
  await frame.locator('.column').waitFor();
  await take(frame, 'Clear the page itself');
  await until(() => !here.chromium.frameOf(page), 'end of the view');
  await until(() => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'), 'line that says so');
  assert.equal(await page.evaluate(() => document.body.outerHTML), before);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).visibility), 'visible');
});

test('tab that is closed while its page is written down troubles nobody', LIMIT, async () => {
  const line = 'The harbour log of that winter is kept in three volumes, and each of them smells of lamp oil and of the sea. ';
  const page = await visit(`<!doctype html><title>Log</title><main><h1>Log</h1>${`<p>${line.repeat(6)}</p>`.repeat(3000)}</main>`);
  const other = await here.chromium.context.newPage();
  await here.chromium.press(page);
  await page.close();
  await other.waitForTimeout(1500);
  assert.deepEqual(here.chromium.context.pages().map((one) => one.url()), ['about:blank']);
  here.pages.set('/page', { body: ESSAY });
  await other.goto(`${here.url}/page`);
  assert.match(await (await read(other)).evaluate(textOfView), /This page could not be read/);
});

test('page that goes to another while it is read leaves nothing of the first', LIMIT, async () => {
  const page = await visit();
  here.pages.set('/next', { body: '<!doctype html><title>Next</title><p id=here>Next' });
  await here.chromium.press(page);
  // A press that comes too late is one on the next page.
  await until(() => here.chromium.frameOf(page), 'frame');
  await page.goto(`${here.url}/next`);
  await page.waitForTimeout(1500);
  assert.equal(here.chromium.frameOf(page), undefined);
  assert.equal(await page.evaluate(() => document.elementFromPoint(20, 20)?.closest('html')?.lastElementChild?.localName), 'body');
  assert.ok(here.chromium.context.pages().every((one) => !one.url().startsWith(here.chromium.own)));
});
