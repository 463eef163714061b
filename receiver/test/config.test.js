import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readConfig } from '../src/config.js';

const PRODUCTION = {
  mode: 'production',
  publicUrl: 'https://contact.example.gov',
  origins: ['https://www.example.gov'],
  mail: { from: 'form@example.gov', host: 'mail.example.gov' },
  liaisons: [{ name: 'Amina', email: 'amina@example.gov', languages: ['ar'] }],
  backup: { name: 'Maria', email: 'maria@example.gov' },
  retention: { days: 90 },
};

/** @param {object} change @param {Record<string, string>} [environment] */
const problems = (change, environment) => readConfig({ ...PRODUCTION, ...change }, environment).problems;

describe('the configuration', () => {
  it('nothing at all is a trial on this machine', () => {
    const { config, problems } = readConfig({});
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [config.mode, config.host, config.port, config.mail, config.origins, config.canary],
      ['trial', '127.0.0.1', 8787, undefined, undefined, undefined],
    );
  });

  it('the example is one to start from', async () => {
    const example = JSON.parse(await readFile(new URL('../config.example.json', import.meta.url), 'utf8'));
    assert.deepEqual(readConfig(example).problems, []);
    assert.equal(readConfig(example).config.mode, 'production');
  });

  it('a whole one for production has no problems', () => assert.deepEqual(problems({}), []));

  /** @type {[string, object, RegExp][]} */
  const REFUSED = [
    ['without a notification', { mail: undefined }, /^mail: production needs/],
    ['without a named backup', { backup: undefined }, /^backup: name the person/],
    ['with the only liaison as backup', { backup: 'amina@example.gov' }, /^backup: must be another/],
    ['without anybody to get messages', { liaisons: [] }, /^liaisons, fallback/],
    ['without origins', { origins: undefined }, /^origins: list/],
    ['with no origin', { origins: [] }, /^origins: list/],
    ['without a schedule', { retention: undefined }, /^retention\.days/],
    ['without a daily test', { canary: false }, /^canary/],
    ['without an address for acknowledgements', { publicUrl: undefined }, /^publicUrl: liaisons/],
    ['with acknowledgements over http', { publicUrl: 'http://contact.example.gov' }, /^publicUrl: must begin/],
    ['with readable mail across the network', { mail: { ...PRODUCTION.mail, tls: 'none' } }, /^mail\.tls/],
    ['with a password in the file', { mail: { ...PRODUCTION.mail, password: 'x' } }, /^mail\.password/],
    ['with a star as origin', { origins: ['*'] }, /^origins: "\*"/],
    ['with a path in an origin', { origins: ['https://www.example.gov/'] }, /^origins: "https/],
    ['with a header in an address', { backup: 'a@b.example\r\nBcc: c@d.example' }, /^backup: must be a plain/],
    ['with a header in a name', { backup: { name: 'A\r\nBcc: c', email: 'a@b.example' } }, /^backup\.name/],
    ['with two addresses in one', { fallback: 'a@b.example, c@d.example' }, /^fallback: must be a plain/],
    ['with a misspelt key', { retension: {} }, /^retension: no such setting/],
    ['with a misspelt key inside', { limits: { perNetwrk: 1 } }, /^limits\.perNetwrk: no such setting/],
    ['with another time zone', { timeZone: 'Mars/North' }, /^timeZone/],
    ['with a list that is none', { routes: { topics: ['report'], to: 'a@b.example' } }, /^routes: must be a list/],
    ['with liaisons that are none', { liaisons: [null], fallback: 'a@b.example' }, /^liaisons: must be a list/],
    [
      'with a misspelt key in a route',
      { routes: [{ topic: ['report'], to: 'a@b.example' }] },
      /^routes\[0\]\.topic: no/,
    ],
    ['with a misspelt key of a person', { backup: { nmae: 'A', email: 'a@b.example' } }, /^backup\.nmae: no such/],
    ['with a number where an object belongs', { acknowledge: 24 }, /^acknowledge: must be an object/],
    ['with an address for acknowledgements that is none', { publicUrl: 'contact.example.gov' }, /^publicUrl: must be/],
    ['with a route to nobody', { routes: [{ topics: ['report'] }] }, /^routes\[0\]\.to/],
  ];
  for (const [name, change, expected] of REFUSED) {
    it(`is refused ${name}`, () => {
      const found = problems(change);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', expected);
    });
  }

  it('takes password and secret from the environment', () => {
    const { config } = readConfig(PRODUCTION, { LIAISON_SMTP_PASSWORD: 'p', LIAISON_SECRET: 's', PORT: '9000' });
    assert.deepEqual([config.mail?.password, config.secret, config.port], ['p', 's', 9000]);
  });
});
