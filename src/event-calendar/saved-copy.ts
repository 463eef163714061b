/**
 * The last good copy of a public feed, on the device, where the site allows it (`keep-copy`). Loaded only then.
 * In the Cache, which holds large texts and is there on https and localhost alone; elsewhere nothing is kept.
 */
const NAME = 'liaison-event-calendar';
const DATE = 'x-liaison-saved';

export async function saveCopy(url: string, text: string, now = new Date()): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.put(
    url,
    new Response(text, { headers: { 'content-type': 'text/plain;charset=utf-8', [DATE]: now.toISOString() } }),
  );
}

export async function savedCopy(url: string): Promise<{ text: string; savedAt: Date } | undefined> {
  const found = await (await caches.open(NAME)).match(url);
  if (!found) return undefined;
  return { text: await found.text(), savedAt: new Date(found.headers.get(DATE) ?? 0) };
}
