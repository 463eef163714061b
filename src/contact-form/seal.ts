/** Letter and recipients -> an age file in ASCII armour. Loaded late, at the first keystroke. */
import { armor, Encrypter } from 'age-encryption';
import type { Letter } from './message.js';

/** Smallest plaintext, in bytes; larger ones are the next power of two, so that the length says next to nothing. */
export const smallestBucket = 2048;

/**
 * JSON that a person can read after `age -d`, one answer a line, with random filler as its last key up to the bucket.
 * Whoever knows the form but not the key learns only which of a few sizes the text has.
 */
export function pad(letter: Letter, random: Pick<Crypto, 'getRandomValues'>): string {
  const wrap = (filler: string) => JSON.stringify({ ...letter, filler }, null, 2) + '\n';
  const bare = new TextEncoder().encode(wrap('')).length;
  let bucket = smallestBucket;
  while (bucket < bare) bucket *= 2;
  const bytes = random.getRandomValues(new Uint8Array(Math.ceil((bucket - bare) / 2)));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return wrap(hex.slice(0, bucket - bare));
}

/**
 * Every key named can open the result alone; the result names none of them.
 * @throws where a key cannot be read or the browser has no cryptography (a page without https)
 */
export async function seal(letter: Letter, keys: readonly string[]): Promise<string> {
  if (keys.length === 0) throw new Error('A sealed message needs a recipient.');
  const encrypter = new Encrypter();
  for (const key of keys) encrypter.addRecipient(key);
  return armor.encode(await encrypter.encrypt(pad(letter, crypto)));
}
