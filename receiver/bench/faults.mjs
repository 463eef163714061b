/**
 * Messages through a receiver and a mail server that both keep dying, by a seeded plan, at every step. Counts what was
 * lost, what is twice, and whether a sender was told something that was not so.
 *
 *     node bench/faults.mjs [messages] [seed]
 */
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from './random.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const WORDS = [
  'Hello, when is the next meeting at the library?',
  'مرحبا، متى الاجتماع القادم؟ اسمي Omar ورقمي ٠١٢٣.\nشكرا 🙏🏽',
  'Hola: ¿a qué hora?\n\n.\n..punto al inicio\n\tTabulador',
  'Bonjou, èske gen entèprèt? 👨‍👩‍👧‍👦',
  'أريد to meet الضابط \u202Etxt\u202C at 5',
  'ကျွန်ုပ်တို့ ဘယ်အချိန် ဆုံမလဲ။ ትግርኛ ፤ ਪੰਜਾਬੀ ؛ پښتو',
  'x'.repeat(3000),
  'From the street\nSubject: injected\r\nBcc: nobody@example.org\r\n\r\nbody',
];
const sealed = (mark) =>
  `-----BEGIN AGE ENCRYPTED FILE-----\n${Buffer.from(`age-encryption.org/v1 ${mark}`.padEnd(48 * 20, '.'))
    .toString('base64')
    .replace(/(.{64})/g, '$1\n')
    .trimEnd()}\n-----END AGE ENCRYPTED FILE-----`;

/**
 * @param {{ messages: number, seed: number, parallel?: number, chance?: number, kill?: number, fail?: number }} options
 *   chance: of a fault in one SMTP session; kill, fail: at one step of the receiver
 */
