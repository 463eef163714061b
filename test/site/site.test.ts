import { expect } from 'chai';
import { checkSite } from '../../src/site/check-site.js';
import { emptySite, localText, readSite, type Site } from '../../src/site/site.js';

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
