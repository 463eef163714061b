import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { loadBackend } from '../../src/contact-form/backends/registry.js';
import type { Letter } from '../../src/contact-form/message.js';
import { solve } from '../../src/contact-form/proof-of-work.js';
import { pauses, send, type Surroundings } from '../../src/contact-form/send.js';
import { answerWith, startServer, type LocalServer } from './local-server.js';

const id = '0b9f6a52-6f1e-4c1b-9d0a-3d7f1c2e4b5a';
const letter: Letter = { v: 1, id, lang: 'en', topic: 'question', message: { text: 'Hi', channel: 'none' } };
const accepted = answerWith(201, { id, status: 'accepted' });
const seen = answerWith(409, { id, status: 'accepted' });

let server: LocalServer;
let waited: number[];
before(async () => (server = await startServer()));
after(() => server.close());
beforeEach(() => {
  server.posted = [];
  waited = [];
});

const post = async (backend: string, some: Partial<Surroundings> = {}, action = `${server.origin}/`) =>
  send(
    letter,
    await loadBackend(backend),
    { action, fields: {}, extra: {} },
    {
      fetch,
      isOnline: () => true,
      pause: (ms) => (waited.push(ms), Promise.resolve()),
      signal: new AbortController().signal,
      ...some,
    },
  );

/** Each request meets the next of these; the last one stays. */
const inTurn = (...answers: LocalServer['answer'][]): LocalServer['answer'] => {
  let turn = 0;
  return (posted, response) => answers[Math.min(turn++, answers.length - 1)]!(posted, response);
};
const cutOff: LocalServer['answer'] = (_posted, response) => response.destroy();
const cutInTheMiddle: LocalServer['answer'] = (_posted, response) => {
  response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"id":');
  setTimeout(() => response.destroy(), 20);
};