export async function run({ messages, seed, parallel = 4, chance = 0.12, kill = 0.002, fail = 0.004 }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'liaison-faults-'));
  const mailbox = path.join(folder, 'mailbox.jsonl');
  const random = createRandom(seed);
  /** @type {{ time: number, what: 'receiver' | 'mail-server' }[]} */
  const deaths = [];
  /** Messages of which the disk refused a record. @type {Set<string>} */
  const unsaved = new Set();
  /** @type {Map<string, number>} when a letter was recorded as taken */
  const recorded = new Map();
  let diskFaults = 0;
  let calm = false;

  const mail = keepRunning('mail-server', 'mail-server.mjs', (port) => ({
    ...{ port, mailbox, seed: random.between(1, 2 ** 31), chance: calm ? 0 : chance },
  }));
  const mailPort = await mail.port();
  const settings = {
    mode: 'trial',
    data: path.join(folder, 'data'),
    mail: { from: 'form@example.org', host: '127.0.0.1', port: mailPort, tls: 'none', timeoutSeconds: 3 },
    canary: false,
    fallback: 'liaison@example.org',
    limits: { perNetwork: 1_000_000, loadPerMinute: 1_000_000 },
    retry: { answerWithinSeconds: 3, firstSeconds: 0.05, mostSeconds: 0.5 },
    tickSeconds: 0.05,
  };
  const receiver = keepRunning('receiver', 'receiver-process.mjs', (port) => ({
    settings: { ...settings, port },
    ...{ seed: random.between(1, 2 ** 31), kill: calm ? 0 : kill, fail: calm ? 0 : fail },
  }));
  const url = `http://127.0.0.1:${await receiver.port()}/messages`;

  // Also from outside, at any moment: between the planned faults and in the middle of a letter.
  const outside = (async () => {
    while (!calm) {
      await pause(random.between(1500, 5000));
      if (calm) break;
      (random.hit(0.5) ? mail : receiver).kill();
    }
  })();

  /** @type {Record<string, number>} */
  const answers = { accepted: 0, stored: 0, repeated: 0, 'no answer': 0, 'try again': 0 };
  let falsePromises = 0;
  const sent = Array.from({ length: messages }, (_, index) => letterOf(index, random));
  const queue = [...sent];
  const started = Date.now();
  try {
    await Promise.all(
      Array.from({ length: parallel }, async () => {
        for (let letter = queue.shift(); letter !== undefined; letter = queue.shift()) {
          await Promise.all(Array.from({ length: letter.twice ? 2 : 1 }, () => post(letter)));
        }
      }),
    );
    calm = true;
    await outside;
    // Without further faults, whatever waits must now go out.
    receiver.kill();
    mail.kill();
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline && sent.some(({ digest }) => !letters().some((letter) => letter.digest === digest))) {
      await pause(200);
    }
    // A receiver that started again on what it remembers must have nothing left to send.
    for (let again = 0; again < 2; again += 1) {
      await receiver.restart();
      await pause(1000);
    }
  } finally {
    calm = true;
    await Promise.all([mail.stop(), receiver.stop()]);
  }
  const seconds = (Date.now() - started) / 1000;

  const result = { messages, seed, seconds: Math.round(seconds), answers, falsePromises, ...(await verify()) };
  await rm(folder, { recursive: true, force: true });
  return result;

  /** One sender: tries until an answer says something. */
  async function post(letter) {
    for (;;) {
      try {
        const response = await fetch(url, {
          ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: letter.body },
          signal: AbortSignal.timeout(random.hit(0.05) ? random.between(1, 60) : 10_000),
        });
        const { id, status } = await response.json();
        if (response.status === 503) answers['try again'] += 1;
        else if ((response.status === 201 || response.status === 409) && id === letter.id) {
          answers[status] += 1;
          if (response.status === 409) answers.repeated += 1;
          if (status === 'accepted' && !letters().some(({ digest }) => digest === letter.digest)) falsePromises += 1;
          letter.answered = true;
          return;
        } else throw new TypeError(`unexpected answer ${response.status}`);
      } catch (error) {
        if (error instanceof TypeError && error.message.startsWith('unexpected')) throw error;
        answers['no answer'] += 1;
      }
      await pause(random.between(10, 200));
    }
  }

  /** Letters the mail server has taken, in order. */
  function letters() {
    if (!existsSync(mailbox)) return [];
    return readFileSync(mailbox, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line));
  }

  async function verify() {
    const spool = path.join(folder, 'data', 'spool', 'messages');
    const spooled = await Promise.all(
      (await readdir(spool)).map(async (name) => JSON.parse(await readFile(path.join(spool, name), 'utf8'))),
    );
    const ids = spooled.map(({ id }) => id);
    const taken = letters();
    /** @type {Map<string, typeof taken>} */
    const byId = new Map();
    for (const letter of taken) byId.set(letter.messageId, [...(byId.get(letter.messageId) ?? []), letter]);
    const byDigest = new Map(sent.map((letter) => [letter.digest, letter]));
    const repeats = { 'answer to DATA cut by the mail server': 0, 'a process died before the answer was recorded': 0 };
    let unexplained = 0;
    for (const copies of byId.values()) {
      copies.slice(1).forEach((copy, index) => {
        const before = copies[index];
        const died = deaths.some(({ time }) => time >= before.time - 5 && time <= copy.time);
        if (before.cut) repeats['answer to DATA cut by the mail server'] += 1;
        else if (died) repeats['a process died before the answer was recorded'] += 1;
        else unexplained += 1;
      });
    }
    const messageIds = new Map();
    for (const { digest, messageId } of taken)
      messageIds.set(digest, (messageIds.get(digest) ?? new Set()).add(messageId));
    return {
      'disk faults': diskFaults,
      deaths: {
        receiver: deaths.filter(({ what }) => what === 'receiver').length,
        'mail server': deaths.filter(({ what }) => what === 'mail-server').length,
      },
      'lost from the spool': sent.filter(({ id }) => !ids.includes(id)).length,
      'lost from the mailbox': sent.filter(({ digest }) => !messageIds.has(digest)).length,
      'twice in the spool': ids.length - new Set(ids).size,
      'not byte for byte': taken.filter(({ digest }) => !byDigest.has(digest)).length,
      'letters in the mailbox': taken.length,
      repeats,
      'repeats without a reason': unexplained,
      'repeats after they were recorded': taken.filter(
        ({ messageId, time }) => time > (recorded.get(messageId) ?? Infinity),
      ).length,
      'one message under two Message-IDs': [...messageIds.values()].filter((set) => set.size > 1).length,
    };
  }

  /**
   * A child that is started again whenever it dies, on the same port.
   * @param {'receiver' | 'mail-server'} what
   * @param {string} file
   * @param {(port: number) => unknown} argument
   */
  function keepRunning(what, file, argument) {
    let port = 0;
    let stopped = false;
    let child;
    /** @type {(port: number) => void} */
    let known;
    const listening = new Promise((resolve) => (known = resolve));
    let restarted = () => {};
    start();
    function start() {
      child = spawn(process.execPath, [here(file), JSON.stringify(argument(port))], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let rest = '';
      child.stdout.on('data', (chunk) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop();
        for (const line of lines) {
          const found = /^(?:listening )?(\d+)$/.exec(line);
          if (found !== null) {
            port = Number(found[1]);
            known(port);
            restarted();
          } else note(line);
        }
      });
      child.once('exit', async () => {
        if (stopped) return;
        deaths.push({ time: Date.now(), what });
        await pause(random.between(0, 150));
        if (!stopped) start();
      });
    }
    return {
      port: () => listening,
      kill: () => child.kill('SIGKILL'),
      restart: () =>
        new Promise((resolve) => {
          restarted = () => resolve(undefined);
          child.kill('SIGKILL');
        }),
      stop: () =>
        new Promise((resolve) => {
          stopped = true;
          child.once('exit', resolve);
          if (!child.kill('SIGKILL')) resolve();
        }),
    };
  }

  /** A line of the receiver's log. */
  function note(line) {
    const { event, ref, messageId, code } = JSON.parse(line);
    if (event === 'state-not-saved') unsaved.add(ref);
    if (event === 'notified' && !unsaved.has(ref) && !recorded.has(messageId)) recorded.set(messageId, Date.now());
    if (code === 'EIO') diskFaults += 1;
  }
}

