/**
 * The demo: a page beside its clean view, and the ledger as colours between them.
 *
 * This file only joins the parts; each of them is one file beside it.
 *
 * @import { Open, Sample } from './source.js'
 */

import { startFile, startPaste, startSamples } from './choose.js';
import { startLayout } from './layout.js';
import { byId } from './make.js';
import { fromSample, fromServer, samples } from './source.js';
import { startTheme } from './theme.js';
import { readPage } from './run.js';

startTheme();
startLayout();

/** @type {AbortController | undefined} */
let reading;

/**
 * Reads a page; what was being read before is dropped.
 *
 * @param {Open} open
 */
function read(open) {
  reading?.abort();
  reading = new AbortController();
  readPage(open, reading.signal, () => read(open));
}

/** Opens the page that the address names, else the first sample. */
function start() {
  const asked = new URLSearchParams(location.search);
  const served = asked.get('src');
  const file = asked.get('page');
  startPaste(read);
  startFile(read);
  samples().then((list) => startSamples(list, read), () => byId('pages-button').setAttribute('disabled', ''));
  if (served) read(() => fromServer(served, asked.get('url')));
  else read(async () => sampleNamed(file, await samples()));
}

/**
 * The sample in this file, else the first of all.
 *
 * @param {string | null} file
 * @param {Sample[]} list
 */
function sampleNamed(file, list) {
  const known = file ? list.find((sample) => sample.file === file) : list[0];
  return fromSample(known ?? { file: file ?? '', title: file ?? '', about: '' });
}

start();
