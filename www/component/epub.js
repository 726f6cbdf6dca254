/**
 * The article as an EPUB 3: one chapter, its contents, its pictures. Loaded
 * when it is first asked for.
 *
 * @import { Mark } from './marks.js'
 * @import { View } from './view.js'
 */

import { strToU8, zipSync } from '../vendor/fflate/fflate.js';
import { contentsOf, OPS, packageOf, XHTML, xml } from './epub-parts.js';
import { bodyOf } from './keep-body.js';
import { validTag } from './locale.js';
import { fetchPictures } from './pictures.js';

/** Pictures that every reader of EPUB shows, and the endings of their files. @type {Record<string, string>} */
const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/svg+xml': 'svg', 'image/webp': 'webp' };

const STYLE = `body { margin: 5%; line-height: 1.5; overflow-wrap: break-word }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-align: start }
img { max-width: 100%; height: auto }
figure { margin: 1.2em 0 }
figcaption, .facts { font-size: .85em }
pre { white-space: pre-wrap; font-size: .85em }
table { border-collapse: collapse }
th, td { padding: .3em .6em; border-bottom: 1px solid; text-align: start; vertical-align: top }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid }
section section { padding-inline-start: 1em; border-inline-start: 1px solid }
`;

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/**
 * @param {View} view
 * @param {string} address
 * @param {Mark[]} marks
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function epubOf(view, address, marks) {
  const { article, words, locale, signal } = view;
  const title = article.title ?? words.reader;
  const lang = validTag(article.lang) ?? 'und';
  const dir = article.dir === 'rtl' ? 'rtl' : 'ltr';
  const chapter = page(title, lang, dir);
  const made = document.implementation.createHTMLDocument('');
  const body = bodyOf(view, address, made, marks);
  for (const child of [...body.childNodes]) chapter.body.append(chapter.file.importNode(child, true));
  nameAnew(chapter.body);
  linkMedia(chapter.body, words.picture);
  const pictures = await takePictures(chapter.body, words.picture, signal);
  const headings = nameHeadings(chapter.body);
  const contents = page(words.outline, locale.locale, locale.dir);
  contents.body.append(contentsOf(contents.file, words.outline, title, headings));
  const modified = new Date();
  const facts = { article, address, title, lang, dir, modified };
  const files = { hasMath: Boolean(chapter.body.querySelector('math')), pictures };
  /** @type {Record<string, Uint8Array | [Uint8Array, { level: number }]>} */
  const book = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'content.opf': written(packageOf(facts, files)),
    'contents.xhtml': written(contents.file),
    'text.xhtml': written(chapter.file),
    'style.css': strToU8(STYLE),
  };
  for (const { name, bytes } of pictures) book[name] = [bytes, { level: 0 }];
  return zipSync(book, { mtime: modified });
}

/**
 * An empty page of the book.
 *
 * @param {string} title
 * @param {string} lang
 * @param {string} dir
 */
function page(title, lang, dir) {
  const file = document.implementation.createDocument(XHTML, 'html', null);
  const html = file.documentElement;
  html.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:epub', OPS);
  html.setAttribute('lang', lang);
  html.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', lang);
  html.setAttribute('dir', dir);
  const link = xml(file, XHTML, 'link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' });
  const body = xml(file, XHTML, 'body');
  html.append(xml(file, XHTML, 'head', {}, xml(file, XHTML, 'title', {}, title), link), body);
  return { file, body };
}

/**
 * Gives what links lead to names that XML takes; links that lead nowhere
 * become text.
 *
 * @param {Element} body
 */
function nameAnew(body) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const element of body.querySelectorAll('[id]')) {
    if (names.has(element.id)) element.removeAttribute('id');
    else names.set(element.id, `place-${names.size + 1}`);
  }
  for (const element of body.querySelectorAll('[id]')) element.id = names.get(element.id) ?? '';
  for (const link of body.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    const to = href.startsWith('#') ? names.get(decoded(href.slice(1))) : addressOf(href);
    if (!to) {
      link.replaceWith(...link.childNodes);
      continue;
    }
    link.setAttribute('href', href.startsWith('#') ? `#${to}` : to);
    if (link.getAttribute('role') === 'doc-noteref') link.setAttributeNS(OPS, 'epub:type', 'noteref');
  }
}

/** @param {string} href */
function addressOf(href) {
  return URL.canParse(href) && /^(https?|mailto|tel):/i.test(href) ? new URL(href).href : null;
}

/** @param {string} name */
function decoded(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Films and sounds stay where they are; the book leads there.
 *
 * @param {Element} body
 * @param {string} word for what has no name
 */
function linkMedia(body, word) {
  for (const media of body.querySelectorAll('video, audio')) {
    const source = media.getAttribute('src') ?? media.querySelector('source')?.getAttribute('src') ?? '';
    media.replaceWith(leadTo(media, source, media.getAttribute('title') ?? (source.split('/').pop() || word)));
  }
}

/**
 * A link in place of an element, or its name alone within a link.
 *
 * @param {Element} element
 * @param {string} href
 * @param {string} name
 */
function leadTo(element, href, name) {
  const file = element.ownerDocument;
  const address = addressOf(href);
  const isLink = address && !element.closest('a');
  return isLink ? xml(file, XHTML, 'a', { href: address }, name) : xml(file, XHTML, 'span', {}, name);
}

/**
 * Fetches the pictures and points at them; those that cannot be had become
 * links.
 *
 * @param {Element} body
 * @param {string} word for one without a name
 * @param {AbortSignal} signal
 * @returns {Promise<{ name: string, type: string, bytes: Uint8Array<ArrayBuffer> }[]>}
 */
async function takePictures(body, word, signal) {
  const images = [...body.querySelectorAll('img')];
  const found = await fetchPictures(images.map((image) => image.getAttribute('src') ?? ''), signal);
  const files = new Map();
  for (const image of images) {
    const address = image.getAttribute('src') ?? '';
    const blob = found.get(address);
    const file = files.get(address) ?? (blob && (await pictureOf(blob, files.size + 1)));
    if (!file) {
      image.replaceWith(leadTo(image, address, image.getAttribute('alt') || word));
      continue;
    }
    files.set(address, file);
    for (const name of ['srcset', 'sizes', 'referrerpolicy', 'loading', 'decoding']) image.removeAttribute(name);
    image.setAttribute('src', file.name);
    if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  }
  return [...files.values()];
}

/**
 * A picture as every reader shows it; null for one that the browser cannot
 * show either.
 *
 * @param {Blob} blob
 * @param {number} number
 */
async function pictureOf(blob, number) {
  const kept = ENDINGS[blob.type] ? blob : await drawn(blob).catch(() => null);
  if (!kept) return null;
  return { name: `picture-${number}.${ENDINGS[kept.type]}`, type: kept.type, bytes: new Uint8Array(await kept.arrayBuffer()) };
}

/** @param {Blob} blob */
async function drawn(blob) {
  const image = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

/**
 * The headings, each with a name to lead to.
 *
 * @param {Element} body
 */
function nameHeadings(body) {
  return [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.textContent?.trim()).map((heading, at) => {
    heading.id ||= `heading-${at + 1}`;
    return { level: Number(heading.localName[1]), name: heading.textContent?.replace(/\s+/g, ' ').trim() ?? '', id: heading.id };
  });
}

/**
 * A file of the book; letters that XML has no place for are left out.
 *
 * @param {Document} file
 */
function written(file) {
  const text = new XMLSerializer().serializeToString(file);
  return strToU8(`<?xml version="1.0" encoding="utf-8"?>\n${text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')}\n`);
}
