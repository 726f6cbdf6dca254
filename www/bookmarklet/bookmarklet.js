/** The page that hands out the bookmark, made for the place it is served from. */

import { bookmarkOf } from './link.js';

const base = new URL('..', import.meta.url);
const link = /** @type {HTMLAnchorElement} */ (document.getElementById('bookmark'));
const said = /** @type {HTMLElement} */ (document.getElementById('said'));

link.href = bookmarkOf(base.href);
/** @type {HTMLElement} */ (document.getElementById('origin')).textContent = base.origin;
/** @type {HTMLElement} */ (document.getElementById('policy')).textContent = `Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval' ${base.origin}; connect-src 'self' ${base.origin}`;
document.getElementById('copy')?.addEventListener('click', () => {
  navigator.clipboard.writeText(link.href).then(() => {
    said.textContent = 'Copied.';
  }, () => {
    said.textContent = 'That did not work: press the button long and copy its link.';
  });
});
