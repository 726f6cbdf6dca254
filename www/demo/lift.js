/**
 * Takes what lies over the original away, and puts it back.
 */

/**
 * @param {Document} document the original
 * @param {Node[]} kept nodes that must stay in sight
 */
export function overlaysOf(document, kept) {
  const fixed = [...document.querySelectorAll('body *')].filter(
    (element) => getComputedStyle(element).position === 'fixed' && !kept.some((node) => element.contains(node)),
  );
  const before = fixed.map((element) => element.getAttribute('style'));
  return {
    count: fixed.length,
    lift() {
      fixed.forEach((element) => element.style.setProperty('display', 'none', 'important'));
    },
    restore() {
      fixed.forEach((element, index) => {
        if (before[index] === null) element.removeAttribute('style');
        else element.setAttribute('style', before[index]);
      });
    },
  };
}
