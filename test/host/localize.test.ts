import { expect } from 'chai';
import { configureLocalization, msg, str } from '../../src/host/localize.js';

/** As `src/language/catalogs.ts` compiles them. */
const spanish = {
  plain: 'Hola',
  empty: '',
  swapped: { strTag: true, strings: ['', ' de ', '!'], values: [1, 0] },
  fixed: 'ninguno',
};

describe('msg as the build has it', () => {
  const { setLocale } = configureLocalization({
    sourceLocale: 'en',
    targetLocales: ['es-419'],
    loadLocale: async (tag) => ({ templates: (tag === 'en' ? {} : spanish) as never }),
  });
  const both = async (say: () => string) => {
    await setLocale('en');
    const english = say();
    await setLocale('es-419');
    return [english, say()];
  };
  const cases: [name: string, say: () => string, english: string, spanish: string][] = [
    ['plain text', () => msg('Hello', { id: 'plain' }), 'Hello', 'Hola'],
    ['no translation', () => msg('Bye', { id: 'missing' }), 'Bye', 'Bye'],
    ['an empty one', () => msg('Bye', { id: 'empty' }), 'Bye', 'Bye'],
    ['values in their own order', () => msg(str`${2} of ${'nine'}`, { id: 'swapped' }), '2 of nine', 'nine de 2!'],
    ['values without translation', () => msg(str`${0} left`, { id: 'missing' }), '0 left', '0 left'],
    ['a translation that says no value', () => msg(str`${0} left`, { id: 'fixed' }), '0 left', 'ninguno'],
  ];
  for (const [name, say, english, translated] of cases)
    it(name, async () => expect(await both(say)).to.deep.equal([english, translated]));

  it('shows what was asked for last', async () => {
    await Promise.all([setLocale('es-419'), setLocale('en')]);
    expect(msg('Hello', { id: 'plain' })).to.equal('Hello');
  });
});
