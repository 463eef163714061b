/** A receiver in memory with a clock and a mailbox that a test holds in its hands. */
import { createReceiver } from '../src/server.js';

export const ORIGIN = 'https://www.example.gov';

/**
 * @param {Record<string, any>} [settings]
 * @param {{ outcomes?: import('../src/courier.js').Outcome[], withoutMail?: boolean }} [world] outcomes: of the first mails;
 *   then accepted
 */
export async function receiverFor(settings = {}, { outcomes = [], withoutMail = false } = {}) {
  const world = { now: Date.UTC(2026, 10, 24, 15, 0, 0) };
  /** @type {import('../src/letter.js').Mail[]} */
  const mails = [];
  /** Also those that were not accepted. @type {import('../src/letter.js').Mail[]} */
  const attempts = [];
  /** @type {{ event: string, [name: string]: unknown }[]} */
  const logged = [];
  const receiver = await createReceiver(
    {
      origins: [ORIGIN],
      publicUrl: 'https://contact.example.gov',
      agency: 'Example Police',
      mail: withoutMail ? undefined : { from: 'form@example.gov', host: 'localhost', tls: 'none' },
      liaisons: [
        { name: 'Amina', email: 'amina@example.gov', languages: ['ar', 'so'] },
        { name: 'Jean', email: 'jean@example.gov', languages: ['ht', 'fr'] },
      ],
      fallback: { name: 'Desk', email: 'desk@example.gov' },
      backup: { name: 'Maria', email: 'maria@example.gov' },
      canary: false,
      tickSeconds: 3600,
      ...settings,
    },
    {
      inMemory: true,
      clock: () => world.now,
      log: (event, details) => logged.push({ event, ...details }),
      ...(withoutMail
        ? {}
        : {
            async notify(mail) {
              attempts.push(mail);
              const outcome = (await outcomes.shift()) ?? { outcome: /** @type {const} */ ('accepted') };
              if (outcome.outcome === 'accepted') mails.push(mail);
              return outcome;
            },
          }),
    },
  );
  return {
    ...receiver,
    mails,
    attempts,
    logged,
    /** @param {number} hours */
    async later(hours) {
      world.now += hours * 3_600_000;
      await receiver.tick();
    },
    /**
     * @param {unknown} body
     * @param {{ headers?: Record<string, string>, address?: string }} [request]
     */
    async post(body, { headers = {}, address = '192.0.2.1' } = {}) {
      const response = await receiver.fetch(
        new Request('http://localhost/messages', {
          method: 'POST',
          headers: { origin: ORIGIN, 'content-type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
        { remoteAddress: address },
      );
      const text = await response.text();
      const json = (response.headers.get('content-type') ?? '').startsWith('application/json');
      return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
    },
  };
}

let count = 0;
/** @param {Record<string, unknown>} [message] @param {Record<string, unknown>} [envelope] */
export function letter(message = {}, envelope = {}) {
  count += 1;
  const id = `${String(count).padStart(8, '0')}-0000-4000-8000-000000000000`;
  return {
    v: 1,
    id,
    lang: 'ar',
    topic: 'question',
    message: { text: 'مرحبا', channel: 'none', ...message },
    ...envelope,
  };
}
