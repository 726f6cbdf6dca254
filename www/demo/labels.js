/**
 * The labels in the order the legend shows them, with their names.
 *
 * Their colours stand in ledger.css, by `data-label`.
 *
 * @type {ReadonlyMap<string, { name: string, kept: boolean, about: string }>}
 */
export const LABELS = new Map([
  ['title', { name: 'Title', kept: true, about: 'The headline' }],
  ['byline', { name: 'Byline', kept: true, about: 'Who wrote it, and when' }],
  ['content', { name: 'Content', kept: true, about: 'Part of the text' }],
  ['caption', { name: 'Caption', kept: true, about: 'What a picture shows' }],
  ['overlay', { name: 'Overlay', kept: false, about: 'Laid over the page, or meant to be' }],
  ['promo', { name: 'Promo', kept: false, about: 'Asks to subscribe, sign up or share' }],
  ['ad', { name: 'Ad', kept: false, about: 'Paid for by others' }],
  ['related', { name: 'Related', kept: false, about: 'Leads to other articles' }],
  ['navigation', { name: 'Navigation', kept: false, about: 'Ways around the site' }],
  ['comments', { name: 'Comments', kept: false, about: 'What readers wrote below' }],
  ['other', { name: 'Other', kept: false, about: 'None of these' }],
]);

/**
 * The name of a label; one that is new to the demo names itself.
 *
 * @param {string} label
 */
export function nameOf(label) {
  return LABELS.get(label)?.name ?? label;
}

/**
 * A share from 0 to 1 in words, such as `93 %`.
 *
 * @param {number} share
 */
export function percent(share) {
  return `${Math.round(share * 100)}\u202f%`;
}
