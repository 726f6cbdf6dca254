/**
 * How the reading view looks: four pages in five themes, on a desktop and on a
 * phone, beside the pictures in `screens/`, which people have looked at.
 *
 * Fonts are drawn a little differently everywhere, so what is compared is the
 * mean colour of squares; where there are other fonts, lines break elsewhere,
 * and nothing is compared. `UPDATE_SCREENS=1` writes the pictures anew: look
 * at every one that changed.
 */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { DESKTOP, fixture, PHONE, read, sample } from './reader.mjs';

/** A picture is kept at this part of its size. */
const SCALE = 4;
/** Pixels of a kept picture that make a square. */
const SQUARE = 6;
/** Of 255: squares that differ by more differ to the eye. */
const SEEN = 24;
/** Share of squares that may: a line that breaks elsewhere, a font with other strokes. */
const MAX_SHARE = 0.06;
/** Of 255: what a paper of another colour is past. */
const MAX_MEAN = 4;

const THEMES = ['light', 'sepia', 'dark', 'contrast', 'auto'];
const SIZES = { desktop: DESKTOP, phone: PHONE };
const listing = readFileSync(new URL('./screens/listing.html', import.meta.url), 'utf8');

/** @type {Record<string, { html: string, attributes?: string, scroll?: string }>} */
const PAGES = {
  article: { html: sample('essay.html') },
  rtl: { html: fixture('rtl-article'), attributes: 'ui-lang="ar"' },
  thread: { html: fixture('thread-question-and-answers') },
  code: { html: listing, scroll: 'pre' },
};

/**
 * How far two pictures are apart, by squares.
 *
 * @param {import('playwright-core').Page} page
 * @param {Buffer} one
 * @param {Buffer} other
 */
function compare(page, one, other) {
  return page.evaluate(async ([first, second, square, seen]) => {
    const squares = async (/** @type {string} */ data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(Math.floor(image.width / Number(square)), Math.floor(image.height / Number(square)));
      const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      return { size: `${image.width}×${image.height}`, data: pen.getImageData(0, 0, canvas.width, canvas.height).data };
    };
    const [a, b] = await Promise.all([squares(String(first)), squares(String(second))]);
    if (a.size !== b.size) return { share: 1, mean: 255 };
    const apart = Array.from({ length: a.data.length / 4 }, (_, at) =>
      Math.max(...[0, 1, 2].map((channel) => Math.abs((a.data[at * 4 + channel] ?? 0) - (b.data[at * 4 + channel] ?? 0)))));
    return { share: apart.filter((one) => one > Number(seen)).length / apart.length, mean: apart.reduce((sum, one) => sum + one, 0) / apart.length };
  }, [one.toString('base64'), other.toString('base64'), SQUARE, SEEN]);
}

/** What the page shows, at a part of its size. @param {import('playwright-core').Page} page */
async function picture(page) {
  const shot = await page.screenshot();
  const small = await page.evaluate(async ([data, scale]) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width / Number(scale));
    canvas.height = Math.round(image.height / Number(scale));
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').split(',')[1];
  }, [shot.toString('base64'), SCALE]);
  return Buffer.from(small ?? '', 'base64');
}

/** How wide the fonts are that the pictures were drawn with. */
const FONTS = new URL('./screens/fonts.json', import.meta.url);

/** How wide a line is in the fonts that are here. @param {import('playwright-core').Page} page */
function fonts(page) {
  return page.evaluate(() => {
    const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(1, 1).getContext('2d'));
    return ['serif', 'sans-serif', 'system-ui', 'monospace'].map((font) => {
      pen.font = `100px ${font}`;
      return ['The bell of the customs house', 'جرس بيت الجمارك'].map((line) => Math.round(pen.measureText(line).width));
    });
  });
}

/** @param {{ share: number, mean: number }} apart */
const isAlike = ({ share, mean }) => share <= MAX_SHARE && mean <= MAX_MEAN;

for (const [name, { html, attributes = '', scroll }] of Object.entries(PAGES)) {
  test(`${name} looks as it was looked at, in all themes, wide and narrow`, async (context) => {
    const page = await read(html, { attributes: `stateless ${attributes}`, options: { timezoneId: 'UTC', colorScheme: 'dark' } });
    const here = `${JSON.stringify(await fonts(page))}\n`;
    if (process.env.UPDATE_SCREENS) writeFileSync(FONTS, here);
    if (here !== readFileSync(FONTS, 'utf8')) return context.skip('other fonts than those of the pictures');
    if (scroll) await page.locator('clearleaf-reader .code-keyword').first().waitFor();
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      for (const theme of THEMES) {
        await page.locator('clearleaf-reader').evaluate((reader, [to, selector]) => {
          reader.setAttribute('theme', String(to));
          const place = selector && reader.shadowRoot?.querySelector(selector);
          if (place) place.scrollIntoView({ block: 'center' });
          else reader.shadowRoot?.querySelector('.page')?.scrollTo(0, 0);
        }, [theme, scroll]);
        const shown = await picture(page);
        const file = new URL(`./screens/${name}-${size}-${theme}.png`, import.meta.url);
        if (process.env.UPDATE_SCREENS) writeFileSync(file, shown);
        assert.ok(existsSync(file), `there is no ${file.pathname}: write it with UPDATE_SCREENS=1 and look at it`);
        const apart = await compare(page, shown, readFileSync(file));
        assert.ok(isAlike(apart), `${name}, ${size}, ${theme}: ${JSON.stringify(apart)}`);
      }
    }
  });
}

test('theme that is broken, text that is gone and a layout that is off are told apart', async () => {
  const page = await read(PAGES.article?.html ?? '', { attributes: 'stateless theme="light"' });
  const before = await picture(page);
  for (const style of ['--clearleaf-paper: #e8e4f4', '--clearleaf-ink: #fbf9f3', '--clearleaf-font: 40px serif; padding-top: 160px; display: block']) {
    await page.locator('clearleaf-reader').evaluate((reader, css) => reader.setAttribute('style', String(css)), style);
    if (style.includes('display')) await page.locator('clearleaf-reader .column').evaluate((column) => column.style.setProperty('padding', '200px 0 0 300px'));
    const apart = await compare(page, await picture(page), before);
    assert.ok(!isAlike(apart), `${style}: ${JSON.stringify(apart)}`);
  }
});
