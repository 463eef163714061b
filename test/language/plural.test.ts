import { expect } from 'chai';
import { languages } from '../../src/language/languages.js';
import { plural } from '../../src/language/plural.js';

const all = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

describe('plural', () => {
  const cases: Record<string, string> = {
    // 0, 1, 2, 3, 5, 11, 21, 100
    en: 'other one other other other other other other',
    'es-419': 'other one other other other other other other',
    'zh-Hans': 'other other other other other other other other',
    'zh-Hant': 'other other other other other other other other',
    vi: 'other other other other other other other other',
    fil: 'one one one one one one one one',
    ko: 'other other other other other other other other',
    ar: 'zero one two few few many many other',
    ht: 'other other other other other other other other',
    ru: 'many one few few many many one many',
    uk: 'many one few few many many one many',
    'pt-BR': 'one one other other other other other other',
    fr: 'one one other other other other other other',
    so: 'other one other other other other other other',
    am: 'one one other other other other other other',
    ti: 'one one other other other other other other',
    'fa-AF': 'one one other other other other other other',
    ps: 'other one other other other other other other',
    ur: 'other one other other other other other other',
    sw: 'other one other other other other other other',
    my: 'other other other other other other other other',
    ne: 'other one other other other other other other',
    'mww-Latn': 'other other other other other other other other',
    pa: 'one one other other other other other other',
  };
  for (const [language, expected] of Object.entries(cases)) {
    it(language, () => {
      expect([0, 1, 2, 3, 5, 11, 21, 100].map((n) => plural(language, n, all)).join(' ')).to.equal(expected);
    });
  }

  it('has a row here for every language shipped', () => {
    expect(Object.keys(cases).sort()).to.deep.equal(languages.map(({ tag }) => tag).sort());
  });

  it('takes `other` where the branch is missing', () => {
    expect(plural('ru', 3, { one: 'one', other: 'other' })).to.equal('other');
  });
});
