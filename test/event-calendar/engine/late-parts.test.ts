/** The parts of the engine that load late are never missed: what the whole engine understands, the look at the text sees. */
import { expect } from 'chai';
import { latePartsOf } from '../../../src/event-calendar/engine/late-parts.js';
import { finish, openCalendar } from '../../../src/event-calendar/engine/open.js';
import { parseCalendar } from '../../../src/event-calendar/engine/calendar.js';
import { calendar, event } from './support.js';

const parts = (...lines: string[]) => finish(latePartsOf(calendar(event('DTSTART:20260302T180000Z', ...lines))));

/** A line in as many ways as it may be written: with a fold, a tag or a soft hyphen at each place, decomposed. */
function* waysOf(line: string): Generator<string> {
  yield line;
  yield line.normalize('NFD');
  for (let at = 1; at < line.length; at++) {
    for (const between of ['\r\n ', '\n\t', '<b>', '</span>', '\u00ad'])
      yield line.slice(0, at) + between + line.slice(at);
  }
}

describe('late parts of the engine', () => {
  const labels = [
    'Interpreter: ht',
    'Interpreters available in：ht',
    'Interpreter(s) : ht',
    'Interpretation: ht',
    'Interpretación: ht',
    'Interprète : ht',
    'Intérpretes disponibles: ht',
    'Entèprèt: ht',
    'Language: ht',
    'Languages spoken: ht',
    'Idiomas: ht',
    'Lengua: ht',
    'Lang: ht',
    'Title (ht): Reyinyon',
    'Título [ht]: Reyinyon',
    'Details （ht）: Vini',
    'Detalles (ht): Vini',
  ];
  for (const label of labels) {
    it(label, () => {
      let understood = 0;
      for (const way of waysOf(label)) {
        const lines = `DESCRIPTION:Come.\\n• ${way}`;
        const text = calendar(event('DTSTART:20260302T180000Z', lines));
        const [one] = parseCalendar(text).between(new Date('2026-03-01'), new Date('2026-04-01'));
        const { interpreters, languages, titleByLanguage, descriptionByLanguage } = one!;
        const said = [...interpreters, ...languages, ...Object.keys({ ...titleByLanguage, ...descriptionByLanguage })];
        if (!said.length) continue;
        understood++;
        expect(parts(lines).annotations, way).to.equal(true);
      }
      expect(understood).to.be.above(label.length * 3);
    });
  }

  it('sees categories and properties that name languages', () => {
    for (const line of [
      'CATEGORIES:Parents,lang:ht',
      'CATEGORIES:interpreter:ase',
      'x-liaison-interpreter:ht',
      'X-LIAI\r\n SON-LANGUAGES:ht',
    ])
      expect(parts(line).annotations, line).to.equal(true);
  });

  it('does not see them in common text', () => {
    const common =
      'DESCRIPTION:Interpretation in Spanish is available on request.\\nDetails: see https://example.org (Room 5)';
    expect(parts(common)).to.deep.equal({ json: false, zones: false, annotations: false });
  });

  it('sees zones that are no IANA names, wherever they stand', () => {
    const zones = (...lines: string[]) => finish(latePartsOf(calendar(...lines))).zones;
    for (const name of [
      'Central Standard Time',
      '"(UTC-06:00) Central Time (US & Canada)"',
      'Mine',
      '/mozilla.org/1/Europe/Berlin',
      '-0500',
      'Europe/Springfield',
    ]) {
      for (const way of waysOf(`DTSTART;TZID=${name}:20260302T180000`)) {
        if (/[<\u00ad]/.test(way)) continue;
        expect(zones(event(way)), way).to.equal(true);
      }
      expect(zones(`X-WR-TIMEZONE:${name}`, event('DTSTART:20260302T180000')), name).to.equal(true);
    }
    for (const name of ['America/Chicago', '"Europe/Berlin"', 'UTC', 'Etc/GMT+5']) {
      expect(
        zones(
          'BEGIN:VTIMEZONE',
          `TZID:${name}`,
          'END:VTIMEZONE',
          `X-WR-TIMEZONE:${name}`,
          event(`DTSTART;TZID=${name}:20260302T180000`),
        ),
        name,
      ).to.equal(false);
    }
  });

  it('sees JSON, which may need all of them', () => {
    expect(finish(latePartsOf('\ufeff \n{ "events": [] }'))).to.deep.equal({
      json: true,
      zones: true,
      annotations: true,
    });
  });

  it('looks at a long text in slices of whole lines', () => {
    const many = Array.from({ length: 20_000 }, (_, n) =>
      event(`UID:${n}`, 'DTSTART;TZID=America/Chicago:20260302T180000'),
    );
    const steps = latePartsOf(calendar(...many));
    let count = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(step.value).to.deep.equal({ json: false, zones: false, annotations: false });
        break;
      }
      count++;
    }
    expect(count).to.be.within(5, 20);
  });

  it('leaves an engine without them whole but for what they read', () => {
    const text = calendar(
      event('DTSTART;TZID=Central Standard Time:20260302T180000', 'CATEGORIES:lang:ht', 'DESCRIPTION:Interpreter: ht'),
    );
    const bare = finish(openCalendar(text));
    const [one] = bare.between(new Date('2026-03-01'), new Date('2026-04-01'));
    expect([one!.description, one!.categories, one!.interpreters, bare.problems.map(({ code }) => code)]).to.deep.equal(
      ['Interpreter: ht', ['lang:ht'], [], ['unknown-zone']],
    );
  });
});
