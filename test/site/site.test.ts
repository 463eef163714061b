import { expect } from 'chai';
import { configOf } from '../../src/contact-form/config-check.js';
import { checkSite } from '../../src/site/check-site.js';
import { emptySite, isCurrent, readSite } from '../../src/site/entries.js';
import { localText } from '../../src/site/local-text.js';
import type { Site } from '../../src/site/site.js';

const address = 'https://town.example/police/liaison.json';

describe('readSite', () => {
  it('makes addresses absolute and keeps {lang} readable', () => {
    const file = {
      version: 1,
      phone: ' 555-0100 ',
      policy: 'policy.json',
      feeds: ['/feeds/{lang}.ics', { src: 'school.ics', label: { en: 'School' } }],
      liaisons: [{ name: 'Ana Cruz', languages: ['es'], photo: 'ana.jpg' }],
      contact: { action: '/send', routes: [{ languages: ['ht'], action: '/send-ht' }] },
    };
    expect(checkSite(file)).to.deep.equal([]);
    expect(readSite(file, address)).to.deep.equal({
      ...emptySite,
      phone: '555-0100',
      policy: 'https://town.example/police/policy.json',
      feeds: [
        { src: 'https://town.example/feeds/{lang}.ics' },
        { src: 'https://town.example/police/school.ics', label: { en: 'School' } },
      ],
      liaisons: [{ name: 'Ana Cruz', languages: ['es'], photo: 'https://town.example/police/ana.jpg' }],
      contact: {
        action: 'https://town.example/send',
        routes: [{ languages: ['ht'], action: 'https://town.example/send-ht' }],
      },
    });
  });

  const phone = '555-0100';
  const wrong: [string, unknown, string[], Partial<Site>][] = [
    ['no object', 'hello', [''], {}],
    ['a list', [], [''], {}],
    ['another version', { version: 2, phone }, ['version'], { phone }],
    ['a misspelt key', { version: 1, phnoe: '1' }, ['phnoe', 'phone'], {}],
    ['an empty phone', { version: 1, phone: '  ' }, ['phone'], {}],
    ['a phone that is a number', { version: 1, phone: 5550100 }, ['phone'], {}],
    ['a person without a name', { version: 1, phone, liaisons: [{ languages: ['en'] }] }, ['liaisons[0]'], { phone }],
    [
      'a liaison without a language',
      { version: 1, phone, liaisons: [{ name: 'A' }] },
      ['liaisons[0].languages'],
      { phone, liaisons: [{ name: 'A', languages: [] }] },
    ],
    ['a feed without an address', { version: 1, phone, feeds: [{ label: 'x' }] }, ['feeds[0]'], { phone }],
    [
      'a feed no browser reads',
      { version: 1, phone, feeds: ['webcal://a.example/f.ics'] },
      ['feeds[0]'],
      { phone, feeds: [{ src: 'webcal://a.example/f.ics' }] },
    ],
    ['a list that is none', { version: 1, phone, feeds: 'a.ics' }, ['feeds'], { phone }],
    [
      'the careful reading of unreviewed',
      { version: 1, phone, unreviewed: 'no' },
      ['unreviewed'],
      { phone, unreviewed: 'hide' },
    ],
    ['the careful reading of example', { version: 1, phone, example: 'yes' }, ['example'], { phone, example: true }],
  ];
  for (const [name, file, paths, kept] of wrong)
    it(`${name}: named, and the rest is read`, () => {
      expect(checkSite(file).map((p) => p.path)).to.deep.equal(paths);
      expect(readSite(file, address)).to.deep.equal({ ...emptySite, ...kept });
    });
});

