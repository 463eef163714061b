import { expect } from 'chai';
import { matches } from '../../src/role-explainer/search.js';

describe('role-explainer/search', () => {
  for (const [query, text, found] of [
    ['', 'anything', true],
    ['STOP car', 'Police stop my car', true],
    ['car bus', 'Police stop my car', false],
    ['policia', 'La policía detiene mi auto', true],
    ['POLICÍA', 'La policia detiene mi auto', true],
    ["child's", 'my child’s school', true],
    ['مدرسه', 'ضابط في مدرسة طفلي', true],
    ['اعتقال', 'أُعتقال', true],
    ['lekol', 'nan lekòl', true],
    ['zzz', 'Police stop my car', false],
  ] as const)
    it(`“${query}” in “${text}”: ${found}`, () => expect(matches([text], query)).to.equal(found));
});
