// Writes src/language-switcher/names.ts: what each language is called, so that it can be found. The names come from the
// CLDR inside this Node; CLDR has none in Haitian Creole and Hmong (there it answers in French or English), so those are
// written by hand below, with the other names people use. Run with a newer Node to refresh: `node scripts/language-names.mjs`.
import { writeFileSync } from 'node:fs';

const SHIPPED =
  'en es-419 zh-Hans zh-Hant vi fil ko ar ht ru uk pt-BR fr so am ti fa-AF ps ur sw my ne mww-Latn pa'.split(' ');
/** What CLDR calls them without "Latin American" or "Brazilian" in front. */
const PLAIN = { 'es-419': 'es', 'pt-BR': 'pt', 'mww-Latn': 'hmn' };

const IN_HAITIAN_CREOLE = [
  'angle|panyòl|chinwa senplifye|chinwa tradisyonèl|vyetnamyen|tagalòg|koreyen|arab|kreyòl ayisyen|ris|ikrenyen',
  'pòtigè|franse|somali|amarik|tigriya|dari|pachto|oudou|swahili|bima|nepalè|mong|pendjabi',
].join('|');
const IN_HMONG = [
  'Lus Askiv|Lus Mev|Lus Suav|Lus Suav|Lus Nyab Laj||Lus Kauslim|Lus Arab||Lus Lavxias|',
  '|Lus Fabkis||||||||||Hmoob|',
].join('|');

/** Corrections of CLDR: English loans where a word of the language is common, typing slips. */
const CORRECTED = {
  'fa-AF': { ht: 'کریول هائیتی' },
  ps: { 'fa-AF': 'دري' },
  so: { 'fa-AF': 'Daari' },
  sw: { 'fa-AF': 'Kidari' },
  'zh-Hant': { 'fa-AF': '達利文', ht: '海地克里奧爾文' },
};

/** Other names, older ones, dialects that people ask for, countries, ISO 639-2/3 codes. Searched, never shown. */
const ALSO = {
  en: 'eng|American|British',
  'es-419':
    'spa|español|castellano|castilian|latino|latinoamericano|mexicano|Mexico|Guatemala|Honduras|El Salvador|Venezuela|Colombia',
  'zh-Hans':
    'zho|chi|cmn|Chinese|中文|汉语|普通话|国语|华语|简体字|Mandarin|Putonghua|Zhongwen|Hanyu|chino|mandarín|chinois|chinês|mandarim|китайский|الصينية|China|中国',
  'zh-Hant':
    'zho|chi|Chinese|中文|漢語|國語|華語|繁體字|正體|粵語|廣東話|广东话|Cantonese|Taiwanese|Taiwan|Hong Kong|台灣|香港|chino|cantonés|chinois|cantonais',
  vi: 'vie|Vietnam|Viet|Việt ngữ|tieng viet nam',
  fil: 'tgl|tl|Tagalog|Filipino|Pilipino|Pilipinas|Philippines|Filipina',
  ko: 'kor|Hangul|한글|조선말|한국말|Korea|hangugeo|hangukmal',
  ar: 'ara|عربي|اللغة العربية|فصحى|Arabia|arabi|arabic|Syria|Iraq|Egypt|Yemen|Sudan|سوريا|العراق|اليمن|مصر|السودان',
  ht: 'hat|Creole|Kreyol|Kreyòl|Haitian|Haiti|Ayiti|haïtien|créole|criollo haitiano|creole haitiano|haitiano|海地|海地语|ハイチ',
  ru: 'rus|русский язык|Russia|Russkiy|Russki',
  uk: 'ukr|українська мова|Ukraine|Ukrayinska|Ukrainska',
  'pt-BR': 'por|Brazil|Brasil|brasileiro|Brazilian|português do Brasil|Portugal|Angola|Cabo Verde',
  fr: 'fra|fre|France|Francais|langue française|Sénégal|Congo|Cameroun|Côte d’Ivoire|Guinée|Mali',
  so: 'som|Somalia|af-Soomaali|Soomaaliga|Soomaaliya|Somalian',
  am: 'amh|Amarinya|Amharigna|Ethiopia|Ethiopian|ኢትዮጵያ|habesha',
  ti: 'tir|Tigrigna|Tigray|Tigrayan|Eritrea|Eritrean|ኤርትራ|ትግራይ|habesha',
  'fa-AF': 'prs|Dari|Farsi|Persian|Afghan|Afghanistan|فارسی دری|فارسی|افغانستان|Afghani',
  ps: 'pus|Pashtu|Pushto|Pakhto|Pukhto|Afghan|Afghanistan|پشتو|افغانستان|Afghani',
  ur: 'urd|Pakistan|پاکستان|Pakistani|Hindustani',
  sw: 'swa|swh|Swahili|Kenya|Tanzania|Congo|Burundi|Kingwana',
  my: 'mya|bur|Myanmar|Burma|ဗမာ|ဗမာစာ|မြန်မာစာ|မြန်မာဘာသာ|Bamar',
  ne: 'nep|Nepal|Bhutan|Gorkhali|Khas|Nepalese|नेपाली भाषा|Lhotshampa',
  'mww-Latn': 'hmn|mww|hnj|Hmong|Miao|苗语|苗族|Hmoob Dawb|Moob Leeg|Mong|White Hmong|Laos|H’Mông|Монг',
  pa: 'pan|Panjabi|Gurmukhi|India|Sikh|ਗੁਰਮੁਖੀ|Punjab|पंजाबी',
};

