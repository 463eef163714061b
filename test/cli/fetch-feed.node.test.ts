import { expect } from 'chai';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchFeed } from '../../src/cli/fetch-feed.js';

const calendar = (uid: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:20261201T180000Z\r\nSUMMARY:Meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const empty = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

describe('fetch-feed', () => {
  let folder: string;
  let file: string;
  let server: Server;
  let url: string;
  let answer: RequestListener;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fetch-feed-'));
    file = join(folder, 'events.ics');
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.ics`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('writes a first copy whole and leaves nothing else but its notes', async () => {
    answer = (_, response) => response.end(calendar('a'));
    expect(await fetchFeed(url, file)).to.deep.equal({ exitCode: 0, line: `${file}: 1 event` });
    expect(readFileSync(file, 'utf8')).to.equal(calendar('a'));
    expect(readdirSync(folder).sort()).to.deep.equal(['.events.ics.feed.json', 'events.ics']);
  });

  it('copies what is not UTF-8 as the calendar reads it, not with its letters lost', async () => {
    answer = (_, response) => response.end(Buffer.from(calendar('a').replace('Meeting', 'Reunión'), 'latin1'));
    expect((await fetchFeed(url, file)).exitCode).to.equal(0);
    expect(readFileSync(file, 'utf8')).to.include('SUMMARY:Reunión');
  });

  it('does not tell who reads the notes where the feed is: the address may be a secret one', async () => {
    answer = (_, response) => response.setHeader('ETag', '"1"').end(calendar('a'));
    await fetchFeed(`${url}?private=f3c9a1`, file);
    expect(readFileSync(join(folder, '.events.ics.feed.json'), 'utf8'))
      .to.include('"1')
      .and.not.include('f3c9a1');
  });

  it('asks with the validators of the last copy, and takes 304 for an answer', async () => {
    const asked: (string | undefined)[][] = [];
    answer = (request, response) => {
      asked.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
      response.setHeader('ETag', '"1"');
      response.setHeader('Last-Modified', 'Tue, 24 Nov 2026 10:00:00 GMT');
      return response.end(calendar('a'));
    };
    await fetchFeed(url, file);
    expect((await fetchFeed(url, file)).exitCode).to.equal(0);
    expect(asked).to.deep.equal([
      [undefined, undefined],
      ['"1"', 'Tue, 24 Nov 2026 10:00:00 GMT'],
    ]);
    rmSync(file);
    await fetchFeed(url, file);
    expect(asked[2]).to.deep.equal([undefined, undefined]);
    expect(readFileSync(file, 'utf8')).to.equal(calendar('a'));
  });

  const bad: [string, RequestListener, RegExp][] = [
    ['a 404', (_, r) => r.writeHead(404).end('no'), /answered 404/],
    ['a 500', (_, r) => r.writeHead(500).end(calendar('b')), /answered 500/],
    ['a sign-in page', (_, r) => r.end('<!doctype html><title>Sign in</title>'), /no calendar/],
    ['nothing', (_, r) => r.end(''), /no calendar/],
    ['a feed cut off', (_, r) => r.end(calendar('b').slice(0, -20)), /cut off/],
    ['a second calendar cut off', (_, r) => r.end(calendar('b') + calendar('c').slice(0, -20)), /cut off/],
    ['a feed that lost all events', (_, r) => r.end(empty), /no events any more/],
    ['a broken connection', (request) => request.socket.destroy(), /no answer/],
    ['silence', () => undefined, /no answer in 0.3 s/],
    [
      'more than 20 MB',
      (_, r) => {
        r.write(calendar('b'));
        const part = Buffer.alloc(1_000_000, 'x');
        for (let i = 0; i < 21; i++) r.write(part);
        r.end();
      },
      /larger than 20 MB/,
    ],
  ];
  for (const [name, listener, why] of bad)
    it(`keeps the good copy against ${name}, and says so in one line`, async () => {
      answer = (_, response) => response.end(calendar('a'));
      await fetchFeed(url, file);
      answer = listener;
      const { exitCode, line } = await fetchFeed(url, file, name === 'silence' ? 300 : 10_000);
      expect(exitCode).to.equal(1);
      expect(line).to.match(why).and.not.match(/\n/);
      expect(readFileSync(file, 'utf8')).to.equal(calendar('a'));
      expect(readdirSync(folder)).to.have.length(2);
    });

  it('takes a feed behind whose last line the server has written something, as the calendar does', async () => {
    answer = (_, response) => response.end(`${calendar('a')}<!-- 0.02 s -->`);
    expect((await fetchFeed(url, file)).exitCode).to.equal(0);
  });

  it('takes a first copy without events: it may be a new calendar', async () => {
    answer = (_, response) => response.end(empty);
    expect((await fetchFeed(url, file)).exitCode).to.equal(0);
  });

  it('keeps who may read the file, and a link a link', async () => {
    answer = (_, response) => response.end(calendar('a'));
    await fetchFeed(url, file);
    chmodSync(file, 0o640);
    const link = join(folder, 'link.ics');
    symlinkSync(file, link);
    answer = (_, response) => response.end(calendar('b'));
    expect((await fetchFeed(url, link)).exitCode).to.equal(0);
    expect(readFileSync(file, 'utf8')).to.equal(calendar('b'));
    expect(lstatSync(link).isSymbolicLink()).to.equal(true);
    expect(statSync(file).mode & 0o777).to.equal(0o640);
  });

  it('follows a redirect, but to no end, and asks only the web', async () => {
    answer = (request, response) =>
      request.url === '/feed.ics'
        ? response.writeHead(301, { Location: '/new.ics' }).end()
        : response.end(calendar('a'));
    expect((await fetchFeed(url, file)).exitCode).to.equal(0);
    answer = (_, response) => response.writeHead(301, { Location: '/feed.ics' }).end();
    expect((await fetchFeed(url, file)).line).to.match(/not changed, no answer: redirect count exceeded/);
    for (const address of ['file:///etc/hosts', 'ftp://127.0.0.1/', 'events.ics'])
      expect((await fetchFeed(address, file)).line).to.match(/not changed, the address must begin with https:/);
    expect(readFileSync(file, 'utf8')).to.equal(calendar('a'));
  });

  it('says so when the file cannot be written', async () => {
    answer = (_, response) => response.end(calendar('a'));
    writeFileSync(join(folder, 'taken'), '');
    const { exitCode, line } = await fetchFeed(url, join(folder, 'taken', 'events.ics'));
    expect(exitCode).to.equal(1);
    expect(line).to.match(/cannot be written/);
  });
});
