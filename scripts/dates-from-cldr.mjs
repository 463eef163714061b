// Writes locales/dates.json: names and patterns of dates for languages in which some browser answers in English.
// Taken from the CLDR inside this Node (`process.versions.cldr`); what CLDR lacks or has in English is written by hand
// below. Run it with a newer Node to refresh, and read the difference: `node scripts/dates-from-cldr.mjs`.
import { writeFileSync } from 'node:fs';

const FROM_CLDR = ['fil', 'ko', 'so', 'am', 'ti', 'fa-AF', 'ps', 'ur', 'my', 'ne', 'pa'];
const ZONES = {
  'America/New_York': 'Eastern Time',
  'America/Chicago': 'Central Time',
  'America/Denver': 'Mountain Time',
  'America/Los_Angeles': 'Pacific Time',
  'America/Anchorage': 'Alaska Time',
  'Pacific/Honolulu': 'Hawaii-Aleutian Standard Time',
};
const STYLES = {
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { weekday: 'long', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' },
};

// CLDR has nothing for these two.
const BY_HAND = {
  ht: {
    months: 'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm'.split(' '),
    monthsShort: 'jan fev mas avr me jen jiy out sep okt nov des'.split(' '),
    weekdays: 'dimanch lendi madi mèkredi jedi vandredi samdi'.split(' '),
    weekdaysShort: 'dim len mad mèk jed van sam'.split(' '),
    periods: ['AM', 'PM'],
    full: '{weekday} {day} {month} {year}',
    long: '{day} {month} {year}',
    medium: '{day} {month} {year}',
    short: '{day} {month}',
    month: '{month} {year}',
    day: '{weekday} {day} {month}',
    time: '{hour}:{minute}\u00a0{period}',
    range: '{0} – {1}',
    and: ['{0} ak {1}', '{0}, {1}', '{0} ak {1}'],
    zones: {
      'Eastern Time': 'lè Lès',
      'Central Time': 'lè Santral',
      'Mountain Time': 'lè Montay',
      'Pacific Time': 'lè Pasifik',
      'Alaska Time': 'lè Alaska',
      'Hawaii-Aleutian Standard Time': 'lè Awayi',
    },
  },
  'mww-Latn': {
    months: [
      'Ib Hlis',
      'Ob Hlis',
      'Peb Hlis',
      'Plaub Hlis',
      'Tsib Hlis',
      'Rau Hli',
      'Xya Hli',
      'Yim Hli',
      'Cuaj Hlis',
      'Kaum Hli',
      'Kaum Ib Hlis',
      'Kaum Ob Hlis',
    ],
    monthsShort: [
      'Ib Hlis',
      'Ob Hlis',
      'Peb Hlis',
      'Plaub Hlis',
      'Tsib Hlis',
      'Rau Hli',
      'Xya Hli',
      'Yim Hli',
      'Cuaj Hlis',
      'Kaum Hli',
      'Kaum Ib Hlis',
      'Kaum Ob Hlis',
    ],
    weekdays: ['Zwj Hnub', 'Zwj Hli', 'Zwj Quag', 'Zwj Feeb', 'Zwj Teeb', 'Zwj Kuab', 'Zwj Cag'],
    weekdaysShort: ['Hnub', 'Hli', 'Quag', 'Feeb', 'Teeb', 'Kuab', 'Cag'],
    periods: ['AM', 'PM'],
    full: '{weekday}, lub {month} tim {day}, {year}',
    long: 'lub {month} tim {day}, {year}',
    medium: '{month} tim {day}, {year}',
    short: '{month} tim {day}',
    month: 'lub {month} {year}',
    day: '{weekday}, lub {month} tim {day}',
    time: '{hour}:{minute}\u00a0{period}',
    range: '{0} – {1}',
    and: ['{0} thiab {1}', '{0}, {1}', '{0}, thiab {1}'],
    zones: {
      'Eastern Time': 'Sijhawm Sab Hnub Tuaj',
      'Central Time': 'Sijhawm Hauv Nruab Nrab',
      'Mountain Time': 'Sijhawm Toj Siab',
      'Pacific Time': 'Sijhawm Pacific',
      'Alaska Time': 'Sijhawm Alaska',
      'Hawaii-Aleutian Standard Time': 'Sijhawm Hawaii',
    },
  },
};

// Where CLDR's own answer is English, mixed, wrong in meaning (ti's "ago" says "in") or unlike what readers meet.
const CORRECTED = {
  fil: {
    zones: {
      'Eastern Time': 'Oras sa Silangan',
      'Central Time': 'Oras sa Gitna',
      'Mountain Time': 'Oras sa Bundok',
      'Pacific Time': 'Oras sa Pasipiko',
      'Alaska Time': 'Oras sa Alaska',
      'Hawaii-Aleutian Standard Time': 'Oras sa Hawaii',
    },
  },
  ko: {
    periods: ['오전', '오후'],
    time: '{period} {hour}:{minute}',
    zones: { 'Alaska Time': '알래스카 시간', 'Hawaii-Aleutian Standard Time': '하와이 시간' },
  },
  am: { medium: '{day} {month} {year}', short: '{day} {month}', day: '{weekday} {day} {month}' },
  ti: {
    long: '{day} {month} {year}',
    // CLDR's is "Central America".
    zones: {
      'Eastern Time': 'ግዜ ምብራቓዊ ክፋል ሕቡራት መንግስታት',
      'Central Time': 'ግዜ ማእከላይ ክፋል ሕቡራት መንግስታት',
    },
  },
  'fa-AF': { medium: '{day} {month} {year}', short: '{day} {month}' },
  ps: {
    periods: ['غ.م.', 'غ.و.'],
    full: '{weekday}، د {year} د {month} {day}',
    long: 'د {year} د {month} {day}',
    day: '{weekday}، {month} {day}',
    zones: { 'Mountain Time': 'د غرونو وخت' },
  },
  ur: {
    // Latin letters behind digits: in a line from right to left `9:00 AM – 3:00 PM` ended in `PM 9:00`, but for the mark.
    time: '\u200e{hour}:{minute} {period}',
  },
  my: {
    full: '{year} ခုနှစ်၊ {month}လ {day} ရက်၊ {weekday}နေ့',
    long: '{year} ခုနှစ်၊ {month}လ {day} ရက်',
    month: '{year} {month}လ',
    day: '{month}လ {day} ရက်၊ {weekday}နေ့',
    and: ['{0} နှင့် {1}', '{0}၊ {1}', '{0} နှင့် {1}'],
    monthsShort: 'ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ'.split(' '),
  },
  // CLDR's Mountain Time is "of the Himalaya", its Central Time also "of the national government". As people say them here.
  ne: {
    zones: {
      'Eastern Time': 'इस्टर्न टाइम',
      'Central Time': 'सेन्ट्रल टाइम',
      'Mountain Time': 'माउन्टेन टाइम',
      'Pacific Time': 'प्यासिफिक टाइम',
    },
  },
};

// Browsers know these languages, but CLDR calls zones of the United States as readers call other places: Central America,
// the middle of Africa, the middle and the east of Viet Nam or Taiwan.
const ZONES_ALONE = {
  ru: { 'Eastern Time': 'восточное время США', 'Central Time': 'центральное время США' },
  sw: { 'Eastern Time': 'Saa za Mashariki mwa Marekani', 'Central Time': 'Saa za Katikati mwa Marekani' },
  vi: {
    'Eastern Time': 'Giờ miền Đông Hoa Kỳ',
    'Central Time': 'Giờ miền Trung Hoa Kỳ',
    'Mountain Time': 'Giờ miền núi Hoa Kỳ',
  },
  'zh-Hant': { 'Eastern Time': '美國東部時間', 'Central Time': '美國中部時間', 'Mountain Time': '美國山區時間' },
};

const sameEverywhere = (tag) => `${tag}-u-ca-gregory-nu-latn`;

function fromCldr(tag) {
  const names = (options, dates) =>
    dates.map((date) => new Intl.DateTimeFormat(sameEverywhere(tag), { ...options, timeZone: 'UTC' }).format(date));
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 1, 1 + day));
  const inDate = (options) =>
    months.map(
      (date) =>
        new Intl.DateTimeFormat(sameEverywhere(tag), { ...options, timeZone: 'UTC' })
          .formatToParts(date)
          .find(({ type }) => type === 'month').value,
    );

  const pattern = (options) =>
    new Intl.DateTimeFormat(sameEverywhere(tag), { ...options, timeZone: 'UTC' })
      .formatToParts(Date.UTC(2026, 10, 24, 14, 30))
      .map(({ type, value }) =>
        type === 'literal' ? value.replace(/\u202f/g, '\u00a0') : `{${type === 'dayPeriod' ? 'period' : type}}`,
      )
      .join('');

  const and = () => {
    const format = new Intl.ListFormat(tag, { type: 'conjunction' });
    const literal = (items, before) => {
      const parts = format.formatToParts(items).map(({ type, value }) => (type === 'literal' ? value : '#'));
      return parts.join('').split('#')[before];
    };
    return [
      literal(['a', 'b'], 1) + '\0' + literal(['a', 'b'], 2),
      literal(['a', 'b', 'c'], 1) + '\0',
      literal(['a', 'b', 'c'], 2) + '\0' + literal(['a', 'b', 'c'], 3),
    ].map((glue) => `{0}${glue.replace('\0', '{1}')}`);
  };

  const zones = {};
  for (const [zone, english] of Object.entries(ZONES)) {
    const name = new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: 'longGeneric' })
      .formatToParts(Date.UTC(2026, 0, 15))
      .find(({ type }) => type === 'timeZoneName').value;
    if (!/^[\x20-\x7e]+$/.test(name) || tag === 'so') zones[english] = name;
  }

  const period = (hour) =>
    new Intl.DateTimeFormat(sameEverywhere(tag), { ...STYLES.time, timeZone: 'UTC' })
      .formatToParts(Date.UTC(2026, 0, 1, hour))
      .find(({ type }) => type === 'dayPeriod').value;

  return {
    months: inDate(STYLES.long),
    monthsShort: inDate(STYLES.medium),
    weekdays: names({ weekday: 'long' }, days),
    weekdaysShort: names({ weekday: 'short' }, days),
    periods: [period(9), period(15)],
    ...Object.fromEntries(Object.entries(STYLES).map(([style, options]) => [style, pattern(options)])),
    range: '{0} – {1}',
    and: and(),
    zones,
  };
}

const dates = {};
for (const tag of FROM_CLDR) {
  const words = { ...fromCldr(tag), ...CORRECTED[tag] };
  // "2:30 PM" never breaks across lines.
  words.time = words.time.replace(' ', '\u00a0');
  words.zones = { ...fromCldr(tag).zones, ...CORRECTED[tag]?.zones };
  dates[tag] = words;
}
Object.assign(dates, BY_HAND);
for (const [tag, zones] of Object.entries(ZONES_ALONE)) dates[tag] = { zones };
writeFileSync(new URL('../locales/dates.json', import.meta.url), JSON.stringify(dates, null, 2) + '\n');
console.log(`CLDR ${process.versions.cldr}: ${Object.keys(dates).join(' ')}`);
