/** Overlays on a live page: told by kind, cleared, kept away, and put back, in each browser that is here. */

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launchAll } from './browsers.mjs';
import { ARTICLE, KINDS, LOCKS, lockedPage, pageOf } from './overlay-cases.mjs';

let html = '';
const server = await serve((path) => (path === '/page' ? { body: html } : undefined));

const browsers = await launchAll();

after(async () => {
  for (const browser of Object.values(browsers)) await browser?.close();
  server.close();
});

/**
 * Opens a page with the shim on `window.clearleaf`, and `start`, which clears
 * it, puts the report on `window.report`, and gives it as plain data.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} markup
 */
async function open(browser, markup) {
  html = markup;
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 700 } })).newPage();
  await page.goto(`${server.url}/page`, { waitUntil: 'load' });
  await page.evaluate(async (from) => {
    const clearleaf = await import(`${from}/clearleaf.js`);
    const stop = new AbortController();
    const plain = (/** @type {any} */ { items, locks, problems }) => ({
      items: items.map((/** @type {any} */ one) => ({ id: one.element.id, kind: one.kind, reason: one.reason, state: one.state })),
      locks: locks.map((/** @type {any} */ { lock }) => lock), problems,
    });
    const start = async (/** @type {object} */ options) => {
      Object.assign(window, { report: await clearleaf.declutter(document, { signal: stop.signal, ...options }) });
      return plain(Object(window).report);
    };
    Object.assign(window, { clearleaf, start, stop, now: () => plain(Object(window).report) });
  }, server.url);
  return page;
}

/** @param {import('playwright-core').Page} page @param {object} [options] */
const clear = (page, options = {}) => page.evaluate((given) => Object(window).start(given), options);

/** @param {import('playwright-core').Page} page */
const markupOf = (page) => page.evaluate(() => `${document.documentElement.outerHTML} ${scrollY} ${document.activeElement?.id}`);

/** @param {import('playwright-core').Page} page */
const abort = (page) => page.evaluate(() => Object(window).stop.abort());

/** @param {import('playwright-core').Page} page @param {string} [id] */
const isSeen = (page, id = 'over') => page.evaluate((name) => !!document.getElementById(name)?.checkVisibility(), id);

/** Whether the article moves by a real wheel or key. @param {import('playwright-core').Page} page @param {boolean} byKey */
async function moves(page, byKey) {
  const top = () => page.evaluate(() => document.querySelector('#story p:nth-of-type(5)')?.getBoundingClientRect().top ?? 0);
  const before = await top();
  for (let i = 0; i < 3; i += 1) {
    if (byKey) await page.keyboard.press('PageDown');
    else {
      await page.mouse.move(300, 200 + i);
      await page.mouse.wheel(0, 200);
    }
    await page.waitForTimeout(250);
    if (Math.abs((await top()) - before) > 40) return true;
  }
  return false;
}

