/**
 * What stands, in the bundle, for the parts of age-encryption that this form never calls: post-quantum and P-256
 * recipients, passphrases and passkeys. They are four fifths of the package. `vite.config.ts` names this file for their
 * modules; Node and the tests use the real ones.
 */
const leftOut = (): never => {
  throw new Error('This build of age-encryption writes to X25519 keys (age1…) only.');
};

export const MLKEM768P256 = { encapsulate: leftOut, decapsulate: leftOut };
export const MLKEM768X25519 = { encapsulate: leftOut, decapsulate: leftOut, getPublicKey: leftOut };
export const p256 = { getPublicKey: leftOut, getSharedSecret: leftOut };
export const scrypt = leftOut;
