import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { ORIGIN, letter, receiverFor } from './support.js';

/** @type {import('../src/courier.js').Outcome} */
const DOWN = { outcome: 'temporary', code: 'ECONNREFUSED', uncertain: false };
/** @type {import('../src/courier.js').Outcome} */
const REFUSED = { outcome: 'permanent', code: '550', uncertain: false };

describe('a message', () => {
  it('is accepted once the mail server took it, at the liaison who speaks the language', async () => {
    const receiver = await receiverFor();
    const sent = letter();
    const { status, body } = await receiver.post(sent);
    assert.deepEqual([status, body], [201, { id: sent.id, status: 'accepted' }]);
    assert.deepEqual(
      receiver.mails.map(({ to }) => to),
      ['amina@example.gov'],
    );
  });

  it('is only stored while the mail server is down, and goes out later with the same Message-ID', async () => {
    // The second answer to DATA never came: the server may have the letter, or may not.
    const receiver = await receiverFor({}, { outcomes: [DOWN, { ...DOWN, uncertain: true }] });
    const sent = letter();
    assert.deepEqual((await receiver.post(sent)).body, { id: sent.id, status: 'stored' });
    await receiver.later(1);
    assert.deepEqual((await receiver.post(sent)).body, { id: sent.id, status: 'stored' });
    await receiver.later(1);
    assert.equal(receiver.mails.length, 1);
    assert.equal(receiver.attempts.length, 3);
    assert.equal(new Set(receiver.attempts.map(({ messageId }) => messageId)).size, 1);
    const again = await receiver.post(sent);
    assert.deepEqual([again.status, again.body], [409, { id: sent.id, status: 'accepted' }]);
    await receiver.later(1);
    assert.equal(receiver.mails.length, 1);
  });

  it('goes out also where the clock was ahead and is set back', async () => {
    const receiver = await receiverFor({ limits: { perNetwork: 1 } }, { outcomes: [DOWN] });
    assert.equal((await receiver.post(letter())).body.status, 'stored');
    await receiver.later(-3);
    assert.equal(receiver.mails.length, 1);
    assert.equal((await receiver.post(letter())).body.status, 'accepted', 'nobody waits for three hours');
    await receiver.post(letter({ website: 'x' }), { address: '192.0.2.2' });
    await receiver.later(0);
    await receiver.post(letter({ website: 'y' }), { address: '192.0.2.3' });
    await receiver.later(-3);
    const lists = receiver.mails.filter(({ subject }) => subject.startsWith('Held'));
    assert.equal(lists.length, 2, 'what is held is listed');
  });

  it('is stored, and nobody is told, without a mail server; health says so', async () => {
    const receiver = await receiverFor({}, { withoutMail: true });
    assert.equal((await receiver.post(letter())).body.status, 'stored');
    const health = await receiver.fetch(new Request('http://localhost/health'));
    assert.equal(health.status, 503);
    assert.deepEqual((await health.json()).problems, ['no-notification']);
  });

  it('refused for good for the liaison goes to the backup at once', async () => {
    const receiver = await receiverFor({}, { outcomes: [REFUSED] });
    assert.equal((await receiver.post(letter())).body.status, 'accepted');
    assert.deepEqual(
      receiver.mails.map(({ to }) => to),
      ['maria@example.gov'],
    );
  });

  it('arrives once from twenty posts at the same time', async () => {
    const receiver = await receiverFor();
    const sent = letter();
    const answers = await Promise.all(Array.from({ length: 20 }, () => receiver.post(sent)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, ...Array(19).fill(409)]);
    assert.ok(answers.every(({ body }) => body.id === sent.id && body.status === 'accepted'));
    assert.equal(receiver.mails.length, 1);
  });

  it('edited under an id that was used is not taken for the old one', async () => {
    const receiver = await receiverFor();
    const sent = letter();
    await receiver.post(sent);
    const edited = await receiver.post({ ...sent, message: { ...sent.message, text: 'something else' } });
    assert.deepEqual([edited.status, edited.body], [422, { fields: { id: 'used' } }]);
    const otherPage = await receiver.post({ ...sent, lang: 'en' });
    assert.equal(otherPage.status, 409);
  });

  it('goes to the backup when it is a complaint, to a route where one is set, to the fallback in another language', async () => {
    const receiver = await receiverFor({ routes: [{ topics: ['report'], to: 'reports@example.gov' }] });
    await receiver.post(letter({}, { topic: 'complaint' }));
    await receiver.post(letter({}, { topic: 'report' }));
    await receiver.post(letter({}, { lang: 'my' }));
    await receiver.post(letter({ language: 'Haitian Creole' }, { lang: 'en' }));
    assert.deepEqual(
      receiver.mails.map(({ to }) => to.split('@')[0]),
      ['maria', 'reports', 'desk', 'jean'],
    );
  });

  it('on the flat wire is answered with JSON only when it is accepted', async () => {
    const receiver = await receiverFor({}, { outcomes: [{ outcome: 'accepted' }, DOWN] });
    const accepted = await receiver.post({ id: '12345678-a', message: 'hi' });
    assert.deepEqual([accepted.status, accepted.body.ok], [201, true]);
    const stored = await receiver.post({ id: '12345678-b', message: 'hello' });
    assert.deepEqual([stored.status, stored.body], [202, 'stored']);
    assert.match(stored.headers.get('content-type') ?? '', /^text\/plain/);
  });

  it('from a form without script is answered with a page in its language', async () => {
    const receiver = await receiverFor();
    const { status, body } = await receiver.post('message=Bonjou&lang=ht', {
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html,*/*' },
    });
    assert.equal(status, 201);
    assert.match(body, /<html lang="ht" dir="ltr">/);
    assert.match(body, /Mesaj ou a ale/);
    assert.match(body, /Your message was sent/);
  });

  it('from a form without script that may not post is told so in words: its page may send no origin', async () => {
    const receiver = await receiverFor();
    const { status, body, headers } = await receiver.post('message=Bonjou&lang=ht', {
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html,*/*', origin: 'null' },
    });
    assert.equal(status, 403);
    assert.match(body, /Your message was not sent/);
    assert.equal(headers.get('access-control-allow-origin'), null);
    assert.deepEqual(await receiver.inbox(), []);
  });
});

