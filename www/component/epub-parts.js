/**
 * The parts of an EPUB 3 that are no text: what it is, what is in it, and in
 * which order.
 *
 * @import { Article } from '../clearleaf.js'
 */

export const XHTML = 'http://www.w3.org/1999/xhtml';
export const OPS = 'http://www.idpf.org/2007/ops';
const OPF = 'http://www.idpf.org/2007/opf';
const DC = 'http://purl.org/dc/elements/1.1/';

/**
 * An element of an XML file.
 *
 * @param {Document} file
 * @param {string} space its namespace
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string | null)} children
 */
export function xml(file, space, name, attributes = {}, ...children) {
  const element = file.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * The contents: headings within each other.
 *
 * @param {Document} file
 * @param {string} name
 * @param {string} title of the text, where it has no headings
 * @param {{ level: number, name: string, id: string }[]} headings
 */
export function contentsOf(file, name, title, headings) {
  const top = xml(file, XHTML, 'ol');
  /** @type {{ level: number, list: Element }[]} */
  const open = [{ level: 0, list: top }];
  for (const { level, name: text, id } of headings) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const { list } = /** @type {{ list: Element }} */ (open.at(-1));
    const holder = list.localName === 'ol' ? list : list.appendChild(list.querySelector(':scope > ol') ?? xml(file, XHTML, 'ol'));
    const item = holder.appendChild(xml(file, XHTML, 'li', {}, xml(file, XHTML, 'a', { href: `text.xhtml#${id}` }, text)));
    open.push({ level, list: item });
  }
  if (!headings.length) top.append(xml(file, XHTML, 'li', {}, xml(file, XHTML, 'a', { href: 'text.xhtml' }, title)));
  const nav = xml(file, XHTML, 'nav', { id: 'contents' }, xml(file, XHTML, 'h1', {}, name), top);
  nav.setAttributeNS(OPS, 'epub:type', 'toc');
  return nav;
}

/**
 * What the book is, and its files.
 *
 * @param {{ article: Article, address: string, title: string, lang: string, dir: string, modified: Date }} facts
 * @param {{ hasMath: boolean, pictures: { name: string, type: string }[] }} files
 */
export function packageOf(facts, { hasMath, pictures }) {
  const { lang, dir } = facts;
  const file = document.implementation.createDocument(OPF, 'package', null);
  const item = (/** @type {string} */ id, /** @type {string} */ href, /** @type {string} */ type, properties = '') =>
    xml(file, OPF, 'item', { id, href, 'media-type': type, ...(properties && { properties }) });
  const page = 'application/xhtml+xml';
  const manifest = xml(file, OPF, 'manifest', {},
    item('contents', 'contents.xhtml', page, 'nav'),
    item('text', 'text.xhtml', page, hasMath ? 'mathml' : ''),
    item('style', 'style.css', 'text/css'),
    ...pictures.map(({ name, type }, at) => item(`picture-${at + 1}`, name, type)));
  const spine = xml(file, OPF, 'spine', { 'page-progression-direction': dir }, xml(file, OPF, 'itemref', { idref: 'text' }));
  const root = file.documentElement;
  for (const [name, value] of Object.entries({ version: '3.0', 'unique-identifier': 'id', 'xml:lang': lang, dir })) {
    if (name === 'xml:lang') root.setAttributeNS('http://www.w3.org/XML/1998/namespace', name, value);
    else root.setAttribute(name, value);
  }
  root.append(metadataOf(file, facts), manifest, spine);
  return file;
}

/**
 * @param {Document} file
 * @param {Parameters<typeof packageOf>[0]} facts
 */
function metadataOf(file, { article, address, title, lang, modified }) {
  const source = [article.url, address].find((one) => one && URL.canParse(one) && /^https?:/.test(one));
  const own = (/** @type {string} */ name, /** @type {string | null | undefined} */ value, attributes = {}) => (value ? xml(file, DC, `dc:${name}`, attributes, value) : null);
  const day = article.publishedTime && !Number.isNaN(Date.parse(article.publishedTime)) ? article.publishedTime : null;
  const authors = article.authors?.length ? article.authors : [article.byline];
  const metadata = xml(file, OPF, 'metadata', {},
    own('identifier', source ?? `clearleaf:${encodeURIComponent(title)}`, { id: 'id' }),
    own('title', title),
    ...authors.map((author) => own('creator', author)),
    own('language', lang),
    own('date', day),
    own('source', source),
    own('publisher', article.siteName),
    own('description', article.excerpt),
    own('rights', article.licence),
    xml(file, OPF, 'meta', { property: 'dcterms:modified' }, `${modified.toISOString().slice(0, 19)}Z`));
  metadata.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:dc', DC);
  return metadata;
}
