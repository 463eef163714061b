/**
 * JSON text → the lines of events, as if iCalendar had been read. Two shapes:
 *
 * Our own: `{ "name", "timeZone", "language", "color", "events": [ … ] }` or the bare list. An event:
 * `uid`, `title`, `description` and `location` (text, or texts by language: `{ "en": …, "ht": … }`, the first is the main
 * one), `start`, `end` (`2026-03-02`, exclusive at the end as in iCalendar, or `2026-03-02T18:00`; with `Z` or an offset
 * an instant), `duration` (`PT1H`), `timeZone`, `url`, `online`, `color`, `status`, `organizer`, `sequence`,
 * `recurrenceId`, and as one or a list: `images`, `categories`, `languages`, `interpreters`, `rrule`, `rdate`, `exdate`
 * (iCalendar's values).
 *
 * schema.org: Event and its kinds, alone, in a list, an `ItemList` or an `@graph`; with `eventSchedule`. Its `endDate` is
 * the last day itself.
 */
import { type Property, unescapeHtml, valueOf } from './lines.js';
import { newEntry } from './entry.js';
import { Feed } from './feed.js';
import { whatElse } from './parse.js';
import { recurrence } from './rules.js';
import { DAY, dayOf, isoDate, parseTime } from './times.js';
import type { NameZone } from './zones.js';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** A text, whatever holds it: a number, `{ "@value" }`, `{ "name" }`, the first of a list. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (depth > 5) return '';
  if (Array.isArray(value)) return textOf(value[0], depth + 1);
  return isObject(value)
    ? textOf(value['@value'] ?? value.name ?? value.url ?? value.contentUrl ?? value['@id'], depth + 1)
    : '';
}

const withLines = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\\n/g, '\n') : value);

/** schema.org's descriptions often stand in a page as HTML; entities of titles and places are read in content.ts. */
const fromPage = (value: unknown): unknown => withLines(typeof value === 'string' ? unescapeHtml(value) : value);

const isEvent = (item: Json): boolean =>
  list(item['@type']).some((type) => /(Event|Festival|Hackathon|CourseInstance)$/.test(textOf(type)));

const isSchema = (item: Json): boolean =>
  !('start' in item) && ('startDate' in item || 'eventSchedule' in item || isEvent(item));

/** Never throws; text that is no JSON, or holds no events, gives one problem. */
export function readJson(text: string, nameZone: NameZone): Feed {
  const feed = new Feed('', nameZone);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    feed.report('not-calendar', 'This looks like JSON, but cannot be read as such.');
    return feed;
  }
  if (isObject(data) && !isEvent(data)) {
    feed.name = textOf(data.name) || undefined;
    feed.language = textOf(data.language ?? data.inLanguage) || undefined;
    feed.color = textOf(data.color) || undefined;
    const zone = textOf(data.timeZone);
    if (zone) feed.zone = feed.zoneOf(zone);
  }
  const events = eventsIn(data, 0);
  for (const item of events) {
    for (const lines of isSchema(item) ? schemaLines(item) : [ownLines(item)]) {
      const original = valueOf(lines, 'RECURRENCE-ID');
      const entry = newEntry(0, 0, 0, lines);
      entry.uid = valueOf(lines, 'UID');
      if (original) entry.original = original;
      feed.add(entry);
      feed.bound(entry);
    }
  }
  // A document that says it has no events is a calendar.
  const empty = isObject(data) ? data.events : data;
  if (!events.length && !(Array.isArray(empty) && !empty.length)) feed.report('not-calendar', whatElse(text));
  return feed;
}

function eventsIn(data: unknown, depth: number): Json[] {
  if (depth > 6) return [];
  if (Array.isArray(data)) return data.flatMap((item) => eventsIn(item, depth + 1));
  if (!isObject(data)) return [];
  const parts = ['events', '@graph', 'itemListElement', 'item', 'event', 'subEvent', 'mainEntity'].flatMap((key) =>
    eventsIn(data[key], depth + 1),
  );
  // A bare entry of `events` is one even without a start, so that its fault is told.
  const one = 'start' in data || isSchema(data) || (!parts.length && 'title' in data);
  return one ? [data, ...parts] : parts;
}

