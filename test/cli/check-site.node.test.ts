import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const run = (...words: string[]) =>
  new Promise<{ code: number; out: string; error: string }>((resolve) =>
    execFile(
      process.execPath,
      ['--import', 'tsx', at('src/cli/cli.ts'), ...words],
      { cwd: at('') },
      (failure, out, error) => resolve({ code: Number(failure?.code ?? 0), out, error }),
    ),
  );

describe('liaison-widgets check-site', () => {
  let folder: string;
  let server: Server | undefined;
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const good = { version: 1, phone: '312-744-5000' };
  const page = (words: string) =>
    `<script type="module" src="l/liaison.js" data-site="s.json"></script>\n<liaison-contact-form>${words}</liaison-contact-form>`;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'check-site-'))));
  afterEach(() => {
    server?.close();
    rmSync(folder, { recursive: true });
  });

  it('says which file or address cannot be read, and why', async () => {
    const { code, error } = await run('check-site', join(folder, 'none.json'));
    expect([code, error]).to.deep.equal([
      1,
      `${join(folder, 'none.json')}: cannot be read: ENOENT: no such file or directory\n`,
    ]);
    const nobody = await run('check-site', 'http://127.0.0.1:1/s.json');
    expect([nobody.code, nobody.error]).to.deep.equal([1, 'http://127.0.0.1:1/s.json: cannot be read: bad port\n']);
  });

  it('helps wherever help is asked for, and says what it did not understand', async () => {
    for (const words of [['--help'], ['-h'], ['help'], ['check-site', '--help']]) {
      const { code, out, error } = await run(...words);
      expect([code, error]).to.deep.equal([0, '']);
      expect(out).to.include('check-site FILE [PAGE…]');
    }
    for (const words of [['chek-site', 'a.json'], ['check-site'], ['check-site', 'a.json', '--quiet']]) {
      const { code, out, error } = await run(...words);
      expect([code, out]).to.deep.equal([2, '']);
      expect(error)
        .to.include(`Not understood: ${words.join(' ')}\n`)
        .and.include('check-site FILE [PAGE…]');
    }
  }).timeout(20_000);

  it('is quiet about a good file and page', async () => {
    const names = [write('s.json', `\uFEFF${JSON.stringify(good)}`), write('p.html', page('Call 312-744-5000'))];
    expect(await run('check-site', ...names)).to.deep.equal({
      code: 0,
      out: `${names.join(', ')}: nothing wrong was found\n`,
      error: '',
    });
  });

  it('names what contradicts in a page by file and line, and fails', async () => {
    const names = [write('s.json', JSON.stringify(good)), write('p.html', page('Call 312-744-9999'))];
    expect(await run('check-site', ...names)).to.deep.equal({
      code: 1,
      out: `${names[1]}, line 2, contact-form: the text inside names 312-744-9999, which is not in the site file (phone: 312-744-5000)\n`,
      error: '',
    });
  });

  it('names what the form would refuse, or take another way than was meant', async () => {
    const key = 'age13rp2l8jqr59kdmz2djwjq3kx9act2zkej9h8mez9sutxtt2e5alsl55n47';
    const contact = {
      action: '/send',
      backend: 'liason',
      recipient: [{ key }],
      recipients: [{ key: key.replace('rp2l', 'rp2m') }, { key, name: 'Ana' }],
      fields: { mesage: 'your-message', signLanguage: 'sign' },
      routes: [
        { topics: ['complaints'], action: '/oversight' },
        { topic: 'event', action: '/events' },
      ],
    };
    const liaisons = [{ name: 'Ana', languages: ['es'], meet: { date: '2020-01-01' } }];
    const { code, out } = await run('check-site', write('s.json', JSON.stringify({ ...good, contact, liaisons })));
    expect(code).to.equal(1);
    expect(out.split('\n').map((line) => line.split(':')[0])).to.deep.equal([
      'contact.recipient',
      'contact.recipients[1].name',
      'contact.routes[1].topic',
      'contact.backend',
      'contact.fields.mesage',
      'contact.recipients[0].key',
      'contact.routes[0].topics',
      'liaisons[0].meet.date',
      '',
    ]);
    const gravity = { action: '/send', backend: 'gravity-forms', recipients: [{ key, expires: '2999-12-31' }] };
    expect((await run('check-site', write('s.json', JSON.stringify({ ...good, contact: gravity })))).out).to.match(
      /^contact\.fields: gravity-forms needs .*\n$/,
    );
    const routes = [{ topics: ['complaint'], action: '/oversight' }];
    const apart = { action: '/send', routes, recipients: [{ key, languages: ['es'] }] };
    expect((await run('check-site', write('s.json', JSON.stringify({ ...good, contact: apart })))).out).to.match(
      /^contact\.routes\[0\]\.topics: .*no complaint is taken\n$/,
    );
  });

  it('reads addresses, and says what a server answered', async () => {
    server = createServer(({ url }, response) => {
      if (url === '/s.json') response.end(JSON.stringify({ ...good, phone: '911' }));
      else response.writeHead(404).end('<html>');
    });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await run('check-site', `${host}/s.json`)).out).to.match(/^phone: is the emergency number/);
    expect(await run('check-site', `${host}/s.json`, `${host}/p`)).to.include({
      code: 1,
      error: `${host}/p: cannot be read: the server answered 404\n`,
    });
  });

  it('says what is no JSON, what is no object and what is not there', async () => {
    expect((await run('check-site', write('s.json', '<!doctype html>'))).error).to.match(/s\.json is not JSON/);
    expect((await run('check-site', write('s.json', '[]'))).out).to.match(/^file: the file is not a JSON object/);
    expect(await run('check-site', join(folder, 'none.json'))).to.include({ code: 1 });
    expect(await run('check-site')).to.include({ code: 2 });
  });
});