describe('who may post, and how much', () => {
  /** @type {[string, Record<string, string>, number, string | null][]} */
  const ORIGINS = [
    ['the listed origin', { origin: ORIGIN }, 201, ORIGIN],
    ['another origin', { origin: 'https://www.example.gov.evil.example' }, 403, null],
    ['the listed host over http', { origin: 'http://www.example.gov' }, 403, null],
    ['null, not listed', { origin: 'null' }, 403, null],
  ];
  for (const [name, headers, status, allowed] of ORIGINS) {
    it(name, async () => {
      const receiver = await receiverFor();
      const answer = await receiver.post(letter(), { headers });
      assert.deepEqual([answer.status, answer.headers.get('access-control-allow-origin')], [status, allowed]);
      const preflight = await receiver.fetch(
        new Request('http://localhost/messages', {
          method: 'OPTIONS',
          headers: { ...headers, 'access-control-request-method': 'POST' },
        }),
      );
      assert.deepEqual(
        [preflight.status, preflight.headers.get('access-control-allow-origin')],
        [status === 201 ? 204 : 403, allowed],
      );
      // What a page asks that does not know why its message got no answer.
      const question = await receiver.fetch(new Request('http://localhost/messages', { method: 'HEAD', headers }));
      assert.deepEqual(
        [question.status, question.headers.get('access-control-allow-origin')],
        [status === 201 ? 204 : 403, allowed],
      );
    });
  }

  it('null where it is listed', async () => {
    const receiver = await receiverFor({ origins: ['null'] });
    assert.equal((await receiver.post(letter(), { headers: { origin: 'null' } })).status, 201);
  });

  it('a body over the cap is refused as too long, and nothing is kept', async () => {
    const receiver = await receiverFor({ limits: { bodyBytes: 2048 } });
    const answer = await receiver.post(letter({ text: 'ж'.repeat(1100) }));
    assert.deepEqual([answer.status, answer.body], [422, { fields: { message: 'too-long' } }]);
    assert.deepEqual(await receiver.inbox(), []);
  });

  it('too many from one network wait; another network and a repeat do not', async () => {
    const receiver = await receiverFor({ limits: { perNetwork: 2, windowMinutes: 10 } });
    const first = letter();
    await receiver.post(first);
    await receiver.post(letter());
    const third = letter();
    const refused = await receiver.post(third);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '600']);
    assert.equal(refused.headers.get('access-control-expose-headers'), 'retry-after');
    assert.equal((await receiver.post(first)).status, 409);
    assert.equal((await receiver.post(letter(), { address: '192.0.2.2' })).status, 201);
    await receiver.later(0.2);
    assert.equal((await receiver.post(third)).status, 201);
  });

  it('believes X-Forwarded-For only as far as its proxies reach', async () => {
    const settings = { limits: { perNetwork: 1 }, trustedProxies: 1 };
    const receiver = await receiverFor(settings);
    const via = (/** @type {string} */ hops) => receiver.post(letter(), { headers: { 'x-forwarded-for': hops } });
    assert.equal((await via('203.0.113.7, 198.51.100.1')).status, 201);
    assert.equal((await via('203.0.113.8, 198.51.100.1')).status, 429);
    assert.equal((await via('203.0.113.7, 198.51.100.2')).status, 201);
  });

  it('when the spool is full says so instead of losing', async () => {
    const receiver = await receiverFor({ limits: { waiting: 1 } }, { outcomes: [DOWN] });
    await receiver.post(letter());
    const answer = await receiver.post(letter());
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, '600']);
  });
});

