/** What a feed needs that is not simply there: why there is no answer, other letters than UTF-8, the copy kept. */

/** Ms after which a network that has only just come back is asked again: its first requests are lost. */
const MOMENT = 500;

/**
 * Asks a second time. A browser tells neither script nor visitor why there is no answer; an opaque request does.
 * @returns the answer, or why there is none
 * @throws the reason of `options.signal` once that has ended the request
 */
export async function askAgain(
  url: string,
  options: RequestInit,
  fetch: typeof globalThis.fetch,
): Promise<Response | 'blocked' | 'unreachable'> {
  const unlessEnded = (error: unknown): false => {
    if (options.signal?.aborted) throw error;
    return false;
  };
  const isAnswered = () =>
    fetch(url, { ...options, mode: 'no-cors', credentials: 'omit' }).then(() => true, unlessEnded);
  if (!(await isAnswered())) {
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
    if (!(await isAnswered())) return 'unreachable';
  }
  return (await fetch(url, options).catch(unlessEnded)) || 'blocked';
}

/** Text that is not UTF-8: mostly written on an old Windows. */
export function decode(buffer: ArrayBuffer, contentType: string): string {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  // Without a mark at the start, every other byte of `BEGIN` is none.
  const utf16 =
    (first === 0xff && second === 0xfe) || second === 0
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || first === 0
        ? 'utf-16be'
        : '';
  const named = /charset="?([\w-]+)/i.exec(contentType)?.[1];
  for (const label of [utf16 || 'utf-8', named, 'windows-1252']) {
    try {
      if (label) return new TextDecoder(label, { fatal: true }).decode(buffer);
    } catch {
      // Not written in this one, or no such name: the next.
    }
  }
  return new TextDecoder().decode(buffer);
}

/* The last good copy of a public feed, on the device, where the site allows it (`keep-copy`): in the Cache, which holds
   large texts and is there on https and localhost alone; elsewhere, and where it refuses, nothing is kept. */
const NAME = 'liaison-event-calendar';
const DATE = 'x-liaison-saved';

export async function saveCopy(url: string, text: string, now = new Date()): Promise<void> {
  const headers = { 'content-type': 'text/plain;charset=utf-8', [DATE]: now.toISOString() };
  try {
    await (await caches.open(NAME)).put(url, new Response(text, { headers }));
  } catch {
    // Refused.
  }
}

export async function savedCopy(url: string): Promise<{ text: string; savedAt: Date } | undefined> {
  try {
    const found = await (await caches.open(NAME)).match(url);
    return found && { text: await found.text(), savedAt: new Date(found.headers.get(DATE) ?? 0) };
  } catch {
    return undefined;
  }
}
