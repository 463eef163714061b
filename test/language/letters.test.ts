import { expect } from 'chai';
import { languages } from '../../src/language/languages.js';
import { isLacking, scripts } from '../../src/language/letters.js';

describe('letters', () => {
  it('are lacking where all are drawn alike', () => {
    expect(isLacking('ሀጥሠፐ', () => 24)).to.equal(true);
    expect(isLacking('ሀጥሠፐ', (letter) => (letter === 'ጥ' ? 30 : 24))).to.equal(false);
  });

  it('are offered for every shipped language in those scripts, names included', () => {
    for (const { languages: tags, from, to } of Object.values(scripts))
      for (const { tag, name } of languages) {
        const inside = Array.from(name).filter(
          (letter) => letter.codePointAt(0)! >= from && letter.codePointAt(0)! <= to,
        );
        expect(inside.length > 0, tag).to.equal(tags.includes(tag));
      }
  });
});