for (const [name, browser] of Object.entries(browsers)) {
  const skip = browser ? false : `${name} is not here`;
  const it = (/** @type {string} */ title, /** @type {(browser: import('playwright-core').Browser) => Promise<void>} */ body) =>
    test(`${name}: ${title}`, { skip }, () => body(/** @type {import('playwright-core').Browser} */ (browser)));

  for (const [kind, over] of Object.entries(KINDS)) {
    it(`${kind} is told, hidden and put back`, async (at) => {
      const page = await open(at, pageOf(over));
      const before = await markupOf(page);
      const { items } = await clear(page);
      assert.deepEqual(items.map((/** @type {any} */ one) => [one.id, one.kind, one.state]), [['over', kind, 'hidden']]);
      assert.ok(items[0].reason.length > 10);
      assert.equal(await isSeen(page), false);
      assert.equal(await isSeen(page, 'story'), true);
      await abort(page);
      assert.equal(await markupOf(page), before);
      await page.context().close();
    });
  }

  for (const [lock, { key }] of Object.entries(LOCKS)) {
    it(`page scrolls and reads again after a lock by ${lock}`, async (at) => {
      const page = await open(at, lockedPage(lock));
      const before = await markupOf(page);
      await clear(page);
      assert.equal(await isSeen(page), false);
      assert.equal(await moves(page, !!key), true, 'scrolls');
      const veil = await page.evaluate(() => {
        const story = /** @type {Element} */ (document.getElementById('story'));
        const style = getComputedStyle(story);
        const paragraph = /** @type {Element} */ (document.querySelector('#story p:nth-of-type(4)'));
        paragraph.scrollIntoView({ block: 'center' });
        const { left, top, height } = paragraph.getBoundingClientRect();
        const hit = document.elementFromPoint(left + 30, top + height / 2);
        return [style.filter, style.maskImage, hit === paragraph, story.closest('[inert], [aria-hidden=true]') === null];
      });
      assert.deepEqual(veil, ['none', 'none', true, true]);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await abort(page);
      assert.equal((await markupOf(page)).replace(/ \d+ \w*$/, ''), before.replace(/ \d+ \w*$/, ''));
      await page.context().close();
    });
  }

  it('modal dialog leaves the top layer, and is modal again after', async (at) => {
    const page = await open(at, pageOf(`<dialog id="over">${KINDS.newsletter.replace('id="over"', '')}</dialog>`));
    await page.evaluate(() => {
      const dialog = /** @type {HTMLDialogElement} */ (document.getElementById('over'));
      dialog.addEventListener('close', () => Object.assign(window, { told: true }));
      dialog.showModal();
    });
    const { items } = await clear(page);
    assert.equal(items[0].kind, 'newsletter');
    const free = await page.evaluate(() => document.elementFromPoint(200, 300)?.closest('#story') !== null);
    await abort(page);
    await page.waitForTimeout(50);
    const after = await page.evaluate(() => [document.getElementById('over')?.matches(':modal'), Object(window).told ?? false]);
    assert.deepEqual([free, ...after], [true, true, false]);
    await page.context().close();
  });

  it('article in a dialog, a fixed shell or a modal box stays', async (at) => {
    const holders = [
      `<div id="over" role="dialog" style="position:fixed;inset:0;overflow:auto;background:#fff">${ARTICLE}</div>`,
      `<div id="over" style="position:fixed;inset:0;display:flex"><div style="overflow:auto">${ARTICLE}</div><footer>Cookie settings</footer></div>`,
      `<main id="over" style="position:absolute;inset:0;overflow:auto;z-index:9">${ARTICLE}</main>`,
    ];
    for (const holder of holders) {
      const page = await open(at, `<!doctype html><title>x</title><style>body{overflow:hidden}</style>${holder}`);
      const before = await markupOf(page);
      const { items } = await clear(page);
      assert.deepEqual(items, []);
      assert.equal(await markupOf(page), before);
      await page.context().close();
    }
  });

  it('table heads, contents, side columns and headings that stay are left alone', async (at) => {
    const rows = Array.from({ length: 60 }, (_, i) => `<tr><td>Pier ${i}</td><td>${i}</td></tr>`).join('');
    const parts = `<nav id="toc" style="position:fixed;right:0;top:20px;width:90px"><a href="#a">One</a> <a href="#b">Two</a> <a href="#c">Three</a></nav>
      <table><thead id="head"><tr><th style="position:sticky;top:0;background:#eee">Pier</th><th style="position:sticky;top:0">Boats</th></tr></thead>${rows}</table>`;
    const page = await open(at, pageOf(parts, { style: 'h1{position:sticky;top:0;background:#fff}' }));
    assert.deepEqual((await clear(page)).items, []);
    await page.context().close();
  });

  it('overlay that comes late is hidden, and one the page shows again is hidden again', async (at) => {
    const page = await open(at, pageOf(''));
    assert.deepEqual((await clear(page)).items, []);
    await page.evaluate((over) => document.body.insertAdjacentHTML('beforeend', over), KINDS.consent);
    await page.waitForFunction(() => !document.getElementById('over')?.checkVisibility());
    await page.evaluate(() => document.getElementById('over')?.setAttribute('style', 'position:fixed;bottom:0;left:0;right:0;display:block!important'));
    await page.waitForFunction(() => !document.getElementById('over')?.checkVisibility());
    await page.context().close();
  });

  it('page that inserts its overlay every 100 ms is met without a fight', async (at) => {
    const page = await open(at, pageOf(KINDS.newsletter));
    await page.evaluate((over) => {
      const counts = { changes: 0, seen: 0 };
      Object.assign(window, { counts });
      setInterval(() => {
        const old = document.getElementById('over');
        if (old?.checkVisibility()) counts.seen += 1;
        old?.remove();
        document.body.insertAdjacentHTML('beforeend', over);
      }, 100);
      new MutationObserver((records) => {
        counts.changes += records.filter(({ type }) => type === 'attributes').length;
      }).observe(document, { attributes: true, subtree: true });
    }, KINDS.newsletter);
    await clear(page);
    await page.waitForTimeout(3_000);
    const { changes } = await page.evaluate(() => Object(window).counts);
    assert.ok(changes <= 40, `${changes} changes`);
    assert.equal(await isSeen(page), false);
    await abort(page);
    await page.waitForTimeout(250);
    assert.equal(await isSeen(page), true);
    await page.context().close();
  });

  it('page that undoes every style at once gets an honest report in bounded time', async (at) => {
    const page = await open(at, pageOf(KINDS.newsletter));
    await page.evaluate(() => {
      const over = /** @type {HTMLElement} */ (document.getElementById('over'));
      const style = `${over.getAttribute('style')};display:block!important`;
      Object.assign(window, { times: 0 });
      new MutationObserver(() => {
        if (over.getAttribute('style') === style) return;
        Object(window).times += 1;
        over.setAttribute('style', style);
      }).observe(over, { attributes: true });
    });
    await clear(page);
    await page.waitForTimeout(4_000);
    const [times, report] = await page.evaluate(() => [Object(window).times, Object(window).now()]);
    assert.ok(times < 40, `${times} times`);
    assert.equal(await isSeen(page), report.problems.length > 0, 'what is left is said');
    await page.context().close();
  });

  it('thousands of fixed elements take bounded time', async (at) => {
    const page = await open(at, pageOf(Array.from({ length: 3_000 }, (_, i) => `<div style="position:fixed;left:${(i * 7) % 900}px;top:${(i * 3) % 600}px">Sale ${i}</div>`).join('')));
    const took = await page.evaluate(async () => {
      const start = performance.now();
      await Object(window).start({});
      return performance.now() - start;
    });
    assert.ok(took < 4_000, `${took} ms`);
    assert.equal(await isSeen(page, 'story'), true);
    await page.context().close();
  });

  it('kinds that are not asked for stay, and each hidden thing can be shown alone', async (at) => {
    const page = await open(at, pageOf(KINDS.consent + KINDS.push.replace('id="over"', 'id="second"')));
    const { items } = await clear(page, { kinds: ['push'] });
    assert.deepEqual(items.map((/** @type {any} */ one) => `${one.id} ${one.kind} ${one.state}`).sort(), ['over consent shown', 'second push hidden']);
    await page.evaluate(() => Object(window).report.items.find((/** @type {any} */ one) => one.kind === 'push').show());
    await page.waitForTimeout(400);
    assert.deepEqual([await isSeen(page), await isSeen(page, 'second')], [true, true]);
    await page.context().close();
  });

  it('dialog that the reader opens is left open', async (at) => {
    const page = await open(at, pageOf('<button id="open" onclick="box.style.display=\'block\'">Plan of the pier</button><div id="box" style="display:none;position:fixed;left:20%;top:20%;width:50%;background:#fff;z-index:99"><p>The pier has two arms.</p><button>Close</button></div>'));
    await clear(page);
    await page.evaluate(() => document.getElementById('open')?.scrollIntoView());
    await page.click('#open');
    await page.waitForTimeout(1_200);
    assert.equal(await isSeen(page, 'box'), true);
    await page.context().close();
  });

  it('reader stays where they were, and keeps the focus', async (at) => {
    const page = await open(at, pageOf(`${KINDS.sticky.replace('position:fixed', 'position:sticky')}${KINDS.newsletter.replace('id="over"', 'id="second"')}`));
    await page.evaluate(() => {
      scrollTo({ top: 400, behavior: 'instant' });
      /** @type {HTMLElement} */ (document.querySelector('#second input')).focus();
    });
    const top = () => page.evaluate(() => Math.round(document.getElementById('story')?.getBoundingClientRect().top ?? 0));
    const before = await top();
    await clear(page);
    assert.equal(await top(), before);
    await abort(page);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'input');
    assert.equal(await top(), before);
    await page.context().close();
  });

  it('page that loads itself anew when its overlay is hidden is not hidden from twice', async (at) => {
    const script = `new MutationObserver(() => location.reload()).observe(document.getElementById('over'), { attributes: true })`;
    const page = await open(at, pageOf(KINDS.adblock, { script }));
    const loads = page.waitForEvent('load');
    await clear(page).catch(() => null);
    await loads;
    await page.waitForLoadState('load');
    const problems = await page.evaluate(async (from) => {
      const { declutter } = await import(`${from}/clearleaf.js`);
      return (await declutter(document)).problems;
    }, server.url);
    assert.equal(problems.length, 1);
    assert.equal(await isSeen(page), true);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    await page.context().close();
  });

  it('closed shadow root is looked into where the caller can open it', async (at) => {
    const script = `const roots = new Map(); window.rootOf = (one) => roots.get(one) ?? null;
      const host = document.getElementById('host'); const root = host.attachShadow({ mode: 'closed' }); roots.set(host, root);
      root.innerHTML = '<div style="position:fixed;left:0;right:0;bottom:0;background:#fff;padding:20px"><p>This site uses cookies.</p><button>Accept all</button></div>';`;
    const page = await open(at, pageOf('<div id="host"></div>', { script }));
    const seen = await page.evaluate(async () => {
      const { clearleaf, rootOf, stop } = Object(window);
      const { items } = await clearleaf.declutter(document, { shadowRoot: rootOf, signal: stop.signal });
      const bar = rootOf(document.getElementById('host')).firstElementChild;
      const hidden = bar.checkVisibility();
      stop.abort();
      return [items.map((/** @type {any} */ one) => one.kind), hidden, bar.checkVisibility()];
    });
    assert.deepEqual(seen, [['consent'], false, true]);
    await page.context().close();
  });
}
