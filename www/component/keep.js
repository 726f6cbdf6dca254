/**
 * Taking the article along: as Markdown, or as one HTML file with its
 * pictures in it. Loaded when it is first asked for.
 *
 * @import { Mark } from './marks.js'
 * @import { View } from './view.js'
 */

import { make } from './make.js';
import { validTag } from './locale.js';
import { bodyOf } from './keep-body.js';
import { dataOf, fetchPictures } from './pictures.js';

/** The look of a saved file; it is written as XML, so nothing in it may need escaping. */
const LOOK = `:root{color-scheme:light dark}body{max-width:38em;margin:0 auto;padding:3em 1.2em 6em;font:1.15em/1.65 Charter,"Noto Serif",Georgia,serif;overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.25}img,video{max-width:100%;height:auto}figure{margin:1.5em 0}figcaption,.facts{font-size:.8em;opacity:.8}
pre{overflow:auto;padding:1em;border:1px solid;border-radius:8px}table{border-collapse:collapse}th,td{padding:.4em .8em;border-bottom:1px solid;text-align:start}
blockquote{margin-inline:0;padding-inline-start:1.2em;border-inline-start:3px solid}`;

/**
 * The article as Markdown, as the core writes it, with the reader's own marks
 * and notes after it.
 *
 * @param {View} view
 * @param {(options: { markdown: true }) => Promise<{ markdown?: string } | null>} read
 * @param {Mark[]} marks
 */
export async function markdownOf({ article, words }, read, marks) {
  const markdown = article.markdown ?? (await read({ markdown: true }))?.markdown;
  if (markdown === undefined) throw new Error('there is no Markdown of this article');
  const whole = article.title && !markdown.startsWith('# ') ? `# ${article.title}\n\n${markdown}` : markdown;
  if (!marks.length) return whole;
  const notes = marks.map(({ quote, note }) => `> ${escaped(quote)}${note ? `\n\n${escaped(note)}` : ''}\n`);
  return `${whole.trimEnd()}\n\n## ${words.marks}\n\n${notes.join('\n')}`;
}

/** Text that is no markup to a reader of Markdown. @param {string} text */
function escaped(text) {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
}

/**
 * @param {View} view
 * @param {string} ending
 * @param {string | Uint8Array<ArrayBuffer>} content
 * @param {string} type
 */
export function download({ article, surface }, ending, content, type) {
  const name = (article.title ?? article.siteName ?? 'article').replace(/[\\/:*?"<>|\s.]+/g, ' ').trim().slice(0, 80) || 'article';
  const href = URL.createObjectURL(new Blob([content], { type }));
  const link = make('a', { href, download: `${name}.${ending}`, hidden: true });
  surface.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/**
 * The article as one file, with what was put back, with the reader's marks,
 * and with those of its pictures that their servers hand out.
 *
 * @param {View} view
 * @param {string} address
 * @param {Mark[]} marks
 */
export async function singleFile(view, address, marks) {
  const { article, signal } = view;
  const file = document.implementation.createHTMLDocument(article.title ?? '');
  file.documentElement.lang = validTag(article.lang) ?? '';
  file.documentElement.dir = article.dir ?? 'auto';
  const body = bodyOf(view, address, file, marks);
  await takeImages([...body.querySelectorAll('img')], signal);
  file.head.prepend(make('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; img-src data: https: http:; media-src https: http:; style-src 'unsafe-inline'" }));
  file.head.prepend(make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }));
  const meta = make('meta');
  meta.setAttribute('charset', 'utf-8');
  file.head.prepend(meta);
  file.head.append(make('style', {}, LOOK));
  file.body.append(...body.childNodes);
  return `<!DOCTYPE html>\n${new XMLSerializer().serializeToString(file.documentElement)}`;
}

/**
 * @param {HTMLImageElement[]} images
 * @param {AbortSignal} signal
 */
async function takeImages(images, signal) {
  const found = await fetchPictures(images.map(({ src }) => src), signal);
  for (const image of images) {
    const blob = found.get(image.src);
    if (!blob) continue;
    image.removeAttribute('srcset');
    image.src = await dataOf(blob);
  }
}
