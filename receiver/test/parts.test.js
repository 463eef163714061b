import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { canaryDue } from '../src/canary.js';
import { createLimits, networkOf } from '../src/limits.js';
import { outcomeOf } from '../src/notify.js';
import { createChallenge, verifySolution } from '../src/pow.js';
import { fate } from '../src/retention.js';
import { recipientOf } from '../src/routing.js';
import { createSigner } from '../src/signer.js';

describe('routing', () => {
  const amina = { name: 'Amina', email: 'a@x.example', languages: ['ar-EG', 'so'] };
  const jean = { name: 'Jean', email: 'j@x.example', languages: ['ht', 'fr'] };
  const lee = { name: 'Lee', email: 'l@x.example', languages: ['zh-Hant', 'es'] };
  const fallback = { name: 'Desk', email: 'd@x.example' };
  const backup = { name: 'Maria', email: 'm@x.example' };
  const reports = { name: 'Reports', email: 'r@x.example' };
  const table = {
    liaisons: [amina, jean, lee],
    fallback,
    backup,
    routes: [{ topics: ['report'], languages: ['ht'], to: reports }],
  };
  /** @type {[string, { topic?: string, languages: string[] }, string | undefined][]} */
  const CASES = [
    ['by language, whatever the region', { languages: ['ar'] }, 'Amina'],
    ['the strongest language first', { languages: ['ht', 'ar'] }, 'Jean'],
    ['the next where nobody speaks the first', { languages: ['quc', 'es-419'] }, 'Lee'],
    ['a spoken language in either script', { languages: ['zh-Hans'] }, 'Lee'],
    ['never a relative: Haitian is not French', { languages: ['hat-x'.slice(0, 3)] }, 'Desk'],
    ['to a person where nobody speaks it', { languages: ['my'] }, 'Desk'],
    ['to a person where no language is known', { languages: [] }, 'Desk'],
    ['by a route of topic and language', { topic: 'report', languages: ['ht'] }, 'Reports'],
    ['a route needs both', { topic: 'report', languages: ['ar'] }, 'Amina'],
    ['a complaint never to a liaison by itself', { topic: 'complaint', languages: ['ar'] }, 'Maria'],
  ];
  for (const [name, message, expected] of CASES) {
    it(name, () => assert.equal(recipientOf(table, message)?.person.name, expected));
  }
  it('a complaint to whom a route names', () => {
    const routes = [{ topics: ['complaint'], to: amina }];
    assert.equal(recipientOf({ ...table, routes }, { topic: 'complaint', languages: [] })?.person.name, 'Amina');
  });
  it('a complaint not to a liaison by a route for a language, but to another by one', () => {
    const to = (/** @type {{ name: string, email: string }} */ person) =>
      recipientOf({ ...table, routes: [{ languages: ['ar'], to: person }] }, { topic: 'complaint', languages: ['ar'] });
    assert.equal(to({ name: 'Amina at work', email: amina.email })?.person.name, 'Maria');
    assert.equal(to(reports)?.person.name, 'Reports');
  });
  it('to nobody where nobody is named', () => {
    const nobody = { liaisons: [], routes: [], fallback: undefined, backup: undefined };
    assert.equal(recipientOf(nobody, { languages: ['ar'] }), undefined);
  });
});

describe('proof of work', () => {
  const sign = createSigner('secret');
  const settings = { maxNumber: 30, expires: 2_000_000 };
  /** @param {object} change */
  const solution = async (change = {}) => {
    const { challenge, salt, signature } = await createChallenge(sign, 'key', settings);
    for (let number = 0; number <= 30; number += 1) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(salt + number));
      if (Buffer.from(digest).toString('hex') !== challenge) continue;
      return btoa(JSON.stringify({ algorithm: 'SHA-256', challenge, salt, signature, number, ...change }));
    }
    throw new Error('no solution below the largest number');
  };

  it('a solution is taken for its message until it expires', async () => {
    const solved = await solution();
    assert.equal(await verifySolution(sign, 'key', solved, 1_999_000), true);
    assert.equal(await verifySolution(sign, 'key', solved, 2_000_000), false);
    assert.equal(await verifySolution(sign, 'other', solved, 1_000_000), false);
    assert.equal(await verifySolution(createSigner('another'), 'key', solved, 1_000_000), false);
  });

  for (const change of [
    { number: 31 },
    { number: -1 },
    { number: '1' },
    { algorithm: 'SHA-1' },
    { signature: 'f'.repeat(64) },
  ]) {
    it(`not with ${JSON.stringify(change)}`, async () => {
      assert.equal(await verifySolution(sign, 'key', await solution(change), 1_000_000), false);
    });
  }
  for (const payload of ['', '!', btoa('null'), btoa('{}'), btoa('[1]')]) {
    it(`not ${JSON.stringify(payload)}`, async () =>
      assert.equal(await verifySolution(sign, 'key', payload, 1), false));
  }
});