describe('readSite of what a person may write by mistake', () => {
  const read = (file: object) => readSite({ version: 1, phone: '555-0100', ...file }, address);

  it('leaves out what has another type, so that no widget meets it', () => {
    for (const odd of [5, null, ['x'], true, { en: 5 }]) {
      const person = {
        phone: odd,
        hours: odd,
        role: odd,
        greeting: odd,
        photo: odd,
        meet: { date: odd, place: odd, event: odd, href: odd },
        url: odd,
        kind: odd,
        note: odd,
        color: odd,
        language: odd,
      };
      const { liaisons, partners, feeds } = read({
        liaisons: [{ name: 'Ana', languages: odd, audio: odd, ...person }],
        partners: [{ name: 'Clinic', ...person }, odd],
        feeds: [{ src: 'a.ics', ...person, label: odd }, { src: odd }, odd],
      });
      const given = (entry: object) => JSON.parse(JSON.stringify(entry)) as object;
      const languages = Array.isArray(odd) ? ['x'] : [];
      expect(given(liaisons)).to.deep.equal([{ name: 'Ana', languages, audio: [], meet: {} }]);
      expect(given(partners)).to.deep.equal([{ name: 'Clinic', meet: {} }]);
      expect(given(feeds)).to.deep.equal([{ src: 'https://town.example/police/a.ics', meet: {} }]);
    }
  });

  it('keeps no link that is a script, no day that is none, no feed without an address', () => {
    const { liaisons, partners, feeds } = read({
      liaisons: [{ name: 'Ana', languages: [], meet: { href: 'javascript:alert(1)', date: '2027-13-01' } }],
      partners: [{ name: 'Clinic', url: 'javascript:alert(1)' }],
      feeds: ['http://[', '#'],
    });
    expect(liaisons).to.deep.equal([{ name: 'Ana', languages: [], meet: {} }]);
    expect(partners).to.deep.equal([{ name: 'Clinic' }]);
    expect(feeds).to.deep.equal([{ src: `${address}#` }]);
  });

  it('keeps a day that cannot be read, so that it counts as past', () => {
    const { liaisons, contact } = read({
      liaisons: [{ name: 'Ana', languages: [], reviewBy: 20270101 }],
      contact: { recipients: [{ key: 'age1x', expires: 20270101 }] },
    });
    expect(isCurrent(liaisons[0]!, '2026-01-01')).to.equal(false);
    expect(contact.recipients).to.deep.equal([{ key: 'age1x', expires: 20270101 }]);
  });

  it('makes what is no address, and what is no key, something that the form refuses and says so', () => {
    const { contact } = read({ contact: { action: 5, routes: [null, { action: {} }], recipients: ['age1x', null] } });
    expect(contact.action).to.equal('about:invalid');
    expect(contact.routes!.map(({ action }) => action)).to.deep.equal(['about:invalid', 'about:invalid']);
    expect(contact.recipients).to.deep.equal([{ key: 'age1x' }, { key: 'null' }]);
    const { problems } = configOf({}, read({ contact: { action: 5, routes: {}, recipients: [null] } }), {
      base: address,
      today: '2026-01-01',
      canSeal: true,
    });
    expect(problems.map(({ code }) => code)).to.deep.equal(['config-invalid', 'config-invalid', 'key-invalid']);
  });
});

describe('checkSite of entries', () => {
  const paths = (changes: object) => checkSite({ version: 1, phone: '1', ...changes }).map(({ path }) => path);
  const wrong: [object, string[]][] = [
    [{ liaisons: [{ name: 'A', languages: 'es', phone: 5550100 }] }, ['liaisons[0].languages', 'liaisons[0].phone']],
    [
      { liaisons: [{ name: 'A', languages: ['es'], role: { en: 5 }, meet: 'soon' }] },
      ['liaisons[0].role', 'liaisons[0].meet'],
    ],
    [
      { liaisons: [{ name: 'A', languages: ['es'], meet: { date: 'soon', href: 'javascript:x' } }] },
      ['liaisons[0].meet.date', 'liaisons[0].meet.href'],
    ],
    [{ partners: [{ name: 'A', url: 'javascript:x', hours: ['Mo'] }] }, ['partners[0].url', 'partners[0].hours']],
    [{ feeds: [{ src: 'a.ics', color: 5, label: [] }] }, ['feeds[0].color', 'feeds[0].label']],
    [{ contact: { action: 5, backend: 5, retention: [] } }, ['contact.action', 'contact.backend', 'contact.retention']],
    [{ contact: { routes: {}, recipients: 'age1x' } }, ['contact.routes', 'contact.recipients']],
    [
      { contact: { routes: [null], recipients: ['age1x', { key: 'x', expires: 'soon' }] } },
      ['contact.routes[0]', 'contact.recipients[0]', 'contact.recipients[1].key', 'contact.recipients[1].expires'],
    ],
    [
      { contact: { fields: 'x', extra: { a: 5 }, publicBody: 'no' } },
      ['contact.fields', 'contact.extra', 'contact.publicBody'],
    ],
  ];
  for (const [changes, expected] of wrong)
    it(JSON.stringify(changes), () => expect(paths(changes)).to.have.members(expected));
});

describe('localText', () => {
  const greeting = { en: 'Hello', 'es-419': 'Hola', fr: 'Bonjour' };
  const cases: [string, { text: string; language: string }][] = [
    ['es-419', { text: 'Hola', language: 'es-419' }],
    ['fr-CA', { text: 'Bonjour', language: 'fr' }],
    ['ht', { text: 'Hello', language: 'en' }],
  ];
  for (const [language, expected] of cases)
    it(`in ${language}`, () => expect(localText(greeting, language)).to.deep.equal(expected));
  it('takes what there is, and says in which language', () =>
    expect(localText({ so: 'Salaan' }, 'ht')).to.deep.equal({ text: 'Salaan', language: 'so' }));
  it('gives a plain string the language of the file', () =>
    expect(localText('Hello', 'ht', 'en')).to.deep.equal({ text: 'Hello', language: 'en' }));
  it('gives nothing for nothing', () => expect(localText(undefined, 'en')).to.equal(undefined));
});
