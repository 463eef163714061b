import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { liaison } from '../../src/contact-form/backends/liaison.js';
import { empty, type Answers } from '../../src/contact-form/fields.js';
import { letterOf, newId, receiptOf, type Letter } from '../../src/contact-form/message.js';
import { seal } from '../../src/contact-form/seal.js';
import { send } from '../../src/contact-form/send.js';

// The receiver is plain JavaScript, a package of its own; it is met here as the page meets it.
const { createReceiver } = (await import(new URL('../../receiver/src/server.js', import.meta.url).href)) as {
  createReceiver(
    settings: object,
    options: object,
  ): Promise<{ fetch(request: Request): Promise<Response>; close(): Promise<void> }>;
};

interface Mail {
  to: string;
  subject: string;
  text: string;
}

const start = async (settings: object = {}) => {
  const mails: Mail[] = [];
  const receiver = await createReceiver(
    {
      mode: 'trial',
      agency: 'Example Police',
      liaisons: [{ name: 'Amina Example', email: 'amina@police.example', languages: ['ar'] }],
      fallback: { name: 'Front desk', email: 'desk@police.example' },
      ...settings,
    },
    {
      inMemory: true,
      log: () => {},
      notify: (mail: Mail) => (mails.push(mail), Promise.resolve({ outcome: 'accepted' })),
    },
  );
  /** `cut` breaks the connection of the first attempts, before the request is there or after it was read. */
  const post = (letter: Parameters<typeof send>[0], cut: ('before' | 'after')[] = []) =>
    send(
      letter,
      liaison,
      { action: 'http://localhost/messages', fields: {}, extra: {} },
      {
        fetch: async (url, init) => {
          const fault = cut.shift();
          if (fault === 'before') throw new TypeError('Failed to fetch');
          const response = await receiver.fetch(new Request(url as string, { ...init, referrerPolicy: undefined }));
          if (fault === 'after') throw new TypeError('Failed to fetch');
          return response;
        },
        isOnline: () => true,
        pause: () => Promise.resolve(),
        signal: new AbortController().signal,
      },
    );
  return { mails, post, close: () => receiver.close() };
};

const answers: Answers = {
  ...empty,
  topic: 'victim',
  message: 'أحتاج مساعدة 🙏\nمن فضلكم "لا" تتصلوا ليلاً =1+1',
  name: 'مريم',
  language: 'ar',
  interpreter: 'spoken',
  channel: 'phone',
  contact: '+1 207 555 0199',
  safeTime: 'morning',
  when: 'قبل الظهر',
  sayWho: 'no',
  leaveMessage: 'no',
  codeWord: 'زيتون',
};

describe('contact form and our receiver', () => {
  it('a letter cut off before and after arrives once, at the person who speaks its language', async () => {
    const { mails, post, close } = await start();
    const letter = letterOf(answers, newId(crypto), 'ar');
    expect(await post(letter, ['before', 'after'])).to.deep.equal({ state: 'accepted' });
    expect(mails.map(({ to }) => to)).to.deep.equal(['amina@police.example']);
    const { text } = mails[0]!;
    for (const part of ['مريم', 'زيتون', '+1 207 555 0199', 'قبل الظهر', receiptOf(letter.id)]) {
      expect(text).to.include(part);
    }
    expect(await post(letter)).to.deep.equal({ state: 'accepted' });
    expect(mails).to.have.length(1);
    await close();
  });

  it('every answer is understood there: none is shown as another field', async () => {
    const { mails, post, close } = await start();
    await post(letterOf({ ...answers, written: 'fr', interpreter: 'sign', signLanguage: 'ASL' }, newId(crypto), 'ar'));
    expect(mails[0]!.text).to.not.match(/^(sayWho|leaveMessage|safeTime|signLanguage|codeWord|written)\b/m);
    expect(mails[0]!.text).to.match(/sign language/i);
    await close();
  });

  it('a sealed one arrives once and opens with `age -d`', async function () {
    if (spawnSync('age', ['--version']).error) {
      console.log('      needs `age` (apt install age): not installed here, so not tested');
      this.skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'liaison-receiver-'));
    try {
      const identity = await generateX25519Identity();
      writeFileSync(join(folder, 'key'), `${identity}\n`, { mode: 0o600 });
      const { mails, post, close } = await start();
      const letter = letterOf(answers, newId(crypto), 'ar');
      const sealed = await seal(letter, [await identityToRecipient(identity)]);
      expect(await post({ v: 1, id: letter.id, lang: 'ar', sealed }, ['after'])).to.deep.equal({ state: 'accepted' });
      expect(mails.map(({ to }) => to)).to.deep.equal(['amina@police.example']);
      const armour = /-----BEGIN AGE[^]*?END AGE ENCRYPTED FILE-----/.exec(mails[0]!.text)![0];
      const opened = execFileSync('age', ['-d', '-i', join(folder, 'key')], { input: `${armour}\n` }).toString('utf8');
      const { filler, ...rest } = JSON.parse(opened) as Letter & { filler: string };
      expect(rest).to.deep.equal(letter);
      expect(filler).to.match(/^[0-9a-f]+$/);
      await close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('under load the work that it asks for lets the letter through', async () => {
    const { mails, post, close } = await start({ limits: { loadPerMinute: 0 }, proofOfWork: { maxNumber: 2000 } });
    expect(await post(letterOf(answers, newId(crypto), 'ar'))).to.deep.equal({ state: 'accepted' });
    expect(mails).to.have.length(1);
    await close();
  });

  it('where nobody can be told it is stored, not accepted', async () => {
    const receiver = await createReceiver(
      { mode: 'trial', agency: 'Example Police' },
      { inMemory: true, log: () => {} },
    );
    const letter = letterOf(answers, newId(crypto), 'ar');
    const outcome = await send(
      letter,
      liaison,
      { action: 'http://localhost/messages', fields: {}, extra: {} },
      {
        fetch: (url, init) => receiver.fetch(new Request(url as string, { ...init, referrerPolicy: undefined })),
        isOnline: () => true,
        pause: () => Promise.resolve(),
        signal: new AbortController().signal,
      },
    );
    expect(outcome).to.deep.equal({ state: 'stored' });
    await receiver.close();
  });
});