describe('what looks like a machine', () => {
  /** @type {[string, Record<string, unknown>, string][]} */
  const HELD = [
    ['the trap is filled', { website: 'https://x.example' }, 'honeypot'],
    ['links in forum markup', { text: 'see [url=https://x.example]this[/url]' }, 'markup'],
    ['five links', { text: 'https://a.example '.repeat(5) }, 'links'],
  ];
  for (const [name, message, hold] of HELD) {
    it(`is held, kept and listed for the backup, and can be released: ${name}`, async () => {
      const receiver = await receiverFor();
      const sent = letter({ ...message, text: message.text ?? 'أحتاج مساعدة' });
      const answer = await receiver.post(sent);
      assert.deepEqual([answer.status, answer.body], [202, { id: sent.id, status: 'held' }]);
      assert.equal((await receiver.inbox())[0]?.state.hold, hold);
      assert.equal(receiver.mails.length, 0);
      await receiver.later(0.01);
      const [list] = receiver.mails;
      assert.equal(list?.to, 'maria@example.gov');
      assert.ok(list.text.includes(sent.message.text));
      const path = /\/release\/[0-9a-f]+/.exec(list.text)?.[0];
      // A scanner opens links: nothing may happen then.
      assert.equal((await receiver.fetch(new Request(`http://localhost${path}`))).status, 200);
      assert.equal(receiver.mails.length, 1);
      await receiver.fetch(new Request(`http://localhost${path}`, { method: 'POST' }));
      assert.equal(receiver.mails[1]?.to, 'amina@example.gov');
      assert.deepEqual((await receiver.post(sent)).body.status, 'accepted');
    });
  }

  it('is found at once in the largest body: nobody else waits', async () => {
    const receiver = await receiverFor();
    const before = performance.now();
    assert.equal((await receiver.post(letter({ text: '<a '.repeat(21_000) }))).status, 201);
    assert.ok(performance.now() - before < 1000, `${performance.now() - before} ms`);
  });

  it('pleas in many languages, short, long, in capitals or with a link are not held', async () => {
    const receiver = await receiverFor();
    const pleas = [
      'AYUDA',
      '帮帮我',
      'Mwen bezwen èd!!!',
      'see https://example.org/a',
      'أحتاج '.repeat(900),
      '🙏',
      '¿?',
      '1',
    ];
    for (const text of pleas) assert.equal((await receiver.post(letter({ text }))).status, 201, text.slice(0, 20));
  });

  it('under load is held with a challenge, and goes on once it is solved', async () => {
    const receiver = await receiverFor({ limits: { loadPerMinute: 0 }, proofOfWork: { maxNumber: 500 } });
    const sent = letter();
    const { status, body } = await receiver.post(sent);
    assert.deepEqual(
      [status, body.status, Object.keys(body.challenge).sort()],
      [...[202, 'held', ['algorithm', 'challenge', 'maxnumber', 'salt', 'signature']]],
    );
    const altcha = solve(body.challenge);
    const other = letter();
    const second = await receiver.post(other);
    assert.equal(
      (await receiver.post({ v: 1, id: other.id, altcha })).body.status,
      'held',
      'one solution, one message',
    );
    assert.equal(second.status, 202);
    const released = await receiver.post({ v: 1, id: sent.id, altcha });
    assert.deepEqual([released.status, released.body], [201, { id: sent.id, status: 'accepted' }]);
    assert.equal(receiver.mails.length, 1);
  });

  it('a challenge does not release what was held for another reason', async () => {
    const receiver = await receiverFor({ limits: { loadPerMinute: 0 }, proofOfWork: { maxNumber: 50 } });
    const { body } = await receiver.post(letter());
    const trapped = letter({ website: 'x' });
    const answer = await receiver.post(trapped);
    assert.equal(answer.body.challenge, undefined);
    const again = await receiver.post({ v: 1, id: trapped.id, altcha: solve(body.challenge) });
    assert.deepEqual([again.status, again.body.status], [409, 'held']);
  });
});

