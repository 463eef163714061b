/**
 * JSON text → the lines of events, as if iCalendar had been read. Two shapes:
 *
 * Our own: `{ "name", "timeZone", "language", "color", "events": [ … ] }` or the bare list. An event:
 * `uid, title, description` (text, or texts by language: `{ "en": …, "ht": … }`), `start, end` (`2026-03-02` or
 * `2026-03-02T18:00`, with `Z` or an offset an instant), `duration` (`PT1H`), `timeZone`, `location, url, online, color,
 * status`, `images, categories, languages, interpreters` (lists or one), `organizer`, `rrule, rdate, exdate` (iCalendar's
 * values, lists or one), `recurrenceId`, `range` (`THISANDFUTURE`), `sequence`.
 *
 * schema.org: Event and its kinds, alone, in a list, an `ItemList` or an `@graph`; with `eventSchedule`.
 */
import type { Property } from './lines.js';
import { type Entry, type Feed, bound, emptyFeed, link, notCalendar } from './parse.js';
import { parseTime } from './times.js';
import { type Zone, type ZoneNames, zoneNamed } from './zones.js';

type Json = Record<string, unknown>;

/** Never throws; text that is no JSON, or holds no events, gives one problem. */
export function readJson(text: string, names: Pick<ZoneNames, 'windows'>): Feed {
  const feed = emptyFeed('', names);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    feed.report('not-calendar', 'This looks like JSON, but cannot be read as such.');
    return feed;
  }
  const root: Json = isObject(data) ? data : {};
  const name = textOf(root['name']);
  if (name && !isEvent(root)) feed.name = name;
  const language = textOf(root['language'] ?? (isEvent(root) ? undefined : root['inLanguage']));
  if (language) feed.language = language;
  const color = textOf(root['color']);
  if (color) feed.color = color;
  const zoneName = textOf(root['timeZone']);
  let zone: Zone | undefined;
  if (zoneName) {
    zone = zoneNamed(zoneName, { windows: names.windows, defined: () => undefined });
    if (zone) feed.zone = zone;
    else feed.report('unknown-zone', `The time zone “${zoneName}” is not known.`);
  }

  const own = Array.isArray(root['events']) ? root['events'] : undefined;
  const events = own ?? eventsIn(data, 0);
  if (!own && !events.length) {
    if (!(Array.isArray(data) && !data.length)) feed.report('not-calendar', notCalendar(text));
    return feed;
  }
  for (const item of events) {
    if (!isObject(item)) continue;
    const lines = isEvent(item) || 'startDate' in item ? schemaLines(item) : ownLines(item);
    for (const set of lines) addEntry(feed, set);
  }
  return feed;
}

function addEntry(feed: Feed, lines: Property[]): void {
  const value = (name: string): Property | undefined => lines.find((line) => line.name === name);
  const recurrence = value('RECURRENCE-ID');
  const entry: Entry = {
    uid: value('UID')?.value ?? `no-uid-${feed.entries.length + 1}`,
    line: 0,
    from: 0,
    to: 0,
    lines,
    low: 0,
    high: Infinity,
    recurrenceId: recurrence?.value,
    future: recurrence?.params['RANGE'] === 'THISANDFUTURE',
    replaced: false,
  };
  feed.entries.push(entry);
  bound(feed, entry);
  link(feed, entry);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** A text, whatever holds it: a number, `{ "@value": … }`, `{ "name": … }`, the first of a list. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  if (isObject(value)) return textOf(value['@value'] ?? value['name'] ?? value['url'] ?? value['@id']);
  return undefined;
}

const isEvent = (item: Json): boolean =>
  list(item['@type']).some(
    (type) => typeof type === 'string' && /(^|[/:])(\w*Event|Festival|Hackathon|CourseInstance)$/.test(type),
  );

/** The events anywhere in a schema.org document, or a bare list of our own. */
function eventsIn(data: unknown, depth: number): Json[] {
  if (depth > 6) return [];
  if (Array.isArray(data)) return data.flatMap((item) => eventsIn(item, depth + 1));
  if (!isObject(data)) return [];
  if (isEvent(data) || (('start' in data || 'startDate' in data) && !('@graph' in data))) {
    // A series holds its dates as events of their own.
    const parts = eventsIn(data['subEvent'], depth + 1);
    return data['startDate'] || data['start'] || data['eventSchedule'] || !parts.length ? [data, ...parts] : parts;
  }
  return ['@graph', 'itemListElement', 'item', 'event', 'events', 'subEvent', 'mainEntity'].flatMap((key) =>
    eventsIn(data[key], depth + 1),
  );
}