/** Spoken here and without translation (src/interpreter-card/phrases.ts has their names): what else they are called. */
const SPOKEN = {
  ase: 'ASL|sign|deaf|lengua de señas|lenguaje de señas|langue des signes|lang siy|لغة الإشارة|手语|手語|수어|ngôn ngữ ký hiệu|жестовый язык|língua de sinais',
  cmn: '國語|国语|官话|mandarín|mandarin|Chinese|中文|Quan thoại',
  yue: '广东话|廣東話|cantonés|cantonais|Guangdong|Hong Kong|Quảng Đông',
  nan: '台語|臺語|Minnan|Hokkien|Fujian',
  cdo: '福州话|Foochow|Fujianese|Fuzhou',
  hak: '客家话|Hak-kâ',
  quc: 'Quiché|Kʼicheʼ|Quiche|Guatemala|maya',
  mam: 'Guatemala|maya',
  kjb: 'Kanjobal|Q’anjobal|Guatemala|maya|Santa Eulalia',
  kek: 'Kekchi|Kekchí|Guatemala|Belize|maya',
  cak: 'Cakchiquel|Guatemala|maya',
  ixl: 'Guatemala|maya|Nebaj',
  acr: 'Achí|Rabinal|Guatemala|maya',
  knj: 'Acateco|Western Kanjobal|Guatemala|maya',
  jac: 'Jakalteko|Jacalteco|Guatemala|maya',
  cac: 'Guatemala|maya',
  ctu: 'Chol|Chiapas|maya',
  tzh: 'Chiapas|maya',
  tzo: 'Chiapas|maya',
  yua: 'Maya t’aan|Maya|Yucatán|maaya',
  mix: 'Mixteco|Ñuu Savi|Oaxaca|Guerrero',
  zap: 'Zapoteco|Oaxaca',
  trc: 'Trique|Oaxaca',
  nah: 'Náhuatl|Mexicano|Guerrero|Puebla',
  pua: 'Tarasco|Michoacán',
  cab: 'Honduras|Belize',
  miq: 'Mískito|Nicaragua|Honduras',
  qu: 'Kichwa|Quichua|Ecuador|Peru|Bolivia',
  ksw: 'Karen|Sgaw|Burma|Myanmar|Thailand|Kayin',
  pwo: 'Karen|Burma|Myanmar|Kayin',
  kyu: 'Kayah|Burma|Myanmar',
  kac: 'Jinghpaw|Jingpho|Burma|Myanmar',
  cnh: 'Chin|Lai|Burma|Myanmar',
  cfm: 'Chin|Burma|Myanmar',
  ctd: 'Zomi|Chin|Burma|Myanmar',
  lus: 'Lushai|Chin|Mizoram',
  rhg: 'ရိုဟင်ဂျာ|روہنگیا|Burma|Myanmar|Arakan',
  shn: 'Tai|Burma|Myanmar',
  mh: 'Ebon|Marshall Islands|Arkansas',
  chk: 'Trukese|Chuuk|Micronesia',
  pon: 'Ponapean|Micronesia',
  kos: 'Micronesia',
  yap: 'Micronesia',
  pau: 'a tekoi er a Belau|Palau',
  ch: 'Guam',
  sm: 'Samoa',
  to: 'Tonga',
  km: 'ភាសាខ្មែរ|Cambodian|Cambodia|កម្ពុជា|camboyano|cambodgien',
  lo: 'ພາສາລາວ|Laotian|Laos',
  th: 'ภาษาไทย|Thailand|tailandés|thaï',
  ium: 'Iu Mien|Yao|Laos',
  hi: 'हिंदी|India|hindi',
  bn: 'Bangla|Bangladesh|bengalí',
  syl: 'Bangladesh',
  gu: 'India',
  ta: 'India|Sri Lanka',
  te: 'India',
  ml: 'India|Kerala',
  mr: 'India',
  si: 'Sri Lanka',
  dz: 'Bhutan',
  bo: 'Tibet',
  fa: 'Persian|Iran|ایران|persa|farsi',
  haz: 'Hazara|Afghanistan',
  ckb: 'Kurdish|سۆرانی|الكردية|kurdo|kurde|Iraq|Kurdistan',
  kmr: 'Kurdish|Kurmancî|الكردية|kurdo|kurde|Syria|Turkey|Kurdistan',
  aii: 'Syriac|Aramaic|Sureth|Iraq|Syria',
  cld: 'ܟܠܕܝܐ|Aramaic|Sureth|Iraq',
  tr: 'Turkey|turco|turc',
  uz: 'Ўзбекча|اوزبیکی|Uzbekistan|Afghanistan',
  tg: 'Tajikistan',
  tk: 'Turkmenistan',
  kk: 'Kazakhstan',
  ky: 'Kyrgyzstan',
  az: 'Azeri|Azerbaijan',
  ug: 'Uighur|Xinjiang',
  mn: 'Mongolia',
  hy: 'Armenia|armenio|arménien',
  ka: 'Georgia|georgiano',
  he: 'Israel|hebreo',
  yi: '',
  sq: 'Albania|Kosovo|albanés',
  bs: 'Bosnia|bosnio',
  sr: 'Srpski|Serbia',
  hr: 'Croatia',
  mk: '',
  bg: 'Bulgaria',
  ro: 'Moldovan|Romania|Moldova|rumano',
  rom: 'Roma',
  hu: 'Hungary',
  pl: 'Poland|polaco|polonais',
  cs: '',
  sk: '',
  lt: '',
  lv: '',
  be: 'Belarus',
  it: 'Italy',
  de: 'Germany|alemán',
  pdc: 'Amish',
  nl: '',
  el: 'Greece',
  ja: 'Japan|japonés|japonais',
  id: 'Indonesia',
  ms: 'Malaysia',
  ilo: 'Iloko|Philippines',
  ceb: 'Sinugbuanong Binisaya|Bisaya|Visayan|Philippines',
  rw: 'Rwanda|Banyamulenge|Congo',
  rn: 'Burundi|Rundi',
  ln: 'Congo',
  kg: 'Kongo|Congo|Angola',
  lua: 'Luba|Congo',
  xog: 'Uganda',
  lg: 'Ganda|Uganda',
  om: 'Oromiffa|Ethiopia',
  aa: 'Ethiopia|Djibouti|Eritrea',
  ymm: 'May May|Maymay|Somalia|Somali Bantu',
  din: 'South Sudan|Sudan',
  nus: 'South Sudan|Sudan',
  kun: 'Eritrea',
  byn: 'Blin|Eritrea',
  wo: 'Wolof làkk|Senegal|Sénégal|Gambia',
  ff: 'Fula|Fulfulde|Peul|Guinea|Guinée|Mauritania',
  bm: 'Mali|Dioula|Dyula',
  mnk: 'Mandingo|Malinke|Maninka|Gambia|Guinea',
  snk: 'Sarakole|Mali|Gambia',
  kri: 'Sierra Leone',
  men: 'Sierra Leone',
  lir: 'Kolokwa|Liberia',
  ak: 'Akan|Ghana|Fante',
  ee: 'Ghana|Togo',
  ha: 'Niger|Nigeria',
  ig: 'Nigeria',
  yo: 'Nigeria',
  pcm: 'Nigeria',
  kea: 'Kriolu|Cabo Verde|crioulo',
  jam: 'Jamaica',
  gcf: 'Guadeloupe|Martinique|créole antillais',
  nv: '',
  esu: 'Yupik|Alaska',
  ik: 'Inupiaq|Alaska',
  lkt: 'Sioux',
};

