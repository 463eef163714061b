/**
 * What a secretary types about languages, read from an event: lines of the description (`Interpreter: Haitian Creole,
 * Somali`, `Languages: …`, `Title (ht): …`, `Details (ht): …`), categories (`lang:ht`), X-LIAISON properties. Lines that are
 * understood leave the text; others stay. A page loads this late: what may be such a line is said by late-parts.ts.
 */
import type { Property } from './lines.js';

/** Name of a language in some language → BCP 47 tag; undefined: not a language we know. */
export type LanguageOf = (name: string) => string | undefined;

/** What an event's text says; `annotate` takes out of `description` and `categories` what it understands. */
export interface Said {
  description: string;
  categories: string[];
  languages: string[];
  interpreters: string[];
  titles: Record<string, string>;
  details: Record<string, string>;
  /** Lines with one of our labels whose languages are not (all) known. */
  unknownLines: string[];
}

/** @param properties the event's X-LIAISON lines, their values unescaped */
export type Annotate = (said: Said, properties: readonly Property[], languageOf?: LanguageOf) => void;

const LIST =
  /^(interpret(?:er(?:s|\(s\))?|ation|ing)|interpretaci[oó]n|[ie]nt[eéè]r?pr[eéè]te?s?|language(?:s|\(s\))?|idiomas?|lenguas?|lang(?:ues?)?)(?: (?:spoken|available|provided|offered|disponibles?))?(?: (?:in|en))?\s*[:：]\s*(.*)$/i;
const TEXT = /^(title|t[ií]tulo|details?|detalles?)\s*[([（]\s*(.+?)\s*[)\]）]\s*[:：]\s*(.+)$/i;

const COLON = /[:：]/;
/** Lines end at a newline or at a block of the HTML that Google and Outlook write. */
const BREAK =
  /(\n|<\/?(?:br|p|div|[uod]l|li|d[td]|h[1-6r]|t(?:able|body|head|r|d|h)|section|blockquote|pre)\b[^>]{0,200}>)/i;

/** A line as it is seen: without tags, marks that show nothing, and the bullet or number before it. */
const plain = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;|&#160;|&#xa0;/gi, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\p{Cf}/gu, '')
    .normalize()
    .replace(/^[^\p{L}]+/u, '')
    .trim();

export const annotate: Annotate = (said, properties, known) => {
  const languageOf: LanguageOf = (name) => known?.(name) ?? commonLanguage(name);

  const parts = COLON.test(said.description) ? said.description.split(BREAK) : [];
  // Every second part is what stands between two lines.
  const line = (i: number): string => ((parts[i]?.length ?? 0) > 1000 ? '' : plain(parts[i] ?? ''));
  const take = (i: number): void => {
    parts[i] = '';
    // The line's own end goes with it.
    if (/^(\n|<br)/i.test(parts[i + 1] ?? '')) parts[i + 1] = '';
  };
  let taken = false;
  for (let i = 0; i < parts.length; i += 2) {
    if (!COLON.test(parts[i]!)) continue;
    const words = line(i);
    const [, label, list] = LIST.exec(words) ?? [];
    const [, kind, name, text] = TEXT.exec(words) ?? [];
    const tag = name && tagOf(name, languageOf);
    const last = label && !list ? listBelow(i) : i;
    if (tag) {
      const texts = /^t/i.test(kind!) ? said.titles : said.details;
      texts[tag] = `${texts[tag] ?? ''}\n${text!}`.trim();
    }
    if (tag || (label && readLanguages(label, list || linesTo(i, last), said, languageOf))) {
      for (; i < last; i += 2) take(i);
      take(i);
      taken = true;
    } else if (label ?? kind) said.unknownLines.push(words);
  }
  /** A label alone in its line: the languages stand in lines of their own below it. */
  function listBelow(i: number): number {
    let last = i;
    for (let at = i + 2; at < parts.length; at += 2) {
      if (!line(at)) continue;
      if (!tagsIn(line(at), languageOf).every(Boolean)) break;
      last = at;
    }
    return last;
  }
  function linesTo(i: number, last: number): string {
    let list = '';
    for (let at = i + 2; at <= last; at += 2) list += `${line(at)};`;
    return list;
  }
  if (taken) {
    said.description = parts
      .join('')
      .replace(/<(p|div|li|h[1-6])\b[^>]{0,200}>\s{0,20}<\/\1>/gi, '')
      .trim();
  }

  said.categories = said.categories.filter((category) => {
    const [, label, list] = /^((?:lang|interp)\w*)\s*:(.+)$/i.exec(category) ?? [];
    return !list || !readLanguages(label!, list, said, languageOf);
  });

  for (const { name, value } of properties) {
    const [, label] = /^X-LIAISON-(LANGUAGE|INTERPRETER)S?$/.exec(name) ?? [];
    if (label && !readLanguages(label, value, said, languageOf)) said.unknownLines.push(`${name}: ${value}`);
  }
};