describe('after a message was notified', () => {
  it('a GET acknowledges nothing, a POST does; silence goes to the backup as often as set', async () => {
    const receiver = await receiverFor({ acknowledge: { withinHours: 4, times: 2 } });
    await receiver.post(letter());
    await receiver.post(letter());
    const path = /\/acknowledge\/[0-9a-f]+/.exec(receiver.mails[0]?.text ?? '')?.[0];
    assert.equal((await receiver.fetch(new Request(`http://localhost${path}`))).status, 200);
    assert.equal((await receiver.fetch(new Request(`http://localhost${path}0`))).status, 404);
    const pressed = await receiver.fetch(new Request(`http://localhost${path}`, { method: 'POST' }));
    assert.equal(pressed.status, 200);
    await receiver.later(3.9);
    assert.equal(receiver.mails.length, 2);
    for (const hours of [0.2, 4, 4, 4]) await receiver.later(hours);
    const escalated = receiver.mails.slice(2);
    assert.deepEqual(
      escalated.map(({ to, subject }) => [to, subject.startsWith('Not answered: ')]),
      [
        ['maria@example.gov', true],
        ['maria@example.gov', true],
      ],
    );
    assert.equal(new Set([receiver.mails[1], ...escalated].map((mail) => mail?.messageId)).size, 3);
    const health = await (await receiver.fetch(new Request('http://localhost/health'))).json();
    assert.deepEqual(health.problems, ['not-acknowledged']);
  });

  it('nobody is reminded of what cannot be acknowledged: there is no address for it', async () => {
    const receiver = await receiverFor({ publicUrl: undefined });
    await receiver.post(letter());
    for (let day = 0; day < 4; day += 1) await receiver.later(25);
    assert.equal(receiver.mails.length, 1);
    assert.doesNotMatch(receiver.mails[0]?.text ?? '', /SAY THAT YOU HAVE/);
    assert.equal((await receiver.fetch(new Request('http://localhost/health'))).status, 200);
  });

  it('a guessed or foreign link does nothing', async () => {
    const receiver = await receiverFor();
    await receiver.post(letter());
    const token = /\/acknowledge\/([0-9a-f]+)/.exec(receiver.mails[0]?.text ?? '')?.[1] ?? '';
    for (const path of [`/release/${token}`, `/acknowledge/${token.slice(0, 32)}${'0'.repeat(32)}`, '/acknowledge/x']) {
      const answer = await receiver.fetch(new Request(`http://localhost${path}`, { method: 'POST' }));
      assert.equal(answer.status, 404, path);
    }
  });

  it('the schedule removes the content, keeps the id for a late repeat, and spares what nobody has seen', async () => {
    const receiver = await receiverFor({ retention: { days: 10, topics: { report: 30 } } }, {});
    const answered = letter();
    const report = letter({}, { topic: 'report' });
    const silent = letter();
    for (const sent of [answered, report, silent]) await receiver.post(sent);
    for (const mail of receiver.mails.slice(0, 2)) {
      const path = /\/acknowledge\/[0-9a-f]+/.exec(mail.text)?.[0];
      await receiver.fetch(new Request(`http://localhost${path}`, { method: 'POST' }));
    }
    const kept = async () => (await receiver.inbox()).flatMap(({ message }) => message?.id ?? []).sort();
    await receiver.later(24 * 9);
    assert.equal((await kept()).length, 3);
    await receiver.later(24 * 1.1);
    assert.deepEqual(await kept(), [report.id, silent.id].sort());
    assert.deepEqual((await receiver.post(answered)).body, { id: answered.id, status: 'accepted' });
    for (let day = 0; day < 3; day += 1) await receiver.later(25);
    assert.deepEqual(await kept(), [report.id], 'silent goes after the backup was told three times');
    await receiver.later(24 * 40);
    assert.deepEqual(await kept(), []);
  });

  it('nothing that a person wrote, no address and no browser is in the log', async () => {
    const receiver = await receiverFor({}, { outcomes: [DOWN, REFUSED, DOWN] });
    const secret = 'XSECRETX';
    const headers = { 'user-agent': secret, referer: `https://${secret}.example` };
    const sent = letter({ text: secret, name: secret, contact: secret, [secret]: secret }, { topic: secret });
    await receiver.post(sent, { headers, address: '203.0.113.99' });
    await receiver.post(letter({ text: `[url=${secret}]` }), { headers, address: '203.0.113.99' });
    await receiver.post(`{"${secret}`, { headers, address: '203.0.113.99' });
    for (let hour = 0; hour < 60; hour += 1) await receiver.later(1);
    const log = JSON.stringify(receiver.logged);
    assert.ok(receiver.logged.length > 5);
    assert.doesNotMatch(log, new RegExp(`${secret}|203\\.0\\.113|${sent.id}|amina@`));
  });
});

