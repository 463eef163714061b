import { expect } from 'chai';
import { typedName } from '../../src/event-calendar/engine/annotations.js';
import { languageName } from '../../src/event-calendar/event-languages.js';
import { provideNames } from '../../src/language/language-name.js';

describe('names of languages at an event', () => {
  before(() => provideNames(typedName));

  it('in the language shown, else in its own, else as the feed has it', () => {
    expect(languageName('es', 'fr')).to.equal('espagnol');
    expect(languageName('pt-BR', 'en')).to.equal('Brazilian Portuguese');
    for (const tag of ['mww', 'mww-Latn']) expect(languageName(tag, 'en')).to.equal('Hmoob');
    expect(languageName('ht', 'ht')).to.equal('Kreyòl ayisyen');
    for (const tag of ['no tag at all', 'valueof', 'xyz']) expect(languageName(tag, 'en')).to.equal(tag);
  });

  // Chromium has none for most of these.
  for (const tag of 'ase bo chk ff kar kea kjb mam mh mww nv pap quc rhg rn ymm kmr ckb'.split(' '))
    it(`${tag} is called by no code`, () => {
      for (const shown of ['en', 'ar', 'ht'])
        expect(languageName(tag, shown), shown)
          .to.match(/\p{L}{3}/u)
          .and.not.equal(tag);
    });
});
