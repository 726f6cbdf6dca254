/**
 * `npm run check:corpora`: reads every page of the corpora and has the HTML
 * and the Markdown of its article judged by others: the one must be valid,
 * the other must say the same words when it is rendered. Too slow for every
 * change; `npm test` checks the fixtures and a sample.
 */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CORPORA, pages } from './corpora.mjs';
import { setUpBuild } from './setup.mjs';
import { fail, root, step, StepError } from './step.mjs';

/** Share of pages that may have a fault. */
const MAX_INVALID = 0.01;

async function check() {
  if (!existsSync(CORPORA)) return console.log('skipped: no corpora');
  await setUpBuild();
  await step('compile', 'cargo', ['build', '--release', '--bin', 'clearleaf']);
  await checkHtml();
  await step('Markdown, every page', 'cargo', ['test', '--release', '--test', 'markdown'], { env: { CORPUS_STEP: '1' } });
}

async function checkHtml() {
  const { faults } = await import('./valid.mjs');
  let count = 0;
  let invalid = 0;
  for await (const { id, content } of articles()) {
    const found = faults(content);
    count += 1;
    if (found.length > 0) invalid += 1;
    for (const fault of new Set(found)) console.error(`${id}: ${fault}`);
  }
  const line = `valid HTML: all but ${invalid} of ${count} articles`;
  if (invalid > count * MAX_INVALID) throw Object.assign(new StepError(line), console.error(`FAIL  ${line}`));
  console.log(`ok    ${line}`);
}

/** What the program answers to every page that has an article. */
async function* articles() {
  const program = spawn(join(root, 'target/release/clearleaf'), ['--ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const written = write(program.stdin);
  for await (const line of createInterface({ input: program.stdout })) {
    const answer = JSON.parse(line);
    if (answer.content) yield answer;
  }
  await written;
}

/** @param {import('node:stream').Writable} stream */
async function write(stream) {
  for (const name of /** @type {const} */ (['wcxb-dev', 'mozilla-dev'])) {
    for (const page of pages(name)) {
      if (!stream.write(`${JSON.stringify(page)}\n`)) await new Promise((resolve) => stream.once('drain', resolve));
    }
  }
  stream.end();
}

await check().catch(fail);