const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Collects the lines of one event. */
class Lines {
  readonly lines: Property[] = [];

  raw(name: string, value: string | undefined, params: Record<string, string> = {}): void {
    if (value) this.lines.push({ name, params, value });
  }

  text(name: string, value: unknown): void {
    if (isObject(value) && !('@value' in value)) {
      // The first language is the main one.
      for (const [tag, text] of Object.entries(value)) {
        const said = textOf(text);
        if (said) this.raw(name, escape(said), { LANGUAGE: tag });
      }
    } else if (Array.isArray(value) && value.every(isObject)) {
      for (const item of value) this.text(name, item);
    } else {
      const said = textOf(value);
      const tag = isObject(value) ? textOf(value['@language']) : undefined;
      if (said) this.raw(name, escape(said), tag ? { LANGUAGE: tag } : {});
    }
  }

  time(name: string, value: unknown, zone: string | undefined, more: Record<string, string> = {}): void {
    for (const item of list(value)) {
      const text = textOf(item);
      if (text) this.raw(name, text, zone && !more['VALUE'] ? { TZID: zone, ...more } : more);
    }
  }

  texts(name: string, value: unknown): void {
    const all = list(value)
      .map(textOf)
      .filter((text) => text !== undefined);
    if (all.length) this.raw(name, all.map(escape).join(','));
  }
}

function ownLines(item: Json): Property[][] {
  const lines = new Lines();
  const zone = textOf(item['timeZone']);
  lines.raw('UID', textOf(item['uid'] ?? item['id']));
  lines.time('DTSTART', item['start'], zone);
  lines.time('DTEND', item['end'], zone);
  lines.raw('DURATION', textOf(item['duration']));
  lines.text('SUMMARY', item['title']);
  lines.text('DESCRIPTION', item['description']);
  lines.text('LOCATION', item['location']);
  lines.raw('URL', textOf(item['url']));
  lines.raw('CONFERENCE', textOf(item['online']));
  for (const image of list(item['images'] ?? item['image'])) lines.raw('IMAGE', textOf(image));
  lines.raw('COLOR', textOf(item['color']));
  lines.raw('STATUS', textOf(item['status']));
  lines.texts('CATEGORIES', item['categories']);
  lines.texts('X-LIAISON-LANGUAGES', item['languages']);
  lines.texts('X-LIAISON-INTERPRETERS', item['interpreters']);
  const organizer = textOf(item['organizer']);
  if (organizer) lines.raw('ORGANIZER', 'x', { CN: organizer });
  for (const rule of list(item['rrule'])) lines.raw('RRULE', textOf(rule));
  lines.time('RDATE', item['rdate'], zone);
  lines.time('EXDATE', item['exdate'], zone);
  const range = textOf(item['range']);
  lines.time('RECURRENCE-ID', item['recurrenceId'], zone, range ? { RANGE: range } : {});
  lines.raw('SEQUENCE', textOf(item['sequence']));
  return [lines.lines];
}

function schemaLines(item: Json): Property[][] {
  const common = new Lines();
  const id = textOf(item['@id'] ?? item['identifier'] ?? item['url']);
  common.text('SUMMARY', item['name'] ?? item['headline']);
  const language = textOf(item['inLanguage']);
  common.text('DESCRIPTION', item['description']);
  for (const place of list(item['location'])) {
    if (isObject(place) && list(place['@type']).includes('VirtualLocation'))
      common.raw('CONFERENCE', textOf(place['url']));
    else common.raw('LOCATION', placeText(place));
    if (isObject(place) && isObject(place['geo'])) {
      common.raw('GEO', `${textOf(place['geo']['latitude'])};${textOf(place['geo']['longitude'])}`);
    }
  }
  common.raw('URL', textOf(item['url']));
  for (const image of list(item['image'])) {
    common.raw('IMAGE', isObject(image) ? textOf(image['url'] ?? image['contentUrl'] ?? image['@id']) : textOf(image));
  }
  const status = textOf(item['eventStatus']) ?? '';
  if (/Cancell?ed$/.test(status)) common.raw('STATUS', 'CANCELLED');
  if (/Postponed$/.test(status)) common.raw('STATUS', 'POSTPONED');
  common.texts('CATEGORIES', typeof item['keywords'] === 'string' ? item['keywords'].split(',') : item['keywords']);
  const languages = list(item['inLanguage']).map((tag) =>
    isObject(tag) ? textOf(tag['alternateName'] ?? tag['name']) : textOf(tag),
  );
  common.texts('X-LIAISON-LANGUAGES', languages);
  const organizer = textOf(item['organizer']);
  if (organizer) common.raw('ORGANIZER', 'x', { CN: organizer });
  if (language && !Array.isArray(item['inLanguage'])) {
    for (const line of common.lines) {
      if (/^(SUMMARY|DESCRIPTION)$/.test(line.name) && !line.params['LANGUAGE'] && parseTag(language)) {
        (line.params as Record<string, string>)['LANGUAGE'] = language;
      }
    }
  }

  const schedules = list(item['eventSchedule']).filter(isObject);
  const sets = schedules.length ? schedules.map((schedule) => scheduleLines(schedule, item)) : [onceLines(item)];
  return sets.map((lines, n) => [
    {
      name: 'UID',
      params: {},
      value: (id ?? `${textOf(item['name']) ?? ''}/${textOf(item['startDate']) ?? ''}`) + (n ? `/${n + 1}` : ''),
    },
    ...lines,
    ...common.lines,
  ]);
}

