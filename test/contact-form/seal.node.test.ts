import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Letter } from '../../src/contact-form/message.js';
import { pad, seal, smallestBucket } from '../../src/contact-form/seal.js';
import { checkRecipients } from '../../src/contact-form/recipients.js';

const letter = (text: string): Letter => ({
  v: 1,
  id: '0b9f6a52-6f1e-4c1b-9d0a-3d7f1c2e4b5a',
  lang: 'ar',
  topic: 'victim',
  message: { text, channel: 'none' },
});
const text = 'مرحبا 😀\r\n\t"\\ <script>\u202e\u0000 नमस्ते ሰላም';

const age = spawnSync('age', ['--version']);
const whyNot = age.error ? 'needs `age` (apt install age): not installed here, so not tested' : undefined;

describe('contact form: padding', () => {
  const bytes = (of: string) => new TextEncoder().encode(of).length;
  const cases: [string, string, number][] = [
    ['one letter', 'a', smallestBucket],
    ['a short question in Arabic', 'متى الاجتماع القادم؟', smallestBucket],
    ['two thousand letters', 'a'.repeat(2000), 2 * smallestBucket],
    ['the longest message, in a script of three bytes', 'क'.repeat(6000), 16 * smallestBucket],
  ];
  for (const [name, words, size] of cases) {
    it(`${name}: ${size} bytes`, () => {
      const padded = pad(letter(words), crypto);
      expect(bytes(padded)).to.equal(size);
      const { filler, ...rest } = JSON.parse(padded) as Letter & { filler: string };
      expect(rest).to.deep.equal(letter(words));
      expect(filler).to.match(/^[0-9a-f]*$/);
    });
  }

  it('has the same size whatever the last letters are', () => {
    const sizes = new Set(Array.from({ length: 300 }, (_, length) => bytes(pad(letter('x'.repeat(length)), crypto))));
    expect([...sizes]).to.deep.equal([smallestBucket]);
  });

  it('is different every time', () => {
    expect(pad(letter('a'), crypto)).to.not.equal(pad(letter('a'), crypto));
  });
});

describe('contact form: sealed letters', () => {
  it('refuses where there is nobody to read them', async () => {
    expect(await seal(letter('a'), []).catch((error: Error) => error.message)).to.match(/recipient/);
    expect(await seal(letter('a'), ['age1nonsense']).catch((error: Error) => error)).to.be.instanceOf(Error);
  });

  it('agrees with the check of keys', async () => {
    for (let count = 0; count < 20; count++) {
      const key = await identityToRecipient(await generateX25519Identity());
      expect(checkRecipients([{ key }], '2026-11-24'), key).to.deep.equal([]);
    }
  });

  it('are opened by `age -d`, with any one of the keys, byte for byte', async function () {
    if (whyNot) {
      console.log(`      ${whyNot}`);
      this.skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'liaison-seal-'));
    try {
      const identities = [await generateX25519Identity(), await generateX25519Identity()];
      const sealed = await seal(letter(text), await Promise.all(identities.map(identityToRecipient)));
      expect(sealed).to.match(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
      expect(sealed).to.not.include('victim');
      for (const [index, identity] of identities.entries()) {
        const file = join(folder, `key-${index}.txt`);
        writeFileSync(file, `${identity}\n`, { mode: 0o600 });
        const opened = execFileSync('age', ['-d', '-i', file], { input: sealed });
        const { filler, ...rest } = JSON.parse(opened.toString('utf8')) as Letter & { filler: string };
        expect(rest).to.deep.equal(letter(text));
        expect(filler.length).to.be.above(0);
      }
      const stranger = join(folder, 'stranger.txt');
      writeFileSync(stranger, `${await generateX25519Identity()}\n`, { mode: 0o600 });
      expect(spawnSync('age', ['-d', '-i', stranger], { input: sealed }).status).to.not.equal(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
