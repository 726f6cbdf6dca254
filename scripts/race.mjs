/**
 * Times pieces of JavaScript against each other in one page, in processor
 * time of the page's thread: the clock on the wall also counts what else the
 * machine does.
 */

/** Enough for both sides to be compiled in full; 7 are not. */
const ROUNDS = 20;

/**
 * The first and the best time of each run, in milliseconds. They take turns.
 *
 * @template {string} Name
 * @param {import('playwright-core').Page} page
 * @param {Record<Name, string>} runs an expression each; a promise is waited for
 * @returns {Promise<Record<Name, { first: number, best: number }>>}
 */
export async function race(page, runs) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const clock = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  // What asking and waiting cost is measured too, and taken off.
  const all = Object.entries({ nothing: 'Promise.resolve()', ...runs });
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(all.map(([name]) => [name, []]));
  for (let i = 0; i < ROUNDS; i += 1) {
    for (const [name, expression] of all) {
      const began = await clock();
      await devtools.send('Runtime.evaluate', { awaitPromise: true, expression });
      times[name]?.push((await clock()) - began);
    }
  }
  await devtools.detach();
  const asking = Math.min(...(times.nothing ?? []));
  const net = Object.entries(times).map(([name, [first = 0, ...more]]) => [name, { first: first - asking, best: Math.min(first, ...more) - asking }]);
  return Object.fromEntries(net);
}
