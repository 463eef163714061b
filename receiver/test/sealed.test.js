import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { armor, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { letter, receiverFor } from './support.js';

let installed = true;
try {
  execFileSync('age', ['--version']);
} catch {
  installed = false;
}

/** @param {number} size bytes */
const words = (size) => 'أحتاج مساعدة 🙏 '.repeat(Math.ceil(size / 16)).slice(0, size);

for (const size of [0, 1, 31, 47, 48, 49, 2048, 20_000]) {
  it(
    `a message of ${size} characters, sealed, reaches the speaker and opens with age`,
    { skip: !installed },
    async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'liaison-age-'));
      try {
        const identity = await generateIdentity();
        const encrypter = new Encrypter();
        encrypter.addRecipient(await identityToRecipient(identity));
        const sealed = armor.encode(await encrypter.encrypt(words(size)));
        const receiver = await receiverFor();
        const { id } = letter();
        assert.deepEqual((await receiver.post({ v: 1, id, lang: 'ar', sealed })).body, { id, status: 'accepted' });
        assert.equal((await receiver.post({ v: 1, id, lang: 'ar', sealed })).status, 409);
        assert.deepEqual(
          receiver.mails.map(({ to }) => to),
          ['amina@example.gov'],
        );
        const block = /-----BEGIN AGE[^]*END AGE ENCRYPTED FILE-----/.exec(receiver.mails[0]?.text ?? '')?.[0] ?? '';
        await writeFile(path.join(folder, 'key'), identity);
        const opened = execFileSync('age', ['-d', '-i', path.join(folder, 'key')], { input: `${block}\n` });
        assert.equal(opened.toString('utf8'), words(size).toWellFormed());
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
}