/** Name and address of a schema.org Place, or the words given. */
function placeText(place: unknown): string | undefined {
  if (!isObject(place)) return textOf(place) && escape(textOf(place)!);
  const { address } = place;
  const where = isObject(address)
    ? ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode'].map((key) => textOf(address[key]))
    : [textOf(address)];
  const words = [textOf(place['name']), ...where].filter((word) => word !== undefined);
  return words.length ? escape(words.join(', ')) : undefined;
}

const parseTag = (text: string): boolean => /^[a-z]{2,3}(-[\w]+)*$/i.test(text);

function onceLines(item: Json): Property[] {
  const lines = new Lines();
  lines.time('DTSTART', item['startDate'], undefined);
  const end = textOf(item['endDate']);
  const start = parseTime(textOf(item['startDate']) ?? '');
  const last = end === undefined ? undefined : parseTime(end);
  // schema.org's endDate is the last day itself, iCalendar's the day after.
  if (last?.date && start?.date)
    lines.raw('DURATION', `P${Math.max(0, Math.round((last.wall - start.wall) / 86_400_000)) + 1}D`);
  else if (last?.date) lines.raw('DURATION', 'PT0S');
  else lines.time('DTEND', end, undefined);
  if (end === undefined) lines.raw('DURATION', textOf(item['duration']));
  return lines.lines;
}

const WEEKDAY = /(sun|mon|tue|wed|thu|fri|sat)|([+-]?\d?(?:SU|MO|TU|WE|TH|FR|SA))$/i;

/** schema.org Schedule → DTSTART, RRULE, EXDATE. */
function scheduleLines(schedule: Json, item: Json): Property[] {
  const lines = new Lines();
  const zone = textOf(schedule['scheduleTimezone']);
  const date = (textOf(schedule['startDate'] ?? item['startDate']) ?? '').slice(0, 10);
  const clock = textOf(schedule['startTime']);
  const from = clock ? `${date}T${clock}` : (textOf(schedule['startDate'] ?? item['startDate']) ?? '');
  lines.time('DTSTART', from, zone);
  const until = textOf(schedule['endTime']);
  if (until && clock) lines.time('DTEND', `${date}T${until}`, zone);
  else lines.raw('DURATION', textOf(schedule['duration'] ?? item['duration']));

  const frequency = /^P(\d+)([DWMY])$/.exec(textOf(schedule['repeatFrequency']) ?? 'P1W');
  const names: Record<string, string> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' };
  let rule = `FREQ=${names[frequency?.[2] ?? ''] ?? ''};INTERVAL=${frequency?.[1] ?? 1}`;
  const days = list(schedule['byDay'])
    .map((day) => WEEKDAY.exec((textOf(day) ?? '').replace(/^.*\//, ''))?.[0])
    .filter((day) => day !== undefined)
    .map((day) => (day.length === 3 && /^[a-z]/i.test(day) ? day.slice(0, 2) : day).toUpperCase());
  if (days.length) rule += `;BYDAY=${days.join(',')}`;
  for (const [key, part] of [
    ['byMonthDay', 'BYMONTHDAY'],
    ['byMonth', 'BYMONTH'],
    ['byMonthWeek', 'BYSETPOS'],
  ] as const) {
    const values = list(schedule[key]).map(textOf).filter(Boolean);
    if (values.length) rule += `;${part}=${values.join(',')}`;
  }
  const count = textOf(schedule['repeatCount']);
  const end = textOf(schedule['endDate']);
  if (count) rule += `;COUNT=${count}`;
  else if (end) rule += `;UNTIL=${end}`;
  lines.raw('RRULE', rule);
  for (const except of list(schedule['exceptDate'])) lines.time('EXDATE', except, zone);
  return lines.lines;
}
