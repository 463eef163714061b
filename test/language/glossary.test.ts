import { expect } from 'chai';
import glossary from '../../locales/glossary.json';
import { languages } from '../../src/language/languages.js';

const SCRIPT: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  'fa-AF': /\p{Script=Arabic}/u,
  ps: /\p{Script=Arabic}/u,
  ur: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  am: /\p{Script=Ethiopic}/u,
  ti: /\p{Script=Ethiopic}/u,
  my: /\p{Script=Myanmar}/u,
  ne: /\p{Script=Devanagari}/u,
  pa: /\p{Script=Gurmukhi}/u,
  ko: /\p{Script=Hangul}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

describe('glossary', () => {
  const tags = languages.map(({ tag }) => tag).sort();
  for (const { term, note, words } of glossary.terms) {
    it(`${term}: a word in every language, in its own script`, () => {
      expect(note).to.not.equal('');
      expect(Object.keys(words).sort()).to.deep.equal(tags);
      for (const [tag, word] of Object.entries(words)) {
        expect(word, tag).to.match(SCRIPT[tag] ?? /^[\p{Script=Latin}\p{M}’'() -]+$/u);
        if (SCRIPT[tag]) expect(word, tag).to.not.match(/[A-Za-z]/);
        expect(word, tag).to.equal(word.normalize('NFC'));
      }
    });
  }

  it('claims no check that nobody made', () => expect(glossary.checked).to.equal(false));
});
