import { expect } from 'chai';
import { buildAgenda } from '../../src/event-calendar/agenda.js';
import { allDay, timed } from './support/occurrences.js';

const options = { from: '2026-03-04', today: '2026-03-04', now: new Date('2026-03-04T12:00Z') };

describe('agenda', () => {
  it('is empty without events', () => expect(buildAgenda([], options)).to.deep.equal({ days: [], count: 0 }));

  it('lists days in order, a new month once, whole days first', () => {
    const april = timed('2026-04-02T10:00', '2026-04-02T11:00', { uid: 'april' });
    const evening = timed('2026-03-04T18:00', '2026-03-04T19:00', { uid: 'evening' });
    const running = timed('2026-03-04T11:00', '2026-03-04T13:00', { uid: 'running' });
    const over = timed('2026-03-04T08:00', '2026-03-04T09:00', { uid: 'over' });
    const holiday = allDay('2026-03-04', '2026-03-04', { uid: 'holiday' });
    const later = allDay('2026-03-20', '2026-03-22', { uid: 'later' });
    expect(buildAgenda([april, evening, running, over, later, holiday], options)).to.deep.equal({
      count: 6,
      days: [
        {
          date: '2026-03-04',
          today: true,
          newMonth: true,
          entries: [
            { occurrence: holiday, past: false, now: true },
            { occurrence: over, past: true, now: false },
            { occurrence: running, past: false, now: true },
            { occurrence: evening, past: false, now: false },
          ],
        },
        {
          date: '2026-03-20',
          today: false,
          newMonth: false,
          entries: [{ occurrence: later, until: '2026-03-22', past: false, now: false }],
        },
        {
          date: '2026-04-02',
          today: false,
          newMonth: true,
          entries: [{ occurrence: april, past: false, now: false }],
        },
      ],
    });
  });

  it('puts what began earlier under the first day, and leaves out what is over', () => {
    const running = allDay('2026-02-20', '2026-03-06', { uid: 'running' });
    const over = allDay('2026-03-01', '2026-03-03', { uid: 'over' });
    expect(buildAgenda([running, over], options)).to.deep.equal({
      count: 1,
      days: [
        {
          date: '2026-03-04',
          today: true,
          newMonth: true,
          entries: [{ occurrence: running, until: '2026-03-06', began: '2026-02-20', past: false, now: true }],
        },
      ],
    });
  });

  it('says until only where the last day is another', () => {
    const dance = timed('2026-03-05T20:00', '2026-03-06T02:00', { uid: 'dance' });
    expect(buildAgenda([dance], options).days[0]!.entries).to.deep.equal([
      { occurrence: dance, past: false, now: false },
    ]);
  });
});
