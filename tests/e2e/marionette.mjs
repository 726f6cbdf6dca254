/**
 * Drives a Firefox by its own remote protocol, which reaches what page-driving
 * protocols do not: buttons of the toolbar, permissions, frames in closed
 * shadow roots.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds that a Firefox may take to start. */
const PATIENCE = 60_000;

/** Milliseconds that it may take to answer a command, and to end. */
const ANSWER_PATIENCE = 40_000;
const END_PATIENCE = 5000;

/** What a fresh profile would talk about or ask for. @type {Record<string, unknown>} */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.autoDisableScopes': 0,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'intl.accept_languages': 'en-GB',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://localhost:1',
  'toolkit.telemetry.enabled': false,
  'ui.prefersReducedMotion': 1,
  'webextensions.storage.sync.serverURL': '',
  'xpinstall.signatures.required': false,
};

/**
 * @param {string} path of Firefox
 * @param {Record<string, unknown>} [preferences]
 */
export async function startFirefox(path, preferences = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'clearleaf-firefox-'));
  const port = await freePort();
  const all = { ...PREFERENCES, ...preferences, 'marionette.port': port };
  writeFileSync(join(profile, 'user.js'), Object.entries(all).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'));
  const child = spawn(path, ['--marionette', '--remote-allow-system-access', '--headless', '--no-remote', '--profile', profile], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const leave = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), END_PATIENCE);
    await ended;
    clearTimeout(timer);
    rmSync(profile, { force: true, recursive: true, maxRetries: 3 });
  };
  const socket = await connected(port).catch(async (error) => {
    child.kill('SIGKILL');
    await leave();
    throw error;
  });
  const send = speak(socket);
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  /** @param {'chrome' | 'content'} context */
  const inContext = (context) => send('Marionette:SetContext', { value: context });
  return {
    send,
    /**
     * Runs a function in the page or frame at hand.
     *
     * @template T
     * @param {(...args: any[]) => T | Promise<T>} work
     * @param {...unknown} args
     * @returns {Promise<T>}
     */
    evaluate: async (work, ...args) => valueOf(await send('WebDriver:ExecuteScript', { script: `return (${work}).apply(null, arguments)`, args })),
    /** Runs the body of a function in the browser itself. @param {string} script @param {...unknown} args */
    async inBrowser(script, ...args) {
      await inContext('chrome');
      try {
        return valueOf(await send('WebDriver:ExecuteScript', { script: `return (async (...args) => { ${script} })(...arguments)`, args }));
      } finally {
        await inContext('content');
      }
    },
    async close() {
      const quit = send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      await Promise.race([quit, new Promise((resolve) => setTimeout(resolve, END_PATIENCE).unref())]);
      socket.destroy();
      await leave();
    },
  };
}

/** @param {any} answer */
function valueOf(answer) {
  return answer?.value;
}

/**
 * Commands over a socket: each is a length, a colon and JSON, and so is each answer.
 *
 * @param {import('node:net').Socket} socket
 */
function speak(socket) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let buffer = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const length = Number(buffer.subarray(0, colon).toString());
      if (colon < 0 || buffer.length < colon + 1 + length) return;
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message;
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (error) reject?.(new Error(`${error.error}: ${error.message}`));
      else resolve?.(value);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone'));
  });
  /**
   * @param {string} name
   * @param {Record<string, unknown>} [parameters]
   * @returns {Promise<any>}
   */
  return (name, parameters = {}) => new Promise((resolve, reject) => {
    last += 1;
    const id = last;
    const timer = setTimeout(() => {
      waiting.delete(id);
      reject(new Error(`${name}: Firefox gave no answer within ${ANSWER_PATIENCE} ms`));
    }, ANSWER_PATIENCE);
    const settled = (/** @type {(value: any) => void} */ settle) => (/** @type {any} */ value) => {
      clearTimeout(timer);
      settle(value);
    };
    waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
    const text = JSON.stringify([0, id, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
}

/**
 * @param {number} port
 * @returns {Promise<import('node:net').Socket>}
 */
async function connected(port) {
  for (const until = Date.now() + PATIENCE; ;) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise((resolve) => {
      // The browser speaks first; before that there is nobody at the other end.
      socket.once('data', () => resolve(true));
      socket.setTimeout(PATIENCE, () => resolve(false));
      socket.once('error', () => resolve(false));
      socket.once('close', () => resolve(false));
    });
    if (isOpen) return socket.setTimeout(0);
    socket.destroy();
    if (Date.now() > until) throw new Error('Firefox did not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
