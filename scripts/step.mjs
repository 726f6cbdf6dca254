/**
 * Runs the commands that the other scripts are made of: one line a step, with
 * the time it took, and the command's own output only when it fails.
 */

import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

// Tools that were installed a moment ago are not in the caller's path yet.
const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
process.env.PATH = [join(cargoHome, 'bin'), process.env.PATH, join(root, 'node_modules/.bin')].join(delimiter);

/** A step that failed, told in full already. */
export class StepError extends Error {}

/**
 * Runs a command in the repository; rejects with a `StepError` when it fails.
 *
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, input?: string }} [options]
 * @returns {Promise<string>} what it wrote to both outputs
 */
export async function step(title, command, args, options = {}) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const alive = setInterval(() => console.log(`      ${title}: ${seconds()} so far`), 20_000);
  try {
    const { code, output } = await collect(command, args, options);
    if (code !== 0) {
      console.error(`${output}\nFAIL  ${title} (${seconds()}): ${[command, ...args].join(' ')}`);
      throw Object.assign(new StepError(title), { output });
    }
    console.log(`ok    ${title} (${seconds()})`);
    return output;
  } finally {
    clearInterval(alive);
  }
}

/**
 * What a command says, or `null` where it fails or is not there.
 *
 * @param {string} command
 * @param {string[]} args
 */
export function ask(command, ...args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Ends the process as a script should: a failed step has said why.
 *
 * @param {unknown} error
 */
export function fail(error) {
  if (!(error instanceof StepError)) console.error(error);
  process.exit(1);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, input?: string }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
function collect(command, args, { env, input }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
    child.stdin.end(input);
  });
}
