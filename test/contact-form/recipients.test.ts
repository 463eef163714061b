import { expect } from 'chai';
import { checkRecipients, recipientsFor, type KeyProblem } from '../../src/contact-form/recipients.js';
import type { Recipient } from '../../src/site/site.js';

// Public keys made for these tests by `age-keygen`; nobody holds the other half.
const one = 'age13rp2l8jqr59kdmz2djwjq3kx9act2zkej9h8mez9sutxtt2e5alsl55n47';
const two = 'age1u3ku94gamz4dq7qdtz2alvqrxf9fv4ddy7qqpy7940uh8nqs5g4q9av3uf';
const today = '2026-11-24';

describe('contact form: keys', () => {
  const swapped = one.slice(0, -2) + one.slice(-1) + one.slice(-2, -1);
  const cases: [string, Recipient[], KeyProblem[]][] = [
    ['good keys', [{ key: one }, { key: two, expires: '2027-01-01' }], []],
    ['the last day still counts', [{ key: one, expires: today }], []],
    ['a day late', [{ key: one }, { key: two, expires: '2026-11-23' }], [{ index: 1, code: 'expired' }]],
    ['a date nobody can read', [{ key: one, expires: 'soon' }], [{ index: 0, code: 'unreadable' }]],
    ['two letters swapped', [{ key: swapped }], [{ index: 0, code: 'unreadable' }]],
    ['one letter lost', [{ key: one.slice(0, -1) }], [{ index: 0, code: 'unreadable' }]],
    ['capitals', [{ key: one.toUpperCase() }], [{ index: 0, code: 'unreadable' }]],
    ['a secret key', [{ key: 'AGE-SECRET-KEY-1QQQ' }], [{ index: 0, code: 'unreadable' }]],
    ['an SSH key', [{ key: 'ssh-ed25519 AAAA' }], [{ index: 0, code: 'unreadable' }]],
    ['nothing', [{ key: '' }], [{ index: 0, code: 'unreadable' }]],
  ];
  for (const [name, recipients, problems] of cases) {
    it(name, () => expect(checkRecipients(recipients, today)).to.deep.equal(problems));
  }
});

describe('contact form: who can open it', () => {
  const arabic = { key: 'a', languages: ['ar', 'en'] };
  const spanish = { key: 'b', languages: ['es'] };
  const chinese = { key: 'c', languages: ['zh-Hant'] };
  const backup = { key: 'd' };
  const all = [arabic, spanish, chinese, backup];
  const cases: [string, string, Recipient[], Recipient[]][] = [
    ['the reader and the backup', 'ar', all, [arabic, backup]],
    ['by language, whatever the region', 'es-419', all, [spanish, backup]],
    ['by script', 'zh-Hans', all, all],
    ['everybody where nobody reads it', 'so', all, all],
    ['only those there are', 'en', [arabic, spanish], [arabic]],
    ['a list without languages', 'so', [backup], [backup]],
  ];
  for (const [name, language, recipients, expected] of cases) {
    it(name, () => expect(recipientsFor(recipients, language)).to.deep.equal(expected));
  }
});
