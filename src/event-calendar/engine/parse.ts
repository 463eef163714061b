/**
 * iCalendar text → an index of its events, lazily: one pass notes where each VEVENT stands, its UID and the dates
 * between which it can happen. What a window needs is read later.
 */
import { type Entry, newEntry } from './entry.js';
import { Feed } from './feed.js';
import {
  type Property,
  type WhenLine,
  WHEN_NAMES,
  isFold,
  lineAt,
  nextWhen,
  properties,
  unescapeText,
  unfold,
  valueOf,
} from './lines.js';
import { DAY, parseDuration, realDay } from './times.js';
import type { NameZone } from './zones.js';

/** These names differ in their second and third letter; a number of these two costs no string. */
const nameAt = (text: string, at: number): number =>
  ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
const [BEGIN, END, UID, DTSTART, DTEND, DURATION, RRULE, RDATE, RECURRENCE_ID] = WHEN_NAMES.split('|').map((name) =>
  nameAt(name, 0),
);

const componentAt = (text: string, from: number, to: number): string =>
  // Nearly always VEVENT: no new string for it.
  text.startsWith('VEVENT', from) && to - from < 8 ? 'VEVENT' : text.slice(from, to).trim().toUpperCase();

/**
 * Reads iCalendar text. A generator, so that a page can give way between slices: yields about every 250 events.
 * Never throws, whatever the text.
 *
 * @param anyZone times without a zone are placed by whoever asks, wherever they stand
 */
