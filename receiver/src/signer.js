/**
 * One secret, many purposes: every key, token and boundary of the receiver is an HMAC-SHA-256 of a purpose and a text.
 * WebCrypto only, so that it runs in any runtime.
 */

/**
 * @callback Sign
 * @param {string} purpose keeps two uses of one text apart
 * @param {string} text
 * @returns {Promise<string>} 64 hexadecimal digits
 */

const encoder = new TextEncoder();

/** @param {Uint8Array} bytes */
export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * @param {string | Uint8Array} secret
 * @returns {Sign}
 */
export function createSigner(secret) {
  const raw = typeof secret === 'string' ? encoder.encode(secret) : secret;
  const key = crypto.subtle.importKey('raw', new Uint8Array(raw), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (purpose, text) => {
    const signature = await crypto.subtle.sign('HMAC', await key, encoder.encode(`${purpose}\n${text}`));
    return toHex(new Uint8Array(signature));
  };
}

/**
 * Equal without telling by the time taken where two texts differ.
 * @param {string} a
 * @param {string} b
 */
export function sameText(a, b) {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
