/**
 * Has the article's HTML judged by a validator that knows nothing of it: what
 * we write must be HTML by the book, or the next program reads it otherwise.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { root, StepError } from './step.mjs';

/** Errors by the standard; matters of style and taste are left out. */
const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));

/**
 * What is wrong with an article's HTML, as the body of an otherwise empty page.
 *
 * @param {string} content
 * @returns {string[]}
 */
export function faults(content) {
  const page = `<!DOCTYPE html>\n<html lang="en">\n<head><title>Article</title></head>\n<body>\n${content}\n</body>\n</html>\n`;
  const { results } = validator.validateStringSync(page);
  const errors = results.flatMap(({ messages }) => messages).filter(({ severity }) => severity === 2);
  return errors.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** Checks what every fixture expects. */
export async function checkFixtures() {
  const began = performance.now();
  const folder = join(root, 'tests/fixtures');
  const files = readdirSync(folder).map((name) => join(folder, name, 'expected.html')).filter((file) => existsSync(file));
  const wrong = files.flatMap((file) => faults(readFileSync(file, 'utf8')).map((fault) => `${file}: ${fault}`));
  const title = `valid HTML, ${files.length} fixtures`;
  if (wrong.length > 0) {
    console.error(`${wrong.join('\n')}\nFAIL  ${title}`);
    throw new StepError(title);
  }
  console.log(`ok    ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}
