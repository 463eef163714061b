import { expect } from 'chai';
import { emptySite, localText, readSite } from '../../src/site/site.js';

const address = 'https://town.example/police/liaison.json';

describe('readSite', () => {
  it('makes addresses absolute and keeps {lang} readable', () => {
    const { site, problems } = readSite(
      {
        version: 1,
        phone: ' 555-0100 ',
        policy: 'policy.json',
        feeds: ['/feeds/{lang}.ics', { src: 'school.ics', label: { en: 'School' } }],
        liaisons: [{ name: 'Ana Cruz', languages: ['es'], photo: 'ana.jpg' }],
        contact: { action: '/send', routes: [{ languages: ['ht'], action: '/send-ht' }] },
      },
      address,
    );
    expect(problems).to.deep.equal([]);
    expect(site).to.deep.equal({
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

  const wrong: [string, unknown, string[], Partial<typeof emptySite>][] = [
    ['no object', 'hello', [''], {}],
    ['a list', [], [''], {}],
    ['another version', { version: 2 }, ['version'], {}],
    ['a misspelt key', { version: 1, phnoe: '1' }, ['phnoe'], {}],
    ['an empty phone', { version: 1, phone: '  ' }, ['phone'], {}],
    ['a phone that is a number', { version: 1, phone: 5550100 }, ['phone'], {}],
    ['a person without a name', { version: 1, liaisons: [{ languages: [] }] }, ['liaisons[0].name'], { liaisons: [] }],
    ['a feed without an address', { version: 1, feeds: [{ label: 'x' }] }, ['feeds[0]'], { feeds: [] }],
    ['the careful reading of unreviewed', { version: 1, unreviewed: 'no' }, ['unreviewed'], { unreviewed: 'hide' }],
    ['the careful reading of example', { version: 1, example: 'yes' }, [], { example: true }],
  ];
  for (const [name, file, paths, kept] of wrong)
    it(`names ${name} and goes on`, () => {
      const { site, problems } = readSite(file, address);
      expect(problems.map((p) => p.path)).to.deep.equal(paths);
      expect(site).to.deep.equal({ ...emptySite, ...kept });
    });
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
