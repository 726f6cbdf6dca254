/** Registers `<clearleaf-reader>` and `<clearleaf-button>`, once for all copies of this file. */

import { ClearleafButton } from './clearleaf-button.js';
import { ClearleafReader } from './clearleaf-reader.js';

const ELEMENTS = { 'clearleaf-reader': ClearleafReader, 'clearleaf-button': ClearleafButton };

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) customElements.define(name, element);
}

export { ClearleafButton, ClearleafReader };