export function* readCalendar(
  text: string,
  nameZone: NameZone,
  anyZone = false,
  unfolded = false,
): Generator<void, Feed, void> {
  const feed = new Feed(text, nameZone);
  const definitions: [calendar: number, text: string][] = [];
  /** What each VCALENDAR says beside its components, by its number. */
  const heads = [''];
  let zoneFrom = 0;
  let calendars = 0;
  let ended = false;
  /** Components open around the line, the calendar and the event aside. */
  let nested = 0;
  let entry: Entry | undefined;
  // Of the event at hand:
  let start = NaN;
  let end = NaN;
  let rule = '';
  /** The index cannot know its dates: it is read once the feed's zones are known. */
  let unclear = false;
  const unclearOnes: Entry[] = [];
  /** Nor when it is over. */
  let open = false;

  const close = (to: number, whole: boolean): void => {
    const event = entry!;
    entry = undefined;
    event.to = to;
    feed.add(event);
    if (!whole) feed.report('truncated', 'There is no END:VEVENT; the event may be cut.', event);
    event.low = start;
    if (unclear || !start || end < start) unclearOnes.push(event);
    else if (!open) event.high = (rule ? lastDay(rule, start) : start) + (end ? end - start : 0);
  };

  const here: WhenLine = { at: 0, stop: -1, to: 0, line: 0, begun: -1, cut: false };
  for (let before = 0; ; before = here.stop + 1) {
    const more = nextWhen(text, here);
    const { at, stop, to } = here;
    if (calendars && !entry && !nested) heads[calendars] += text.slice(before, at);
    const name = more ? nameAt(text, at) : 0;
    const begins = name === BEGIN;
    const bounds = begins || name === END;
    // Folds where nothing may be cut: everything is unfolded first.
    if (!unfolded && (here.cut || (bounds && isFold(text, stop + 1)))) {
      return yield* readCalendar(unfold(text), nameZone, anyZone, true);
    }
    if (!more) break;
    if (bounds) {
      const component = componentAt(text, at + (begins ? 6 : 4), stop);
      if (component === 'VEVENT' || (!begins && component === 'VCALENDAR')) {
        if (entry) close(at, !begins && component === 'VEVENT');
        nested = 0;
        ended = component === 'VCALENDAR';
        if (!begins) continue;
        if (feed.entries.length % 250 === 249) yield;
        entry = newEntry(here.line, stop + 1, calendars);
        start = end = NaN;
        rule = '';
        unclear = open = false;
      } else if (component === 'VCALENDAR') heads[++calendars] = '';
      else if (begins) {
        nested++;
        if (component === 'VTIMEZONE') zoneFrom = stop + 1;
      } else {
        if (nested) nested--;
        if (component === 'VTIMEZONE' && zoneFrom) definitions.push([calendars, text.slice(zoneFrom, at)]);
      }
    } else if (nested || !entry) continue;
    else if (name === UID) entry.uid = afterColon(lineAt(text, at, stop));
    else if (name === DTSTART || name === DTEND) {
      const date = dayAt(text.slice(to - 8, to));
      if (name === DTEND) end = date;
      else start = date;
      if (!date) unclear = true;
    } else if (name === DURATION) open = true;
    else if (name === RRULE) {
      // Several rules, each with an end of its own, are too much for one look.
      if (rule) open = true;
      rule = lineAt(text, at, stop);
    } else if (name === RDATE) unclear = true;
    else if (name === RECURRENCE_ID) {
      const id = lineAt(text, at, stop);
      entry.original = id.slice('RECURRENCE-ID'.length);
      if (/RANGE\s*=\W*THISANDFUTURE/i.test(id)) entry.future = unclear = true;
    }
  }
  if (entry) close(text.length, false);
  else if (calendars && !ended) feed.report('truncated', 'There is no END:VCALENDAR; the text may be cut.');
  if (!feed.entries.length) {
    // All may be indented, as within a page, or the lines end in CR alone.
    const plain = text.replace(/(^|\r\n?|\n)([ \t]+(?=[A-Z-]+[;:]))?/g, (all) => all && '\n');
    if (plain !== text && /^[ \t]*BEGIN:V/im.test(text)) return yield* readCalendar(plain, nameZone, anyZone);
    if (!calendars) feed.report('not-calendar', whatElse(text));
  }

  const texts = new Map<string, string>();
  for (const [calendar, definition] of definitions) {
    const lines = properties(definition);
    const id = unescapeText(valueOf(lines, 'TZID')).trim();
    const first = texts.get(id);
    if (first !== definition) feed.defined.set(first ? `${calendar}\n${id}` : id, lines);
    if (!first) texts.set(id, definition);
  }
  const headers: Property[] = [];
  for (const head of heads) {
    const lines = properties(head);
    headers.push(...lines);
    const name = valueOf(lines, 'X-WR-TIMEZONE', 'TIMEZONE-ID');
    const zone = name ? feed.zoneOf(name) : undefined;
    feed.zone ??= zone;
    feed.calendars.push({
      zone: anyZone || zone === feed.zone ? undefined : zone,
      off: /CANCEL/i.test(valueOf(lines, 'METHOD')),
    });
  }
  feed.name =
    unescapeText(valueOf(headers, 'NAME') || valueOf(headers, 'X-WR-CALNAME'))
      .replace(/\s+/g, ' ')
      .trim() || undefined;
  feed.language = headers.find(({ params }) => params.LANGUAGE)?.params.LANGUAGE;
  feed.color = valueOf(headers, 'COLOR', 'X-APPLE-CALENDAR-COLOR') || undefined;
  const refresh = parseDuration(valueOf(headers, 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL'));
  feed.refreshInterval = refresh && refresh.days * DAY + refresh.ms;
  let work = 0;
  for (const one of unclearOnes) {
    feed.bound(one);
    if (++work % 250 === 0) yield;
  }
  feed.callOff();
  return feed;
}

/** The day of `YYYYMMDD`; NaN where it is no date. */
const dayAt = (text: string): number => realDay(Math.floor(+text / 10_000), Math.floor(+text / 100) % 100, +text % 100);

const afterColon = (line: string): string => line.slice(line.indexOf(':') + 1).trim();

/** The day by which a rule has surely ended, or Infinity. */
function lastDay(rule: string, start: number): number {
  const until = dayAt(/UNTIL=(\d{8})/.exec(rule)?.[1] ?? '');
  if (until) return until + 1;
  // A plain daily or weekly rule gives something at least every seven steps.
  const count = /=(DAI|WEEK)LY/.test(rule) && !/BY[^D]/i.test(rule) && /COUNT=(\d+)/.exec(rule);
  return count ? start + +count[1]! * (+(/INTERVAL\s*=\s*(\d+)/i.exec(rule)?.[1] ?? 0) || 1) * 7 : Infinity;
}

export const whatElse = (text: string): string =>
  `This is ${!text.trim() ? 'empty' : /^\s*</.test(text) ? 'a web page, not a calendar' : 'neither iCalendar nor JSON with events'}.`;
