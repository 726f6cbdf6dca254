/**
 * `npm start`: from a fresh checkout to the demo in the browser; with a file
 * or an address, to that page made clean, its title and first lines in the
 * terminal too.
 */

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { ask, fail, StepError } from './step.mjs';
import { build } from './build.mjs';
import { serve } from './serve.mjs';
import { setUpBuild } from './setup.mjs';

const LINES = 6;
const COLUMNS = 96;
const TIMEOUT = 20_000;

/** @param {string | undefined} wanted a file or an address */
async function start(wanted) {
  await setUpBuild();
  await build();
  const page = wanted ? await read(wanted) : null;
  const headers = { 'content-type': page?.type ?? '', 'content-security-policy': 'sandbox' };
  const { url } = await serve((path) => (page && path === '/page' ? { body: page.bytes, headers } : undefined));
  if (page) await tell(page);
  const query = page ? `?${new URLSearchParams({ src: '/page', ...(page.url && { url: page.url }) })}` : '';
  open(`${url}/demo/${query}`);
}

/**
 * @param {string} wanted
 * @returns {Promise<{ bytes: Uint8Array, type: string, url: string }>}
 */
async function read(wanted) {
  try {
    if (!/^https?:\/\//i.test(wanted)) return { bytes: await readFile(wanted), type: 'text/html', url: '' };
    const headers = { accept: 'text/html,application/xhtml+xml', 'user-agent': 'Mozilla/5.0 (compatible; clearleaf)' };
    const response = await fetch(wanted, { headers, signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, type: response.headers.get('content-type') ?? 'text/html', url: response.url };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    console.error(`FAIL  cannot read ${wanted}: ${error instanceof Error ? error.message : error}${cause}`);
    throw new StepError(wanted);
  }
}

/** @param {{ bytes: Uint8Array, type: string, url: string }} page */
async function tell({ bytes, type, url }) {
  const { extractHtml } = await import('../www/clearleaf.js');
  const reading = extractHtml(decode(bytes, type), url ? { url } : {});
  const article = await reading.catch((error) => void console.error(`FAIL  ${error.message}`));
  if (article === undefined) return;
  if (!article) return console.log('\nThere is no article on this page.\n');
  const lines = article.textContent.split('\n').filter((line) => line.trim());
  const facts = [article.byline, article.siteName, article.publishedTime, `${article.wordCount} words`];
  console.log(`\n${article.title ?? 'Untitled'}\n${facts.filter(Boolean).join(' · ')}\n`);
  for (const line of lines.slice(0, LINES)) console.log(line.length > COLUMNS ? `${line.slice(0, COLUMNS - 1)}…` : line);
  console.log(lines.length > LINES ? `… ${lines.length - LINES} more\n` : '');
}

/**
 * Text in the encoding that the server or the page declares.
 *
 * @param {Uint8Array} bytes
 * @param {string} type
 */
function decode(bytes, type) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = /charset\s*=\s*["']?([\w:.-]+)/i;
  const charset = label.exec(type)?.[1] ?? label.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** @param {string} address */
function open(address) {
  const opener = { darwin: 'open', win32: 'explorer' }[String(process.platform)] ?? 'xdg-open';
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (hasScreen && ask('which', opener)) spawn(opener, [address], { detached: true, stdio: 'ignore' }).unref();
  console.log(`Clearleaf is at ${address}\nPress Ctrl+C to stop.`);
}

await start(process.argv[2]).catch(fail);
