/**
 * Calendars that real programs wrote, with the starts that must come out. They lie beside the project and are not part of
 * it; without them these tests are skipped.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { parseCalendar } from '../../../src/event-calendar/engine/calendar.js';
import { calendar, event } from './support.js';

interface Window {
  id: string;
  file: string;
  start: string;
  end: string;
  zone: string;
  starts?: string[];
  ends?: string[];
  contains_starts?: string[];
  not_starts?: string[];
  count?: number;
  tags: string[];
}

const FOLDER = new URL('../../../../shared/ics/', import.meta.url);
const there = existsSync(FOLDER);
const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

const normal = (text: string): string => (text.length === 10 ? text : new Date(text).toISOString());

describe('calendar engine: real feeds', function () {
  before(function () {
    if (!there) this.skip();
  });

  const { windows } = there ? (JSON.parse(read('expected.json')) as { windows: Window[] }) : { windows: [] };
  for (const window of windows) {
    it(`${window.id} ${window.file}`, () => {
      const zone = /floating|wall/.test(window.zone) ? 'UTC' : window.zone;
      const instant = (wall: string): Date => {
        const text = calendar(event(`DTSTART:${wall.replace(/[-:]/g, '')}`));
        return parseCalendar(text, { timeZone: zone }).between(new Date('0100'), new Date('3000'))[0]!.start;
      };
      const found = parseCalendar(read(window.file)).between(instant(window.start), instant(window.end), {
        timeZone: zone,
      });
      const starts = found.map((one) => (one.allDay ? one.startDate : one.start.toISOString()));
      const ends = found.map((one) => (one.allDay ? one.end.toISOString().slice(0, 10) : one.end.toISOString()));
      if (window.starts) expect(starts).to.deep.equal(window.starts.map(normal));
      if (window.ends) expect(ends).to.deep.equal(window.ends.map(normal));
      if (window.contains_starts) expect(starts).to.include.members(window.contains_starts.map(normal));
      if (window.count) expect(found).to.have.length(window.count);
      for (const gone of window.not_starts ?? [])
        expect(starts.map((start) => start.slice(0, gone.length))).not.to.include(gone);
    });
  }

  const files = there
    ? ['node-ical', 'icalendar'].flatMap((folder) =>
        readdirSync(new URL(`${folder}/`, FOLDER))
          .filter((file) => file.endsWith('.ics'))
          .map((file) => `${folder}/${file}`),
      )
    : [];
  it(`reads all ${files.length} without an exception; events not shown are named`, () => {
    for (const file of files) {
      const text = read(file);
      const calendar = parseCalendar(text);
      calendar.between(new Date('1990-01-01'), new Date('2040-01-01'), { limit: 5000 });
      const components = text.match(/^BEGIN:VEVENT\s*$/gim)?.length ?? 0;
      const left = calendar.problems.filter(({ code }) => /start/.test(code)).length;
      if (!components) expect(calendar.events, file).to.equal(0);
      // Revisions replaced by newer ones are the rest.
      else expect(calendar.events + left, file).to.be.within(Math.min(1, components), components);
      if (!/BEGIN:VCALENDAR/i.test(text) && !components)
        expect(
          calendar.problems.map(({ code }) => code),
          file,
        ).to.include('not-calendar');
    }
  });
});
