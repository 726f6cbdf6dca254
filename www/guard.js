/**
 * Lets the wheel, touch and keys scroll again where the page swallows them.
 * It listens first, and steps in only once an input that should have scrolled
 * was refused and nothing moved: pages that scroll by themselves are left to
 * do so.
 */

/** Keys that scroll, and how far: in windows, or in lines. */
const KEYS = new Map(
  Object.entries({ ' ': [0.9, 0], PageDown: [0.9, 0], PageUp: [-0.9, 0], ArrowDown: [0, 1], ArrowUp: [0, -1], End: [1e6, 0], Home: [-1e6, 0] }),
);

/** Pixels of one press of an arrow key. */
const LINE = 40;

/** Fields and players that take keys and the wheel for themselves. */
const OWN = 'input, textarea, select, video, audio, [contenteditable], [role=slider], [role=listbox], [role=menu], canvas, iframe';

/**
 * @param {Document} document
 * @param {() => Element | null} scroller the element that scrolls the article; `null` for the window
 * @param {AbortSignal} signal
 * @param {(input: string) => void} onSwallowed told once for each kind of input
 */
export function guardInput(document, scroller, signal, onSwallowed) {
  const view = /** @type {Window} */ (document.defaultView);
  /** Kinds of input that the page refuses. @type {Set<string>} */
  const swallowed = new Set();
  const top = () => scroller()?.scrollTop ?? view.scrollY;
  /** Where the finger was. */
  let touch = 0;

  /** @param {Event} event */
  function watch(event) {
    const by = distance(event);
    if (!by || isOwn(event)) return;
    if (swallowed.has(event.type)) {
      event.stopImmediatePropagation();
      if (event.defaultPrevented) move(by);
      return;
    }
    const before = top();
    view.setTimeout(() => {
      if (signal.aborted || !event.defaultPrevented || top() !== before || !canMove(by)) return;
      swallowed.add(event.type);
      onSwallowed(event.type);
      move(by);
    }, 50);
  }

  /** @param {Event} event */
  function distance(event) {
    if (event.type === 'wheel') {
      const { deltaY, deltaMode, ctrlKey } = /** @type {WheelEvent} */ (event);
      return ctrlKey ? 0 : deltaY * [1, LINE, view.innerHeight][deltaMode];
    }
    if (event.type === 'keydown') {
      const { key, ctrlKey, altKey, metaKey, shiftKey } = /** @type {KeyboardEvent} */ (event);
      const [windows, lines] = KEYS.get(key) ?? [0, 0];
      if (ctrlKey || altKey || metaKey) return 0;
      return (windows * view.innerHeight + lines * LINE) * (key === ' ' && shiftKey ? -1 : 1);
    }
    const { touches } = /** @type {TouchEvent} */ (event);
    if (touches.length !== 1) return 0;
    const by = touch - touches[0].clientY;
    touch = touches[0].clientY;
    return by;
  }

  /** @param {number} by */
  function canMove(by) {
    const element = scroller() ?? document.documentElement;
    const room = by > 0 ? element.scrollHeight - element.clientHeight - top() : top();
    return room > 1;
  }

  /** @param {number} by */
  function move(by) {
    (scroller() ?? view).scrollBy({ top: by, behavior: 'instant' });
  }

  const passive = { capture: true, passive: true, signal };
  view.addEventListener('wheel', watch, passive);
  view.addEventListener('touchmove', watch, passive);
  view.addEventListener('keydown', watch, { capture: true, signal });
  const start = (/** @type {TouchEvent} */ event) => {
    touch = event.touches[0]?.clientY ?? 0;
  };
  view.addEventListener('touchstart', start, passive);
}

/** @param {Event} event */
function isOwn(event) {
  const target = /** @type {Element} */ (event.composedPath()[0]);
  return event.type !== 'touchmove' && !!target?.closest?.(OWN);
}
