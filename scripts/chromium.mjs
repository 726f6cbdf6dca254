/**
 * Starts the Chromium that tests and benches share: without a screen, and
 * without a word to anyone but the page's own server.
 */

import { chromium as playwright } from 'playwright-core';
import { chromium } from './setup.mjs';

/** Flags of every Chromium that is started here. */
export const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** A running browser; the caller closes it. */
export function launch() {
  return playwright.launch({ executablePath: chromium() ?? undefined, args: ARGS });
}
