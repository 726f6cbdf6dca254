/**
 * Serves www on this machine for the demo and the browser tests: modules and
 * wasm need an origin and the right types, which files opened by hand have not.
 */

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './step.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @typedef {{ body: string | Uint8Array, headers?: Record<string, string> }} Extra
 */

/**
 * Starts the server on a port that is free.
 *
 * @param {(path: string) => Extra | undefined} [extra] pages that are not files of www
 * @param {number} [port]
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(extra = () => undefined, port = 0) {
  const server = createServer((request, response) => {
    // Another site's page must not read this one by a name of its own.
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return void response.writeHead(403).end();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') return void response.writeHead(302, { location: '/demo/' }).end();
    const page = extra(pathname);
    if (page) return void response.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers }).end(page.body);
    sendFile(pathname, response);
  });
  await new Promise((resolve, reject) => server.on('error', reject).listen(port, '127.0.0.1', () => resolve(null)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * @param {string} pathname
 * @param {import('node:http').ServerResponse} response
 */
function sendFile(pathname, response) {
  const www = join(root, 'www');
  const file = normalize(join(www, decoded(pathname.endsWith('/') ? `${pathname}index.html` : pathname)));
  const size = file.startsWith(www + sep) && statSync(file, { throwIfNoEntry: false });
  if (!size) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  if (size.isDirectory()) return void response.writeHead(302, { location: `${pathname}/` }).end();
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  // Pages of other sites may load the reader by its bookmark: what lies here is for everyone.
  response.writeHead(200, { 'access-control-allow-origin': '*', 'cache-control': 'no-cache', 'content-length': size.size, 'content-type': type });
  createReadStream(file).pipe(response);
}

/** @param {string} pathname */
function decoded(pathname) {
  try {
    return decodeURIComponent(pathname).replaceAll('\0', '');
  } catch {
    return '';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await serve(undefined, Number(process.env.PORT ?? 0));
  console.log(`Clearleaf is at ${url}/demo/`);
}