const byHand = { ht: IN_HAITIAN_CREOLE.split('|'), 'mww-Latn': IN_HMONG.split('|') };
const nameOf = (tag, i, language) => {
  if (byHand[language]) return byHand[language][i];
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  if (names.resolvedOptions().locale.split('-')[0] !== language.split('-')[0])
    throw new Error(`no names in ${language}`);
  return CORRECTED[language]?.[tag] ?? names.of(PLAIN[tag] ?? tag) ?? '';
};

const line = (tag, i) => [...SHIPPED.map((language) => nameOf(tag, i, language)), ALSO[tag]].join('|');
const shipped = SHIPPED.map((tag, i) => [tag, line(tag, i)]);
const entries = (pairs) => pairs.map(([tag, text]) => `  ${JSON.stringify(tag)}: ${JSON.stringify(text)},`).join('\n');
writeFileSync(
  new URL('../src/language-switcher/names.ts', import.meta.url),
  `// Written by scripts/language-names.mjs from CLDR ${process.versions.cldr} and by hand. Loaded when the list is opened.

/** Name of each shipped language in each, in the order of \`languages\`, then the other names it is asked for by. */
export const names: Readonly<Record<string, string>> = {
${entries(shipped)}
};

/** Spoken here and without translation: the other names; English and own name stand in interpreter-card/phrases.ts. */
export const spoken: Readonly<Record<string, string>> = {
${entries(Object.entries(SPOKEN))}
};
`,
);
console.log(`${shipped.length} shipped, ${Object.keys(SPOKEN).length} spoken only`);
