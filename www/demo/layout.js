import { byId } from './make.js';

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
  const setDetails = (open) => {
    button.setAttribute('aria-expanded', String(open));
    desk.dataset.details = open ? 'open' : 'closed';
  };
  const close = () => {
    setDetails(false);
    button.focus();
  };
  button.addEventListener('click', () => setDetails(desk.dataset.details !== 'open'));
  byId('details-close').addEventListener('click', close);
  byId('details').addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && SHEET.matches) close();
  });
  SHEET.addEventListener('change', () => setDetails(!SHEET.matches));
  setDetails(!SHEET.matches);
  const colours = /** @type {HTMLInputElement} */ (byId('colours'));
  colours.addEventListener('change', () => setColours(colours.checked));
  setColours(colours.checked);
}

/** Shows or hides the ledger's colours on the original. */
function setColours(on) {
  /** @type {HTMLInputElement} */ (byId('colours')).checked = on;
  byId('stage').dataset.colours = on ? 'on' : 'off';
}
