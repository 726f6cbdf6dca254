/**
 * The page that `bench-open.mjs` reads: 300 KB as the web has them. Of the 163
 * pages of the corpora that are 250 to 350 KB large, nine in ten have at most
 * 2,426 elements, 138 paragraphs, 408 links and 36 KB of text; this one has
 * about as many. The rest of a page's bytes are scripts, styles, drawings and
 * attributes.
 */

const BYTES = 300 << 10;
const PARAGRAPHS = 120;
const SIDE = 60;
const COMMENTS = 60;

const WORDS = ('the harbour was quiet that morning and boats lay still as if nobody had ever rowed them out past second buoy where water turns dark '
  + 'a keeper of light told us how storms came over hills in winter when ferry stopped for weeks so people read by lamps wrote letters mended nets '
  + 'there were songs about it some said others only laughed because salt gets into everything clocks doors bread even words you say at night').split(' ');

/** Numbers that look like chance and are the same at every call. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** @returns {string} */
export function page() {
  const pick = chance(7);
  const words = (/** @type {number} */ count) => Array.from({ length: count }, () => WORDS[pick(WORDS.length)]).join(' ');
  const sentence = (/** @type {number} */ count) => `${words(count).replace(/^./, (letter) => letter.toUpperCase())}.`;
  const named = (/** @type {string} */ name) => `class="${name} ${name}--wide ${name}__${words(1)} theme-harbour" data-track="${name}-${pick(9999)}" data-pos="${pick(99)}"`;
  const list = (/** @type {number} */ count, /** @type {(at: number) => string} */ make) => Array.from({ length: count }, (_, at) => make(at)).join('\n');
  const icon = '<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path d="M4 4h16v12H8l-4 4z"/></svg>';
  const link = (/** @type {number} */ at) => `<li ${named('menu')}><div ${named('item')}><a href="/section/${words(1)}-${at}" ${named('link')}>${icon}<span>${words(2)}</span></a></div></li>`;
  const card = (/** @type {number} */ at) => `<article ${named('card')}><a href="/story/${at}-${words(3).replaceAll(' ', '-')}" ${named('card-link')}>`
    + `<div ${named('frame')}><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="" width="320" height="180" loading="lazy"></div><h3><span>${words(6)}</span></h3></a>`
    + `<div ${named('text')}><p ${named('teaser')}>${sentence(14)}</p><div ${named('foot')}><span>${words(1)}</span><time>${at} h</time></div></div></article>`;
  const comment = (/** @type {number} */ at) => `<li ${named('comment')} id="comment-${at}"><div ${named('meta')}><span ${named('face')}>${icon}</span><a href="/user/${at}">${words(1)}</a> <time datetime="2026-03-0${1 + (at % 9)}">${at} hours ago</time></div>`
    + `<div ${named('body')}><p>${sentence(16)}</p></div><div ${named('tools')}><button type="button" ${named('reply')}>${icon}<span>Reply</span></button><button type="button"><span>Like</span></button></div></li>`;
  const paragraph = (/** @type {number} */ at) => (at % 12 === 5 ? `<h2 ${named('heading')}>${words(4)}</h2>\n` : '')
    + (at % 20 === 9 ? `<figure ${named('figure')}><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="${words(4)}" width="800" height="450"><figcaption>${sentence(9)}</figcaption></figure>\n` : '')
    + (at % 15 === 14 ? `<aside ${named('promo')}><a href="/letter">${words(5)}</a> <button type="button">Sign up</button></aside>\n` : '')
    + `<div ${named('block')}><p>${sentence(18)} ${sentence(14)} <a href="/topic/${at}">${words(2)}</a> ${sentence(8)}</p></div>`;
  const body = `<header ${named('top')}><nav>${`<ul>${list(90, link)}</ul>`}</nav></header>
<main><article ${named('story')}><h1>${words(7)}</h1><p class="byline">By <a rel="author" href="/people/ida">Ida Holm</a> <time datetime="2026-03-02">2 March 2026</time></p>
${list(PARAGRAPHS, paragraph)}</article><section ${named('related')}><h2>More</h2>${list(SIDE, card)}</section>
<section ${named('comments')}><h2>Comments</h2><ol>${list(COMMENTS, comment)}</ol></section></main><footer><ul>${list(60, link)}</ul></footer>`;
  const rules = list(220, (at) => `.${words(1)}-${at} .card__${words(1)}:hover > .link--wide, .menu__${words(1)}.theme-${at} { margin: ${at}px; color: #${String(100000 + at)} }`);
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${words(7)}</title><meta name="description" content="${words(20)}"><style>${rules}</style>`;
  let state = '';
  while (head.length + body.length + state.length < BYTES) state += `{"id":"${pick(1e9)}","kind":"${words(1)}","seen":${pick(1e6)},"label":"${words(3)}"},`;
  return `${head}<script>window.state = [${state}{}];</script></head><body>${body}</body></html>`;
}