const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

const line = (name: string, value: string, params: Record<string, string> = {}): Property[] =>
  value ? [{ name, params, value }] : [];

/** A text, or texts by language: `{ "en": … }`, `{ "@value", "@language" }`. */
const texts = (name: string, value: unknown, language = '', deep = false): Property[] => {
  if (!deep && isObject(value) && !('@value' in value)) {
    return Object.entries(value).flatMap(([tag, text]) => texts(name, text, tag, true));
  }
  if (!deep && Array.isArray(value)) return value.flatMap((item) => texts(name, item, language, true));
  const tag = (isObject(value) && textOf(value['@language'])) || language;
  return line(name, escape(textOf(value)), tag ? { LANGUAGE: tag } : {});
};

const joined = (name: string, value: unknown): Property[] =>
  line(
    name,
    list(value)
      .map((item) => escape(textOf(item)))
      .filter(Boolean)
      .join(','),
  );

const each = (name: string, value: unknown, params?: Record<string, string>): Property[] =>
  list(value).flatMap((item) => line(name, textOf(item), params));

const organizerLine = (value: unknown): Property[] =>
  textOf(value) ? line('ORGANIZER', 'x', { CN: textOf(value) }) : [];

function ownLines(item: Json): Property[] {
  const zone: Record<string, string> = textOf(item.timeZone) ? { TZID: textOf(item.timeZone) } : {};
  return [
    ...each('UID', item.uid ?? item.id),
    ...(['start DTSTART', 'end DTEND', 'rdate RDATE', 'exdate EXDATE', 'recurrenceId RECURRENCE-ID'] as const).flatMap(
      (pair) => {
        const [key, name] = pair.split(' ') as [string, string];
        return each(name, item[key], zone);
      },
    ),
    ...['duration', 'url', 'color', 'status', 'sequence'].flatMap((key) => each(key.toUpperCase(), item[key])),
    ...list(item.rrule).flatMap((rule) => line('RRULE', textOf(rule))),
    ...texts('SUMMARY', item.title),
    ...texts('DESCRIPTION', item.description),
    ...texts('LOCATION', item.location),
    ...each('CONFERENCE', item.online),
    ...each('IMAGE', item.images ?? item.image),
    ...joined('CATEGORIES', item.categories),
    ...joined('X-LIAISON-LANGUAGES', item.languages),
    ...joined('X-LIAISON-INTERPRETERS', item.interpreters),
    ...organizerLine(item.organizer),
  ];
}

function schemaLines(item: Json): Property[][] {
  const places = list(item.location);
  const languages = list(item.inLanguage).map((tag) => (isObject(tag) ? (tag.alternateName ?? tag.name) : tag));
  // One language of the event is that of its words too.
  const language = languages.length === 1 ? textOf(languages[0]) : '';
  const status = /(Cancell?ed|Postponed)$/.exec(textOf(item.eventStatus))?.[0] ?? '';
  const common = [
    ...texts('SUMMARY', withLines(item.name ?? item.headline), /^[a-z]{2,3}(-\w+)*$/i.test(language) ? language : ''),
    ...texts('DESCRIPTION', fromPage(item.description), ''),
    ...places.flatMap((place) => {
      if (!isObject(place)) return texts('LOCATION', place);
      if (/Virtual/.test(textOf(place['@type']))) return line('CONFERENCE', textOf(place.url));
      const { address, geo } = place;
      const where = isObject(address)
        ? ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode'].map((key) => textOf(address[key]))
        : [textOf(address)];
      return [
        ...line('LOCATION', escape(String(withLines([textOf(place.name), ...where].filter(Boolean).join(', '))))),
        ...(isObject(geo) ? line('GEO', `${textOf(geo.latitude)};${textOf(geo.longitude)}`) : []),
      ];
    }),
    ...each('URL', item.url),
    ...each(
      'IMAGE',
      list(item.image).map((image) => (isObject(image) ? (image.url ?? image.contentUrl) : image)),
    ),
    ...line('STATUS', status),
    ...joined('CATEGORIES', typeof item.keywords === 'string' ? item.keywords.split(',') : item.keywords),
    ...joined('X-LIAISON-LANGUAGES', languages),
    ...organizerLine(item.organizer),
  ];
  const id = textOf(item['@id'] ?? item.identifier ?? item.url) || `${textOf(item.name)}/${textOf(item.startDate)}`;
  const schedules = list(item.eventSchedule).filter(isObject);
  const sets = schedules.length ? schedules.map((schedule) => scheduleLines(schedule, item)) : [onceLines(item)];
  return sets.map((when, n) => [...line('UID', n ? `${id}/${n + 1}` : id), ...when, ...common]);
}

