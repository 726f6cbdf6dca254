/**
 * Clears a page of overlay-bench and puts it back, and compares: the
 * serialised page with its shadow roots, the computed styles of all that was
 * touched, and every scroll position. It finds nothing, as the bench sees it.
 */

import { note, setUp } from './page.mjs';

export default {
  label: 'clearleaf-undo',
  setup: setUp,

  /** @param {import('playwright-core').Page} page */
  async detect(page) {
    await page.waitForFunction(() => Object(window).clearleaf);
    note({ undo: await page.evaluate(compare) });
    return page.evaluateHandle(() => []);
  },

  async declutter() {},
};

/** @returns {Promise<string>} what differs; empty where nothing does */
async function compare() {
  /** @type {(root: Document | ShadowRoot) => (Document | ShadowRoot)[]} */
  const roots = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? roots(one.shadowRoot) : []))];
  const markup = () => roots(document).map((root) => ('documentElement' in root ? root.documentElement.outerHTML : root.innerHTML)).join('\n');
  const elements = () => roots(document).flatMap((root) => [...root.querySelectorAll('*')]);
  const scrolls = () => [scrollX, scrollY, ...elements().filter((one) => one.scrollTop || one.scrollLeft).map((one) => `${one.localName} ${one.scrollTop} ${one.scrollLeft}`)].join();
  const looks = (/** @type {Element} */ element) => {
    const style = getComputedStyle(element);
    return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
  };
  const rest = async () => {
    const ends = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished);
    await Promise.race([Promise.allSettled(ends), new Promise((resolve) => setTimeout(resolve, 2_000))]);
    await new Promise((resolve) => setTimeout(resolve, 50));
  };

  /** Layout counts in 64ths of a pixel, and may round anew. */
  const isRounding = (/** @type {string} */ a, /** @type {string} */ b) => {
    const numbers = (/** @type {string} */ line) => (line.match(/-?[\d.]+px/g) ?? []).map((one) => Number.parseFloat(one));
    const [first, second] = [numbers(a), numbers(b)];
    return a.replace(/-?[\d.]+px/g, '') === b.replace(/-?[\d.]+px/g, '') && first.every((one, i) => Math.abs(one - second[i]) < 0.02);
  };
  await rest();
  await new Promise((resolve) => setTimeout(resolve, 400));
  const before = { markup: markup(), scrolls: scrolls() };
  const stop = new AbortController();
  const probe = await Object(window).clearleaf.findOverlays(document);
  const touched = new Set([document.documentElement, document.body, ...probe.map((/** @type {any} */ one) => one.element)]);
  for (let one = document.querySelector('p')?.parentElement; one; one = one.parentElement) touched.add(one);
  const styles = new Map([...touched].map((one) => [one, looks(one)]));
  await Object(window).clearleaf.declutter(document, { signal: stop.signal });
  await new Promise((resolve) => setTimeout(resolve, 150));
  stop.abort();
  await rest();
  if (markup() !== before.markup) {
    const [a, b] = [before.markup, markup()];
    let i = 0;
    while (a[i] === b[i]) i += 1;
    return `markup: ${a.slice(Math.max(0, i - 60), i + 90)} => ${b.slice(Math.max(0, i - 60), i + 90)}`;
  }
  if (scrolls() !== before.scrolls) return `scroll: ${before.scrolls} => ${scrolls()}`;
  for (const [element, style] of styles) {
    const now = looks(element);
    const changed = style.findIndex((line, i) => line !== now[i] && !isRounding(line, now[i]));
    if (changed >= 0) return `style of ${element.localName}.${element.className}: ${style[changed]} => ${now[changed]}`;
  }
  return '';
}
