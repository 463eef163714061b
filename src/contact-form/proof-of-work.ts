/**
 * ALTCHA's challenge, version 1: find the number for which SHA-256(salt + number) is the challenge. Solved at submit, in
 * slices on the main thread: a worker would need a file or a blob that the page's policy must allow.
 */

/** No phone is asked for more than this; a receiver that asks for more gets no solution. */
const most = 100_000;
/** In flight at once: enough to keep the browser's own SHA-256 busy, few enough for a slice to stay short. */
const together = 200;
/** After this long the page gets its turn, in ms. */
const slice = 40;
/** What a person waits at most, in ms. */
const patience = 8000;

/** @returns base64 of JSON `{ algorithm, challenge, number, salt, signature }`, or undefined where there is no solution */
export async function solve(
  challenge: unknown,
  signal: AbortSignal,
  now = () => performance.now(),
): Promise<string | undefined> {
  const task = challenge as Partial<Record<'algorithm' | 'challenge' | 'salt' | 'signature', unknown>> & {
    maxnumber?: unknown;
  };
  if (typeof task !== 'object' || task === null || task.algorithm !== 'SHA-256') return undefined;
  const { challenge: wanted, salt, signature } = task;
  if (typeof wanted !== 'string' || typeof salt !== 'string' || typeof signature !== 'string') return undefined;
  const largest = typeof task.maxnumber === 'number' ? task.maxnumber : most;
  if (!(largest <= most) || !globalThis.crypto?.subtle) return undefined;

  const bytes = wanted.match(/[\da-f]{2}/gi)?.map((pair) => parseInt(pair, 16)) ?? [];
  if (bytes.length !== 32) return undefined;

  const encoder = new TextEncoder();
  const end = now() + patience;
  let pause = now() + slice;
  for (let first = 0; first <= largest && now() < end; first += together) {
    signal.throwIfAborted();
    const numbers = Array.from({ length: Math.min(together, largest - first + 1) }, (_, index) => first + index);
    const hashes = await Promise.all(
      numbers.map((number) => crypto.subtle.digest('SHA-256', encoder.encode(salt + number))),
    );
    const found = hashes.findIndex((hash) => new Uint8Array(hash).every((byte, index) => byte === bytes[index]));
    if (found >= 0) {
      return btoa(JSON.stringify({ algorithm: 'SHA-256', challenge: wanted, number: first + found, salt, signature }));
    }
    if (now() > pause) {
      // Hashes come back before any timer or key press is looked at.
      await new Promise((resolve) => setTimeout(resolve));
      pause = now() + slice;
    }
  }
  return undefined;
}
