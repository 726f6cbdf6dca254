/**
 * What a reader takes along and leaves behind: files of the article, marks and
 * notes.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { read, sample } from './reader.mjs';

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