/** @param {number} index @param {ReturnType<typeof createRandom>} random */
function letterOf(index, random) {
  const id = randomUUID();
  const twice = random.hit(0.1);
  if (random.hit(0.1)) {
    const armour = sealed(index);
    return { id, twice, digest: hash(armour), body: JSON.stringify({ v: 1, id, lang: 'ar', sealed: armour }) };
  }
  const text = `${random.pick(WORDS)}\n[${index}]`;
  const message = {
    text,
    channel: 'phone',
    contact: '+1 555 0100',
    leaveMessage: 'no',
    language: random.pick(['ar', 'ht', 'es-419']),
  };
  const body = JSON.stringify({ v: 1, id, lang: 'ar', topic: 'question', message });
  return { id, twice, digest: hash(text.replace(/\r\n/g, '\n')), body };
}

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text).digest('hex');

/** @param {Awaited<ReturnType<typeof run>>} result @returns {string[]} what must not be */
export function faultsOf(result) {
  const never = [
    'falsePromises',
    'lost from the spool',
    'lost from the mailbox',
    'twice in the spool',
    'not byte for byte',
  ];
  never.push('repeats without a reason', 'repeats after they were recorded', 'one message under two Message-IDs');
  return never.filter((name) => result[name] !== 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await run({ messages: Number(process.argv[2] ?? 1000), seed: Number(process.argv[3] ?? 20261124) });
  console.log(JSON.stringify(result, null, 2));
  const wrong = faultsOf(result);
  console.log(wrong.length === 0 ? 'Nothing lost, nothing twice in the spool.' : `WRONG: ${wrong.join(', ')}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
