import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { createMailer } from '../src/notify.js';
import { letter, receiverFor } from './support.js';

/**
 * @param {Partial<import('smtp-server').SMTPServerOptions>} options
 * @param {(settings: any, raw: string[], server: SMTPServer) => Promise<void>} use
 */
async function withServer(options, use) {
  /** @type {string[]} */
  const raw = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    async onData(stream, _session, done) {
      const chunks = [];
      for await (const chunk of stream) chunks.push(chunk);
      raw.push(Buffer.concat(chunks).toString('latin1'));
      done();
    },
    ...options,
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.server.address());
  try {
    await use({ from: 'form@example.gov', host: '127.0.0.1', port, tls: 'none', timeoutSeconds: 2 }, raw, server);
  } finally {
    await new Promise((resolve) => server.close(() => resolve(undefined)));
  }
}

let openssl = true;
try {
  execFileSync('openssl', ['version'], { stdio: 'ignore' });
} catch {
  openssl = false;
}

const mail = { to: 'a@example.gov', subject: 'Message', text: 'x\n', messageId: '<1@example.gov>' };

describe('the mail', () => {
  it('arrives byte for byte, whatever the script', async () => {
    const text = `مرحبا \u202etxt\u202c 👨‍👩‍👧‍👦\n.\n..dots\nFrom me\n${'long '.repeat(1000)}\n\ttab  \n日本語 ትግርኛ\n`;
    await withServer({}, async (settings, raw) => {
      const notify = createMailer(settings);
      assert.deepEqual(await notify({ ...mail, text }), { outcome: 'accepted' });
      const [head, body] = raw[0]?.split('\r\n\r\n') ?? [];
      assert.match(head ?? '', /^Content-Type: text\/plain; charset=utf-8$/im);
      assert.match(head ?? '', /^Message-ID: <1@example\.gov>$/im);
      assert.match(head ?? '', /^Auto-Submitted: auto-generated$/im);
      assert.equal(
        Buffer.from(body ?? '', 'base64')
          .toString('utf8')
          .replace(/\r\n/g, '\n'),
        text,
      );
    });
  });

  it('has the same header lines whatever is posted', async () => {
    const attack = 'x\r\nBcc: evil@example.org\r\nX-Evil: 1\r\n\r\nbody';
    await withServer({}, async (settings, raw) => {
      const notify = createMailer(settings);
      const receiver = await receiverFor();
      await receiver.post(letter());
      const hostile = { name: attack, contact: attack, language: attack, when: attack, [attack.slice(0, 70)]: attack };
      await receiver.post(letter({ text: attack, ...hostile }, { topic: attack, lang: attack }));
      for (const posted of receiver.mails) await notify(posted);
      const names = raw.map((letterText) =>
        (letterText.split('\r\n\r\n')[0] ?? '').split(/\r\n(?![ \t])/).map((line) => line.split(':', 1)[0]),
      );
      assert.equal(raw.length, 2);
      assert.deepEqual(names[1], names[0]);
      assert.doesNotMatch(raw.map((letterText) => letterText.split('\r\n\r\n')[0]).join(), /evil/i);
    });
  });

  it('does not go out readable: without STARTTLS, or with a certificate nobody vouches for, it waits', async () => {
    await withServer({}, async (settings, raw) => {
      const notify = createMailer({ ...settings, tls: 'starttls' });
      assert.equal((await notify(mail)).outcome, 'temporary');
      assert.deepEqual(raw, []);
    });
    await withServer({ disabledCommands: ['AUTH'] }, async (settings, raw) => {
      const notify = createMailer({ ...settings, tls: 'starttls' });
      assert.equal((await notify(mail)).outcome, 'temporary');
      assert.deepEqual(raw, []);
    });
  });

  it(
    'goes out by STARTTLS, and by TLS from the start, where an authority that is trusted vouches for the server',
    { skip: !openssl && 'openssl is not installed' },
    async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'liaison-tls-'));
      try {
        const file = (/** @type {string} */ name) => path.join(folder, name);
        const run = (/** @type {string[]} */ ...args) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
        const names = ['-addext', 'subjectAltName=IP:127.0.0.1'];
        const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', 'key.pem'];
        run('req', '-x509', ...key, '-out', 'cert.pem', '-days', '2', '-subj', '/CN=127.0.0.1', ...names);
        const [keyText, cert] = await Promise.all([readFile(file('key.pem')), readFile(file('cert.pem'))]);
        /** Authorities are read when Node starts, so the mailer runs in a process of its own. */
        const send = (/** @type {any} */ settings, /** @type {Record<string, string>} */ environment) =>
          new Promise((resolve) => {
            const code = `import { createMailer } from ${JSON.stringify(new URL('../src/notify.js', import.meta.url).href)};
              console.log(JSON.stringify(await createMailer(${JSON.stringify(settings)})(${JSON.stringify(mail)})));`;
            execFile(
              process.execPath,
              ['--input-type=module', '-e', code],
              { env: { ...process.env, ...environment } },
              (_error, stdout) => resolve(JSON.parse(stdout)),
            );
          });
        for (const [tls, secure] of /** @type {const} */ ([
          ['starttls', false],
          ['implicit', true],
        ])) {
          /** @type {boolean[]} */
          const encrypted = [];
          const options = {
            ...{ secure, key: keyText, cert, disabledCommands: ['AUTH'] },
            onMailFrom(/** @type {any} */ _address, /** @type {any} */ session, /** @type {() => void} */ done) {
              encrypted.push(session.secure);
              done();
            },
          };
          await withServer(options, async (settings, raw) => {
            assert.deepEqual(await send({ ...settings, tls }, { NODE_EXTRA_CA_CERTS: file('cert.pem') }), {
              outcome: 'accepted',
            });
            assert.deepEqual([raw.length, encrypted], [1, [true]], tls);
            const stranger = await send({ ...settings, tls }, {});
            assert.equal(stranger.outcome, 'temporary');
            assert.equal(raw.length, 1);
          });
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );

  it('whose answer was cut is uncertain; one cut before is not', async () => {
    /** @type {Set<import('node:net').Socket>} */
    const sockets = new Set();
    const cut = () => sockets.forEach((socket) => socket.destroy());
    const follow = (/** @type {SMTPServer} */ server) =>
      server.server.on('connection', (socket) => sockets.add(socket));
    await withServer(
      {
        onData(stream) {
          stream.resume();
          stream.on('end', cut);
        },
      },
      async (settings, _raw, server) => {
        follow(server);
        const notify = createMailer(settings);
        const { outcome, ...rest } = /** @type {any} */ (await notify(mail));
        assert.deepEqual([outcome, rest.uncertain], ['temporary', true]);
      },
    );
    await withServer({ onRcptTo: () => cut() }, async (settings, _raw, server) => {
      follow(server);
      const notify = createMailer(settings);
      const { outcome, ...rest } = /** @type {any} */ (await notify(mail));
      assert.deepEqual([outcome, rest.uncertain], ['temporary', false]);
    });
  });

  it('is accepted only when the server says so, however long it takes', async () => {
    /** @type {(() => void)[]} */
    const answers = [];
    await withServer(
      {
        onData(stream, _session, done) {
          stream.resume();
          stream.on('end', () => answers.push(done));
        },
      },
      async (settings) => {
        const notify = createMailer(settings);
        const slow = notify(mail);
        const early = await Promise.race([slow, new Promise((resolve) => setTimeout(resolve, 200, 'waiting'))]);
        assert.equal(early, 'waiting');
        answers.forEach((done) => done());
        assert.deepEqual(await slow, { outcome: 'accepted' });
      },
    );
  });
});