describe('the daily test', () => {
  it('goes through the whole path once a day, stamps health, and a person can confirm it', async () => {
    const receiver = await receiverFor({ canary: { hour: 6 } });
    const health = async () => (await receiver.fetch(new Request('http://localhost/health'))).json();
    await receiver.later(0);
    assert.equal(receiver.mails.length, 1);
    assert.equal(receiver.mails[0]?.subject, 'Daily test of the contact form');
    assert.match(receiver.mails[0]?.text ?? '', /SAY THAT YOU HAVE/);
    assert.doesNotMatch(receiver.mails[0]?.text ?? '', /Maria is told/, 'nobody is');
    assert.deepEqual(await health(), {
      ...{ ok: true, mode: 'trial', lastChecked: '2026-11-24T15:00:00.000Z', lastConfirmed: null, problems: [] },
    });
    const path = /\/acknowledge\/[0-9a-f]+/.exec(receiver.mails[0]?.text ?? '')?.[0];
    await receiver.fetch(new Request(`http://localhost${path}`, { method: 'POST' }));
    assert.equal((await health()).lastConfirmed, '2026-11-24T15:00:00.000Z');
    await receiver.later(14.9);
    assert.equal(receiver.mails.length, 1);
    await receiver.later(0.2);
    assert.equal(receiver.mails.length, 2, 'after six the next morning');
    assert.deepEqual(await receiver.inbox(), [], 'it is no message of a person');
  });

  it('that fails shows in health', async () => {
    const receiver = await receiverFor({ canary: { hour: 6 } }, { outcomes: Array(9).fill(DOWN) });
    await receiver.later(1);
    const health = await receiver.fetch(new Request('http://localhost/health'));
    assert.equal(health.status, 503);
    assert.deepEqual((await health.json()).problems, ['waiting', 'not-checked']);
  });
});

