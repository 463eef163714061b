/**
 * Copies a calendar feed to a file on the site's own server, for a scheduled job. A good copy is never replaced by a bad
 * one: the answer must be a calendar with as much sense as the engine finds in it, and is moved into place whole.
 */
import { createHash } from 'node:crypto';
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseCalendar } from '../event-calendar/engine/calendar.js';
import { decode } from '../event-calendar/feed-rescue.js';
import { breaksOff } from '../event-calendar/feed-source.js';

/** A feed larger than this is no feed, in bytes; the calendar refuses it too. */
const LARGEST = 20_000_000;

export interface Fetched {
  /** 0: the file is as the feed is. 1: the feed was not to be had; what stood in the file stands. */
  exitCode: 0 | 1;
  /** One line in English; cron mails it where the exit code is 1. */
  line: string;
}

interface Validators {
  /** Digest of the address: whoever guesses the name of the notes can read them, and some addresses are secret. */
  feed: string;
  etag?: string;
  lastModified?: string;
}

/**
 * @param url `https:`, `http:` or `webcal:` address
 * @param file where the copy stands; beside it a hidden file keeps the feed's `ETag` and `Last-Modified` (RFC 9110)
 * @param timeout ms
 */
export async function fetchFeed(url: string, file: string, timeout = 60_000): Promise<Fetched> {
  const kept = (why: string): Fetched => ({ exitCode: 1, line: `${file}: not changed, ${why} (${url})` });
  if (!/^(https?|webcals?):/i.test(url)) return kept('the address must begin with https:');
  const notes = join(dirname(file), `.${basename(file)}.feed.json`);
  const feed = createHash('sha256').update(url).digest('hex');
  const known = (await exists(file)) ? await readValidators(notes, feed) : undefined;
  const headers: Record<string, string> = { Accept: 'text/calendar, application/json;q=0.9, */*;q=0.1' };
  if (known?.etag) headers['If-None-Match'] = known.etag;
  if (known?.lastModified) headers['If-Modified-Since'] = known.lastModified;

  let response: Response;
  let text: string;
  try {
    response = await fetch(url.replace(/^webcals?:/i, 'https:'), { headers, signal: AbortSignal.timeout(timeout) });
    if (response.status === 304 && known) return { exitCode: 0, line: `${file}: the feed has not changed` };
    if (!response.ok) return kept(`the server answered ${response.status}`);
    const body = await readUpTo(response, LARGEST);
    if (!body) return kept('the answer is larger than 20 MB');
    text = decode(body, response.headers.get('content-type') ?? '');
  } catch (error) {
    return kept(
      (error as Error).name === 'TimeoutError' ? `no answer in ${timeout / 1000} s` : `no answer: ${reasonOf(error)}`,
    );
  }

  const calendar = parseCalendar(text);
  const refused = calendar.problems.find(({ code }) => code === 'not-calendar');
  if (refused) return kept(`the answer is no calendar: ${refused.message}`);
  if (breaksOff(text)) return kept('the answer was cut off');
  if (calendar.events === 0 && known && parseCalendar(await readFile(file, 'utf8')).events > 0)
    return kept('the feed has no events any more; take the file away yourself if that is right');

  // Where the name is a link, what it leads to is replaced, and keeps who may read it.
  const target = await realpath(file).catch(() => file);
  const fresh = `${target}.${process.pid}.new`;
  try {
    await writeFile(fresh, text, { flush: true });
    await stat(target).then(
      ({ mode }) => chmod(fresh, mode & 0o777),
      () => undefined,
    );
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    return kept(`the file cannot be written: ${reasonOf(error)}`);
  }
  const validators: Validators = { feed };
  const [etag, lastModified] = [response.headers.get('etag'), response.headers.get('last-modified')];
  if (etag) validators.etag = etag;
  if (lastModified) validators.lastModified = lastModified;
  // Without them the next request brings the whole feed, and no more than that is lost.
  await writeFile(notes, JSON.stringify(validators)).catch(() => rm(notes, { force: true }));
  return { exitCode: 0, line: `${file}: ${calendar.events} ${calendar.events === 1 ? 'event' : 'events'}` };
}

/** What Node says, without the call and the path that follow: `ENOENT: no such file or directory`. */
export function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return ((cause as Error | undefined)?.message ?? message).replace(/, (open|read|rename|stat)\b.*/, '');
}

async function readUpTo(response: Response, most: number): Promise<ArrayBuffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts)).buffer;
}

async function readValidators(notes: string, feed: string): Promise<Validators | undefined> {
  try {
    const known = JSON.parse(await readFile(notes, 'utf8')) as Validators;
    return known.feed === feed ? known : { feed };
  } catch {
    return { feed };
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
