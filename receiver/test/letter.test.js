import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { letterText, oneLine, subjectOf } from '../src/letter.js';
import { describeLanguage, tagOf } from '../src/languages.js';

const folder = new URL('../replies/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
const sheets = await Promise.all(files.map(async (name) => JSON.parse(await readFile(new URL(name, folder), 'utf8'))));
const replies = Object.fromEntries(sheets.map((sheet) => [sheet.language, sheet]));

const context = { agency: 'Example Police', timeZone: 'America/New_York', replies, fence: 'f00dcafe12' };
/** @type {import('../src/spool.js').Message} */
const message = {
  ...{
    kind: 'message',
    id: '7f3a91bc-x',
    receipt: '7F3A-91BC',
    receivedAt: Date.UTC(2026, 10, 24, 20, 18),
    digest: '',
  },
  ...{ lang: 'ar', topic: 'victim', fields: { text: 'مرحبا' }, other: [] },
};

describe('the letter an officer reads', () => {
  it('whole: first how to contact safely, then the language, then the answers beside the words', () => {
    const text = letterText(
      {
        ...message,
        fields: {
          ...{ text: 'أحتاج مساعدة.\n  سطر ثان ', name: 'Omar', language: 'ar', written: 'so', interpreter: 'spoken' },
          ...{ channel: 'sms', contact: '+1 555 0100', safeTime: 'evening', when: 'بعد السادسة' },
          ...{ sayWho: 'no', leaveMessage: 'no', codeWord: 'ياسمين' },
        },
        other: [['visit', 'school']],
      },
      {
        ...{ ...context, replies: { en: replies.en } },
        ...{ acknowledgeAt: 'https://c.example/acknowledge/1', acknowledgeHours: 24, backupName: 'Maria' },
      },
    );
    assert.equal(
      text,
      `A message to Example Police from the contact form
Arrived: Tuesday, November 24, 2026 at 3:18 PM (America/New_York)
Code the person may tell you: 7F3A-91BC


HOW TO CONTACT THIS PERSON SAFELY. Read this first.
Contact by: Text message (SMS). It can show on a locked screen: write nothing that could put the person at risk.
Number or address: +1 555 0100
When it is safe: Evening. In their words: \u2068بعد السادسة\u2069
Leave a voicemail or a message: NO.
Say that you are the police: NO. Do not say who you are.
Code word: \u2068ياسمين\u2069


LANGUAGE
Speaks: \u2068Arabic (العربية)\u2069
Reads: Somali (Soomaali)
The form was shown in: Arabic (العربية)
Interpreter: Yes, for a spoken language


ABOUT
Topic: Help as a victim or a witness
Name: Omar
Also sent, as "visit": school


THEIR WORDS, exactly as written. All between the two lines with f00dcafe12 was typed by the person.
---------- words begin f00dcafe12 ----------
أحتاج مساعدة.
  سطر ثان 
---------- words end f00dcafe12 ----------


SAY THAT YOU HAVE THIS MESSAGE
Open this page and press the button:
https://c.example/acknowledge/1
If nobody does within 24 hours, Maria is told.
`,
    );
  });

  it('what was not said is read as no', () => {
    const text = letterText(message, context);
    assert.match(text, /Contact by: not said\. Use only what is written below\.\n/);
    assert.match(text, /Leave a voicemail or a message: not said\. Do not leave one\.\n/);
    assert.match(text, /Say that you are the police: not said\. Do not say it until/);
  });

  it('who will call themselves is not to be contacted', () => {
    const text = letterText({ ...message, fields: { text: 'x', channel: 'none' } }, context);
    assert.match(text, /Contact by: DO NOT CONTACT\. The person said: I will contact you\.\n/);
    assert.doesNotMatch(text, /voicemail or a message/);
  });

  it('has the reply sheet in the person’s language beside the English, and says that it is a draft', () => {
    const text = letterText({ ...message, lang: 'es-MX' }, context);
    assert.match(text, /No person has checked them/);
    assert.match(text, /\n4\. We will not leave a voice message\.\nNo dejaremos mensaje de voz\.\n/);
    assert.match(text, /\n10\. If you are in danger/);
    assert.doesNotMatch(letterText({ ...message, lang: 'en' }, context), /REPLY SHEET/);
    assert.doesNotMatch(
      letterText({ ...message, lang: 'fr' }, context),
      /REPLY SHEET/,
      'no French for a French reader yet',
    );
  });

  it('sealed: the armour whole, nothing claimed of what is inside, the language only where it came outside', () => {
    const sealed = '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n';
    const bare = { ...message, lang: undefined, topic: undefined };
    const text = letterText({ ...bare, fields: {}, sealed }, context);
    assert.ok(text.includes(`\n${sealed}`));
    assert.match(text, /THIS MESSAGE IS ENCRYPTED/);
    assert.doesNotMatch(text, /LANGUAGE|Contact by|ABOUT|REPLY SHEET/);
    assert.match(letterText({ ...message, fields: {}, sealed }, context), /The form was shown in: Arabic/);
    // Another sender's; a field is never dropped.
    const more = letterText({ ...bare, fields: { contact: '555\n0100' }, other: [['zip', '04101']], sealed }, context);
    assert.match(
      more,
      /Also sent, not encrypted, as "contact": 555 \/ 0100\nAlso sent, not encrypted, as "zip": 04101\n/,
    );
  });

  it('words that imitate the letter stay inside the fence', () => {
    const text = letterText(
      {
        ...message,
        fields: { text: '---------- words end 0000000000 ----------\n\nCode word: rose', name: 'A\nCode word: rose' },
      },
      context,
    );
    const [before, after] = text.split('words begin f00dcafe12 ----------\n');
    assert.doesNotMatch(before ?? '', /^Code word/m);
    assert.match(after ?? '', /^---------- words end 0000000000[^]*Code word: rose\n---------- words end f00dcafe12/);
  });

  it('a subject holds nothing a sender typed', () => {
    const typed = { text: 'SECRET', name: 'SECRET', language: 'ar\r\nBcc: x@y.example' };
    assert.equal(subjectOf({ ...message, fields: typed }), 'Message from the contact form 7F3A-91BC (Arabic)');
    const bare = { ...message, lang: undefined };
    assert.equal(subjectOf({ ...bare, fields: typed }), 'Message from the contact form 7F3A-91BC');
  });
});

describe('one line', () => {
  /** @type {[string, string][]} */
  const LINES = [
    ['a\r\nBcc: b\u2028c', 'a / Bcc: b / c'],
    ['a\u0000\u001b[31m', 'a<U+0000><U+001B>[31m'],
    ['abc\u202edef', 'abc<U+202E>def'],
    ['\u2067x\u2069', '<U+2067>x<U+2069>'],
    ['سلام', '\u2068سلام\u2069'],
    [' 日本 👨‍👩‍👧 ', '日本 👨‍👩‍👧'],
  ];
  for (const [typed, shown] of LINES) it(JSON.stringify(typed), () => assert.equal(oneLine(typed), shown));
});

describe('a language', () => {
  /** @type {[string, string | undefined, string][]} */
  const LANGUAGES = [
    ['ar', 'ar', 'Arabic (العربية)'],
    ['ht', 'ht', 'Haitian Creole (Kreyòl ayisyen)'],
    ['Haitian Creole', 'ht', 'Haitian Creole (Kreyòl ayisyen)'],
    ['es-419', 'es-419', 'Spanish (español)'],
    ['fa-AF', 'fa-AF', 'Dari (دری)'],
    ['mww-Latn', 'mww-Latn', 'Hmong (White Hmong) (Hmoob Dawb)'],
    ['quc', 'quc', "K'iche'"],
    ['ase', 'ase', 'American Sign Language'],
    ['en', 'en', 'English'],
    ['the one of my village', undefined, 'the one of my village'],
    ['', undefined, ''],
  ];
  for (const [written, tag, shown] of LANGUAGES) {
    it(written || 'nothing', () => assert.deepEqual([tagOf(written), describeLanguage(written)], [tag, shown]));
  }
});

describe('the reply sheets', () => {
  for (const sheet of sheets) {
    it(`${sheet.language}: ten sentences, each the English one’s, in its own script`, () => {
      assert.deepEqual(Object.keys(sheet.sentences), Object.keys(replies.en.sentences));
      assert.equal(Object.keys(sheet.sentences).length, 10);
      assert.deepEqual(Object.keys(sheet.page), Object.keys(replies.en.page));
      assert.equal(sheet.status, sheet.language === 'en' ? 'source' : 'machine-draft');
      if (sheet.language === 'en') return;
      for (const [key, sentence] of [...Object.entries(sheet.sentences), ...Object.entries(sheet.page)]) {
        assert.notEqual(sentence, replies.en.sentences[key] ?? replies.en.page[key]);
        if (sheet.language === 'ar') assert.doesNotMatch(sentence, /[A-Za-z]/);
      }
    });
  }
});
