/**
 * Windows and Outlook names of time zones → IANA names (Unicode CLDR, windowsZones, the world's choice for each). A file
 * of its own, so that a page can load it only where a feed needs it.
 */

// Names without their ending ` Standard Time`; `!`: the whole name. Those that name a city of Intl's (Tokyo) are not listed.
const TABLE =
  'Dateline=Etc/GMT+12|!UTC-11=Etc/GMT+11|Aleutian=America/Adak|Hawaiian=Pacific/Honolulu|Alaskan=America/Anchorage|' +
  '!UTC-09=Etc/GMT+9|Pacific=America/Los_Angeles|!Pacific Standard Time (Mexico)=America/Tijuana|!UTC-08=Etc/GMT+8|' +
  'US Mountain=America/Phoenix|Mountain=America/Denver|!Mountain Standard Time (Mexico)=America/Mazatlan|' +
  'Yukon=America/Whitehorse|Central America=America/Guatemala|Central=America/Chicago|Easter Island=Pacific/Easter|' +
  '!Central Standard Time (Mexico)=America/Mexico_City|Canada Central=America/Regina|SA Pacific=America/Bogota|' +
  '!Eastern Standard Time (Mexico)=America/Cancun|Eastern=America/New_York|Haiti=America/Port-au-Prince|' +
  'Cuba=America/Havana|US Eastern=America/Indiana/Indianapolis|Turks And Caicos=America/Grand_Turk|' +
  'Paraguay=America/Asuncion|Atlantic=America/Halifax|Venezuela=America/Caracas|Central Brazilian=America/Cuiaba|' +
  'SA Western=America/La_Paz|Pacific SA=America/Santiago|Newfoundland=America/St_Johns|Tocantins=America/Araguaina|' +
  'E. South America=America/Sao_Paulo|SA Eastern=America/Cayenne|Argentina=America/Argentina/Buenos_Aires|' +
  'Greenland=America/Nuuk|Magallanes=America/Punta_Arenas|Saint Pierre=America/Miquelon|!UTC-02=Etc/GMT+2|' +
  'Mid-Atlantic=Etc/GMT+2|!UTC=Etc/UTC|GMT=Europe/London|Greenwich=Atlantic/Reykjavik|Morocco=Africa/Casablanca|' +
  'W. Europe=Europe/Berlin|Central Europe=Europe/Budapest|Romance=Europe/Paris|Central European=Europe/Warsaw|' +
  'W. Central Africa=Africa/Lagos|Jordan=Asia/Amman|GTB=Europe/Bucharest|Middle East=Asia/Beirut|Egypt=Africa/Cairo|' +
  'E. Europe=Europe/Chisinau|Syria=Asia/Damascus|West Bank=Asia/Hebron|South Africa=Africa/Johannesburg|' +
  'FLE=Europe/Kiev|Israel=Asia/Jerusalem|South Sudan=Africa/Juba|Sudan=Africa/Khartoum|Libya=Africa/Tripoli|' +
  'Namibia=Africa/Windhoek|Arabic=Asia/Baghdad|Turkey=Europe/Istanbul|Arab=Asia/Riyadh|Belarus=Europe/Minsk|' +
  'Russian=Europe/Moscow|E. Africa=Africa/Nairobi|Iran=Asia/Tehran|Arabian=Asia/Dubai|Azerbaijan=Asia/Baku|' +
  '!Russia Time Zone 3=Europe/Samara|Georgian=Asia/Tbilisi|Caucasus=Asia/Yerevan|Afghanistan=Asia/Kabul|' +
  'West Asia=Asia/Tashkent|Ekaterinburg=Asia/Yekaterinburg|Pakistan=Asia/Karachi|India=Asia/Kolkata|' +
  'Sri Lanka=Asia/Colombo|Nepal=Asia/Kathmandu|Central Asia=Asia/Bishkek|Bangladesh=Asia/Dhaka|Myanmar=Asia/Yangon|' +
  'SE Asia=Asia/Bangkok|Altai=Asia/Barnaul|W. Mongolia=Asia/Hovd|North Asia=Asia/Krasnoyarsk|' +
  'N. Central Asia=Asia/Novosibirsk|China=Asia/Shanghai|North Asia East=Asia/Irkutsk|W. Australia=Australia/Perth|' +
  'Aus Central W.=Australia/Eucla|Transbaikal=Asia/Chita|North Korea=Asia/Pyongyang|Korea=Asia/Seoul|' +
  'Cen. Australia=Australia/Adelaide|AUS Central=Australia/Darwin|E. Australia=Australia/Brisbane|' +
  'AUS Eastern=Australia/Sydney|West Pacific=Pacific/Port_Moresby|Tasmania=Australia/Hobart|' +
  '!Russia Time Zone 10=Asia/Srednekolymsk|Central Pacific=Pacific/Guadalcanal|!Russia Time Zone 11=Asia/Kamchatka|' +
  'New Zealand=Pacific/Auckland|!UTC+12=Etc/GMT-12|Chatham Islands=Pacific/Chatham|!UTC+13=Etc/GMT-13|' +
  'Tonga=Pacific/Tongatapu|Samoa=Pacific/Apia|Line Islands=Pacific/Kiritimati|Mexico=America/Mexico_City|' +
  'Mexico 2=America/Chihuahua|Armenian=Asia/Yerevan';

