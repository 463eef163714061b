/**
 * Loss of power, replayed: every call of a running receiver that touches its spool is recorded (strace, Linux), and the
 * power is cut after each of them. What was not synced by then is there or not by a seeded choice, file by file and name
 * by name, half-written too. A message whose sender had an answer must be whole, and the spool must open.
 *
 *     node bench/power-loss.mjs [messages] [seed]
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { openLedger } from '../src/ledger.js';
import { openSpool } from '../src/spool.js';
import { createRandom } from './random.mjs';

const calls =
  'openat,open,close,write,writev,pwrite64,fsync,fdatasync,link,linkat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir';
/** Ways the same moment may have left the disk. */
const variants = 4;

/** @typedef {{ data: Buffer, synced?: Buffer, directory?: boolean }} Node */
/** @typedef {{ name: string, args: string, result: number }} Call */

/** @param {{ messages: number, seed: number }} options */
export async function run({ messages, seed }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'liaison-power-'));
  const data = path.join(folder, 'srv', 'data');
  try {
    const sent = new Map(Array.from({ length: messages }, (_, n) => [randomUUID(), `رسالة ${n} `.repeat(1 + n * 40)]));
    const record = await recordRun(folder, data, sent);
    return await replay(record, data, sent, createRandom(seed), path.join(folder, 'after'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string} data @param {Map<string, string>} sent @returns {Promise<Call[]>} */
async function recordRun(folder, data, sent) {
  let letters = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      stream.resume();
      letters += 1;
      // One in three is refused at first: then the answer is 'stored'.
      stream.on('end', () => done(letters % 3 ? null : Object.assign(new Error('later'), { responseCode: 451 })));
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (smtp.server.address());
  const settings = {
    mode: 'trial',
    data,
    port: 0,
    mail: { from: 'form@example.org', host: '127.0.0.1', port, tls: 'none', timeoutSeconds: 3 },
    canary: false,
    fallback: 'liaison@example.org',
    limits: { perNetwork: 1_000_000, loadPerMinute: 1_000_000 },
    retry: { answerWithinSeconds: 3, firstSeconds: 0.2, mostSeconds: 0.5 },
    tickSeconds: 0.1,
  };
  const log = path.join(folder, 'calls');
  const program = fileURLToPath(new URL('receiver-process.mjs', import.meta.url));
  const receiver = spawn(
    'strace',
    ['-f', '-xx', '-s', '200000', '-o', log, '-e', `trace=${calls}`, process.execPath, program].concat(
      JSON.stringify({ settings, seed: 1, kill: 0, fail: 0 }),
    ),
    // A group of its own: strace itself lets no signal through.
    { env: { ...process.env, UV_USE_IO_URING: '0' }, stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  );
  try {
    const [line] = await Promise.race([
      once(receiver.stdout, 'data'),
      once(receiver, 'error').then(([error]) => Promise.reject(error)),
    ]);
    const url = `http://127.0.0.1:${/listening (\d+)/.exec(String(line))?.[1]}/messages`;
    const waiting = [...sent];
    const one = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [id, text] = next;
        const body = JSON.stringify({ v: 1, id, lang: 'ar', topic: 'question', message: { text, channel: 'none' } });
        const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        if (response.status !== 201) throw new Error(`answered ${response.status} ${await response.text()}`);
        await response.text();
      }
    };
    await Promise.all([one(), one(), one()]);
    // The refused ones go out again.
    await new Promise((resolve) => setTimeout(resolve, 1500));
  } finally {
    const ended = once(receiver, 'exit');
    if (receiver.pid !== undefined) process.kill(-receiver.pid, 'SIGTERM');
    await ended;
    await new Promise((resolve) => smtp.close(() => resolve(undefined)));
  }
  return parse(await readFile(log, 'latin1'));
}

/** A call counts when it has returned; one that another thread's line breaks off is put together. @param {string} log @returns {Call[]} */
function parse(log) {
  const begun = new Map();
  const done = [];
  for (const line of log.split('\n')) {
    const [, thread, rest] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (rest === undefined) continue;
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest.slice(0, -'<unfinished ...>'.length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const whole = resumed ? (begun.get(thread) ?? '') + resumed[1] : rest;
    const [, name, args, result] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(whole) ?? [];
    if (name !== undefined) done.push({ name, args, result: Number(result) });
  }
  return done;
}

/** The strings among a call's arguments. @param {string} args */
const strings = (args) =>
  [...args.matchAll(/"((?:\\x[\da-f]{2})*)"/g)].map(([, hex]) => Buffer.from(hex.replaceAll('\\x', ''), 'hex'));

/**
 * @param {Call[]} record @param {string} data @param {Map<string, string>} sent
 * @param {ReturnType<typeof createRandom>} random @param {string} after
 */
async function replay(record, data, sent, random, after) {
  const top = path.dirname(path.dirname(data));
  const spool = path.join(data, 'spool');
  /** @type {Node} */
  const root = { data: Buffer.alloc(0), directory: true };
  const nodes = new Map([[top, root]]);
  /** What is on the disk for certain: names by folder. @type {Map<string, Map<string, Node>>} */
  const certain = new Map([[top, new Map()]]);
  /** Names given and taken since a folder was synced. @type {Map<string, { name: string, node?: Node }[]>} */
  const pending = new Map();
  /** @type {Map<number, { node: Node, file: string } | undefined>} */
  const open = new Map();
  /** @type {Map<string, string>} id -> status that its sender was told */
  const answered = new Map();
  const count = {
    calls: 0,
    cuts: 0,
    answered: 0,
    lost: 0,
    broken: 0,
    unrecorded: 0,
    opened: 0,
    unopened: 0,
    missing: 0,
  };

  const inside = (file) => file.startsWith(top + path.sep);
  const give = (file, node) => {
    if (node) nodes.set(file, node);
    else nodes.delete(file);
    const where = path.dirname(file);
    pending.set(where, [...(pending.get(where) ?? []), { name: path.basename(file), node }]);
  };
  for (const { name, args, result } of record) {
    if (result < 0) continue;
    const texts = strings(args);
    const files = texts.map((text) => path.resolve(text.toString('utf8')));
    const handle = Number(/^\d+/.exec(args)?.[0]);
    if (/^open/.test(name)) {
      const file = files[0];
      if (inside(file) && args.includes('O_CREAT') && !nodes.has(file)) give(file, { data: Buffer.alloc(0) });
      open.set(result, nodes.has(file) ? { node: nodes.get(file), file } : undefined);
      continue;
    } else if (name === 'close') {
      open.delete(handle);
      continue;
    } else if (/write/.test(name)) {
      const written = Buffer.concat(texts);
      const file = open.get(handle);
      if (file) file.node.data = Buffer.concat([file.node.data, written.subarray(0, result)]);
      else {
        const [, id, status] =
          /^HTTP\/1\.1 201 [^]*"id":"([^"]+)","status":"(\w+)"/.exec(written.toString('utf8')) ?? [];
        if (id === undefined) continue;
        answered.set(id, status);
      }
    } else if (/sync/.test(name)) {
      const file = open.get(handle);
      if (!file) continue;
      if (file.node.directory) {
        const names = certain.get(file.file) ?? new Map();
        for (const change of pending.get(file.file) ?? []) {
          if (change.node) names.set(change.name, change.node);
          else names.delete(change.name);
        }
        certain.set(file.file, names);
        pending.delete(file.file);
      } else file.node.synced = file.node.data;
    } else if (!files.some(inside)) continue;
    else if (/^mkdir/.test(name)) give(files[0], { data: Buffer.alloc(0), directory: true });
    else if (/^link/.test(name)) give(files[1], nodes.get(files[0]));
    else if (/^rename/.test(name)) {
      const node = nodes.get(files[0]);
      give(files[0]);
      give(files[1], node);
    } else give(files[0]);

    count.calls += 1;
    for (let variant = 0; variant < variants; variant++) {
      count.cuts += 1;
      const disk = cut(variant);
      check(disk);
      // The real receiver's own reading of it, now and then: it is the slow part.
      if (random.hit(0.02)) await reopen(disk);
    }
  }
  count.answered = answered.size;
  return count;

  /**
   * What the disk may hold: at the first variant nothing but what is certain.
   * @param {number} variant @returns {Map<string, Buffer | undefined>} undefined: a folder
   */
  function cut(variant) {
    const disk = new Map();
    const visit = (folder) => {
      const names = new Map(certain.get(folder));
      for (const { name, node } of pending.get(folder) ?? []) {
        if (variant === 0 || random.hit(0.5)) continue;
        if (node) names.set(name, node);
        else names.delete(name);
      }
      for (const [name, node] of names) {
        const file = path.join(folder, name);
        disk.set(file, node.directory ? undefined : contentOf(node, variant));
        if (node.directory) visit(file);
      }
    };
    visit(top);
    return disk;
  }

  /** @param {Node} node @param {number} variant */
  function contentOf({ data: written, synced }, variant) {
    if (synced?.length === written.length) return written;
    return variant === 0 ? (synced ?? Buffer.alloc(0)) : written.subarray(0, random.between(0, written.length));
  }

  /** @param {Map<string, Buffer | undefined>} disk */
  function check(disk) {
    const found = new Map();
    const states = new Map();
    for (const [file, content] of disk) {
      const folder = path.dirname(file);
      if (content === undefined || ![path.join(spool, 'messages'), path.join(spool, 'states')].includes(folder))
        continue;
      try {
        const value = JSON.parse(content.toString('utf8'));
        if (folder.endsWith('states')) states.set(path.basename(file), value.status);
        else found.set(value.id, { text: value.fields.text, key: path.basename(file) });
      } catch {
        count.broken += 1;
      }
    }
    // Without it a message sent again would not be known again.
    if (answered.size > 0 && !disk.get(path.join(data, 'secret'))?.length) count.lost += 1;
    for (const [id, status] of answered) {
      const message = found.get(id);
      if (message?.text !== sent.get(id)) count.lost += 1;
      else if (status === 'accepted' && states.get(message.key) !== 'notified') count.unrecorded += 1;
    }
  }

  /** @param {Map<string, Buffer | undefined>} disk */
  async function reopen(disk) {
    const place = (file) => path.join(after, path.relative(top, file));
    await rm(after, { recursive: true, force: true });
    await mkdir(after, { recursive: true });
    for (const [file, content] of disk) {
      if (content === undefined) await mkdir(place(file), { recursive: true });
      else await writeFile(place(file), content);
    }
    let reopened;
    try {
      reopened = await openSpool(place(spool));
      const ledger = await openLedger(reopened, () => {});
      count.opened += 1;
      const ids = new Set();
      for (const [key] of ledger.entries()) ids.add((await ledger.message(key))?.id);
      count.missing += [...answered.keys()].filter((id) => !ids.has(id)).length;
    } catch {
      count.unopened += 1;
    } finally {
      await reopened?.close();
    }
  }
}

export const canRecord = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;

/** @param {Awaited<ReturnType<typeof run>>} count */
export const faultsOf = ({ lost, broken, missing, unopened }) => lost + broken + missing + unopened;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [messages = 40, seed = 20261126] = process.argv.slice(2).map(Number);
  if (!canRecord) {
    console.log('loss of power: left out, strace is not installed here');
    process.exit(0);
  }
  const count = await run({ messages, seed });
  console.log(
    `power cut ${count.cuts} times, ${variants} ways at each of ${count.calls} calls of a receiver that answered ${count.answered} messages:
answered messages lost ${count.lost}, half-written files seen ${count.broken}, 'accepted' answered without its record ${count.unrecorded};
the spool opened ${count.opened} times of ${count.opened + count.unopened}, answered messages missing in it ${count.missing}`,
  );
  if (faultsOf(count) > 0 || count.unrecorded > 0 || count.answered !== messages) process.exitCode = 1;
}
