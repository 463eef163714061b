// A static host as a webmaster has one: files, types, brotli if it was asked for, CORS. Used by npm start, the tests
// of dist/ and the size report. A test may lay rules over it: another status, a delay, other headers.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/**
 * @param {Record<string, string>} folders address prefix → folder, the longest first
 * @param {{ port?: number, cors?: boolean, headers?: Record<string, string>,
 *   before?: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean | Promise<boolean> }} [options]
 *   `before` answers a request itself by returning true
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} url without a slash at its end
 */
export async function staticHost(folders, { port = 0, cors = true, headers = {}, before } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (cors) response.setHeader('Access-Control-Allow-Origin', '*');
    if (await before?.(request, response)) return;
    const prefix = Object.keys(folders).find((p) => pathname.startsWith(p));
    let path = prefix && join(folders[prefix], normalize(decodeURIComponent(pathname.slice(prefix.length))));
    if (path && existsSync(path) && statSync(path).isDirectory()) {
      if (!pathname.endsWith('/')) return void response.writeHead(301, { Location: `${pathname}/` }).end();
      path = join(path, 'index.html');
    }
    if (!path || !path.startsWith(folders[prefix]) || !existsSync(path))
      return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
    });
    createReadStream(path).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
