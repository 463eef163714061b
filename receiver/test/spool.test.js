import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startReceiver } from '../src/server.js';
import { memorySpool, openSpool } from '../src/spool.js';
import { letter } from './support.js';

const KEY = '0123456789abcdef0123456789abcdef';
/** @type {import('../src/spool.js').Message} */
const message = {
  kind: 'message',
  id: 'a',
  receipt: 'A',
  receivedAt: 1,
  digest: 'd',
  fields: { text: 'مرحبا' },
  other: [],
};
/** @type {import('../src/spool.js').State} */
const state = { status: 'notified', kind: 'message', digest: 'd', receivedAt: 1, attempts: 1 };

/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'liaison-spool-'));
});
after(() => rm(folder, { recursive: true, force: true }));

for (const [name, open] of /** @type {[string, () => Promise<import('../src/spool.js').Spool>][]} */ ([
  ['on disk', () => openSpool(path.join(folder, 'plain'))],
  ['in memory', async () => memorySpool()],
])) {
  it(`the spool ${name} takes one message a key, remembers what became of it, and forgets when told`, async () => {
    const spool = await open();
    assert.equal(await spool.message(KEY), undefined);
    assert.equal(await spool.add(KEY, message), true);
    assert.equal(await spool.add(KEY, { ...message, fields: { text: 'other' } }), false);
    assert.deepEqual(await spool.message(KEY), message);
    assert.equal(await spool.state(KEY), undefined);
    await spool.save(KEY, state);
    await spool.save(KEY, { ...state, attempts: 2 });
    assert.equal((await spool.state(KEY))?.attempts, 2);
    await spool.removeMessage(KEY);
    await spool.removeMessage(KEY);
    assert.deepEqual([await spool.message(KEY), await spool.keys()], [undefined, [KEY]]);
    await spool.removeState(KEY);
    assert.deepEqual(await spool.keys(), []);
    await spool.close();
  });
}

describe('the spool on disk', () => {
  it('of twenty writers of one key one wins, whole', async () => {
    const spool = await openSpool(path.join(folder, 'race'));
    const texts = Array.from({ length: 20 }, (_, index) => `${index} `.repeat(5000));
    const won = await Promise.all(texts.map((text) => spool.add(KEY, { ...message, fields: { text } })));
    assert.equal(won.filter(Boolean).length, 1);
    assert.equal((await spool.message(KEY))?.fields.text, texts[won.indexOf(true)]);
    assert.deepEqual(await readdir(path.join(folder, 'race', 'tmp')), []);
    await spool.close();
  });

  it('a failure before the name leaves nothing, one after it leaves the message', async () => {
    for (const [failing, kept] of /** @type {const} */ ([
      ['message.begin', 0],
      ['message.written', 0],
      ['message.synced', 0],
      ['message.named', 1],
      ['message.durable', 1],
    ])) {
      const directory = path.join(folder, failing);
      const spool = await openSpool(directory, {
        step(name) {
          if (name === failing) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        },
      });
      await assert.rejects(spool.add(KEY, message), { code: 'ENOSPC' });
      assert.equal((await spool.keys()).length, kept, failing);
      assert.deepEqual(await readdir(path.join(directory, 'tmp')), []);
      await spool.close();
    }
  });

  it('refuses names that are no keys', async () => {
    const spool = await openSpool(path.join(folder, 'names'));
    await assert.rejects(async () => spool.add('../../etc/passwd', message), TypeError);
    await spool.close();
  });

  it('is the owner’s only, and one receiver’s only', async () => {
    const directory = path.join(folder, 'alone');
    const spool = await openSpool(directory);
    await spool.add(KEY, message);
    const file = await stat(path.join(directory, 'messages', `${KEY}.json`));
    const modes = [file.mode & 0o777, (await stat(path.join(directory, 'messages'))).mode & 0o777];
    assert.deepEqual(modes, [0o600, 0o700]);
    await assert.rejects(openSpool(directory), /another receiver is running/);
    await spool.close();
    await (await openSpool(directory)).close();
  });
});

