import { expect } from 'chai';
import { empty, type Answers } from '../../src/contact-form/fields.js';
import { isEmail, isPhone, validate, type Problem } from '../../src/contact-form/validate.js';

const good: Answers = { ...empty, topic: 'question', message: 'Can I come with my son?', channel: 'none' };

describe('contact form: validate', () => {
  const cases: [string, Partial<Answers>, Problem[]][] = [
    ['the least that can be sent', {}, []],
    [
      'an empty form, in the order of the screen',
      { topic: '', message: '', channel: '' },
      [
        { field: 'topic', code: 'topic-missing' },
        { field: 'message', code: 'message-missing' },
        { field: 'channel', code: 'channel-missing' },
      ],
    ],
    ['a message of blanks', { message: ' \n\t\u00a0' }, [{ field: 'message', code: 'message-missing' }]],
    [
      'a message of invisible marks',
      { message: '\u200f\u200b\u2066' },
      [{ field: 'message', code: 'message-missing' }],
    ],
    ['one emoji is a message', { message: '🆘' }, []],
    ['a call without a number', { channel: 'phone' }, [{ field: 'contact', code: 'phone-missing' }]],
    ['a text without a number', { channel: 'sms' }, [{ field: 'contact', code: 'phone-missing' }]],
    ['e-mail without an address', { channel: 'email', contact: ' ' }, [{ field: 'contact', code: 'email-missing' }]],
    [
      'a number where an address belongs',
      { channel: 'email', contact: '555-0134' },
      [{ field: 'contact', code: 'email-invalid' }],
    ],
    [
      'an address where a number belongs',
      { channel: 'whatsapp', contact: 'a@b.org' },
      [{ field: 'contact', code: 'phone-invalid' }],
    ],
    ['a number left over from another choice is not looked at', { channel: 'none', contact: 'x' }, []],
    ['a message one too long', { message: 'a'.repeat(6001) }, [{ field: 'message', code: 'too-long', limit: 6000 }]],
    ['a message as long as it may be', { message: 'a'.repeat(6000) }, []],
    ['a name too long', { name: 'a'.repeat(121) }, [{ field: 'name', code: 'too-long', limit: 120 }]],
    [
      'too long is said before wrong',
      { channel: 'phone', contact: '5'.repeat(121) },
      [{ field: 'contact', code: 'too-long', limit: 120 }],
    ],
    ['a language not in the list may stay unnamed', { language: 'other', languageOther: '' }, []],
  ];
  for (const [name, some, problems] of cases) {
    it(name, () => expect(validate({ ...good, ...some })).to.deep.equal(problems));
  }
});

describe('contact form: phone numbers', () => {
  const valid = [
    '555-0134',
    '(207) 555-0134',
    '+1 207 555 0134',
    '207.555.0134',
    '2075550134',
    '+252 61 5550134',
    '٢٠٧٥٥٥٠١٣٤',
    '۰۷۰۰ ۵۵۵ ۰۱۳',
    '207-555-0134 ext. 12',
    '207 555 0134 x4',
    '207-555-0134 extension 5',
    '207-555-0134 extensión 5',
    '207-555-0134;ext=5',
    '207-555-0134 доб. 12',
    '٢٠٧٥٥٥٠١٣٤ تحويلة ١٢',
    '\u202a+1 207 555 0134\u202c',
    '207‑555‑0134',
    '123456789012345',
  ];
  const invalid = [
    '',
    '911',
    '555 01',
    '1234567890123456',
    'call me',
    '207-555-0134 after six',
    '1-800-FLOWERS',
    'a@b.org',
    '+',
  ];
  for (const text of valid) it(`takes ${JSON.stringify(text)}`, () => expect(isPhone(text)).to.equal(true));
  for (const text of invalid) it(`asks again for ${JSON.stringify(text)}`, () => expect(isPhone(text)).to.equal(false));
});

describe('contact form: e-mail addresses', () => {
  const valid = ['a@b.org', ' fatima.n+police@mail.example.com ', 'josé@ejemplo.org', 'مريم@مثال.إختبار'];
  const invalid = [
    '',
    'a',
    'a@b',
    '@b.org',
    'a@',
    'a b@c.org',
    'a@b..org',
    'a@.org',
    'a@b.org, c@d.org',
    'a@b.org\nBcc: x@y.z',
  ];
  for (const text of valid) it(`takes ${JSON.stringify(text)}`, () => expect(isEmail(text)).to.equal(true));
  for (const text of invalid) it(`asks again for ${JSON.stringify(text)}`, () => expect(isEmail(text)).to.equal(false));
});
