/**
 * Why a block is what it is: what speaks for text and against, and which step had the last word.
 *
 * The full core that explains is loaded when a block is first pointed at, so that reading a page does not wait for it.
 *
 * @import { Entry, Explanation } from '../clearleaf.js'
 *
 * @typedef {{ says: string, points: number }} Share
 */

import { extract } from '../clearleaf.js';
import { make } from './make.js';

/** How many shares a side are told. */
const TOLD = 3;

/** Steps of the reading that are no rule. */
const STEPS = new Map([
  ['votes', 'the rules, voting on this block alone'],
  ['trees', 'the learned classifier'],
  ['guard', 'the guard: the two readings differ, the longer one stays'],
  ['kind of page', 'what the kind of the page asks for'],
  ['declared', 'the page, whose data declares this text'],
]);

/**
 * Explains the blocks of a page, on first demand.
 *
 * @param {Document} document
 * @param {string | undefined} url
 * @param {Node[]} nodes the page's nodes, by the ledger's numbers
 * @returns {(entry: Entry) => Promise<Explanation | undefined>}
 */
export function explainer(document, url, nodes) {
  /** @type {Promise<Map<Node | undefined, Explanation>> | undefined} */
  let explaining;
  return async (entry) => {
    explaining ??= explain(document, url);
    return (await explaining).get(nodes[entry.node]);
  };
}

/**
 * By the page's own nodes: a second capture may number them anew.
 *
 * @param {Document} document
 * @param {string | undefined} url
 */
async function explain(document, url) {
  const article = await extract(document, { explain: true, url }).catch(() => null);
  const blocks = article?.explanation ?? [];
  return new Map(blocks.map((block) => [article?.nodes?.[block.node], block]));
}

/**
 * The lines that explain a block: who decided, then what speaks for text and what against, the strongest first.
 *
 * @param {Explanation} block
 */
export function whyLines(block) {
  const isLearned = block.decidedBy === 'trees' && block.signals.length > 0;
  const shares = isLearned ? block.signals : block.rules;
  return [
    make('p', { className: 'tip-by' }, `Decided by ${STEPS.get(block.decidedBy) ?? `the rule on ${block.decidedBy.replaceAll('_', ' ')}`}`),
    side('for', 'Speaks for text', strongest(shares, 1)),
    side('against', 'Speaks against', strongest(shares, -1)),
  ];
}

/**
 * @param {Share[]} shares
 * @param {1 | -1} sign
 */
function strongest(shares, sign) {
  const chosen = shares.filter(({ points }) => points * sign > 0);
  return chosen.sort((a, b) => (b.points - a.points) * sign).slice(0, TOLD);
}

/**
 * @param {'for' | 'against'} kind
 * @param {string} name
 * @param {Share[]} shares
 */
function side(kind, name, shares) {
  if (!shares.length) return null;
  const lines = shares.map(({ says, points }) => make('li', {}, make('span', {}, says), make('b', {}, weight(points))));
  return make('div', { className: 'tip-side', data: { side: kind } }, make('p', {}, name), make('ul', {}, ...lines));
}

/**
 * Points as log-odds, with a sign that is as wide as the other.
 *
 * @param {number} points
 */
function weight(points) {
  return `${points < 0 ? '−' : '+'}${(Math.abs(points) / 100).toFixed(2)}`;
}
