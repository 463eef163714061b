import { expect } from 'chai';
import { isFiltered, matches, noFilter, plain, type Filter } from '../../src/event-calendar/filter.js';
import { timed } from './support/occurrences.js';

const event = {
  ...timed('2026-03-10T23:30', '2026-03-11T01:30'),
  title: 'School board meeting',
  titleByLanguage: { ht: 'Reyinyon konsèy lekòl la' },
  description: 'Bring your questions.',
  location: 'Café Central',
  categories: ['Board', 'Salón B'],
  languages: ['es'],
  interpreters: ['ht', 'so'],
};

describe('filter', () => {
  for (const [name, filter, expected] of [
    ['nothing asked', {}, true],
    ['a word of the title, any case', { text: 'BOARD' }, true],
    ['two words in another order', { text: 'meeting school' }, true],
    ['one word of two is missing', { text: 'board picnic' }, false],
    ['a word of a translated title, without accents', { text: 'konsey' }, true],
    ['a word of the description', { text: 'questions' }, true],
    ['a word of the place, without its accent', { text: 'cafe' }, true],
    ['spaces alone', { text: '  ' }, true],
    ['its category, any case', { categories: ['board'] }, true],
    ['its category, without its accent', { categories: ['Salon b'] }, true],
    ['one of two categories', { categories: ['Class', 'Board'] }, true],
    ['another category', { categories: ['Class'] }, false],
    ['part of a category', { categories: ['Boa'] }, false],
    ['a language spoken', { languages: ['es'] }, true],
    ['a language interpreted', { languages: ['so'] }, true],
    ['a regional tag of a language spoken', { languages: ['es-MX'] }, true],
    ['a language nobody speaks there', { languages: ['ar'] }, false],
    ['language and category, one wrong', { languages: ['ht'], categories: ['Class'] }, false],
    ['all three', { languages: ['ht'], categories: ['Board'], text: 'school' }, true],
  ] as [string, Partial<Filter>, boolean][])
    it(`${name}: ${expected ? 'shown' : 'left out'}`, () =>
      expect(matches(event, { ...noFilter, ...filter })).to.equal(expected));

  for (const [filter, expected] of [
    [{}, false],
    [{ text: ' ' }, false],
    [{ text: 'a' }, true],
    [{ categories: ['a'] }, true],
    [{ languages: ['ht'] }, true],
  ] as [Partial<Filter>, boolean][])
    it(`${JSON.stringify(filter)} ${expected ? 'asks for something' : 'asks for nothing'}`, () =>
      expect(isFiltered({ ...noFilter, ...filter })).to.equal(expected));

  it('reads letters as a hurried person types them', () => expect(plain('ÉCOLE Đặng ﬁn')).to.equal('ecole đang fin'));
});
