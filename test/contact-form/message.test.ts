import { expect } from 'chai';
import { empty, type Answers } from '../../src/contact-form/fields.js';
import { flatten, letterOf, newId, receiptOf, type Message } from '../../src/contact-form/message.js';

const id = '0b9f6a52-6f1e-4c1b-9d0a-3d7f1c2e4b5a';
const least: Answers = { ...empty, topic: 'question', message: 'Hi', channel: 'none' };
const full: Answers = {
  topic: 'victim',
  message: 'مرحبا\r\n  =1+1 <b>"\u202e😀\ud800\0',
  name: 'مريم',
  language: 'ar',
  languageOther: '',
  written: 'en',
  writtenOther: '',
  interpreter: 'spoken',
  signLanguage: '',
  channel: 'phone',
  contact: '+1 207 555 0134',
  safeTime: 'morning',
  when: 'not before 9',
  sayWho: 'no',
  leaveMessage: 'no',
  codeWord: 'زيتون',
};

describe('contact form: what leaves', () => {
  const cases: [string, Partial<Answers>, Message][] = [
    ['the least', {}, { text: 'Hi', channel: 'none' }],
    [
      'everything, unit for unit',
      full,
      {
        text: full.message,
        name: 'مريم',
        language: 'ar',
        written: 'en',
        interpreter: 'spoken',
        channel: 'phone',
        contact: '+1 207 555 0134',
        safeTime: 'morning',
        when: 'not before 9',
        sayWho: 'no',
        leaveMessage: 'no',
        codeWord: 'زيتون',
      },
    ],
    [
      'what is no longer asked stays here',
      {
        contact: '555-0134',
        when: 'nights',
        codeWord: 'x',
        signLanguage: 'ASL',
        languageOther: 'Mam',
        leaveMessage: 'yes',
      },
      { text: 'Hi', channel: 'none' },
    ],
    [
      'languages by their typed name',
      { language: 'other', languageOther: 'Mam', written: 'other', writtenOther: 'K’iche’' },
      { text: 'Hi', language: 'Mam', written: 'K’iche’', channel: 'none' },
    ],
    ['another language, unnamed', { language: 'other', written: 'other' }, { text: 'Hi', channel: 'none' }],
    [
      'written as spoken is said once',
      { language: 'so', written: 'so' },
      { text: 'Hi', language: 'so', channel: 'none' },
    ],
    [
      'sign language',
      { interpreter: 'sign', signLanguage: 'ASL' },
      { text: 'Hi', interpreter: 'sign', signLanguage: 'ASL', channel: 'none' },
    ],
  ];
  for (const [name, some, message] of cases) {
    it(name, () => {
      const answers = { ...least, ...some };
      expect(letterOf(answers, id, 'ar')).to.deep.equal({ v: 1, id, lang: 'ar', topic: answers.topic, message });
    });
  }

  it('lies flat for wires with one level', () => {
    expect(flatten(letterOf({ ...least, channel: 'email', contact: 'a@b.org' }, id, 'ht'))).to.deep.equal({
      id,
      topic: 'question',
      lang: 'ht',
      message: 'Hi',
      channel: 'email',
      contact: 'a@b.org',
    });
  });

  it('shows nothing but the envelope when sealed', () => {
    expect(flatten({ v: 1, id, sealed: 'ARMOUR' })).to.deep.equal({ id, message: 'ARMOUR' });
    expect(flatten({ v: 1, id, lang: 'ar', sealed: 'ARMOUR' })).to.deep.equal({ id, lang: 'ar', message: 'ARMOUR' });
  });
});

describe('contact form: ids', () => {
  it('uses the browser’s own where there is one', () => {
    expect(newId({ randomUUID: () => id, getRandomValues: (array) => array })).to.equal(id);
  });

  it('makes a version 4 UUID where there is none', () => {
    const filled = (value: number) => ({
      getRandomValues: <T extends ArrayBufferView | null>(array: T) => {
        if (array instanceof Uint8Array) array.fill(value);
        return array;
      },
    });
    expect(newId(filled(0xff))).to.equal('ffffffff-ffff-4fff-bfff-ffffffffffff');
    expect(newId(filled(0))).to.equal('00000000-0000-4000-8000-000000000000');
  });

  it('shows eight digits of it', () => expect(receiptOf(id)).to.equal('0B9F-6A52'));
});
