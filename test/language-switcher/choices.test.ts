import { expect } from 'chai';
import { choicesOf, suggestionsOf } from '../../src/language-switcher/choices.js';
import { languages } from '../../src/language/languages.js';

const shipped = languages.map(({ tag }) => tag);

describe('choicesOf', () => {
  it('names, directions, the current one, in order of the names', () => {
    expect(choicesOf({ offered: ['ht', 'en', 'ar', 'es-419'], current: 'ht' })).to.deep.equal([
      { tag: 'en', name: 'English', dir: 'ltr', current: false, href: undefined },
      { tag: 'es-419', name: 'Español', dir: 'ltr', current: false, href: undefined },
      { tag: 'ht', name: 'Kreyòl ayisyen', dir: 'ltr', current: true, href: undefined },
      { tag: 'ar', name: 'العربية', dir: 'rtl', current: false, href: undefined },
    ]);
  });

  it('keeps the order the site wrote', () => {
    const tags = choicesOf({ offered: ['so', 'en', 'am'], current: 'en', ordered: true }).map(({ tag }) => tag);
    expect(tags).to.deep.equal(['so', 'en', 'am']);
  });

  it('leads to the site’s own page where there is one, whatever region its link names', () => {
    const links = [
      { tag: 'es-MX', href: 'https://example.org/es/', name: 'Español' },
      { tag: 'es', href: 'https://example.org/second/', name: 'Español' },
    ];
    expect(choicesOf({ offered: ['en', 'es-419'], current: 'en', links })).to.deep.equal([
      { tag: 'en', name: 'English', dir: 'ltr', current: true, href: undefined },
      { tag: 'es-419', name: 'Español', dir: 'ltr', current: false, href: 'https://example.org/es/' },
    ]);
  });

  it('also lists pages in languages that are not shipped, by the link’s own text', () => {
    const links = [
      { tag: 'pl', href: 'https://example.org/pl/', name: 'Polski' },
      { tag: 'ckb', href: 'https://example.org/ku/', name: 'کوردی' },
    ];
    expect(choicesOf({ offered: ['ar'], current: 'en', links })).to.deep.equal([
      { tag: 'pl', name: 'Polski', dir: 'ltr', current: false, href: 'https://example.org/pl/' },
      { tag: 'ar', name: 'العربية', dir: 'rtl', current: false, href: undefined },
      { tag: 'ckb', name: 'کوردی', dir: 'rtl', current: false, href: 'https://example.org/ku/' },
    ]);
  });

  it('has all 24 once, and pseudo-languages only by their tag', () => {
    const all = choicesOf({ offered: shipped, current: 'en' });
    expect(all.map(({ tag }) => tag).sort()).to.deep.equal([...shipped].sort());
    expect(choicesOf({ offered: ['en-XA'], current: 'en' })[0]!.name).to.equal('en-XA');
  });
});

describe('suggestionsOf', () => {
  const choices = choicesOf({ offered: shipped, current: 'en' });
  const cases: [string[], string[]][] = [
    [['en-US'], []],
    [['es-MX', 'en'], ['es-419']],
    [
      ['ht-HT', 'fr-HT', 'en-US'],
      ['ht', 'fr'],
    ],
    [
      ['zh-TW', 'zh-Hant-TW', 'zh'],
      ['zh-Hant', 'zh-Hans'],
    ],
    [['fa-IR', 'ckb', 'quc'], []],
    [['prs-AF'], ['fa-AF']],
    [[], []],
  ];
  for (const [wanted, expected] of cases) {
    it(`${wanted.join(' ') || 'nothing'} → ${expected.join(' ') || 'none'}`, () => {
      expect(suggestionsOf(wanted, choices).map(({ tag }) => tag)).to.deep.equal(expected);
    });
  }
});
