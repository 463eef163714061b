import { expect } from 'chai';
import { directionOf, languages, match } from '../../src/language/languages.js';

const shipped = languages.map(({ tag }) => tag);

describe('languages', () => {
  it('are the 24 of the issue, tags in canonical case', () => {
    expect(shipped.join(' ')).to.equal(
      'en es-419 zh-Hans zh-Hant vi fil ko ar ht ru uk pt-BR fr so am ti fa-AF ps ur sw my ne mww-Latn pa',
    );
    for (const tag of shipped) expect(new Intl.Locale(tag).toString()).to.equal(tag);
  });

  it('are right to left where they are', () => {
    const tags = languages.map(({ tag }) => tag);
    expect(tags.filter((tag) => directionOf(tag) === 'rtl')).to.deep.equal(['ar', 'fa-AF', 'ps', 'ur']);
  });

  it('have names in one script each, and never their code', () => {
    const scripts: [RegExp, string][] = [
      [/^[\p{Script=Latin}\p{M} ]+$/u, 'en es-419 vi fil ht pt-BR fr so sw mww-Latn'],
      [/^\p{Script=Han}+$/u, 'zh-Hans zh-Hant'],
      [/^\p{Script=Hangul}+$/u, 'ko'],
      [/^\p{Script=Arabic}+$/u, 'ar fa-AF ps ur'],
      [/^\p{Script=Cyrillic}+$/u, 'ru uk'],
      [/^\p{Script=Ethiopic}+$/u, 'am ti'],
      [/^[\p{Script=Myanmar}\p{M}]+$/u, 'my'],
      [/^[\p{Script=Devanagari}\p{M}]+$/u, 'ne'],
      [/^[\p{Script=Gurmukhi}\p{M}]+$/u, 'pa'],
    ];
    const checked: string[] = [];
    for (const [letters, tags] of scripts) {
      for (const tag of tags.split(' ')) {
        const { name } = languages.find((language) => language.tag === tag)!;
        expect(name, tag).to.match(letters).and.to.equal(name.normalize('NFC'));
        expect(name.toLowerCase()).to.not.equal(tag.toLowerCase());
        checked.push(tag);
      }
    }
    expect(checked.sort()).to.deep.equal([...shipped].sort());
    expect(new Set(languages.map(({ name }) => name)).size).to.equal(24);
  });
});

describe('match(wanted, shipped)', () => {
  const cases: Record<string, string> = {
    en: 'en',
    'en-GB': 'en',
    EN_us: 'en',
    es: 'es-419',
    'es-MX': 'es-419',
    'es-GT': 'es-419',
    'es-US': 'es-419',
    'es-ES': 'es-419',
    'ES-419': 'es-419',
    zh: 'zh-Hans',
    'zh-CN': 'zh-Hans',
    'zh-SG': 'zh-Hans',
    'zh-hans': 'zh-Hans',
    'zh-Hans-HK': 'zh-Hans',
    'zh-TW': 'zh-Hant',
    'zh-HK': 'zh-Hant',
    'zh-MO': 'zh-Hant',
    zh_Hant_TW: 'zh-Hant',
    pt: 'pt-BR',
    'pt-PT': 'pt-BR',
    tl: 'fil',
    'tl-PH': 'fil',
    'fil-PH': 'fil',
    prs: 'fa-AF',
    'prs-AF': 'fa-AF',
    'fa-AF': 'fa-AF',
    'fa-Arab-AF': 'fa-AF',
    fa_af: 'fa-AF',
    hmn: 'mww-Latn',
    mww: 'mww-Latn',
    'MWW-latn': 'mww-Latn',
    'hmn-US': 'mww-Latn',
    'fr-CA': 'fr',
    'fr-HT': 'fr',
    'so-SO': 'so',
    'ht-HT': 'ht',
    'ru-UA': 'ru',
    'uk-UA': 'uk',
    'ar-SY': 'ar',
    'ps-PK': 'ps',
    'pa-IN': 'pa',
    'pa-Guru': 'pa',
    ' ko ': 'ko',
  };
  for (const [wanted, found] of Object.entries(cases)) {
    it(`${wanted} → ${found}`, () => expect(match(wanted, shipped)).to.equal(found));
  }

  const unmatched =
    'fa fa-IR ckb ckb-IQ ku kmr quc mam kjb hnj mww-Hmnp yue pa-PK pa-Arab rw ln wo km und und-US x-private de';
  for (const wanted of [...unmatched.split(' '), '', 'no tag at all', '-']) {
    it(`'${wanted}' → none`, () => expect(match(wanted, shipped)).to.equal(undefined));
  }

  it('hops to no other language when its own is not offered', () => {
    expect(match('ht', ['fr', 'en'])).to.equal(undefined);
    expect(match('ckb', ['ar', 'fa-AF'])).to.equal(undefined);
    expect(match('uk', ['ru'])).to.equal(undefined);
    expect(match('zh-TW', ['zh-Hans'])).to.equal(undefined);
    expect(match('fa-AF', ['fa'])).to.equal(undefined);
  });

  it('leaves pseudo-languages to those who name them', () => {
    expect(match('en-US', ['en-XA', 'en'])).to.equal('en');
    expect(match('ar', ['ar-XB'])).to.equal(undefined);
    expect(match('en-XA', ['en', 'en-XA'])).to.equal('en-XA');
  });

  it('prefers the same tag and answers with the tag as offered', () => {
    expect(match('es-mx', ['es', 'es-MX'])).to.equal('es-MX');
    expect(match('es-MX', ['ES_419'])).to.equal('ES_419');
    expect(match('en', [])).to.equal(undefined);
  });
});

describe('directionOf', () => {
  const cases: Record<string, 'ltr' | 'rtl'> = {
    ar: 'rtl',
    'ar-XB': 'rtl',
    ar_EG: 'rtl',
    'ar-Latn': 'ltr',
    'fa-AF': 'rtl',
    prs: 'rtl',
    ckb: 'rtl',
    kmr: 'ltr',
    'ku-Arab': 'rtl',
    he: 'rtl',
    'yi-US': 'rtl',
    rhg: 'rtl',
    'rhg-Latn': 'ltr',
    aii: 'rtl',
    acm: 'rtl',
    apc: 'rtl',
    ary: 'rtl',
    arz: 'rtl',
    dv: 'rtl',
    'ff-Adlm': 'rtl',
    ff: 'ltr',
    ks: 'rtl',
    nqo: 'rtl',
    pnb: 'rtl',
    sd: 'rtl',
    sdh: 'rtl',
    ug: 'rtl',
    'ur-Aran': 'rtl',
    'pa-Arab': 'rtl',
    pa: 'ltr',
    'uz-Arab-AF': 'rtl',
    'az-Cyrl': 'ltr',
    'sd-Deva': 'ltr',
    arn: 'ltr',
    en: 'ltr',
    'en-XA': 'ltr',
    'zh-Hant': 'ltr',
    '': 'ltr',
  };
  for (const [tag, dir] of Object.entries(cases))
    it(`'${tag}' is ${dir}`, () => expect(directionOf(tag)).to.equal(dir));
});