describe('a network', () => {
  /** @type {[string, string][]} */
  const NETWORKS = [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['192.0.2.7:50123', '192.0.2.7'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
  ];
  for (const [address, network] of NETWORKS) it(address, () => assert.equal(networkOf(address), network));

  it('is known under another name tomorrow, and no count is kept', async () => {
    const limits = createLimits({ perNetwork: 1, windowMinutes: 1440, loadPerMinute: 9 });
    const evening = Date.UTC(2026, 10, 24, 23, 59, 59);
    assert.equal(await limits.take('192.0.2.7', evening), 0);
    assert.ok((await limits.take('192.0.2.7', evening)) > 0);
    assert.equal(await limits.take('192.0.2.7', evening + 1000), 0);
  });
});

describe('the daily test is due', () => {
  const zone = 'America/New_York';
  const at = (/** @type {string} */ time) => Date.parse(time);
  /** @type {[string, number | undefined, string, boolean][]} */
  const CASES = [
    ['never sent', undefined, '2026-11-24T01:00:00-05:00', true],
    ['sent today, after the hour', at('2026-11-24T08:00:00-05:00'), '2026-11-24T20:00:00-05:00', false],
    ['sent yesterday, before the hour', at('2026-11-23T08:30:00-05:00'), '2026-11-24T07:59:00-05:00', false],
    ['sent yesterday, at the hour', at('2026-11-23T08:30:00-05:00'), '2026-11-24T08:00:00-05:00', true],
    ['a day ago, whatever the hour', at('2026-11-23T03:00:00-05:00'), '2026-11-24T03:00:00-05:00', true],
    ['the day the clocks go back', at('2026-10-31T08:00:00-04:00'), '2026-11-01T08:00:00-05:00', true],
  ];
  for (const [name, last, now, due] of CASES) it(name, () => assert.equal(canaryDue(last, 8, zone, at(now)), due));
});

describe('the fate of a message', () => {
  const day = 86_400_000;
  const config = {
    retention: { days: 10, topics: { report: 30 } },
    acknowledge: { withinHours: 1, times: 2 },
    publicUrl: 'https://x',
  };
  const state = /** @type {const} */ ({
    status: 'notified',
    kind: 'message',
    digest: '',
    receivedAt: 0,
    attempts: 1,
    acknowledgedAt: 1,
  });
  /** @type {[string, Partial<import('../src/spool.js').State>, string | undefined, number, string][]} */
  const CASES = [
    ['answered, before its time', {}, undefined, 9.9, 'keep'],
    ['answered, at its time', {}, undefined, 10, 'remove'],
    ['its topic’s time', {}, 'report', 29.9, 'keep'],
    ['its topic’s time is over', {}, 'report', 30, 'remove'],
    ['a topic named like a method', {}, 'toString', 10, 'remove'],
    ['nobody was told', { status: 'received' }, undefined, 999, 'keep'],
    ['nobody answered yet', { acknowledgedAt: undefined, escalations: 1 }, undefined, 999, 'keep'],
    ['the backup was told as often as set', { acknowledgedAt: undefined, escalations: 2 }, undefined, 10, 'remove'],
    ['held, not yet listed', { status: 'held' }, undefined, 999, 'keep'],
    ['held and listed', { status: 'held', reviewedAt: 1 }, undefined, 10, 'remove'],
    ['gone, still remembered', { removedAt: 10 * day }, undefined, 39, 'keep'],
    ['gone, long ago', { removedAt: 10 * day }, undefined, 40, 'forget'],
    ['a test that arrived', { kind: 'canary' }, undefined, 14, 'forget'],
  ];
  for (const [name, change, topic, days, expected] of CASES) {
    it(name, () => assert.equal(fate({ ...state, ...change }, topic, config, days * day), expected));
  }
  it('kept where the agency gives no number of days', () => {
    assert.equal(fate(state, undefined, { ...config, retention: { days: undefined, topics: {} } }, 9999 * day), 'keep');
  });
});

describe('what the mail server’s answer means', () => {
  const cut = { code: 'ECONNECTION', command: 'CONN' };
  /** @type {[string, object, boolean, object][]} */
  const CASES = [
    ['no such mailbox', { responseCode: 550, command: 'RCPT TO' }, false, { outcome: 'permanent', code: '550' }],
    ['the letter refused', { responseCode: 554, command: 'DATA' }, true, { outcome: 'permanent', code: '554' }],
    ['greylisted', { responseCode: 451, command: 'RCPT TO' }, false, { outcome: 'temporary', code: '451' }],
    ['wrong password', { responseCode: 535, command: 'AUTH PLAIN' }, false, { outcome: 'temporary', code: '535' }],
    ['no STARTTLS', { responseCode: 502, command: 'STARTTLS' }, false, { outcome: 'temporary', code: '502' }],
    ['cut before the end', cut, false, { outcome: 'temporary', code: 'ECONNECTION' }],
    ['cut after it', cut, true, { outcome: 'temporary', code: 'ECONNECTION', uncertain: true }],
  ];
  for (const [name, error, letterSent, outcome] of CASES) {
    it(name, () => assert.deepEqual(outcomeOf(error, letterSent), { uncertain: false, ...outcome }));
  }
});

describe('the handler', () => {
  it('imports nothing of Node, so that it runs elsewhere', async () => {
    const seen = new Set();
    /** @param {URL} file */
    const walk = async (file) => {
      if (seen.has(file.href)) return;
      seen.add(file.href);
      const source = await readFile(file, 'utf8');
      for (const [, name] of source.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';/gm)) {
        if (name?.startsWith('.')) await walk(new URL(name, file));
        else assert.match(name ?? '', /^hono(\/html)?$/, `${file.pathname} imports ${name}`);
      }
      assert.doesNotMatch(source.replace(/\/\*[^]*?\*\//g, ''), /\b(process|Buffer|require)\b\s*[.(]/);
    };
    await walk(new URL('../src/handler.js', import.meta.url));
    assert.ok(seen.size > 10);
  });
});
