/**
 * Trains the learned classifier anew: `npm run train [-- FOLDER]`, where the
 * folder holds the labelled pages; without it, those beside the repository.
 *
 * The trees learn from pages composed of lines that the manner of lines was
 * not learned from: to them a line of a page is as new as those of the web.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root, step } from './step.mjs';

const SHARED = process.env.SHARED ?? join(root, '../shared');
const PACKAGES = join(root, 'target/python');
const PYTHON = join(PACKAGES, 'bin/python3');

async function train() {
  const folder = process.argv[2] ?? join(SHARED, 'corpora/wcxb-dev');
  if (!existsSync(folder)) return console.log('skipped: no corpora');
  if (!existsSync(PYTHON)) await step('make room for packages', 'python3', ['-m', 'venv', PACKAGES]);
  await step('install packages', PYTHON, ['-m', 'pip', 'install', '--quiet', '-r', join(root, 'model/requirements.txt')]);
  const lines = join(root, 'model/lines.py');
  console.log(await step('fit lines, half of them', PYTHON, [lines, 'half']));
  await step('compile', 'cargo', ['build', '--release', '--bin', 'clearleaf']);
  const program = join(root, 'target/release/clearleaf');
  console.log(await step('train', PYTHON, [join(root, 'model/train.py'), folder, program]));
  console.log(await step('fit lines', PYTHON, [lines]));
}

await train().catch(fail);
