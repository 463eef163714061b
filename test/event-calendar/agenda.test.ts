import { expect } from 'chai';
import { buildAgenda } from '../../src/event-calendar/agenda.js';
import { allDay, timed } from './support/occurrences.js';

const options = { from: '2026-03-04', today: '2026-03-04', now: new Date('2026-03-04T12:00Z') };

describe('agenda', () => {
  it('is empty without events', () => expect(buildAgenda([], options)).to.deep.equal([]));

  it('lists days in order, a new month once, whole days first', () => {
    const april = timed('2026-04-02T10:00', '2026-04-02T11:00', { uid: 'april' });
    const evening = timed('2026-03-04T18:00', '2026-03-04T19:00', { uid: 'evening' });
    const running = timed('2026-03-04T11:00', '2026-03-04T13:00', { uid: 'running' });
    const over = timed('2026-03-04T08:00', '2026-03-04T09:00', { uid: 'over' });
    const holiday = allDay('2026-03-04', '2026-03-04', { uid: 'holiday' });
    const later = allDay('2026-03-20', '2026-03-22', { uid: 'later' });
    expect(buildAgenda([april, evening, running, over, later, holiday], options)).to.deep.equal([
      {
        date: '2026-03-04',
        today: true,
        newMonth: true,
        entries: [
          { occurrence: holiday, long: false, past: false, now: true },
          { occurrence: over, long: false, past: true, now: false },
          { occurrence: running, long: false, past: false, now: true },
          { occurrence: evening, long: false, past: false, now: false },
        ],
      },
      {
        date: '2026-03-20',
        today: false,
        newMonth: false,
        entries: [{ occurrence: later, long: true, past: false, now: false }],
      },
      {
        date: '2026-04-02',
        today: false,
        newMonth: true,
        entries: [{ occurrence: april, long: false, past: false, now: false }],
      },
    ]);
  });

  it('puts what began earlier under the first day, and leaves out what is over', () => {
    const running = allDay('2026-02-20', '2026-03-06', { uid: 'running' });
    const over = allDay('2026-03-01', '2026-03-03', { uid: 'over' });
    expect(buildAgenda([running, over], options)).to.deep.equal([
      {
        date: '2026-03-04',
        today: true,
        newMonth: true,
        entries: [{ occurrence: running, long: true, past: false, now: true }],
      },
    ]);
  });

  it('is long only where the last day is another', () => {
    const dance = timed('2026-03-05T20:00', '2026-03-06T02:00', { uid: 'dance' });
    expect(buildAgenda([dance], options)[0]!.entries).to.deep.equal([
      { occurrence: dance, long: false, past: false, now: false },
    ]);
  });
});
