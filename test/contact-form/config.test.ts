import { expect } from 'chai';
import { configOf } from '../../src/contact-form/config-check.js';
import { simpleConfig, type Attributes, type Config } from '../../src/contact-form/config.js';
import { readersOf, routeOf, takesComplaints } from '../../src/contact-form/routes.js';
import { emptySite } from '../../src/site/entries.js';
import type { ContactSettings } from '../../src/site/site.js';

const key = 'age13rp2l8jqr59kdmz2djwjq3kx9act2zkej9h8mez9sutxtt2e5alsl55n47';
const base = 'https://city.example/contact/';
const read = (attributes: Attributes, contact: ContactSettings = {}, canSeal = true): Config =>
  configOf(
    attributes,
    { ...emptySite, contact },
    {
      base,
      today: '2026-11-24',
      canSeal,
    },
  );
const gist = ({ action, backend, recipients, problems }: Config) => ({
  action,
  backend,
  keys: recipients.length,
  problems: problems.map(({ code }) => code),
});

describe('contact form: where a message goes', () => {
  const cases: [string, Attributes, ContactSettings, ReturnType<typeof gist>][] = [
    ['nothing said: no form', {}, {}, { action: undefined, backend: 'liaison', keys: 0, problems: [] }],
    [
      'a tag',
      { action: '/send' },
      {},
      { action: 'https://city.example/send', backend: 'liaison', keys: 0, problems: [] },
    ],
    [
      'the site file',
      {},
      { action: 'https://r.example/', backend: 'json' },
      { action: 'https://r.example/', backend: 'json', keys: 0, problems: [] },
    ],
    [
      'a tag over the site file',
      { action: 'send', backend: 'liaison' },
      { action: 'https://r.example/', backend: 'json' },
      { action: 'https://city.example/contact/send', backend: 'liaison', keys: 0, problems: [] },
    ],
    [
      'sealed',
      { action: '/send', recipients: ` ${key}\n${key} ` },
      {},
      { action: 'https://city.example/send', backend: 'liaison', keys: 2, problems: [] },
    ],
    [
      'an unknown backend',
      { action: '/send', backend: 'mail' },
      {},
      { action: undefined, backend: 'mail', keys: 0, problems: ['config-invalid'] },
    ],
    [
      'plain http from https',
      { action: 'http://r.example/' },
      {},
      { action: undefined, backend: 'liaison', keys: 0, problems: ['config-invalid'] },
    ],
    [
      'mailto',
      { action: 'mailto:a@b.org' },
      {},
      { action: undefined, backend: 'liaison', keys: 0, problems: ['config-invalid'] },
    ],
    [
      'script',
      { action: 'javascript:alert(1)' },
      {},
      { action: undefined, backend: 'liaison', keys: 0, problems: ['config-invalid'] },
    ],
    [
      'no address',
      { action: 'https://' },
      {},
      { action: undefined, backend: 'liaison', keys: 0, problems: ['config-invalid'] },
    ],
    [
      'a broken route',
      { action: '/send' },
      { routes: [{ action: 'ftp://x' }] },
      { action: undefined, backend: 'liaison', keys: 0, problems: ['config-invalid'] },
    ],
    [
      'a broken key',
      { action: '/send', recipients: 'age1nonsense' },
      {},
      { action: undefined, backend: 'liaison', keys: 1, problems: ['key-invalid'] },
    ],
    [
      'one key of two expired',
      { action: '/send' },
      { recipients: [{ key }, { key, expires: '2026-11-23' }] },
      { action: undefined, backend: 'liaison', keys: 2, problems: ['key-invalid'] },
    ],
    [
      'encryption meant, nobody named',
      { action: '/send', recipients: '' },
      {},
      { action: undefined, backend: 'liaison', keys: 0, problems: ['key-invalid'] },
    ],
    [
      'gravity forms without a place for the message',
      { action: '/send', backend: 'gravity-forms' },
      {},
      { action: undefined, backend: 'gravity-forms', keys: 0, problems: ['config-invalid'] },
    ],
  ];
  for (const [name, attributes, contact, expected] of cases) {
    it(name, () => expect(gist(read(attributes, contact))).to.deep.equal(expected));
  }

  it('never falls back to plain text where the site file names no key, or no list of keys', () => {
    for (const recipients of [[], 'age1', {}] as unknown as NonNullable<ContactSettings['recipients']>[]) {
      const { action, problems } = read({ action: '/send' }, { recipients });
      expect([action, problems.map(({ code }) => code)]).to.deep.equal([undefined, ['key-invalid']]);
    }
  });

  it('never falls back to plain text where the browser cannot encrypt', () => {
    const config = read({ action: '/send', recipients: key }, {}, false);
    expect(gist(config)).to.deep.equal({
      action: undefined,
      backend: 'liaison',
      keys: 1,
      problems: ['config-invalid'],
    });
  });

  it('never falls back to plain text where the site file, which may name keys, cannot be read', () => {
    const lost = { ...emptySite, failed: true };
    const closer = (attributes: Attributes) => configOf(attributes, lost, { base, today: '2026-11-24', canSeal: true });
    const today = '2026-11-24';
    expect(simpleConfig({ action: '/send' }, lost, base, today, true)).to.equal(undefined);
    expect(gist(closer({ action: '/send' })).action).to.equal(undefined);
    expect(closer({ action: '/send' }).problems.map(({ code }) => code)).to.deep.equal(['config-invalid']);
    const sealed = { action: '/send', recipients: key };
    expect(simpleConfig(sealed, lost, base, today, true)).to.deep.equal(closer(sealed));
    expect(closer(sealed).action).to.equal('https://city.example/send');
    expect(simpleConfig({}, lost, base, today, true)!.problems).to.deep.equal([]);
  });

  it('keeps what the site file says of a key that stands on the tag', () => {
    const known = { key, holder: 'Officer Example', expires: '2027-01-01' };
    expect(read({ action: '/send', recipients: key }, { recipients: [known] }).recipients).to.deep.equal([known]);
  });
});

