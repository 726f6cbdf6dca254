/**
 * The browsers that are here, for tests that must hold in each of them.
 */

import { execFileSync } from 'node:child_process';
import { firefox } from 'playwright-core';
import { launch } from '../../scripts/chromium.mjs';

/** Commands that the driver sends and not every Firefox knows; tests need none of them. */
const OPTIONAL = new Set(['emulation.setMediaFeaturesOverride', 'emulation.setScreenSettingsOverride', 'emulation.setScreenOrientationOverride']);

/**
 * Starts each browser; `null` for one that is not here.
 *
 * @returns {Promise<Record<string, import('playwright-core').Browser | null>>}
 */
export async function launchAll() {
  return { Chromium: await launch(), Firefox: await launchFirefox() };
}

async function launchFirefox() {
  const path = process.env.FIREFOX ?? pathOf('firefox') ?? pathOf('firefox-esr');
  if (!path) return null;
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: path });
  const inner = /** @type {any} */ (browser)._connection.toImpl(browser);
  const session = Object.getPrototypeOf(inner._browserSession);
  const { send } = session;
  session.send = function (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) {
    const sent = send.call(this, name, ...rest);
    return OPTIONAL.has(name) ? sent.catch(() => ({})) : sent;
  };
  return browser;
}

/** @param {string} name */
function pathOf(name) {
  try {
    return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
  } catch {
    return null;
  }
}