describe('a receiver with a disk', () => {
  const settings = (/** @type {string} */ name) => ({ port: 0, data: path.join(folder, name), tickSeconds: 3600 });
  /** @param {string} url @param {unknown} body */
  const post = async (url, body) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${url}/messages`, init);
    return [response.status, await response.json()];
  };

  it('knows after a restart what it has', async () => {
    const sent = letter();
    const quiet = { log: () => {} };
    const first = await startReceiver(settings('restart'), quiet);
    assert.deepEqual(await post(first.url, sent), [201, { id: sent.id, status: 'stored' }]);
    await first.close();
    const second = await startReceiver(settings('restart'), quiet);
    assert.deepEqual(await post(second.url, sent), [409, { id: sent.id, status: 'stored' }]);
    assert.equal((await second.inbox())[0]?.message?.fields.text, sent.message.text);
    await second.close();
  });

  it('starts beside a damaged file, and one that is not its own; says so, and tells of the others', async () => {
    const data = settings('damaged');
    /** @type {string[]} */
    const logged = [];
    const first = await startReceiver(data, { log: () => {} });
    const [one, two] = [letter(), letter()];
    for (const sent of [one, two]) await post(first.url, sent);
    await first.close();
    const spool = path.join(data.data, 'spool');
    const names = await readdir(path.join(spool, 'messages'));
    await writeFile(path.join(spool, 'messages', 'notes.txt'), 'mine');
    await writeFile(path.join(spool, 'messages', `${'f'.repeat(32)}.json`), '{"kind":"mess');
    await writeFile(path.join(spool, 'states', names[0] ?? ''), '');
    /** @type {string[]} */
    const mails = [];
    const second = await startReceiver(
      {
        ...data,
        fallback: 'a@example.gov',
        mail: { from: 'f@example.gov', host: 'localhost', tls: 'none' },
        canary: false,
      },
      {
        log: (event) => logged.push(event),
        notify: async ({ messageId }) => (mails.push(messageId), { outcome: 'accepted' }),
      },
    );
    await second.tick();
    assert.deepEqual(new Set(logged), new Set(['message-damaged', 'state-damaged', 'notified']));
    assert.equal(new Set(mails).size, 2);
    const health = await (await fetch(`${second.url}/health`)).json();
    assert.deepEqual(health.problems, ['damaged']);
    await second.close();
  });

  it('answers a body far over the cap, and still closes', async () => {
    const receiver = await startReceiver(settings('large'), { log: () => {} });
    const answer = await post(receiver.url, letter({ text: 'x'.repeat(5_000_000) }));
    assert.deepEqual(answer, [422, { fields: { message: 'too-long' } }]);
    assert.equal((await post(receiver.url, letter()))[0], 201);
    await receiver.close();
  });

  it('answers "try again" when the disk is full, and takes the message when it is not', async () => {
    let full = true;
    const receiver = await startReceiver(settings('full'), {
      log: () => {},
      step() {
        if (full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    });
    const sent = letter();
    assert.deepEqual(await post(receiver.url, sent), [503, { error: 'try-again' }]);
    full = false;
    assert.equal((await post(receiver.url, sent))[0], 201);
    await receiver.close();
  });

  it('does not send again because the disk refused to record it', async () => {
    let full = false;
    /** @type {string[]} */
    const mails = [];
    const receiver = await startReceiver(
      {
        ...settings('unrecorded'),
        fallback: 'a@example.gov',
        mail: { from: 'f@example.gov', host: 'localhost', tls: 'none' },
        canary: false,
      },
      {
        log: () => {},
        step() {
          if (full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        },
        async notify(mail) {
          full = true;
          mails.push(mail.messageId);
          return { outcome: 'accepted' };
        },
      },
    );
    const sent = letter();
    assert.deepEqual(await post(receiver.url, sent), [201, { id: sent.id, status: 'accepted' }]);
    await receiver.tick();
    full = false;
    await receiver.tick();
    assert.equal(mails.length, 1);
    const states = path.join(folder, 'unrecorded', 'spool', 'states');
    const [file] = await readdir(states);
    assert.equal(JSON.parse(await readFile(path.join(states, file ?? ''), 'utf8')).status, 'notified');
    await receiver.close();
  });

  it('removes nothing while a hold stands', async () => {
    let now = Date.UTC(2026, 0, 1);
    const receiver = await startReceiver(
      {
        ...settings('hold'),
        retention: { days: 0 },
        fallback: 'a@example.gov',
        mail: { from: 'f@example.gov', host: 'localhost', tls: 'none' },
        canary: false,
      },
      { log: () => {}, clock: () => now, notify: async () => ({ outcome: 'accepted' }) },
    );
    const hold = path.join(folder, 'hold', 'retention.hold');
    await writeFile(hold, '');
    await post(receiver.url, letter());
    now += 1000;
    await receiver.tick();
    assert.ok((await receiver.inbox())[0]?.message);
    await rm(hold);
    await receiver.tick();
    assert.equal((await receiver.inbox())[0]?.message, undefined);
    await receiver.close();
  });
});