describe('the inbox for trying out', () => {
  /** @param {Awaited<ReturnType<typeof receiverFor>>} receiver @param {string} url @param {string} address */
  const get = (receiver, url, address) => receiver.fetch(new Request(url), { remoteAddress: address });

  it('answers on this machine only, by its own name', async () => {
    const receiver = await receiverFor();
    assert.equal((await get(receiver, 'http://localhost:8787/inbox', '127.0.0.1')).status, 200);
    assert.equal((await get(receiver, 'http://localhost:8787/inbox', '203.0.113.5')).status, 404);
    assert.equal((await get(receiver, 'http://rebound.example/inbox', '127.0.0.1')).status, 404);
    assert.equal((await receiver.fetch(new Request('http://localhost/inbox'))).status, 404);
  });

  it('does not exist in production', async () => {
    const receiver = await receiverFor({ mode: 'production', retention: { days: 1 }, canary: {} });
    assert.equal((await get(receiver, 'http://localhost:8787/inbox', '127.0.0.1')).status, 404);
  });

  it('shows hostile text as text', async () => {
    const receiver = await receiverFor();
    await receiver.post(
      letter({ text: '<script>alert(1)</script>', name: '"><img src=x onerror=1>', '<b>x': '</dd>' }),
    );
    const answer = await get(receiver, 'http://localhost/inbox', '::1');
    const page = await answer.text();
    assert.doesNotMatch(page, /<script|<img|<b>x/);
    assert.match(page, /&lt;script&gt;alert\(1\)/);
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });
});

/** @param {{ challenge: string, salt: string, signature: string, maxnumber: number }} challenge */
function solve({ challenge, salt, signature, maxnumber }) {
  for (let number = 0; number <= maxnumber; number += 1) {
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge) {
      return btoa(JSON.stringify({ algorithm: 'SHA-256', challenge, number, salt, signature }));
    }
  }
  throw new Error('no solution');
}

describe('a mail server that hangs', () => {
  it('does not hang the sender: stored now, accepted for the one who asks again', async () => {
    /** @type {(outcome: import('../src/courier.js').Outcome) => void} */
    let answer = () => {};
    const hanging = new Promise((resolve) => (answer = resolve));
    const receiver = await receiverFor(
      { retry: { answerWithinSeconds: 0.1 } },
      { outcomes: [/** @type {any} */ (hanging)] },
    );
    const sent = letter();
    assert.deepEqual((await receiver.post(sent)).body.status, 'stored');
    assert.deepEqual((await receiver.post(sent)).body.status, 'stored');
    answer({ outcome: 'accepted' });
    await receiver.tick();
    assert.deepEqual((await receiver.post(sent)).body.status, 'accepted');
    assert.equal(receiver.mails.length, 1);
  });
});