describe('contact form: send', () => {
  it('cut off and restored, the same letter goes again and is known', async () => {
    server.answer = inTurn(cutOff, cutInTheMiddle, seen);
    expect(await post('liaison')).to.deep.equal({ state: 'accepted' });
    expect(server.posted.map(({ body }) => (JSON.parse(body) as Letter).id)).to.deep.equal([id, id, id]);
    expect(waited).to.deep.equal(pauses.slice(0, 2));
  });

  it('gives up after the last pause, and says unknown', async () => {
    server.answer = cutOff;
    expect(await post('liaison')).to.deep.equal({ state: 'unknown' });
    expect(server.posted).to.have.length(pauses.length + 1);
  });

  it('barred from the receiver, it says so at once; not barred, it goes on', async () => {
    server.answer = cutOff;
    const asked: string[] = [];
    const barred = (answer: boolean) => (action: string) => (asked.push(action), Promise.resolve(answer));
    expect(await post('liaison', { isBarred: barred(true) })).to.deep.equal({ state: 'rejected', fields: {} });
    expect([server.posted.length, waited]).to.deep.equal([1, []]);
    server.answer = inTurn(cutOff, seen);
    expect(await post('liaison', { isBarred: barred(false) })).to.deep.equal({ state: 'accepted' });
    expect(asked).to.deep.equal([`${server.origin}/`, `${server.origin}/`]);
  });

  it('a proxy’s error page is tried again', async () => {
    server.answer = inTurn(answerWith(502, 'Bad gateway'), accepted);
    expect(await post('liaison')).to.deep.equal({ state: 'accepted' });
  });

  for (const backend of ['json', 'form', 'contact-form-7', 'gravity-forms']) {
    it(`${backend} is never tried again by itself`, async () => {
      server.answer = cutOff;
      expect(await post(backend)).to.deep.equal({ state: 'unknown' });
      expect(server.posted).to.have.length(1);
    });
  }

  for (const [name, answer, outcome] of [
    ['refused', answerWith(422, { fields: {} }), { state: 'rejected', fields: {} }],
    ['too many', answerWith(429, {}), { state: 'too-many' }],
    ['held', answerWith(202, { id, status: 'held' }), { state: 'held' }],
  ] as const) {
    it(`a decided answer is not tried again: ${name}`, async () => {
      server.answer = answer;
      expect(await post('liaison')).to.deep.equal(outcome);
      expect(server.posted).to.have.length(1);
    });
  }

  it('offline from the start: nothing leaves, and it says so at once', async () => {
    expect(await post('liaison', { isOnline: () => false })).to.deep.equal({ state: 'offline' });
    expect(server.posted).to.deep.equal([]);
    expect(waited).to.deep.equal([]);
  });

  it('offline after the first attempt: waits, then goes on', async () => {
    const online = [true, false, true];
    server.answer = inTurn(cutOff, accepted);
    expect(await post('liaison', { isOnline: () => online.shift()! })).to.deep.equal({ state: 'accepted' });
    expect(server.posted).to.have.length(2);
  });

  it('a server that is not there is unknown, not sent', async () => {
    const gone = await startServer();
    await gone.close();
    expect(await post('json', {}, `${gone.origin}/`)).to.deep.equal({ state: 'unknown' });
  });

  it('stops when told, and rejects', async () => {
    const stop = new AbortController();
    server.answer = () => stop.abort(new Error('wiped'));
    const error = await post('liaison', { signal: stop.signal }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(Error).with.property('message', 'wiped');
    expect(server.posted).to.have.length(1);
  });

  it('asks the browser for no cookies, referrer, cache or redirects', async () => {
    let init: RequestInit | undefined;
    await post('json', { fetch: (_url, given) => ((init = given), Promise.resolve(new Response('{}'))) });
    expect(init).to.include({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    });
    expect(init).to.not.have.any.keys('keepalive', 'mode');
  });
});

/** As the receiver makes it. */
const challengeFor = (number: number, maxnumber = 2000) => {
  const salt = 'a1b2c3?expires=4000000000&';
  const challenge = createHash('sha256')
    .update(salt + number)
    .digest('hex');
  return { algorithm: 'SHA-256', challenge, salt, signature: 'signed', maxnumber };
};

describe('contact form: proof of work', () => {
  const { signal } = new AbortController();

  it('finds the number, wherever it is', async () => {
    for (const number of [0, 1, 199, 200, 1234, 2000]) {
      const { algorithm, challenge, salt, signature } = challengeFor(number);
      const solution = await solve(challengeFor(number), signal);
      expect(JSON.parse(atob(solution!))).to.deep.equal({ algorithm, challenge, number, salt, signature });
    }
  });

  const none: [string, unknown][] = [
    ['there is none', challengeFor(2001)],
    ['the work is too much', challengeFor(1, 10_000_000)],
    ['another algorithm', { ...challengeFor(1), algorithm: 'SHA-512' }],
    ['no challenge at all', null],
    ['a text', 'challenge'],
    ['parts are missing', { algorithm: 'SHA-256', challenge: 'ab' }],
  ];
  for (const [name, challenge] of none) {
    it(`gives up where ${name}`, async () => expect(await solve(challenge, signal)).to.equal(undefined));
  }

  it('gives up when it takes too long', async () => {
    let clock = 0;
    expect(await solve(challengeFor(1999), signal, () => (clock += 5000))).to.equal(undefined);
  });

  it('solved after being held, the letter is let through', async () => {
    const work = answerWith(202, { id, status: 'held', challenge: challengeFor(321) });
    server.answer = inTurn(work, seen);
    expect(await post('liaison')).to.deep.equal({ state: 'accepted' });
    const second = JSON.parse(server.posted[1]!.body) as { v: number; id: string; altcha: string };
    expect(Object.keys(second)).to.deep.equal(['v', 'id', 'altcha']);
    expect((JSON.parse(atob(second.altcha)) as { number: number }).number).to.equal(321);
  });

  it('failing it, the letter stays held', async () => {
    server.answer = inTurn(answerWith(202, { id, status: 'held', challenge: challengeFor(321) }), cutOff);
    expect(await post('liaison')).to.deep.equal({ state: 'held' });
    server.answer = answerWith(202, { id, status: 'held', challenge: { algorithm: 'none' } });
    expect(await post('liaison')).to.deep.equal({ state: 'held' });
  });
});
