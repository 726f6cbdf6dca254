import { byId } from './make.js';

const KEY = 'clearleaf-theme';

/** Follows the system's colours until the reader chooses, and remembers the choice. */
export function startTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const theme = stored() ?? (dark.matches ? 'dark' : 'light');
    document.documentElement.dataset.theme = theme;
    const other = theme === 'dark' ? 'light' : 'dark';
    byId('theme-button').setAttribute('aria-label', `Switch to ${other} colours`);
  };
  byId('theme-button').addEventListener('click', () => {
    store(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
    show();
  });
  dark.addEventListener('change', show);
  show();
}

/** @returns {string | null} */
function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return document.documentElement.dataset.chosen ?? null;
  }
}

/** @param {string} theme */
function store(theme) {
  document.documentElement.dataset.chosen = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
