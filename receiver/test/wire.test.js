import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBody } from '../src/wire.js';

const ID = '7f3a91bc-1111-4222-8333-444455556666';
const ARMOUR = `-----BEGIN AGE ENCRYPTED FILE-----\n${'YWdl'.repeat(16)}\nYWdlLWVu\n-----END AGE ENCRYPTED FILE-----\n`;
const base = { wire: 'liaison', id: ID, lang: undefined, topic: undefined, fields: {}, other: [], sealed: undefined };
const whole = { ...base, trapped: false, altcha: undefined };

/** @param {unknown} body @param {string} [type] */
const read = (body, type = 'application/json') =>
  readBody(
    body instanceof Uint8Array
      ? body
      : new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
    type,
  );

/** @type {[name: string, body: unknown, expected: unknown, type?: string][]} */
const CASES = [
  [
    'the form’s letter, every field',
    {
      ...{ v: 1, id: ID, lang: 'es-419', topic: 'victim' },
      message: {
        ...{ text: 'Hola', name: 'Ana', language: 'quc', written: 'es', interpreter: 'sign', signLanguage: 'LSM' },
        ...{
          channel: 'phone',
          contact: '+1 555',
          safeTime: 'evening',
          when: 'lunes',
          sayWho: 'no',
          leaveMessage: 'no',
        },
        codeWord: 'girasol',
      },
    },
    {
      intake: {
        ...{ ...whole, lang: 'es-419', topic: 'victim' },
        fields: {
          ...{ text: 'Hola', name: 'Ana', language: 'quc', written: 'es', interpreter: 'sign', signLanguage: 'LSM' },
          ...{
            channel: 'phone',
            contact: '+1 555',
            safeTime: 'evening',
            when: 'lunes',
            sayWho: 'no',
            leaveMessage: 'no',
          },
          codeWord: 'girasol',
        },
      },
    },
  ],
  [
    'flat JSON, with a field nobody knows and a phone beside an e-mail',
    { id: ID, message: ' as typed ', language: 'ht', phone: '1', email: 'a@b', shoe_size: 42 },
    {
      intake: {
        ...{ ...whole, wire: 'flat', other: [['shoe_size', '42']] },
        fields: { text: ' as typed ', language: 'ht', contact: '1, a@b' },
      },
    },
  ],
  [
    'flat JSON without an id',
    { message: 'x' },
    { intake: { ...whole, wire: 'flat', id: undefined, fields: { text: 'x' } } },
  ],
  ['sealed', { v: 1, id: ID, sealed: ARMOUR }, { intake: { ...whole, sealed: ARMOUR } }],
  [
    'sealed with its language',
    { v: 1, id: ID, lang: 'AR-eg', sealed: ARMOUR },
    { intake: { ...whole, lang: 'ar-EG', sealed: ARMOUR } },
  ],
  ['sealed on the flat wire', { id: ID, message: ARMOUR }, { intake: { ...whole, wire: 'flat', sealed: ARMOUR } }],
  ['sealed, cut short', { v: 1, id: ID, sealed: ARMOUR.slice(0, 60) }, { problems: { sealed: 'invalid' } }],
  ['sealed, with words outside', { v: 1, id: ID, sealed: `hello\n${ARMOUR}` }, { problems: { sealed: 'invalid' } }],
  [
    'the trap filled, and its content kept',
    { v: 1, id: ID, message: { text: 'help', website: 'x' } },
    { intake: { ...whole, trapped: true, fields: { text: 'help' }, other: [['website', 'x']] } },
  ],
  [
    'a language that is none',
    { v: 1, id: ID, lang: 'not a tag\r\nBcc: x@y', message: { text: 'x' } },
    { intake: { ...whole, fields: { text: 'x' } } },
  ],
  [
    'a topic that is no code is kept as words',
    { v: 1, id: ID, topic: 'x\r\nBcc: y', message: { text: 'x' } },
    { intake: { ...whole, fields: { text: 'x' }, other: [['topic', 'x\r\nBcc: y']] } },
  ],
  [
    'nested, listed and boolean answers',
    { v: 1, id: ID, message: { text: 'x', contact: { value: '5' }, days: ['mo', 'tu'], sayWho: true } },
    { intake: { ...whole, fields: { text: 'x', contact: '5', sayWho: 'yes' }, other: [['days', 'mo, tu']] } },
  ],
  ['a solved challenge alone', { v: 1, id: ID, altcha: 'abc' }, { intake: { ...whole, altcha: 'abc' } }],
  ['no words at all', { v: 1, id: ID, lang: 'ar', message: { text: ' \n ' } }, { problems: { message: 'required' } }],
  [
    'an envelope’s name in other letters is a field like any other',
    { message: 'x', Topic: 'complaint', ID: 'Ref 7' },
    {
      intake: {
        ...whole,
        wire: 'flat',
        id: undefined,
        fields: { text: 'x' },
        other: [
          ['Topic', 'complaint'],
          ['ID', 'Ref 7'],
        ],
      },
    },
  ],
  ['another version', { v: 2, id: ID, message: { text: 'x' } }, { problems: { v: 'unsupported' } }],
  ['an id that is a path', { v: 1, id: '../../etc/passwd', message: { text: 'x' } }, { problems: { id: 'invalid' } }],
  ['an id with a line break', { v: 1, id: `${ID}\n`, message: { text: 'x' } }, { problems: { id: 'invalid' } }],
  ['a list', [1], { problems: { body: 'invalid' } }],
  ['null', null, { problems: { body: 'invalid' } }],
  ['no JSON', '{', { problems: { body: 'invalid' } }],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), { problems: { body: 'invalid' } }],
  ['plain text', 'hello', { problems: { body: 'unsupported' } }, 'text/plain'],
  [
    'a form',
    'message=Bonjou%0D%0Amoun&language=ht&website=',
    { intake: { ...whole, wire: 'flat', id: undefined, fields: { text: 'Bonjou\r\nmoun', language: 'ht' } } },
    'application/x-www-form-urlencoded',
  ],
  [
    'a form of many parts',
    `--boundary\r\ncontent-disposition: form-data; name="id"\r\n\r\n${ID}\r\n--boundary\r\ncontent-disposition: form-data; name="message"\r\n\r\nسلام\r\n--boundary--\r\n`,
    { intake: { ...whole, wire: 'flat', fields: { text: 'سلام' } } },
    'multipart/form-data; boundary=boundary',
  ],
  [
    'a form with a file',
    '--boundary\r\ncontent-disposition: form-data; name="photo"; filename="a.txt"\r\n\r\nx\r\n--boundary--\r\n',
    { problems: { photo: 'unsupported' } },
    'multipart/form-data; boundary=boundary',
  ],
  ['a form without its boundary', 'x', { problems: { body: 'invalid' } }, 'multipart/form-data'],
  [
    'more fields than a form has',
    { v: 1, id: ID, message: Object.fromEntries(Array.from({ length: 99 }, (_, i) => [`f${i}`, 'x'])) },
    { problems: { message: 'too-long' } },
  ],
];

describe('what was posted, as a message', () => {
  for (const [name, body, expected, type] of CASES) {
    it(name, async () => assert.deepEqual(plain(await read(body, type)), plain(expected)));
  }

  it('a lone surrogate becomes a replacement character, all else stays', async () => {
    const { intake } = await read('{"v":1,"id":"12345678","message":{"text":"a\\ud83d b 👨‍👩‍👧 \\u202e"}}');
    assert.equal(intake?.fields.text, 'a\ufffd b 👨‍👩‍👧 \u202e');
  });

  it('names of Object’s own are fields like any other', async () => {
    const { intake } = await read(
      '{"v":1,"id":"12345678","message":{"__proto__":"a","constructor":"b","toString":"c"}}',
    );
    assert.deepEqual(intake?.other, [
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
  });
});

/** @param {unknown} value */
const plain = (value) => JSON.parse(JSON.stringify(value));