function onceLines({ startDate, endDate, duration }: Json): Property[] {
  const start = parseTime(textOf(startDate));
  const end = parseTime(textOf(endDate));
  return [
    ...each('DTSTART', startDate),
    ...(!end
      ? each('DURATION', duration)
      : !end.date || !start
        ? each('DTEND', endDate)
        : start.date
          ? line('DURATION', `P${Math.max(0, end.wall - start.wall) / DAY + 1}D`)
          : // On its own day nobody knows when it ends.
            end.wall > start.wall
            ? line('DTEND', `${isoDate(dayOf(end.wall))}T24:00${/(Z|[+-]\d\d:?\d\d)?$/i.exec(textOf(startDate))![0]}`)
            : []),
  ];
}

/** `P2W`, `Weekly`; days of the week alone mean every week. */
function frequencyOf({ repeatFrequency, byDay }: Json): string {
  const text = textOf(repeatFrequency) || (byDay ? 'P1W' : '');
  const [, interval = '1', unit = ''] = /^P(\d+)([DWMY])$|^/.exec(text)!;
  const name = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].find((name) => name[0] === unit || name === text.toUpperCase());
  return `FREQ=${name};INTERVAL=${interval}`;
}

/** schema.org Schedule → DTSTART, RRULE, EXDATE. */
function scheduleLines(schedule: Json, item: Json): Property[] {
  const timeZone = textOf(schedule.scheduleTimezone);
  const zone: Record<string, string> = timeZone ? { TZID: timeZone } : {};
  const first = textOf(schedule.startDate ?? item.startDate);
  const from = textOf(schedule.startTime);
  const to = textOf(schedule.endTime);
  const part = (name: string, values: string): string => (values ? `;${name}=${values}` : '');
  const values = (key: string): string =>
    list(schedule[key])
      .map((value) => textOf(value))
      .join();
  const days = list(schedule.byDay).map((day) =>
    // `https://schema.org/Tuesday`, `Tuesday`, `TU`, `2TU`
    textOf(day)
      .replace(/^.*\/|day$/g, '')
      .replace(/^([a-z]{2})[a-z]+$/i, '$1')
      .toUpperCase(),
  );
  const rule =
    frequencyOf(schedule) +
    part('BYDAY', days.join()) +
    part('BYMONTHDAY', values('byMonthDay')) +
    part('BYMONTH', values('byMonth')) +
    part('BYSETPOS', values('byMonthWeek'));
  // A schedule begins on any day; a DTSTART would be a date of it.
  const begin = parseTime(first.slice(0, 10))?.wall ?? NaN;
  const day = dayOf(recurrence(rule, begin, () => Infinity, false)?.(begin, Infinity, 1).found[0] ?? begin);
  const date = isNaN(day) ? '' : isoDate(day);
  const lastDate = to < from ? isoDate(day + 1) : date;
  const except = list(schedule.exceptDate).map((day) => textOf(day));
  return [
    ...line('DTSTART', from ? `${date}T${from}` : date + first.slice(10), zone),
    ...(from && to ? line('DTEND', `${lastDate}T${to}`, zone) : each('DURATION', schedule.duration ?? item.duration)),
    ...line(
      'RRULE',
      rule + (schedule.repeatCount ? part('COUNT', values('repeatCount')) : part('UNTIL', values('endDate'))),
    ),
    ...each('EXDATE', except, zone),
  ];
}
