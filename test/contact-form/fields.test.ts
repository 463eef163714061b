import { expect } from 'chai';
import { asked, begun, empty, limits, steps, type Answers, type Field } from '../../src/contact-form/fields.js';

const answers = (some: Partial<Answers>): Answers => ({ ...empty, ...some });
const askedIn = (some: Partial<Answers>) => steps.flat().filter((field) => asked(field, answers(some)));

describe('contact form: what is asked', () => {
  const first: Field[] = ['topic', 'message', 'channel'];
  const last: Field[] = ['language', 'written', 'interpreter', 'name'];
  const always = [...first, ...last];
  const cases: [string, Partial<Answers>, Field[]][] = [
    ['nothing chosen yet', {}, always],
    ['the person will get in touch', { channel: 'none' }, always],
    [
      'a call',
      { channel: 'phone' },
      [...first, 'contact', 'safeTime', 'when', 'sayWho', 'leaveMessage', 'codeWord', ...last],
    ],
    [
      'WhatsApp can take a call too',
      { channel: 'whatsapp' },
      [...first, 'contact', 'safeTime', 'when', 'sayWho', 'leaveMessage', 'codeWord', ...last],
    ],
    [
      'a text has no voicemail',
      { channel: 'sms' },
      [...first, 'contact', 'safeTime', 'when', 'sayWho', 'codeWord', ...last],
    ],
    ['e-mail', { channel: 'email' }, [...first, 'contact', 'safeTime', 'when', 'sayWho', 'codeWord', ...last]],
    [
      'languages that are not in the list',
      { language: 'other', written: 'other', interpreter: 'sign' },
      [...first, 'language', 'languageOther', 'written', 'writtenOther', 'interpreter', 'signLanguage', 'name'],
    ],
  ];
  for (const [name, some, fields] of cases) {
    it(name, () => expect(askedIn(some)).to.deep.equal(fields));
  }

  it('has every field on exactly one screen', () => {
    expect(steps.flat().sort()).to.deep.equal(Object.keys(empty).sort());
  });

  it('limits every field that is typed', () => {
    const chosen = ['topic', 'language', 'written', 'interpreter', 'channel', 'safeTime', 'sayWho', 'leaveMessage'];
    expect([...Object.keys(limits), ...chosen].sort()).to.deep.equal(Object.keys(empty).sort());
  });

  it('asks for nothing that this form must not ask', () => {
    const forbidden = /status|citizen|visa|paper|birth|country|national|address|passport|ssn|immigra/i;
    expect(Object.keys(empty).filter((field) => forbidden.test(field))).to.deep.equal([]);
  });
});

describe('contact form: begun', () => {
  const cases: [string, Partial<Answers>, boolean][] = [
    ['untouched', {}, false],
    ['only choices made', { topic: 'question', channel: 'phone', language: 'ht' }, false],
    ['only spaces', { message: ' \n ' }, false],
    ['a word of the message', { message: 'ن' }, true],
    ['a number', { contact: '5' }, true],
    ['a code word', { codeWord: 'zaboka' }, true],
  ];
  for (const [name, some, expected] of cases) {
    it(name, () => expect(begun(answers(some))).to.equal(expected));
  }
});
