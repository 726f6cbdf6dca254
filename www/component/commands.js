/**
 * What single keys do while an article is on show.
 *
 * @import { Command } from './keys.js'
 * @import { Action } from './keeping.js'
 * @import { View } from './view.js'
 */

import { SETTINGS } from './settings.js';
import { isPaged, scrollToBlock, topBlock } from './view.js';

/**
 * @param {View} view
 * @param {object} given
 * @param {(name: string) => void} given.toggle opens a panel, or closes it
 * @param {() => void} given.listen
 * @param {() => void} given.mark
 * @param {(() => void) | null} given.showPlace null where there is no page to lead to
 * @param {Action[]} given.keeping
 * @param {boolean} given.hasOutline
 * @returns {Command[]}
 */
export function commandsOf(view, { toggle, listen, mark, showPlace, keeping, hasOutline }) {
  const { settings, choose, article } = view;
  const resize = (/** @type {number} */ by) => choose({ size: settings().size + by });
  /** @type {[keys: string[], word: Command['word'], run: (() => void) | null | undefined | false][]} */
  const rows = [
    [['j'], 'nextParagraph', () => goToBlock(view, 1)],
    [['k'], 'previousParagraph', () => goToBlock(view, -1)],
    [['o'], 'outline', hasOutline && (() => toggle('outline'))],
    [['a'], 'appearance', () => toggle('appearance')],
    [['t'], 'nextTheme', () => choose({ theme: nextTheme(settings().theme) })],
    [['+', '='], 'larger', () => resize(1)],
    [['-'], 'smaller', () => resize(-1)],
    [['f'], 'lineFocus', () => choose({ lineFocus: !settings().lineFocus })],
    [['l'], 'listen', listen],
    [['n'], 'mark', mark],
    [['b'], 'marks', () => toggle('marks')],
    [['x'], 'leftOut', article.ledger && (() => toggle('left'))],
    [['g'], 'showInPage', showPlace],
    ...keeping.map(({ key, word, run }) => /** @type {typeof rows[number]} */ ([[key ?? ''], word, key ? run : null])),
    [['?'], 'keys', () => toggle('keys')],
  ];
  return rows.flatMap(([keys, word, run]) => (run ? [{ keys, word, run }] : []));
}

/**
 * @param {View} view
 * @param {1 | -1} by
 */
function goToBlock({ page, blocks }, by) {
  const all = blocks();
  const top = topBlock(page, all);
  const at = top ? all.indexOf(top) : 0;
  const isAtTop = top && Math.abs(top.getBoundingClientRect().top - page.getBoundingClientRect().top - 24) < 3;
  const target = all[Math.max(0, by > 0 ? at + 1 : at - (isAtTop ? 1 : 0))];
  if (!target) return;
  const offset = target.getBoundingClientRect().top - page.getBoundingClientRect().top - 24;
  if (isPaged(page)) scrollToBlock(page, target);
  else page.scrollBy({ top: offset, behavior: 'instant' });
}

/** @param {string} theme */
function nextTheme(theme) {
  const { values } = /** @type {import('./settings.js').Choice} */ (SETTINGS.theme);
  return /** @type {import('./settings.js').Settings['theme']} */ (values[(values.indexOf(theme) + 1) % values.length]);
}
