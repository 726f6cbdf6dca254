/**
 * A Chromium that is told what to do over a pipe, with nothing attached to its
 * pages but what the caller attaches: what Playwright puts into each frame
 * would be measured along with the frame's own work.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ARGS } from './chromium.mjs';
import { chromium } from './setup.mjs';

/** Milliseconds that an answer may take, on a slow machine too. */
const PATIENCE = 30_000;

/**
 * @typedef {Record<string, any>} Fields
 * @typedef {object} Piped
 * @property {(method: string, params?: Fields, sessionId?: string) => Promise<Fields>} send
 * @property {(method: string, isIt?: (params: Fields) => boolean) => Promise<Fields>} next the next event of a name
 * @property {() => Promise<void>} close
 */

/**
 * @param {string[]} args
 * @returns {Piped}
 */
export function startPiped(args) {
  const profile = mkdtempSync(join(tmpdir(), 'clearleaf-'));
  const all = [...ARGS, '--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`, ...args, 'about:blank'];
  const browser = spawn(chromium() ?? '', all, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const [, , , into, from] = /** @type {[unknown, unknown, unknown, import('node:stream').Writable, import('node:stream').Readable]} */ (/** @type {unknown} */ (browser.stdio));
  /** @type {Map<number, { resolve: (result: Fields) => void, reject: (error: Error) => void }>} */
  const asked = new Map();
  /** @type {Set<(message: Fields) => void>} */
  const listeners = new Set();
  let number = 0;
  let rest = '';
  from.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages.map((one) => JSON.parse(one))) {
      const waiting = asked.get(message.id);
      asked.delete(message.id);
      if (!waiting) for (const listener of listeners) listener(message);
      else if (message.error) waiting.reject(new Error(message.error.message));
      else waiting.resolve(message.result);
    }
  });

  return {
    send: (method, params = {}, sessionId = undefined) => inTime(method, (resolve, reject) => {
      number += 1;
      asked.set(number, { resolve, reject });
      into.write(`${JSON.stringify({ id: number, method, params, sessionId })}\0`);
    }),
    next: (method, isIt = () => true) => inTime(method, (resolve) => {
      const listener = (/** @type {Fields} */ message) => {
        if (message.method !== method || !isIt(message.params)) return;
        listeners.delete(listener);
        resolve(message.params);
      };
      listeners.add(listener);
    }),
    async close() {
      into.write(`${JSON.stringify({ id: 0, method: 'Browser.close' })}\0`);
      const timer = setTimeout(() => browser.kill('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(timer);
      rmSync(profile, { force: true, recursive: true });
    },
  };
}

/**
 * @param {string} what
 * @param {(resolve: (fields: Fields) => void, reject: (error: Error) => void) => void} begin
 * @returns {Promise<Fields>}
 */
function inTime(what, begin) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${what} within ${PATIENCE / 1000} s`)), PATIENCE);
    const done = (/** @type {(value: any) => void} */ end) => (/** @type {any} */ value) => {
      clearTimeout(timer);
      end(value);
    };
    begin(done(resolve), done(reject));
  });
}
