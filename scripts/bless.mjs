/**
 * Rewrites what the tests expect by what the program answers. Read the diff
 * line by line: every line of it is a behaviour that changed.
 */

import { ask, fail, step } from './step.mjs';

const env = { UPDATE_EXPECT: '1' };
await step('bless', 'cargo', ['test', '--no-fail-fast', '--lib', '--test', 'fixtures'], { env }).catch(fail);
console.log(ask('git', 'diff', '--stat') || 'nothing changed');