/** The tags of a list of names; undefined for those that are not known. */
const tagsIn = (list: string, languageOf: LanguageOf): (string | undefined)[] =>
  list
    .split(/[,;/|+\t、،，；·]|\s(?:and|y|e|et|&|ak)\s/i)
    .filter((part) => part.trim())
    .map((name) => tagOf(name, languageOf));

/** Adds a list of names or tags to the interpreters or languages, as the label says. False: one or all are not known. */
function readLanguages(label: string, list: string, said: Said, languageOf: LanguageOf): boolean {
  const target = /^[ie]nt/i.test(label) ? said.interpreters : said.languages;
  const tags = tagsIn(list, languageOf);
  for (const tag of tags) if (tag && !target.includes(tag)) target.push(tag);
  return tags.length > 0 && !tags.includes(undefined);
}

const KIND =
  /^(?:simplified|traditional|latin|brazil|brasil|m[eé]xic|canad|haiti|afghan|iran|somali|europ|north|south|west|east|central)/i;
/** Yes, no and not applicable, as people type them, are tags too. */
const ANSWER = /^(?:no|non|si|na|see|und|mul|mis|zxx)$/;

function tagOf(name: string, languageOf: LanguageOf): string | undefined {
  const bare = name.replace(/^[^\p{L}]+|[^\p{L}\p{M}\p{N})’'?]+$/gu, '');
  // Behind a name stands another, or where it is spoken; else a condition: `Spanish (by request)`.
  const [, before = '', aside = ''] = /^(.*?)\s*\(([^()]*)\)$/.exec(bare) ?? [];
  const known =
    languageOf(bare) ??
    languageOf(bare.replace(/[()]/g, ' ')) ??
    (KIND.test(aside) || languageOf(aside) ? languageOf(before) : undefined);
  if (known) return known;
  // A tag has its usual case (`ht`, `es-419`): `Yes` and `on request` are words.
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(bare) || ANSWER.test(bare)) return undefined;
  try {
    // Chromium has no name for American Sign Language.
    const name = bare === 'ase' || new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(bare);
    return name || bare.includes('-') ? Intl.getCanonicalLocales(bare)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The languages known by name, first the shipped ones, in whose words the browser is asked for names. */
const TAGS = (
  'en es ht zh-Hans zh-Hant vi fil ko ar ru uk pt-BR fr so am ti fa-AF ps ur sw my ne mww pa ' +
  'zh yue pt fa hi bn gu ta te ja de it pl ku ckb rw ln om quc km lo th hmn rhg ase ' +
  'bs sr hr sq ro el hy ka tr az uz kk tg mn bo he yi id ms jv ceb ilo ml mr kn si kea pap ig yo ha tw wo ff bm ee rn lg mg qu gn sm to mh chk nv'
).split(' ');
const SHIPPED = 24;
/** What people type and not every browser says: none has names in Haitian Creole and Hmong, Chromium none in Somali,
    Tigrinya, Pashto, Burmese and Nepali; for sign language and those behind it Chromium has none in any language, and they
    are called by the first. */
const TYPED =
  'en,angle,lus askiv,ingiriisi,እንግሊዝኛ,انګليسي,အင်္ဂလိပ်,अङ्ग्रेजी|' +
  'es,panyòl,espanyòl,lus mev,isbaanish,ስጳንኛ,هسپانوي,စပိန်,स्पेनी|' +
  'ht,creole,kreyòl,kreyòl ayisyen,haitian,heeytiyaan karawle,ክርዮል ሃይትኛ,هيټي کريول,ဟေတီ,हैटियाली क्रियोल|' +
  'zh,mandarin,mandarin chinese,chinese mandarin,chinwa,lus suav|' +
  'yue,cantonese,cantonese chinese,chinese cantonese|' +
  'zh-Hans,chinese simplified,chinwa senplifye,shiinaha rasmiga ah,ቀሊል ቻይንኛ,چیني (ساده شوی),တရုတ် (ရိုးရှင်း),सरलिकृत चिनियाँ|' +
  'zh-Hant,chinese traditional,chinwa tradisyonèl,af-shiineeska qadiimiga ah,ባህላዊ ቻይንኛ,دوديزه چيني,တရုတ် (ရိုးရာ),परम्परागत चिनियाँ|' +
  'vi,vyetnamyen,lus nyab laj,fiitnaamays,ቬትናምኛ,وېتنامي,ဗီယက်နမ်,भियतनामी|' +
  'fil,tagalog,filipino,filibiino,ፊሊፒንኛ,فلیپیني,ဖိလစ်ပိုင်,फिलिपिनी|' +
  'ko,koreyen,lus kauslim,kuuriyaan,ኮርይኛ,کوریایی,ကိုရီးယား,कोरियाली|' +
  'ar,arab,lus arab,carabi,ዓረብኛ,عربي,အာရဗီ,अरबी|' +
  'ru,ris,lus lavxias,ruush,ሩስኛ,روسي,ရုရှ,रसियाली|' +
  'uk,ikrenyen,yukreeniyaan,ዩክረይንኛ,اوکرايني,ယူကရိန်း,युक्रेनी|' +
  'pt-BR,portuguese brazil|pt,pòtigè,boortaqiis,ፖርቱጊዝኛ,پورتګالي,ပေါ်တူဂီ,पोर्तुगी|' +
  'fr,franse,lus fabkis,faransiis,ፈረንሳይኛ,فرانسوي,ပြင်သစ်,फ्रान्सेली|' +
  'so,soomaali,soomaaliga,ሶማሊ,سومالي,ဆိုမာလီ,सोमाली|ymm,Maay,maay maay|' +
  'am,amarik,axmaar,ኣምሓርኛ,امهاري,အမ်ဟာရစ်ခ်,अम्हारिक|' +
  'ti,tigriya,ትግርኛ,تيګريني,တီဂ်ရင်ယာ,टिग्रिन्या|' +
  'fa-AF,dari,daari,ዳሪ,دري,ဒါရီ,दारी|fa,farsi|' +
  'ps,pachto,bashtuu,ፓሽቶ,پښتو,ပက်ရှ်တွန်း,पास्तो|' +
  'ur,oudou,urduu,ኡርዱ,اردو,အူရ်ဒူ,उर्दु|' +
  'sw,kiswahili,sawaaxili,ስዋሂሊ,سواهېلي,ဆွာဟီလီ,स्वाहिली|' +
  'my,myanmar,bima,በርምኛ,برمایی,မြန်မာ,बर्मेली|' +
  'ne,nepalè,nebaali,ኔፓሊ,نېپالي,နီပေါ,नेपाली|' +
  'mww,hmong,hmoob,lus hmoob,mong,hamong,ህሞንግ,همونګ,မုံ,हमोङ|' +
  'pa,pendjabi,bunjaabi,ፑንጃቢ,پنجابي,ပန်ချာပီ,पंजाबी|' +
  'quc,K’iche’|mam,Mam|kar,Karen|ase,ASL,sign language,american sign language,lengua de señas,lengua de señas americana,lengua de signos americana,langue des signes,' +
  'langue des signes américaine,lang siy,lang siy ameriken,língua de sinais americana,ngôn ngữ ký hiệu mỹ,美国手语,美國手語,미국 수어,لغة الإشارة الأمريكية,' +
  'американский жестовый язык,американська жестова мова,американська мова рухів,የአሜሪካ የምልክት ቋንቋ,अमेरिकी साङ्केतिक भाषा|' +
  'rhg,Rohingya|bo,Tibetan|ff,Fula,fulani|rn,Kirundi,rundi|mh,Marshallese|chk,Chuukese|nv,Navajo|pap,Papiamento|km,cambodian|ckb,Sorani|kmr,Kurmanji|' +
  'kea,Cape Verdean,cape verdean creole,kriolu|kjb,Q’anjob’al';

/** What people here call a language that the browser has no name for. */
export const typedName = (tag: string): string | undefined =>
  TYPED.split('|')
    .find((row) => row.startsWith(`${tag},`))
    ?.split(',')[1];

const key = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}'’ʼ`.]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const names = new Map<string, string>();
/** How many of the shipped languages have been asked: each costs some ms, and most names are English. */
let asked = 0;

/** What people type, and what the browser calls these languages in each shipped one. */
const commonLanguage: LanguageOf = (name) => {
  const wanted = key(name);
  const learn = (word: string, tag: string): void => void (!word || names.has(word) || names.set(word, tag));
  if (!asked) {
    for (const row of TYPED.split('|')) {
      const [tag, ...words] = row.split(',');
      for (const word of words) learn(key(word), tag!);
    }
  }
  for (; !names.has(wanted) && asked < SHIPPED; asked++) {
    const display = new Intl.DisplayNames(TAGS[asked], { type: 'language', fallback: 'none' });
    for (const tag of TAGS) learn(key(display.of(tag) ?? ''), tag);
  }
  return names.get(wanted);
};
