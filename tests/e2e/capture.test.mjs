/** The walker: what of a live page is written down, and what is not. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './browser.mjs';
import { outline, records } from './snapshot.mjs';

/**
 * Captures a page's body and compares its outline.
 *
 * @param {string} body
 * @param {string} expected
 * @param {() => void} [prepare] runs in the page before
 */
async function check(body, expected, prepare = () => {}) {
  const page = await open(`<!doctype html><body>${body}`);
  await page.evaluate(prepare);
  const { bytes, types } = await page.evaluate(captured);
  const nodes = records(bytes).filter(({ kind }) => kind !== 2);
  assert.deepEqual(types, nodes.map(({ kind }) => (kind === 0 ? 1 : 3)), 'nodes are those of the records');
  const all = outline(bytes);
  const start = all.indexOf('  body');
  assert.equal(all.slice(start).replace(/^ {2}/gm, ''), `body${expected.replace(/\s+$/, '').replace(/^ {4}/gm, '')}`);
}

/** @returns {{ bytes: number[], types: number[] }} */
function captured() {
  // @ts-expect-error the shim is put there by `open`
  const { clearleaf, openRoot } = window;
  const { bytes, nodes } = clearleaf.capture(document, { shadowRoot: openRoot });
  return { bytes: Array.from(bytes), types: nodes.map((/** @type {Node} */ node) => ('splitText' in node ? 3 : 1)) };
}

test('elements, texts and attributes that say something are written in order', () => check(
  '<p class="lead" data-x="1" onclick="y" id="z">The <em>sea</em> rises.</p><br>', `
      p class="lead" id="z"
        "The "
        em
          "sea"
        " rises."
      br`));

test('what is no text of the page is left out', () => check(
  '<!-- a --><style>p{}</style><template><p>b</p></template><script>c</script><noembed>d</noembed><p onclick="e()" ONLOAD="f">g</p>', `
      noembed
      p
        "g"`));

test('scripts that hold data are kept', () => check(
  '<script type="application/LD+JSON; charset=utf-8">{}</script><script type="math/tex; mode=display">x</script><script type="text/javascript">y</script>', `
      script type="application/LD+JSON; charset=utf-8"
        "{}"
      script type="math/tex; mode=display"
        "x"`));

test('noscript is raw text', () => check('<noscript><img src="a.png"></noscript>', `
      noscript
        "<img src=\\"a.png\\">"`));

test('names are lower case in every vocabulary', () => check(
  '<math><mi>x</mi><semantics><annotation-XML ENCODING="text/html"><p>y</p></annotation-XML></semantics></math>', `
      math math
        math mi
          "x"
        math semantics
          math annotation-xml encoding="text/html"
            p
              "y"`));

test('of a drawing there is nothing but the place', () => check(
  '<svg viewBox="0 0 1 1" class="a"><title>b</title><foreignObject><p>c</p></foreignObject></svg>d', `
      svg svg viewbox="0 0 1 1" class="a"
      "d"`));

test('of a drawing of a picture\'s size there are its parts, and of an icon in a link none', () => check(
  '<svg viewBox="0 0 200 90" width="200" height="90"><title>b</title><foreignObject><p>c</p></foreignObject><path d="M0 0"/></svg>'
  + '<a href="/"><svg width="200" height="90"><path d="M0 0"/></svg></a>', `
      svg svg viewbox="0 0 200 90" width="200" height="90"
        svg title
          "b"
        svg path d="M0 0"
      a href="/"
        svg svg width="200" height="90"`));

test('shadow root stands in place of the host\'s children, which stand in the slots', () => check(
  '<x-card><template shadowrootmode="open"><h2><slot name="head">none</slot></h2><slot></slot><slot name="foot">foot</slot></template>'
  + '<p>a</p><b slot="head">c</b>d<i slot="lost">e</i></x-card>', `
      x-card
        h2
          slot name="head"
            b slot="head"
              "c"
        slot
          p
            "a"
          "d"
        slot name="foot"
          "foot"`));

test('closed shadow root is read where the caller opens it', () => check(
  '<div></div><p></p>', `
      div
        "inside"
      p`, () => {
    const host = /** @type {Element} */ (document.querySelector('div'));
    const root = host.attachShadow({ mode: 'closed' });
    root.append('inside');
    Object.assign(window, { openRoot: (/** @type {Element} */ element) => (element === host ? root : null) });
  }));

test('frame of the same origin holds its page\'s body', () => check(
  '<iframe srcdoc="<p>in"></iframe><iframe sandbox srcdoc="<p>out"></iframe>after', `
      iframe srcdoc="<p>in"
        p
          "in"
      iframe srcdoc="<p>out"
      "after"`));

test('form that answers to the names of its fields is walked all the same', () => check(
  '<form class="f" onsubmit="x"><input name="firstChild"><input name="nextSibling"><input name="localName"><input name="nodeType">'
  + '<input name="attributes"><input name="getAttributeNames"><input name="getAttribute"><input name="shadowRoot">t</form>after', `
      form class="f"
        input name="firstChild"
        input name="nextSibling"
        input name="localName"
        input name="nodeType"
        input name="attributes"
        input name="getAttributeNames"
        input name="getAttribute"
        input name="shadowRoot"
        "t"
      "after"`));

test('document that answers to the names of its pictures is walked all the same', () => check(
  '<img name="documentElement"><img name="URL"><img name="body">', `
      img name="documentElement"
      img name="URL"
      img name="body"`));

test('half of a character shifts no other text', () => check('<p></p>', `
      p title="a\\ud83d"
        "\\ude00b"
        i
          "c"`, () => {
    const p = /** @type {Element} */ (document.querySelector('p'));
    p.setAttribute('title', 'a\uD83D');
    p.append('\uDE00b', Object.assign(document.createElement('i'), { textContent: 'c' }));
  }));

test('long values are cut, pictures later', async () => {
  const page = await open('<p></p><img>');
  await page.evaluate(() => {
    document.querySelector('p')?.setAttribute('title', 'x'.repeat(70_000));
    document.querySelector('img')?.setAttribute('src', `data:${'x'.repeat(70_000)}`);
  });
  const { bytes } = await page.evaluate(captured);
  const lengths = records(bytes).map(({ text }) => text.length).filter((length) => length > 1_000);
  assert.deepEqual(lengths, [65_536, 70_005]);
});

test('nesting past the limit becomes a row', async () => {
  const page = await open('<body>');
  await page.evaluate(() => {
    /** @type {Element} */
    let place = document.body;
    for (let i = 0; i < 2_000; i += 1) place = place.appendChild(document.createElement('div'));
    place.append('deep');
  });
  const { bytes } = await page.evaluate(captured);
  const depths = records(bytes).map(({ depth }) => depth);
  assert.equal(depths.length, 2_004);
  assert.equal(Math.max(...depths), 512);
});
