import { expect } from 'chai';
import dates from '../../locales/dates.json';
import { provideDates, type DateWords } from '../../src/language/dates.js';
import {
  formatDate,
  formatDateRange,
  formatNumber,
  formatTime,
  formatTimeRange,
  monthNames,
  weekdayNames,
  zoneName,
  type DateStyle,
} from '../../src/language/formatters.js';
import { directionOf, languages } from '../../src/language/languages.js';
import { formatList } from '../../src/language/lists.js';

for (const [language, words] of Object.entries(dates)) provideDates(language, words as DateWords);

const NEW_YORK = 'America/New_York';
/** Tuesday, 24 November 2026, 14:30 in New York; the 25th in Tokyo. */
const moment = new Date('2026-11-24T19:30:00Z');
const later = new Date('2026-11-24T21:00:00Z');
const STYLES: DateStyle[] = ['full', 'long', 'medium', 'short', 'month', 'weekday', 'day'];
const shipped = languages.map(({ tag }) => tag);

/** Everything a formatter can say in a language, as one text. */
function everything(language: string): string {
  return [
    ...STYLES.map((style) => formatDate(language, moment, style, NEW_YORK)),
    ...monthNames(language, 'long'),
    ...monthNames(language, 'short'),
    ...weekdayNames(language, 'long'),
    ...weekdayNames(language, 'short'),
    formatList(language, ['0', '1', '2']),
    formatTimeRange(language, moment, later, NEW_YORK),
    formatDateRange(language, '2026-11-24', '2026-11-26', 'long'),
    ...['America/Chicago', 'America/Los_Angeles', NEW_YORK].map((zone) => zoneName(language, zone, moment)),
  ].join(' · ');
}

