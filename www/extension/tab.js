/**
 * The reading view in a tab of its own, for pages in which no frame can live;
 * and what is said of pages that the browser keeps extensions out of.
 */

import { browser } from './browser.js';
import { ask, isSecret, linkOverExtension } from './messages.js';
import { showNotice } from './notice.js';
import { openReading, warm } from './reading.js';

const word = location.hash.slice(1);

async function leave() {
  const tab = await browser.tabs.getCurrent();
  const source = isSecret(word) ? await ask('source', { secret: word }) : null;
  if (source) await browser.tabs.update(source.tab, { active: true }).catch(() => undefined);
  if (tab?.id) await browser.tabs.remove(tab.id);
}

async function start() {
  if (!isSecret(word)) return showNotice('noticeRestricted', leave);
  const source = await ask('source', { secret: word });
  if (!source) return showNotice('noticeGone', leave);
  const port = browser.tabs.connect(source.tab, { name: word, frameId: 0 });
  const link = linkOverExtension(port);
  let isRead = false;
  link.whenGone(() => void (isRead || showNotice('noticeGone', leave)));
  openReading({
    ...link,
    listen: (listener) => link.listen((message) => {
      isRead = true;
      listener(message);
    }),
    post: (message) => {
      link.post(message);
      // A place in the page is on its own tab.
      if (message.type === 'show' || message.type === 'run') void browser.tabs.update(source.tab, { active: true });
    },
  }, () => void leave());
}

warm();
void start();
