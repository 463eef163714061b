import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { FeedError, feedAddress, fetchFeed, type FeedRequest } from '../../src/event-calendar/feed-source.js';

const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const answer =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

const routes: Record<string, RequestListener> = {
  '/good.ics': answer(calendar, { 'content-type': 'text/calendar' }),
  '/json': answer('{"events":[]}', { 'content-type': 'application/json' }),
  '/404': answer('not here', {}, 404),
  '/500': answer('', {}, 500),
  '/warned': answer('<br />\n<b>Deprecated</b>: line 5\nBEGIN:VCALENDAR\nEND:VCALENDAR'),
  '/sign-in': answer('\n<!DOCTYPE html><title>Sign in</title>', { 'content-type': 'text/calendar' }),
  '/empty': answer(' \r\n'),
  '/bom': answer(`\ufeff${calendar}`),
  '/latin1': answer(Buffer.from('SUMMARY:Reuni\u00f3n', 'latin1')),
  '/named': answer(Buffer.from([0xd7, 0xe1]), { 'content-type': 'text/calendar; charset=windows-1251' }),
  '/utf16': answer(Buffer.from('\ufeffBEGIN:VCALENDAR', 'utf16le')),
  '/utf16-unmarked': answer(Buffer.from('BEGIN:VCALENDAR', 'utf16le')),
  '/slow': () => {},
  '/stalls': (_, response) => void response.writeHead(200).write('BEGIN:VCALENDAR\r\n'),
  '/breaks': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('BEGIN');
    setTimeout(() => response.destroy(), 20);
  },
  '/huge': answer('x'.repeat(2000)),
  '/huge-unsaid': (_, response) => {
    response.writeHead(200);
    for (let i = 0; i < 20; i++) response.write('x'.repeat(100));
    response.end();
  },
};

describe('feed-source', () => {
  let server: Server;
  let base: string;
  let asked: string[];
  before(
    () =>
      new Promise<void>((resolve) => {
        server = createServer((request, response) => {
          asked.push(request.url!);
          routes[request.url!]!(request, response);
        }).listen(0, '127.0.0.1', () => {
          base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
          resolve();
        });
      }),
  );
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => void (asked = []));

  const outcome = async (path: string, more: Partial<FeedRequest> = {}) => {
    try {
      return await fetchFeed({ url: base + path, ...more });
    } catch (error) {
      return error instanceof FeedError ? [error.code, error.status] : String((error as Error).name);
    }
  };

  for (const [path, expected] of [
    ['/good.ics', calendar],
    ['/json', '{"events":[]}'],
    ['/bom', calendar],
    ['/latin1', 'SUMMARY:Reunión'],
    ['/named', 'Чб'],
    ['/utf16', 'BEGIN:VCALENDAR'],
    ['/utf16-unmarked', 'BEGIN:VCALENDAR'],
    ['/404', ['http', 404]],
    ['/500', ['http', 500]],
    ['/warned', '<br />\n<b>Deprecated</b>: line 5\nBEGIN:VCALENDAR\nEND:VCALENDAR'],
    ['/sign-in', ['html', undefined]],
    ['/empty', ['empty', undefined]],
  ] as const)
    it(`${path}: ${JSON.stringify(expected)}, with one request`, async () => {
      expect(await outcome(path)).to.deep.equal(expected);
      expect(asked).to.deep.equal([path]);
    });

  it('refuses what says that it is too large', async () =>
    expect(await outcome('/huge', { limit: 1000 })).to.deep.equal(['too-large', undefined]));
  it('refuses what turns out too large', async () =>
    expect(await outcome('/huge-unsaid', { limit: 1000 })).to.deep.equal(['too-large', undefined]));
  it('takes what is just large enough', async () =>
    expect(await outcome('/huge', { limit: 2000 })).to.have.lengthOf(2000));
  it('gives up on a server that never answers', async () =>
    expect(await outcome('/slow', { timeout: 60 })).to.deep.equal(['timeout', undefined]));
  it('gives up on a server that never ends', async () =>
    expect(await outcome('/stalls', { timeout: 60 })).to.deep.equal(['timeout', undefined]));
  it('does not take a broken answer for a calendar', async () =>
    expect(await outcome('/breaks')).to.deep.equal(['broken-off', undefined]));
  it('says that nobody is there', async () =>
    expect(await outcome('', { url: 'http://127.0.0.1:9/' })).to.deep.equal(['unreachable', undefined]));

  it('tells a refused page from a dead server by a second, opaque request', async () => {
    const modes: (string | undefined)[] = [];
    const refusing: typeof fetch = (_, init) => {
      modes.push(init?.mode);
      return init?.mode === 'no-cors' ? Promise.resolve(new Response()) : Promise.reject(new TypeError());
    };
    expect(await outcome('/good.ics', { fetch: refusing })).to.deep.equal(['blocked', undefined]);
    expect(modes).to.deep.equal([undefined, 'no-cors', undefined]);
  });

  it('asks again where the network has only just come back', async () => {
    for (const lost of [1, 2]) {
      let asked = 0;
      const returning: typeof fetch = (input, init) =>
        asked++ < lost ? Promise.reject(new TypeError()) : fetch(input, init);
      expect(await outcome('/good.ics', { fetch: returning })).to.include('BEGIN:VCALENDAR');
    }
  });

  it('calls neither a slow server nor an end from outside a refusal when it asks again', async () => {
    let asked = 0;
    const losing: typeof fetch = (_, init) =>
      asked++ === 0
        ? Promise.reject(new TypeError())
        : init?.mode === 'no-cors'
          ? Promise.resolve(new Response())
          : fetch(`${base}/slow`, init);
    expect(await outcome('/good.ics', { fetch: losing, timeout: 60 })).to.deep.equal(['timeout', undefined]);
    asked = 0;
    const controller = new AbortController();
    const pending = outcome('/good.ics', { fetch: losing, signal: controller.signal });
    setTimeout(() => controller.abort(), 60);
    expect(await pending).to.equal('AbortError');
  });

  it('ends with an AbortError when it is called off, also beforehand', async () => {
    const controller = new AbortController();
    const pending = outcome('/slow', { signal: controller.signal });
    controller.abort();
    expect(await pending).to.equal('AbortError');
    expect(await outcome('/good.ics', { signal: controller.signal })).to.equal('AbortError');
  });

  for (const [src, address] of [
    ['/feeds/{lang}.ics', '/feeds/es-419.ics'],
    ['https://e.example/?l={lang}&m={lang}', 'https://e.example/?l=es-419&m=es-419'],
    ['webcal://e.example/a.ics', 'https://e.example/a.ics'],
  ] as const)
    it(`${src} is fetched from ${address}`, () => expect(feedAddress(src, 'es-419')).to.equal(address));
});
