import { byId, inputById } from './make.js';

/** Under this width details come as a sheet from below, so they start closed. */
const SHEET = matchMedia('(max-width: 1180px)');

/** The three views, and the details beside them. */
export function startLayout() {
  const desk = byId('desk');
  for (const radio of document.querySelectorAll('input[name="view"]')) {
    const input = /** @type {HTMLInputElement} */ (radio);
    const show = () => {
      if (input.checked) desk.dataset.view = input.value;
      if (input.checked && input.value === 'ledger') setColours(true);
    };
    input.addEventListener('change', show);
    show();
  }
  const button = byId('details-button');
  /** @param {boolean} isOpen */
  const setDetails = (isOpen) => {
    button.setAttribute('aria-expanded', String(isOpen));
    desk.dataset.details = isOpen ? 'open' : 'closed';
  };
  const close = () => {
    setDetails(false);
    button.focus();
  };
  button.addEventListener('click', () => {
    setDetails(desk.dataset.details !== 'open');
    if (SHEET.matches && desk.dataset.details === 'open') byId('details-close').focus();
  });
  byId('details-close').addEventListener('click', close);
  byId('details').addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && SHEET.matches) close();
  });
  SHEET.addEventListener('change', () => setDetails(!SHEET.matches));
  setDetails(!SHEET.matches);
  const colours = inputById('colours');
  colours.addEventListener('change', () => setColours(colours.checked));
  setColours(colours.checked);
}

/**
 * Shows or hides the ledger's colours on the original.
 *
 * @param {boolean} isOn
 */
function setColours(isOn) {
  inputById('colours').checked = isOn;
  byId('stage').dataset.colours = isOn ? 'on' : 'off';
}
