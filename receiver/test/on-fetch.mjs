/**
 * The handler on whatever runtime this is started with: no server, disk or mail protocol of Node. Prints what it answered,
 * as JSON, for `runtimes.test.js`.
 */
import { readConfig } from '../src/config.js';
import { createHandler } from '../src/handler.js';

const { config } = readConfig({
  origins: ['https://www.example.gov'],
  publicUrl: 'https://contact.example.gov',
  mail: { from: 'form@example.gov', host: 'localhost', tls: 'none' },
  liaisons: [{ name: 'Amina', email: 'amina@example.gov', languages: ['ar'] }],
  backup: { name: 'Maria', email: 'maria@example.gov' },
  canary: false,
});

/** What another runtime has in place of files. */
const messages = new Map();
const states = new Map();
const copy = (value) => (value === undefined ? undefined : structuredClone(value));
const spool = {
  add: async (key, message) => !messages.has(key) && !!messages.set(key, copy(message)),
  message: async (key) => copy(messages.get(key)),
  state: async (key) => copy(states.get(key)),
  save: async (key, state) => void states.set(key, copy(state)),
  removeMessage: async (key) => void messages.delete(key),
  removeState: async (key) => void states.delete(key),
  keys: async () => [...new Set([...messages.keys(), ...states.keys()])],
  close: async () => {},
};

const mails = [];
const handler = await createHandler({
  config,
  secret: new Uint8Array(32).fill(7),
  spool,
  notify: async (mail) => (mails.push(mail), { outcome: 'accepted' }),
  replies: { en: { language: 'en', page: {}, sentences: [], answers: {} } },
});
const post = (body, origin = 'https://www.example.gov') =>
  handler.fetch(
    new Request('http://localhost/messages', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    { remoteAddress: '192.0.2.1' },
  );
const id = '11111111-2222-4333-8444-555555555555';
const letter = { v: 1, id, lang: 'ar', topic: 'question', message: { text: 'مرحبا 🙏', channel: 'none' } };
const answers = [];
for (const response of [await post(letter), await post(letter), await post(letter, 'https://evil.example')])
  answers.push([response.status, (await response.text()).replace(id, 'id')]);
const link = /https:\/\/contact\.example\.gov(\/acknowledge\/\S+)/.exec(mails[0].text)[1];
const button = await handler.fetch(new Request(`http://localhost${link}`, { method: 'POST' }));
await handler.tick();
await handler.settled();
const [{ state }] = await handler.inbox();
console.log(
  JSON.stringify({
    answers,
    to: mails.map(({ to }) => to),
    words: mails[0].text.includes('مرحبا 🙏'),
    acknowledged: [button.status, state.acknowledgedAt !== undefined],
  }),
);