describe('formatters say it in English', () => {
  const cases: Record<DateStyle, string> = {
    full: 'Tuesday, November 24, 2026',
    long: 'November 24, 2026',
    medium: 'Nov 24, 2026',
    short: 'Nov 24',
    month: 'November 2026',
    weekday: 'Tuesday',
    day: 'Tuesday, November 24',
  };
  for (const style of STYLES) {
    it(style, () => expect(formatDate('en', moment, style, NEW_YORK)).to.equal(cases[style]));
  }

  it('times, ranges, lists, days from today, zones, names', () => {
    const plain = (text: string) => text.replace(/[\u00a0\u2009]/g, ' ');
    expect(plain(formatTime('en', moment, NEW_YORK))).to.equal('2:30 PM');
    expect(plain(formatTime('en', new Date('2026-11-24T05:05:00Z'), NEW_YORK))).to.equal('12:05 AM');
    expect(plain(formatTimeRange('en', moment, later, NEW_YORK))).to.equal('2:30 – 4:00 PM');
    expect(plain(formatDateRange('en', '2026-11-24', '2026-11-26', 'long'))).to.equal('November 24 – 26, 2026');
    expect(formatDateRange('en', '2026-11-24', '2026-11-24', 'long')).to.equal('November 24, 2026');
    expect(formatList('en', ['Somali', 'Dari', 'Arabic'])).to.equal('Somali, Dari, and Arabic');
    expect(formatList('en', ['Somali'])).to.equal('Somali');
    expect(formatList('en', [])).to.equal('');
    expect(zoneName('en', NEW_YORK, moment)).to.equal('Eastern Time');
    expect(formatNumber('en', 12345.6)).to.equal('12,345.6');
    expect(weekdayNames('en', 'short')).to.deep.equal(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
    expect(monthNames('en', 'short')[8]).to.match(/^Sept?$/);
  });
});

describe('formatters in the languages browsers answer in English for', () => {
  const cases: Record<string, string[]> = {
    // full, medium, day, time, list of three
    ht: ['madi 24 novanm 2026', '24 nov 2026', 'madi 24 novanm', '2:30 PM', 'A, B ak C'],
    'mww-Latn': [
      'Zwj Quag, lub Kaum Ib Hlis tim 24, 2026',
      'Kaum Ib Hlis tim 24, 2026',
      'Zwj Quag, lub Kaum Ib Hlis tim 24',
      '2:30 PM',
      'A, B, thiab C',
    ],
    fil: ['Martes, Nobyembre 24, 2026', 'Nob 24, 2026', 'Martes, Nobyembre 24', '2:30 PM', 'A, B, at C'],
    so: ['Talaado, Noofeembar 24, 2026', 'Nof 24, 2026', 'Talaado, Noofeembar 24', '2:30 GD', 'A, B iyo C'],
    am: ['ማክሰኞ 24 ኖቬምበር 2026', '24 ኖቬም 2026', 'ማክሰኞ 24 ኖቬምበር', '2:30 ከሰዓት', 'A፣ B እና C'],
    ti: ['ሰሉስ፣ 24 ሕዳር 2026', '24 ሕዳ 2026', 'ሰሉስ፣ 24 ሕዳር', '2:30 ድ.ቀ.', 'A፣ Bን Cን'],
    'fa-AF': ['سه‌شنبه 24 نومبر 2026', '24 نومبر 2026', 'سه‌شنبه 24 نومبر', '2:30 ب.ظ.', 'A،‏ B، و C'],
    ps: ['درېنۍ، د 2026 د نومبر 24', '2026 نومبر 24', 'درېنۍ، نومبر 24', '2:30 غ.و.', 'A، B، او C'],
    ur: ['منگل، 24 نومبر، 2026', '24 نومبر، 2026', 'منگل، 24 نومبر', '\u200e2:30 PM', 'A، B، اور C'],
    my: ['2026 ခုနှစ်၊ နိုဝင်ဘာလ 24 ရက်၊ အင်္ဂါနေ့', '2026 နိုဝင်ဘာ 24', 'နိုဝင်ဘာလ 24 ရက်၊ အင်္ဂါနေ့', 'ညနေ 2:30', 'A၊ B နှင့် C'],
    ne: ['2026 नोभेम्बर 24, मङ्गलबार', '2026 नोभेम्बर 24', 'नोभेम्बर 24, मङ्गलबार', '2:30 अपराह्न', 'A, B र C'],
    pa: ['ਮੰਗਲਵਾਰ, 24 ਨਵੰਬਰ 2026', '24 ਨਵੰ 2026', 'ਮੰਗਲਵਾਰ, 24 ਨਵੰਬਰ', '2:30 PM', 'A, B ਅਤੇ C'],
    ko: ['2026년 11월 24일 화요일', '2026년 11월 24일', '11월 24일 화요일', '오후 2:30', 'A, B 및 C'],
  };
  for (const [language, expected] of Object.entries(cases)) {
    it(language, () => {
      expect([
        ...(['full', 'medium', 'day'] as const).map((style) => formatDate(language, moment, style, NEW_YORK)),
        formatTime(language, moment, NEW_YORK).replace('\u00a0', ' '),
        formatList(language, ['A', 'B', 'C']),
      ]).to.deep.equal(expected);
    });
  }

  it('has a row here for each language with date words', () => {
    const tags = Object.entries(dates).flatMap(([tag, words]) => ('months' in words ? [tag] : []));
    expect(Object.keys(cases).sort()).to.deep.equal(tags.sort());
  });

  it('ranges, zones without a name of their own', () => {
    expect(formatDateRange('ht', '2026-11-24', '2026-11-26', 'long')).to.equal('24 novanm 2026 – 26 novanm 2026');
    expect(formatDateRange('ht', '2026-11-24', '2026-11-24', 'day')).to.equal('madi 24 novanm');
    expect(formatTimeRange('ht', moment, later, NEW_YORK).replace(/\u00a0/g, ' ')).to.equal('2:30 PM – 4:00 PM');
    expect(formatList('ht', ['A', 'B', 'C', 'D'])).to.equal('A, B, C ak D');
    expect(formatList('ht', ['A'])).to.equal('A');
    expect(formatList('ht', [])).to.equal('');
    expect(zoneName('ht', NEW_YORK, moment)).to.equal('lè Lès');
    expect(zoneName('ht', 'Pacific/Honolulu', moment)).to.equal('lè Awayi');
    expect(zoneName('ht', 'Asia/Tokyo', moment)).to.equal('GMT+9');
    expect(formatNumber('ps', 12345.6)).to.equal('12,345.6');
  });
});

describe('a zone of the United States is not called by another place', () => {
  // What CLDR says: Central America, the middle and the east of Viet Nam or Taiwan, the middle of Africa, the Himalaya, one city.
  const traps: [string, string, RegExp, string][] = [
    ['ru', 'America/Chicago', /Центральная Америка/, 'центральное время США'],
    ['ru', 'America/New_York', /Восточная Америка/, 'восточное время США'],
    ['ti', 'America/Chicago', /ማእከላይ [አኣ]መሪካ/, 'ግዜ ማእከላይ ክፋል ሕቡራት መንግስታት'],
    ['sw', 'America/Chicago', /Kati$/, 'Saa za Katikati mwa Marekani'],
    ['vi', 'America/Chicago', /miền Trung$/, 'Giờ miền Trung Hoa Kỳ'],
    ['vi', 'America/New_York', /miền Đông$/, 'Giờ miền Đông Hoa Kỳ'],
    ['zh-Hant', 'America/Chicago', /^中部/, '美國中部時間'],
    ['ne', 'America/Denver', /हिमाली/, 'माउन्टेन टाइम'],
    ['fa-AF', 'America/Anchorage', /انکوریج/, 'وقت آلاسکا'],
  ];
  for (const [language, zone, trap, name] of traps) {
    it(`${language}, ${zone}`, () => {
      for (const month of [0, 6]) {
        const said = zoneName(language, zone, new Date(Date.UTC(2026, month, 15)));
        expect(said).to.not.match(trap);
        expect(said).to.equal(name);
      }
    });
  }

  it('other zones keep the name that the engine has', () => {
    const engine = new Intl.DateTimeFormat('ru', { timeZone: 'America/Puerto_Rico', timeZoneName: 'longGeneric' });
    const name = engine.formatToParts(moment).find(({ type }) => type === 'timeZoneName')!.value;
    expect(zoneName('ru', 'America/Puerto_Rico', moment)).to.equal(name);
    expect(formatDate('ru', moment, 'month', NEW_YORK)).to.match(/2026/);
  });
});

describe('formatters in every language shipped', () => {
  // Without May and Mar, which others call so too.
  const ENGLISH =
    /\b(January|February|March|April|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sun|Mon|Tue|Wed|Thu|Fri|today|tomorrow|yesterday|days? ago|days?|and|or|Eastern|Central|Mountain|Time)\b/;
  // Words of theirs that look the same.
  const THEIRS: Record<string, RegExp> = {
    'es-419': /hora central/gi,
    'pt-BR': /Horário Central/gi,
  };

  for (const language of shipped.filter((tag) => tag !== 'en')) {
    it(`${language}: no English, no stub, no other digits or calendar`, () => {
      const text = everything(language).replace(THEIRS[language] ?? '-', '');
      expect(text.match(ENGLISH)?.[0]).to.equal(undefined);
      expect(text).to.not.match(/\bM(0\d|1[0-2])\b/);
      expect(text)
        .to.contain('2026')
        .and.not.match(/[٠-٩۰-۹०-९၀-၉੦-੯]/);
      expect(text)
        .to.not.contain('undefined')
        .and.not.match(/[{}\u202f]/);
    });

    it(`${language}: letters of its own script`, () => {
      const script: Record<string, RegExp> = {
        ar: /\p{Script=Arabic}/u,
        'fa-AF': /\p{Script=Arabic}/u,
        ps: /\p{Script=Arabic}/u,
        ur: /\p{Script=Arabic}/u,
        ru: /\p{Script=Cyrillic}/u,
        uk: /\p{Script=Cyrillic}/u,
        am: /\p{Script=Ethiopic}/u,
        ti: /\p{Script=Ethiopic}/u,
        my: /\p{Script=Myanmar}/u,
        ne: /\p{Script=Devanagari}/u,
        pa: /\p{Script=Gurmukhi}/u,
        ko: /\p{Script=Hangul}/u,
        'zh-Hans': /\p{Script=Han}/u,
        'zh-Hant': /\p{Script=Han}/u,
      };
      const own = script[language] ?? /\p{Script=Latin}/u;
      for (const name of [...monthNames(language, 'long'), ...weekdayNames(language, 'long')]) {
        expect(name).to.match(own);
        if (own.source !== '\\p{Script=Latin}') expect(name).to.not.match(/[A-Za-z]/);
      }
      expect(new Set(monthNames(language, 'long')).size).to.equal(12);
      expect(new Set(weekdayNames(language, 'long')).size).to.equal(7);
    });

    it(`${language}: the weekday of a date is the one in the table`, () => {
      expect(formatDate(language, '2026-11-24', 'weekday')).to.equal(weekdayNames(language, 'long')[2]);
    });
  }
});

describe('times in a line from right to left', () => {
  // Bidi: digits before the first strong letter take the line's direction, so `9:00 AM – 3:00 PM` ended in `PM 9:00`.
  const rtl = shipped.filter((tag) => directionOf(tag) === 'rtl');
  const [morning, afternoon] = [new Date('2026-11-24T09:00Z'), new Date('2026-11-24T15:00Z')];
  for (const language of rtl)
    it(`${language}: Latin letters are led by a mark that keeps the digits before them`, () => {
      for (const text of [
        formatTime(language, morning, 'UTC'),
        formatTimeRange(language, morning, later, 'UTC'),
        formatTimeRange(language, morning, afternoon, 'UTC'),
      ])
        if (/[A-Z]/.test(text)) expect(text).to.match(/^\u200e\d/);
    });
});

describe('the place of a moment', () => {
  it('is the zone asked for', () => {
    expect(formatDate('en', moment, 'long', 'Asia/Tokyo')).to.equal('November 25, 2026');
    expect(formatDate('ht', moment, 'full', 'Asia/Tokyo')).to.equal('mèkredi 25 novanm 2026');
  });

  it('does not move a calendar date', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', undefined]) {
      expect(formatDate('en', '2026-11-24', 'full', zone)).to.equal('Tuesday, November 24, 2026');
      expect(formatDate('ht', '2026-11-24', 'full', zone)).to.equal('madi 24 novanm 2026');
    }
  });
});

describe('an unknown language', () => {
  it('is written in English, not in the browser’s own language', () => {
    expect(formatDate('kjb', moment, 'long', NEW_YORK)).to.equal('November 24, 2026');
    expect(formatList('kjb', ['A', 'B'])).to.equal('A and B');
    expect(formatNumber('kjb', 1234.5)).to.equal('1,234.5');
  });
});
