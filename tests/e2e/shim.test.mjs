/** The shim: what it answers, what it throws, and that it gets up again. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import binaryen from 'binaryen';
import * as clearleaf from '../../www/clearleaf.js';
import { open, origin, put } from './browser.mjs';

const SENTENCE = 'The sea rises twice a day, and twice a day it falls, and the boats in the harbour go with it. ';
const ARTICLE = `<!doctype html><html lang="en"><title>Tides</title><body><nav><a href="/">Home</a></nav>
<article><h1>Tides</h1><p>${SENTENCE.repeat(4)}</p><p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(5)}</p></article>`;

/**
 * Runs a function in a page with the shim; what it throws comes back as plain data.
 *
 * @template T
 * @param {import('playwright-core').Page} page
 * @param {(clearleaf: any) => Promise<T>} work
 * @returns {Promise<any>}
 */
function run(page, work) {
  return page.evaluate(`(${work})(window.clearleaf).catch((e) => ({ name: e.name, code: e.code, message: e.message }))`);
}

test('article of a live page comes with text, nodes and ledger', async () => {
  const page = await open(ARTICLE);
  const found = await run(page, async ({ extract }) => {
    const { ledger, nodes, view, ...article } = await extract(document, { ledger: true, view: true });
    const entry = ledger.find((/** @type {any} */ one) => one.kept && one.label === 'content');
    const element = nodes[entry.node];
    return { ...article, shown: view.textContent, isView: view instanceof DocumentFragment, inside: element.parentElement.closest('article') !== null };
  });
  assert.equal(found.title, 'Tides');
  assert.equal(found.url, `${origin}/page`);
  assert.ok(found.textContent.startsWith(SENTENCE.trim()));
  assert.ok(!found.textContent.includes('Home'));
  assert.ok(found.shown.includes(SENTENCE.trim()));
  assert.ok(found.isView && found.inside);
});

test('view holds no script and runs none', async () => {
  const page = await open(ARTICLE.replace('</h1>', `</h1><script>window.ran = 1</script><img src="x" onerror="window.ran = 2">
    <a href="javascript:window.ran = 3">${SENTENCE}</a><svg onload="window.ran = 4"><script>window.ran = 5</script></svg>`));
  const found = await run(page, async ({ extract }) => {
    Object.assign(window, { ran: 0 });
    const { view } = await extract(document, { view: true });
    const all = [...view.querySelectorAll('*')];
    const names = all.flatMap((element) => [element.localName, ...element.getAttributeNames()]);
    const links = all.map((element) => element.getAttribute('href') ?? '');
    document.body.replaceChildren(view);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { names, links, ran: Object(window).ran };
  });
  assert.equal(found.ran, 0);
  assert.deepEqual(found.names.filter((/** @type {string} */ name) => /^on|script|svg/.test(name)), []);
  assert.deepEqual(found.links.filter((/** @type {string} */ link) => link.startsWith('javascript')), []);
});

test('Markdown comes on request, of a page and of HTML text alike', async () => {
  const page = await open(ARTICLE);
  const found = await run(page, async ({ extract }) => extract(document, { markdown: true, view: true }));
  assert.ok(found.markdown.startsWith(SENTENCE.trim()));
  assert.equal((await clearleaf.extractHtml(ARTICLE, { markdown: true }))?.markdown, found.markdown);
  assert.equal((await clearleaf.extractHtml(ARTICLE))?.markdown, undefined);
});

test('rules alone give another opinion on a page', async () => {
  const page = await open(ARTICLE);
  const [learned, ruled] = await run(page, async ({ extract }) => Promise.all([extract(document), extract(document, { rules: true })]));
  assert.ok(ruled.textContent.startsWith(SENTENCE.trim()));
  assert.notEqual(ruled.confidence, learned.confidence);
});

test('page captured where the core may not run is read elsewhere', async () => {
  const page = await open(ARTICLE, { 'content-security-policy': `script-src ${origin}` });
  const bytes = await run(page, async ({ capture }) => [...capture(document).bytes]);
  const article = await clearleaf.extractSnapshot(new Uint8Array(bytes));
  assert.equal(article?.title, 'Tides');
  assert.equal(article?.url, `${origin}/page`);
});

test('page without an article is null', async () => {
  const page = await open('<!doctype html><title>Home</title><p>Short.');
  assert.equal(await run(page, ({ extract }) => extract(document)), null);
  assert.equal(await clearleaf.extractHtml(''), null);
});

test('readerable tells an article from a stub', async () => {
  const page = await open(ARTICLE);
  assert.equal(await run(page, ({ isReaderable }) => isReaderable(document)), true);
  assert.equal(await run(page, ({ isReaderable }) => {
    document.body.replaceChildren('Short.');
    return isReaderable(document);
  }), false);
});

test('HTML text is read in Node, and in a page, alike', async () => {
  const url = 'https://tides.example.org/today';
  const here = await clearleaf.extractHtml(ARTICLE, { url });
  const page = await open('');
  const there = await page.evaluate(({ html, address }) => Object(window).clearleaf.extractHtml(html, { url: address }), { html: ARTICLE, address: url });
  assert.equal(here?.title, 'Tides');
  assert.deepEqual(there, here);
});

