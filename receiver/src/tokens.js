/** Links that only the receiver can make: a key and its HMAC. Nothing is stored, nothing can be guessed. */
import { sameText } from './signer.js';

/**
 * @param {import('./signer.js').Sign} sign
 * @param {'acknowledge' | 'release'} purpose
 * @param {string} key of the message
 */
export async function tokenFor(sign, purpose, key) {
  return `${key}${(await sign(purpose, key)).slice(0, 32)}`;
}

/**
 * @param {import('./signer.js').Sign} sign
 * @param {'acknowledge' | 'release'} purpose
 * @param {string} token
 * @returns {Promise<string | undefined>} key of the message
 */
export async function keyIn(sign, purpose, token) {
  if (!/^[0-9a-f]{64}$/.test(token)) return undefined;
  const key = token.slice(0, 32);
  return sameText(await tokenFor(sign, purpose, key), token) ? key : undefined;
}
