import { expect } from 'chai';
import { structuredData } from '../../src/event-calendar/structured-data.js';
import { allDay, timed } from './support/occurrences.js';

const page = 'https://school.example.org/calendar?a=1';

describe('structured-data', () => {
  it('says what a search engine reads of an event with a time', () => {
    const event = {
      ...timed('2026-03-10T23:30', '2026-03-11T01:30'),
      uid: 'board@example.org',
      startDate: '2026-03-10',
      title: 'Board <meeting>',
      location: 'Library',
      online: 'https://meet.example.org/a',
      description: 'Open to everyone.\nBring questions.',
      languages: ['es'],
    };
    expect(structuredData([event], page)).to.deep.equal([
      {
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: 'Board <meeting>',
        startDate: '2026-03-10T23:30:00.000Z',
        endDate: '2026-03-11T01:30:00.000Z',
        eventStatus: 'https://schema.org/EventScheduled',
        location: [
          { '@type': 'Place', name: 'Library', address: 'Library' },
          { '@type': 'VirtualLocation', url: 'https://meet.example.org/a' },
        ],
        description: 'Open to everyone.\nBring questions.',
        inLanguage: ['es'],
        url: 'https://school.example.org/calendar?a=1&liaison-event=2026-03-10%2Fboard%40example.org',
      },
    ]);
  });

  for (const [status, word] of [
    ['cancelled', 'EventCancelled'],
    ['postponed', 'EventPostponed'],
    ['tentative', 'EventScheduled'],
  ] as const)
    it(`${status} is ${word}, with bare dates for a whole day`, () => {
      const [data] = structuredData([{ ...allDay('2026-03-10', '2026-03-12'), status }], page) as Record<
        string,
        unknown
      >[];
      expect([data!.startDate, data!.endDate, data!.eventStatus]).to.deep.equal([
        '2026-03-10',
        '2026-03-12',
        `https://schema.org/${word}`,
      ]);
      expect(data).to.not.have.any.keys('location', 'description', 'inLanguage');
    });
});
