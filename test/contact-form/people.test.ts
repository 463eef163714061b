import { expect } from 'chai';
import { initialsOf, peopleOf } from '../../src/contact-form/people.js';
import { emptySite } from '../../src/site/entries.js';
import type { Site } from '../../src/site/site.js';

const site: Site = {
  ...emptySite,
  liaisons: [
    { name: 'Ana', languages: ['es', 'en'] },
    { name: 'Left', languages: ['ar'], reviewBy: '2026-11-23' },
    { name: 'Broken', languages: ['ar'], reviewBy: 'next year' },
    { name: 'Omar', languages: ['ar', 'en'], reviewBy: '2026-11-24' },
    { name: 'Mary', languages: ['en'] },
  ],
  partners: [
    { name: 'Clinic' },
    { name: 'Mosque', languages: ['ar'] },
    { name: 'Closed', languages: ['ar'], reviewBy: '2020-01-01' },
  ],
};

describe('contact form: people', () => {
  const cases: [string, string[], string[]][] = [
    ['en', ['Ana', 'Omar', 'Mary'], ['Clinic', 'Mosque']],
    ['ar', ['Omar', 'Ana', 'Mary'], ['Mosque', 'Clinic']],
    ['es-419', ['Ana', 'Omar', 'Mary'], ['Clinic', 'Mosque']],
    ['ht', ['Ana', 'Omar', 'Mary'], ['Clinic', 'Mosque']],
  ];
  for (const [language, liaisons, partners] of cases) {
    it(language, () => {
      const people = peopleOf(site, language, '2026-11-24');
      expect(people.liaisons.map(({ name }) => name)).to.deep.equal(liaisons);
      expect(people.partners.map(({ name }) => name)).to.deep.equal(partners);
    });
  }

  it('says where to meet next, not where it was', () => {
    const meeting = (date?: string) => ({
      name: 'Ana',
      languages: [],
      meet: { ...(date && { date }), place: 'Library' },
    });
    const days = ['2026-11-23', '2026-11-24', undefined].map((date) => meeting(date));
    const { liaisons } = peopleOf({ ...site, liaisons: days }, 'en', '2026-11-24');
    expect(liaisons.map(({ meet }) => meet && (meet.date ?? meet.place))).to.deep.equal([
      undefined,
      '2026-11-24',
      'Library',
    ]);
  });

  const initials: [string, string][] = [
    ['Ana María López', 'AL'],
    ['Omar', 'O'],
    ['مريم حسن', 'مح'],
    ['Đặng Văn Lâm', 'ĐL'],
    ['e\u0301lise martin', 'E\u0301M'],
    ['Officer J. Smith', 'OS'],
    ['—', ''],
    ['', ''],
  ];
  for (const [name, letters] of initials) it(JSON.stringify(name), () => expect(initialsOf(name)).to.equal(letters));
});
