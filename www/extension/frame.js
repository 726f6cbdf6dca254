/**
 * The reading view in its frame over a page. It does nothing until a script
 * of this extension in the page around it has shown that it is one: by a word
 * that only that script and the background know. A page that puts this frame
 * into itself has a blank one.
 */

import { ask, isSecret, linkOver } from './messages.js';
import { openReading, warm } from './reading.js';

/** Greetings that are looked at: a page may send as many as it likes. */
const MAX_GREETINGS = 3;

let greetings = 0;

/** @param {MessageEvent} event */
async function greet({ data, ports, source }) {
  const [port] = ports;
  if (source !== parent || parent === window || !port || !isSecret(data?.secret)) return;
  greetings += 1;
  if (greetings >= MAX_GREETINGS) removeEventListener('message', greet);
  if ((await ask('claim', { secret: data.secret })) !== true) return;
  removeEventListener('message', greet);
  const link = linkOver(port);
  openReading(link);
  link.post({ type: 'ready' });
}

addEventListener('message', greet);
warm();
