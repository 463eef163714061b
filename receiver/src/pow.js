/**
 * Proof of work in ALTCHA's format (v1: challenge = SHA-256(salt + number)), asked for only under load. The signing key
 * is derived from the message's key: a solution serves one message and nothing needs to be remembered.
 */
import { sameText, toHex } from './signer.js';

/**
 * @typedef {object} Challenge
 * @property {'SHA-256'} algorithm
 * @property {string} challenge hexadecimal
 * @property {string} salt ends in `&`, so that digits of the number cannot be moved into the expiry
 * @property {string} signature hexadecimal
 * @property {number} maxnumber
 */

/**
 * @param {import('./signer.js').Sign} sign
 * @param {string} key of the message
 * @param {{ maxNumber: number, expires: number }} settings expires: ms since 1970
 * @returns {Promise<Challenge>}
 */
export async function createChallenge(sign, key, { maxNumber, expires }) {
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const number = random % (maxNumber + 1);
  const salt = `${toHex(crypto.getRandomValues(new Uint8Array(12)))}?expires=${Math.floor(expires / 1000)}&`;
  const challenge = await sha256(salt + number);
  const signature = await sign(`altcha ${key}`, challenge);
  return { algorithm: 'SHA-256', challenge, salt, signature, maxnumber: maxNumber };
}

/**
 * @param {import('./signer.js').Sign} sign
 * @param {string} key of the message
 * @param {string} payload base64 of JSON `{ algorithm, challenge, number, salt, signature }`
 * @param {number} now ms since 1970
 */
export async function verifySolution(sign, key, payload, now) {
  let solution;
  try {
    solution = JSON.parse(atob(payload));
  } catch {
    return false;
  }
  const { algorithm, challenge, number, salt, signature } = solution ?? {};
  if (algorithm !== 'SHA-256' || typeof challenge !== 'string' || typeof salt !== 'string') return false;
  if (typeof signature !== 'string' || !Number.isSafeInteger(number) || number < 0) return false;
  const expires = Number(new URLSearchParams(salt.split('?', 2)[1] ?? '').get('expires'));
  if (!salt.endsWith('&') || !(expires * 1000 > now)) return false;
  const solved = sameText(await sha256(salt + number), challenge);
  return sameText(await sign(`altcha ${key}`, challenge), signature) && solved;
}

/** @param {string} text */
async function sha256(text) {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