describe('contact form: the usual configuration', () => {
  const simple = (attributes: Attributes, contact: ContactSettings = {}, page = base, canSeal = true) =>
    simpleConfig(attributes, { ...emptySite, contact }, page, '2026-11-24', canSeal);
  const config = (action: string | undefined, settings: ContactSettings = {}): Config => ({
    ...(action === undefined ? {} : { action }),
    backend: 'liaison',
    recipients: [],
    settings,
    problems: [],
  });

  it('is the one that the closer look gives', () => {
    for (const [attributes, contact] of [
      [{}, {}],
      [{ action: '/send' }, {}],
      [{ action: '/send', backend: 'liaison' }, { complaintsToLiaison: true }],
      [{}, { action: 'https://r.example/', backend: 'liaison' }],
      [{ action: '/send' }, { backend: 'json' }],
      [{ action: '/send', recipients: `${key} ${key}` }, {}],
      [{ action: '/send' }, { recipients: [{ key, holder: 'Officer Example', expires: '2026-11-24' }] }],
      [{ action: '/send', recipients: key }, { recipients: [{ key, languages: ['ar'] }] }],
    ] as [Attributes, ContactSettings][]) {
      expect(simple(attributes, contact)).to.deep.equal(read(attributes, contact));
    }
    expect(simple({ action: '/send' }, {}, 'http://intranet/page')).to.deep.equal(config('http://intranet/send'));
  });

  const closer: [string, Attributes, ContactSettings, string?][] = [
    ['a backend that may be misspelt', { action: '/send', backend: 'jsn' }, {}],
    ['one that needs more than an address', { action: '/send' }, { backend: 'gravity-forms' }],
    ['a key past its last day', { action: '/send' }, { recipients: [{ key }, { key, expires: '2026-11-23' }] }],
    ['a key cut short', { action: '/send', recipients: key.slice(0, -1) }, {}],
    [
      'a list that holds no keys',
      { action: '/send' },
      { recipients: [null] as unknown as ContactSettings['recipients'] },
    ],
    ['no key where keys are meant', { action: '/send', recipients: '' }, {}],
    ['an empty list of keys', { action: '/send' }, { recipients: [] }],
    ['routes', { action: '/send' }, { routes: [] }],
    ['plain http', { action: 'http://r.example/' }, {}],
    ['plain http from plain http, elsewhere', { action: 'http://r.example/' }, {}, 'http://intranet/page'],
    ['script', { action: 'javascript:alert(1)' }, {}],
    ['no address', { action: 'https://' }, {}],
  ];
  it('needs a closer look: keys where nothing can be encrypted', () =>
    expect(simple({ action: '/send', recipients: key }, {}, base, false)).to.equal(undefined));
  for (const [name, attributes, contact, page] of closer) {
    it(`needs a closer look: ${name}`, () => expect(simple(attributes, contact, page)).to.equal(undefined));
  }
});

