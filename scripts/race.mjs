/**
 * Times pieces of JavaScript against each other in one page, in processor
 * time of the page's thread: the clock on the wall also counts what else the
 * machine does.
 */

/** Enough for both sides to be compiled in full; 7 are not. */
const ROUNDS = 20;

/**
 * The best time of each run, in milliseconds. They take turns.
 *
 * @template {string} Name
 * @param {import('playwright-core').Page} page
 * @param {Record<Name, string>} runs an expression each; a promise is waited for
 * @returns {Promise<Record<Name, number>>}
 */
export async function race(page, runs) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const clock = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  // What asking costs is measured too, and taken off.
  const all = Object.entries({ nothing: 'undefined', ...runs });
  const best = Object.fromEntries(all.map(([name]) => [name, Infinity]));
  for (let i = 0; i < ROUNDS; i += 1) {
    for (const [name, expression] of all) {
      const began = await clock();
      await devtools.send('Runtime.evaluate', { awaitPromise: true, expression });
      best[name] = Math.min(best[name], (await clock()) - began);
    }
  }
  await devtools.detach();
  const net = all.slice(1).map(([name]) => [name, best[name] - best.nothing]);
  return Object.fromEntries(net);
}
