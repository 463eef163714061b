/**
 * Public keys of the people who can open a sealed message: are they usable today, and whose are they? Pure.
 * Checked before anything is asked, without loading the encryption: somebody who cannot send must learn it first.
 */
import { match } from '../language/languages.js';
import type { Recipient } from '../site/site.js';

export interface KeyProblem {
  /** Place in the list, from 0. */
  index: number;
  code: 'unreadable' | 'expired';
}

const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** One problem a key that is no age X25519 key (`age1…`, Bech32 as in BIP 173) or is past its last day. */
export function checkRecipients(recipients: readonly Recipient[], today: string): KeyProblem[] {
  return recipients.flatMap(({ key, expires }, index): KeyProblem[] => {
    if (!isAgeKey(key)) return [{ index, code: 'unreadable' }];
    if (expires === undefined) return [];
    if (!/^\d{4}-\d{2}-\d{2}$/.test(expires)) return [{ index, code: 'unreadable' }];
    return expires < today ? [{ index, code: 'expired' }] : [];
  });
}

/**
 * Who can open a message written in `language`: those who read it and those who read everything (no `languages`: the
 * backup). Where nobody reads it, all of them: a message nobody was chosen for must not be one nobody can open.
 */
export function recipientsFor(recipients: readonly Recipient[], language: string): Recipient[] {
  const named = recipients.filter(({ languages }) => languages?.length);
  const readers = named.filter(({ languages }) => match(language, languages!));
  if (readers.length === 0) return [...recipients];
  return recipients.filter((recipient) => !recipient.languages?.length || readers.includes(recipient));
}

function isAgeKey(key: string): boolean {
  // age1 + 52 characters for 32 bytes + 6 of checksum.
  if (!/^age1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}$/.test(key)) return false;
  const hrp = [...'age'].map((letter) => letter.charCodeAt(0));
  const data = [...key.slice(4)].map((letter) => alphabet.indexOf(letter));
  let checksum = 1;
  for (const value of [...hrp.map((code) => code >> 5), 0, ...hrp.map((code) => code & 31), ...data]) {
    const top = checksum >>> 25;
    checksum = ((checksum & 0x1ffffff) << 5) ^ value;
    generator.forEach((polynomial, bit) => {
      if ((top >> bit) & 1) checksum ^= polynomial;
    });
  }
  return checksum === 1;
}