test('what cannot be used is an error with a code', async () => {
  const codeOf = (/** @type {Promise<unknown>} */ work) => work.then(() => 'none', (error) => `${error.name} ${error.code}`);
  assert.equal(await codeOf(clearleaf.extractHtml(ARTICLE, { url: 'nowhere' })), 'ReaderError bad-url');
  assert.equal(await codeOf(clearleaf.extractHtml(ARTICLE, /** @type {any} */ ({ colour: 'red' }))), 'ReaderError bad-options');
  assert.equal(await codeOf(clearleaf.extractHtml('x'.repeat(99), { limits: { maxBytes: 9 } })), 'ReaderError too-large');
});

test('core that cannot be fetched may be fetched again', async () => {
  const page = await open(ARTICLE);
  const found = await run(page, async ({ load, extract }) => {
    const failure = await load('/nothing.wasm').catch((/** @type {any} */ error) => error);
    return { code: failure.code, title: (await extract(document)).title };
  });
  assert.deepEqual(found, { code: 'load-failed', title: 'Tides' });
});

test('core may come as a URL, an answer, bytes or a module', async () => {
  const sources = ['url', 'response', 'bytes', 'module'];
  for (const source of sources) {
    const page = await open(ARTICLE);
    const found = await page.evaluate(async (kind) => {
      const { load, extract } = Object(window).clearleaf;
      const url = new URL('/pkg/live/clearleaf_bg.wasm', location.href);
      const bytes = await (await fetch(url)).arrayBuffer();
      const module = await WebAssembly.compile(bytes);
      await load({ url, bytes, module, response: await fetch(url) }[kind]);
      return (await extract(document)).title;
    }, source);
    assert.equal(found, 'Tides', source);
  }
});

test('core that crashed is dropped, and the next page is read by a new one', async () => {
  put('/trap.wasm', { body: await trapping(), headers: { 'content-type': 'application/wasm' } });
  const page = await open(ARTICLE);
  const found = await run(page, async ({ load, extract }) => {
    await load('/trap.wasm');
    const empty = new DOMParser().parseFromString('', 'text/html');
    empty.documentElement.remove();
    const codes = [];
    for (const each of [empty, document, empty, document]) {
      codes.push(await extract(each).then((/** @type {any} */ article) => article.title, (/** @type {any} */ error) => error.code));
    }
    return codes;
  });
  assert.deepEqual(found, ['crashed', 'Tides', 'crashed', 'Tides']);
});

test('page whose policy blocks the core is told what to add to it', async () => {
  const policy = `script-src ${origin}/ 'unsafe-inline'`;
  const page = await open(ARTICLE, { 'content-security-policy': policy });
  const { name, code, message } = await run(page, ({ extract }) => extract(document));
  assert.equal(`${name} ${code}`, 'ReaderError blocked-by-csp');
  assert.match(message, /'wasm-unsafe-eval' to its script-src/);
  const open2 = await open(ARTICLE, { 'content-security-policy': `${policy} 'wasm-unsafe-eval'` });
  assert.equal((await run(open2, ({ extract }) => extract(document))).title, 'Tides');
});

/**
 * The live core, but for a trap on captures without a single node; from then
 * on it traps on everything, as a core might that stopped halfway.
 */
async function trapping() {
  const module = binaryen.readBinary(await readFile(new URL('../../www/pkg/live/clearleaf_bg.wasm', import.meta.url)));
  const { BulkMemory, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } = binaryen.Features;
  module.setFeatures(BulkMemory | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt);
  const name = 'extractRoom';
  const inner = module.getFunction(binaryen.getExportInfo(module.getExport(name)).value);
  const { name: innerName, params, results } = binaryen.getFunctionInfo(inner);
  const types = binaryen.expandType(params);
  module.addGlobal('dead', binaryen.i32, true, module.i32.const(0));
  const isEmpty = module.i32.lt_u(module.local.get(types.indexOf(binaryen.externref) - 1, binaryen.i32), module.i32.const(500));
  const die = module.block(null, [module.global.set('dead', module.i32.const(1)), module.unreachable()]);
  const isDead = module.i32.or(module.global.get('dead', binaryen.i32), isEmpty);
  const call = module.call(innerName, types.map((type, i) => module.local.get(i, type)), results);
  module.addFunction('trapping', params, results, [], module.block(null, [module.if(isDead, die), call], results));
  module.removeExport(name);
  module.addFunctionExport('trapping', name);
  return module.emitBinary();
}

test('cores are shipped without the words of panics', async () => {
  for (const name of ['live', 'full']) {
    const core = await readFile(new URL(`../../www/pkg/${name}/clearleaf_bg.wasm`, import.meta.url), 'latin1');
    assert.doesNotMatch(core, /\bsrc\/[\w/]+\.rs\b/, name);
  }
});
