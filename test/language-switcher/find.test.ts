import { expect } from 'chai';
import { phrases } from '../../src/interpreter-card/phrases.js';
import { entries, find, fold, related } from '../../src/language-switcher/find.js';
import { names } from '../../src/interpreter-card/names.js';
import { also, spoken } from '../../src/language-switcher/other-names.js';
import { languages } from '../../src/language/languages.js';

const all = entries();
const shipped = languages.map(({ tag }) => tag);

describe('find: a language by what anybody calls it', () => {
  const cases: [query: string, first: string][] = [
    ['kreyol', 'ht'],
    ['KREYÒL', 'ht'],
    ['haitiano', 'ht'],
    ['creole', 'ht'],
    ['kreyol haiti', 'ht'],
    ['créole haïtien', 'ht'],
    ['海地', 'ht'],
    ['гаитянский', 'ht'],
    ['pilipino', 'fil'],
    ['tagalog', 'fil'],
    ['espanol', 'es-419'],
    ['castellano', 'es-419'],
    ['panyol', 'es-419'],
    ['西班牙', 'es-419'],
    ['mandarin', 'zh-Hans'],
    ['中文', 'zh-Hans'],
    ['cantonese', 'zh-Hant'],
    ['廣東話', 'zh-Hant'],
    ['粤语', 'zh-Hant'],
    ['中國', 'zh-Hant'],
    ['chinese simplified', 'zh-Hans'],
    ['chinese traditional', 'zh-Hant'],
    ['mandarin chinese', 'zh-Hans'],
    ['tieng viet', 'vi'],
    ['vietnamita', 'vi'],
    ['русский', 'ru'],
    ['russo', 'ru'],
    ['українська', 'uk'],
    ['tigrigna', 'ti'],
    ['tigriña', 'ti'],
    ['ትግርኛ', 'ti'],
    ['amharic', 'am'],
    ['አማርኛ', 'am'],
    ['ዐማርኛ', 'am'],
    ['دری', 'fa-AF'],
    ['دري', 'fa-AF'],
    ['dari', 'fa-AF'],
    ['پښتو', 'ps'],
    ['پشتو', 'ps'],
    ['pushto', 'ps'],
    ['العربية', 'ar'],
    ['العربیه', 'ar'],
    ['عَرَبِيّ', 'ar'],
    ['arabe', 'ar'],
    ['kiswahili', 'sw'],
    ['suajili', 'sw'],
    ['burma', 'my'],
    ['မြန်မာ', 'my'],
    ['nepali', 'ne'],
    ['नेपाली', 'ne'],
    ['hmong', 'mww-Latn'],
    ['hmoob', 'mww-Latn'],
    ['lus hmoob', 'mww-Latn'],
    ['punjabi', 'pa'],
    ['ਪੰਜਾਬੀ', 'pa'],
    ['한국', 'ko'],
    ['한', 'ko'],
    ['coreano', 'ko'],
    ['soomaali', 'so'],
    ['af soomaali', 'so'],
    ['brasil', 'pt-BR'],
    ['portugues', 'pt-BR'],
    // codes
    ['ti', 'ti'],
    ['hat', 'ht'],
    ['es-419', 'es-419'],
    ['zh-hant', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh_CN', 'zh-Hans'],
    ['pt-PT', 'pt-BR'],
    ['en-US', 'en'],
    ['k-iche', 'quc'],
    // slips of the hand
    ['haitain', 'ht'],
    ['vietnamise', 'vi'],
    ['portugese', 'pt-BR'],
    ['amharik', 'am'],
    ['ukranian', 'uk'],
    // spoken only
    ["k'iche'", 'quc'],
    ['kʼicheʼ', 'quc'],
    ['k’iche', 'quc'],
    ['kiche', 'quc'],
    ['quiche', 'quc'],
    ['mam', 'mam'],
    ["q'anjob'al", 'kjb'],
    ['kanjobal', 'kjb'],
    ['karen', 'ksw'],
    ['bileez', 'bzj'],
    ['guinea-bissau', 'pov'],
    ['marshallese', 'mh'],
    ['khmer', 'km'],
    ['cambodian', 'km'],
    ['asl', 'ase'],
    ['sign language', 'ase'],
    ['lengua de senas', 'ase'],
    ['farsi', 'fa-AF'],
    ['kurdî', 'kmr'],
  ];
  for (const [query, first] of cases) it(`${query} → ${first}`, () => expect(find(query, all)[0]).to.equal(first));

  it('finds each shipped language by each of its names', () => {
    for (const tag of shipped) {
      const fields = [...names[tag]!.split('|'), ...also[tag]!.split('|')];
      for (const name of new Set(fields.filter(Boolean))) expect(find(name, all), name).to.include(tag);
    }
  });

  it('finds each spoken language by its English and its own name', () => {
    for (const tag of Object.keys(spoken)) {
      const [english, own] = phrases[tag]!;
      expect(find(english, all), english).to.include(tag);
      if (own) expect(find(own, all), own).to.include(tag);
    }
  });

  it('offers every language that goes by a name, and claims it for none', () => {
    for (const name of ['kriol', 'creole', 'crioulo'])
      expect(find(name, all), name).to.include.members(['ht', 'kea', 'pov', 'kri', 'jam', 'bzj', 'gcf']);
    expect(find('habesha', all)).to.have.members(['am', 'ti']);
  });

  it('offers near and far: Farsi shows Dari and Farsi, Kurdish both', () => {
    expect(find('farsi', all)).to.include.members(['fa-AF', 'fa']);
    expect(find('kurdish', all)).to.include.members(['ckb', 'kmr']);
  });

  it('shows everything for nothing and nothing for nonsense', () => {
    expect(find('', all)).to.have.length(all.length);
    expect(find('  ’ ', all)).to.have.length(all.length);
    expect(find('xqzvw', all)).to.deep.equal([]);
    expect(find('🙂', all)).to.deep.equal([]);
    expect(find('zz', all)).to.deep.equal([]);
  });
});

describe('the names', () => {
  it('have a field for every shipped language, and say so in its own script', () => {
    for (const tag of shipped) {
      const fields = names[tag]!.split('|');
      expect(fields, tag).to.have.length(shipped.length);
      expect(also[tag], tag).to.be.a('string');
      const own = fields[shipped.indexOf(tag)]!;
      expect(fold(own), tag).to.not.equal(tag.toLowerCase());
    }
    const column = (language: string) => shipped.map((tag) => names[tag]!.split('|')[shipped.indexOf(language)]!);
    expect(column('ht').every(Boolean)).to.equal(true);
    expect(column('ht').join()).to.not.match(/anglais|espagnol|chinois/);
    for (const language of ['ru', 'uk']) expect(column(language).join('')).to.not.match(/[A-Za-z]/);
    for (const language of ['ar', 'fa-AF', 'ps', 'ur', 'am', 'ti', 'my', 'ne', 'pa', 'ko'])
      expect(column(language).join(''), language).to.not.match(/[A-Za-z]/);
  });

  it('know each spoken language once, and none that is shipped', () => {
    const tags = Object.keys(phrases);
    expect(tags.filter((tag) => !shipped.includes(tag)).sort()).to.deep.equal(Object.keys(spoken).sort());
    expect(shipped.filter((tag) => tag !== 'en' && !phrases[tag])).to.deep.equal([]);
    // Canonical form makes Mandarin Chinese, Kurmanji Kurdish, Chaldean Syriac: not enough to ask for an interpreter.
    for (const tag of Object.keys(spoken).filter((tag) => !/^(cmn|kmr|cld)$/.test(tag)))
      expect(new Intl.Locale(tag).toString(), tag).to.equal(tag);
  });
});

describe('related: suggested, never switched to', () => {
  const cases: Record<string, string[]> = {
    'fa-IR': ['fa-AF'],
    fa: ['fa-AF'],
    ckb: ['ar'],
    quc: ['es-419'],
    'mam-GT': ['es-419'],
    yue: ['zh-Hant'],
    rw: ['fr', 'sw'],
    'pa-PK': ['ur'],
    hnj: ['mww-Latn'],
    ht: [],
    uk: [],
    de: [],
    '': [],
  };
  for (const [wanted, expected] of Object.entries(cases)) {
    it(`${wanted || 'nothing'} → ${expected.join(' ') || 'none'}`, () => {
      expect(related(wanted, shipped)).to.deep.equal(expected);
    });
  }
  it('suggests only what is offered', () => expect(related('ckb', ['en', 'es-419'])).to.deep.equal([]));
});