/** What Outlook shows instead: `(UTC-05:00) Eastern Time (US & Canada)`. The others are lists of cities. */
const SHOWN =
  'eastern time=America/New_York|central time=America/Chicago|mountain time=America/Denver|' +
  'pacific time=America/Los_Angeles|atlantic time=America/Halifax|alaska=America/Anchorage|hawaii=Pacific/Honolulu|' +
  'arizona=America/Phoenix|indiana=America/Indiana/Indianapolis|central america=America/Guatemala|' +
  'newfoundland=America/St_Johns|saskatchewan=America/Regina|baja california=America/Tijuana|' +
  'chihuahua=America/Mazatlan|georgetown=America/La_Paz|brasilia=America/Sao_Paulo|dublin=Europe/London|' +
  'greenwich mean time=Europe/London|monrovia=Atlantic/Reykjavik|west central africa=Africa/Lagos|' +
  'harare=Africa/Johannesburg|helsinki=Europe/Kiev|abu dhabi=Asia/Dubai|islamabad=Asia/Karachi|chennai=Asia/Kolkata|' +
  'astana=Asia/Bishkek|beijing=Asia/Shanghai|osaka=Asia/Tokyo|canberra=Australia/Sydney|' +
  'solomon is=Pacific/Guadalcanal|coordinated universal time=Etc/UTC';

const rows = (table: string): [string, string][] => table.split('|').map((row) => row.split('=') as [string, string]);

let names: Map<string, string> | undefined;
let cities: Map<string, string> | undefined;

/** `Eastern Standard Time`, `Eastern Time (US & Canada)`, `Amsterdam, Berlin, Bern` → an IANA name. */
export function windowsZone(name: string): string | undefined {
  names ??= new Map(
    rows(TABLE).map(([key, zone]) => [(key[0] === '!' ? key.slice(1) : `${key} Standard Time`).toLowerCase(), zone]),
  );
  const key = name.trim().toLowerCase();
  const direct = names.get(key) ?? names.get(key.replace(/ (daylight|summer) time/, ' standard time'));
  if (direct) return direct;
  const shown = key.replace(/^\((?:utc|gmt)[^)]*\)\s*/, '').replace(/\\/g, '');
  for (const [start, zone] of rows(SHOWN)) if (shown.startsWith(start)) return zone;
  // A list of cities names the largest somewhere: any that is an IANA zone will do.
  if (!/^[\p{L} .,'&-]+$/u.test(shown)) return undefined;
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      zone.replace(/^.*\//, '').replaceAll('_', ' ').toLowerCase(),
      zone,
    ]),
  );
  for (const city of shown.replace(/ (standard|daylight|summer) time$/, '').split(/,|&| and /)) {
    const zone = cities.get(city.trim());
    if (zone) return zone;
  }
  return undefined;
}
