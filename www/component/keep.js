/**
 * Taking the article along: as Markdown, as one HTML file with its pictures
 * in it, or by the system's own sheet. Loaded when it is first asked for.
 *
 * @import { View } from './view.js'
 */

import { make } from './make.js';
import { validTag } from './locale.js';

/** Bytes of pictures that one file takes in; the rest stay where they are. */
const MAX_BYTES = 40_000_000;
/** Milliseconds that one picture may take. */
const PATIENCE = 15_000;

/** The look of a saved file; it is written as XML, so nothing in it may need escaping. */
const LOOK = `:root{color-scheme:light dark}body{max-width:38em;margin:0 auto;padding:3em 1.2em 6em;font:1.15em/1.65 Charter,"Noto Serif",Georgia,serif;overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.25}img,video{max-width:100%;height:auto}figure{margin:1.5em 0}figcaption,.facts{font-size:.8em;opacity:.8}
pre{overflow:auto;padding:1em;border:1px solid;border-radius:8px}table{border-collapse:collapse}th,td{padding:.4em .8em;border-bottom:1px solid;text-align:start}
blockquote{margin-inline:0;padding-inline-start:1.2em;border-inline-start:3px solid}`;

/**
 * The article as Markdown, as the core writes it.
 *
 * @param {View} view
 * @param {(options: { markdown: true }) => Promise<{ markdown?: string } | null>} read
 */
export async function markdownOf({ article }, read) {
  const markdown = article.markdown ?? (await read({ markdown: true }))?.markdown;
  if (markdown === undefined) throw new Error('there is no Markdown of this article');
  return article.title && !markdown.startsWith('# ') ? `# ${article.title}\n\n${markdown}` : markdown;
}

/**
 * @param {View} view
 * @param {string} ending
 * @param {string} text
 * @param {string} type
 */
export function download({ article, surface }, ending, text, type) {
  const name = (article.title ?? article.siteName ?? 'article').replace(/[\\/:*?"<>|\s.]+/g, ' ').trim().slice(0, 80) || 'article';
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = make('a', { href, download: `${name}.${ending}`, hidden: true });
  surface.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/**
 * The article as one file, with what was put back, and with those of its
 * pictures that their servers hand out.
 *
 * @param {View} view
 * @param {string} address
 */
export async function singleFile({ article, text, signal }, address) {
  const file = document.implementation.createHTMLDocument(article.title ?? '');
  file.documentElement.lang = validTag(article.lang) ?? '';
  file.documentElement.dir = article.dir ?? 'auto';
  const body = /** @type {HTMLElement} */ (file.importNode(text, true));
  tidy(body);
  await takeImages([...body.querySelectorAll('img')], signal);
  const facts = [article.byline, article.siteName, article.publishedTime?.slice(0, 10)].filter(Boolean).join(' · ');
  file.head.prepend(make('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; img-src data: https: http:; media-src https: http:; style-src 'unsafe-inline'" }));
  file.head.prepend(make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }));
  const meta = make('meta');
  meta.setAttribute('charset', 'utf-8');
  file.head.prepend(meta);
  file.head.append(make('style', {}, LOOK));
  file.body.append(make('h1', {}, article.title ?? ''), make('p', { className: 'facts' }, facts), ...body.childNodes);
  const source = article.url ?? address;
  if (/^https?:/.test(source)) file.body.append(make('p', { className: 'facts' }, make('a', { href: source }, source)));
  return `<!DOCTYPE html>\n${new XMLSerializer().serializeToString(file.documentElement)}`;
}

/**
 * Takes away what the reader added to the text.
 *
 * @param {HTMLElement} body
 */
function tidy(body) {
  for (const tool of body.querySelectorAll('[data-tool]')) tool.remove();
  for (const frame of body.querySelectorAll('.scrolls')) frame.replaceWith(...frame.childNodes);
  for (const element of body.querySelectorAll('img, pre, .restored')) {
    for (const name of ['tabindex', 'role', 'aria-label', 'loading', 'class', 'part']) element.removeAttribute(name);
  }
}

/**
 * @param {HTMLImageElement[]} images
 * @param {AbortSignal} signal
 */
async function takeImages(images, signal) {
  let room = MAX_BYTES;
  const queue = [...images];
  const work = async () => {
    for (let image = queue.shift(); image && room > 0; image = queue.shift()) {
      const taken = await dataOf(image.src, signal);
      if (!taken || taken.length > room) continue;
      room -= taken.length;
      image.removeAttribute('srcset');
      image.src = taken;
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

/**
 * A picture as a data address; null where its server does not give it.
 *
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<string | null>}
 */
async function dataOf(address, signal) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]), credentials: 'omit' });
    const blob = await answer.blob();
    if (!answer.ok || !blob.type.startsWith('image/')) return null;
    return await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(/** @type {string} */ (reader.result));
      reader.onerror = () => resolve(null);
      reader.readAsDataURL(blob);
    });
  } catch {
    return null;
  }
}
