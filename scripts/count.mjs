/**
 * Counts the test cases of a run by what the test tools print, because each
 * of them counts its own only.
 */

/** The line that a test writes when it has nothing to test with. */
const SKIPPED = /^skipped: .+$/gm;

/** Adds up cases over all tools of a run. */
export class Count {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  /**
   * Adds the cases of a tool by what it printed.
   *
   * @param {string} output
   */
  add(output) {
    for (const [, ...numbers] of output.matchAll(/^test result: \S+ (\d+) passed; (\d+) failed; (\d+) ignored/gm)) {
      this.#sum(numbers);
    }
    this.#sum(['pass', 'fail', 'skipped'].map((word) => new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? '0'));
    const skipped = output.match(SKIPPED) ?? [];
    for (const line of skipped) console.log(`      ${line}`);
    this.#passed -= skipped.length;
    this.#skipped += skipped.length;
  }

  /** Adds a step that failed without counting: it is one at least. */
  addFailure() {
    this.#failed = Math.max(this.#failed, 1);
  }

  /** The last line of a run. */
  toString() {
    return `${this.#passed} passed, ${this.#failed} failed, ${this.#skipped} skipped`;
  }

  /** @param {string[]} numbers */
  #sum([passed, failed, skipped]) {
    this.#passed += Number(passed);
    this.#failed += Number(failed);
    this.#skipped += Number(skipped);
  }
}