describe('contact form: routes', () => {
  const routes = [
    { languages: ['ar'], topics: ['victim'], action: '/a' },
    { languages: ['es'], action: '/b' },
    { topics: ['complaint'], action: 'https://oversight.example/' },
  ];
  const config = read({ action: '/send' }, { routes });
  const cases: [string, string, string][] = [
    ['ar', 'victim', 'https://city.example/a'],
    ['ar', 'question', 'https://city.example/send'],
    ['es-419', 'question', 'https://city.example/b'],
    ['es-419', 'complaint', 'https://oversight.example/'],
    ['so', 'complaint', 'https://oversight.example/'],
    ['so', 'question', 'https://city.example/send'],
  ];
  for (const [language, topic, action] of cases) {
    it(`${language}, ${topic}: ${action}`, () => expect(routeOf(config, language, topic, base)).to.equal(action));
  }

  it('a complaint goes by no route but one that names complaints, whatever its language', () => {
    const named = { languages: ['es'], topics: ['complaint'], action: '/oversight' };
    const by = (contact: ContactSettings) => routeOf(read({ action: '/send' }, contact), 'ht', 'complaint', base);
    expect(by({ routes: [{ languages: ['ht'], action: '/ht' }, named] })).to.equal('https://city.example/oversight');
    expect(by({ routes: [{ languages: ['ht'], action: '/ht' }] })).to.equal(undefined);
    expect(by({})).to.equal(undefined);
    expect(by({ routes: [{ languages: ['ht'], action: '/ht' }], complaintsToLiaison: true })).to.equal(
      'https://city.example/ht',
    );
  });

  it('goes nowhere where the form must not send', () => {
    expect(routeOf(read({ action: 'ftp://x' }), 'en', 'question', base)).to.equal(undefined);
  });

  it('takes complaints only where the site says so', () => {
    expect(takesComplaints(read({ action: '/send' }))).to.equal(false);
    expect(takesComplaints(read({ action: '/send' }, { complaintsToLiaison: true }))).to.equal(true);
    expect(takesComplaints(config)).to.equal(true);
  });

  it('seals a complaint to none who reads one language only, as a liaison does; without another key it takes none', () => {
    const liaison = { key, languages: ['ar'] };
    const oversight = { key };
    const sealed = (contact: ContactSettings): Config => ({
      ...config,
      ...contact,
      settings: { ...config.settings, ...contact },
    });
    const both = sealed({ recipients: [liaison, oversight] });
    expect(readersOf(both, 'ar', 'question')).to.deep.equal([liaison, oversight]);
    expect(readersOf(both, 'ar', 'complaint')).to.deep.equal([oversight]);
    expect(takesComplaints(both)).to.equal(true);
    expect(takesComplaints(sealed({ recipients: [liaison] }))).to.equal(false);
    const allowed = sealed({ recipients: [liaison], complaintsToLiaison: true });
    expect(readersOf(allowed, 'ar', 'complaint')).to.deep.equal([liaison]);
    expect(takesComplaints(allowed)).to.equal(true);
  });
});
