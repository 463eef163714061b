/**
 * The durable store: one file a message, written once, and beside it one small file of what became of it.
 * A message is here from the moment its name is in `messages/`: written, synced, then linked, so that half a message is
 * never seen and a second one under the same key is refused by the file system itself.
 *
 *     messages/<key>.json   what was sent; never rewritten
 *     states/<key>.json     `State`; absent means as received. Outlives the message, so that a late repeat is recognised
 *     tmp/                  unfinished writes; emptied at start (nobody was told that they arrived)
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, readdir, rename, rm, unlink } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { createHash } from 'node:crypto';

/**
 * @typedef {object} Message
 * @property {'message' | 'canary'} kind
 * @property {string} id the sender's, or ours where none came
 * @property {string} receipt short code that the person has on screen
 * @property {number} receivedAt ms since 1970
 * @property {string} digest HMAC of the content: tells a repeat from an edited message under the same id
 * @property {string} [lang] BCP 47
 * @property {string} [topic]
 * @property {Partial<Record<import('./fields.js').FieldName, string>>} fields
 * @property {[name: string, value: string][]} other
 * @property {string} [sealed] age armour
 * @property {string} [hold] why it was held: `honeypot`, `links`, `markup`, `repeated`, `load`
 *
 * @typedef {object} State content-free
 * @property {'received' | 'notified' | 'held'} status
 * @property {string} digest
 * @property {number} receivedAt
 * @property {'message' | 'canary'} kind
 * @property {string} [hold]
 * @property {number} attempts
 * @property {number} [nextAttempt] ms since 1970
 * @property {number} [uncertain] attempts whose answer to DATA never came
 * @property {number} [notifiedAt]
 * @property {'liaison' | 'fallback' | 'backup'} [notified] who was told
 * @property {number} [acknowledgedAt]
 * @property {number} [escalations] times the backup was told that nobody had acknowledged
 * @property {number} [escalatedAt]
 * @property {number} [reviewedAt] listed in a mail about held messages
 * @property {number} [removedAt] the content is gone
 *
 * @typedef {object} Spool
 * @property {(key: string, message: Message) => Promise<boolean>} add false: there is one under this key
 * @property {(key: string) => Promise<Message | undefined>} message
 * @property {(key: string) => Promise<State | undefined>} state as saved last; undefined where none was saved
 * @property {(key: string, state: State) => Promise<void>} save
 * @property {(key: string) => Promise<void>} removeMessage
 * @property {(key: string) => Promise<void>} removeState
 * @property {() => Promise<string[]>} keys of all messages and states
 * @property {() => Promise<void>} close
 *
 * @callback Step called between the steps of a write or a notification; a test may fail or end the process in it
 * @param {string} name
 * @returns {void | Promise<void>}
 */

/**
 * @param {string} directory
 * @param {{ step?: Step }} [options]
 * @returns {Promise<Spool>}
 */
export async function openSpool(directory, { step = () => {} } = {}) {
  const messages = path.join(directory, 'messages');
  const states = path.join(directory, 'states');
  const tmp = path.join(directory, 'tmp');
  const made = await mkdir(directory, { recursive: true, mode: 0o700 });
  const release = await claim(directory);
  await rm(tmp, { recursive: true, force: true });
  for (const folder of [messages, states, tmp]) await mkdir(folder, { recursive: true, mode: 0o700 });
  await sync(directory);
  // At the first start each folder's own name, up to the one that was there.
  for (let folder = path.resolve(directory); ; folder = path.dirname(folder)) {
    await sync(path.dirname(folder));
    if (made === undefined || folder === path.resolve(made)) break;
  }

  /** @param {string} folder @param {string} key */
  const fileOf = (folder, key) => {
    if (!/^[0-9a-f]{16,64}$/.test(key)) throw new TypeError('not a key of the spool');
    return path.join(folder, `${key}.json`);
  };

  /**
   * @param {string} what
   * @param {string} target
   * @param {unknown} value
   * @param {boolean} replace
   */
  async function write(what, target, value, replace) {
    const draft = path.join(tmp, randomBytes(12).toString('hex'));
    try {
      await step(`${what}.begin`);
      const handle = await open(draft, 'wx', 0o600);
      try {
        await handle.writeFile(JSON.stringify(value));
        await step(`${what}.written`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await step(`${what}.synced`);
      if (replace) await rename(draft, target);
      else await link(draft, target);
      await step(`${what}.named`);
      await sync(path.dirname(target));
      await step(`${what}.durable`);
    } finally {
      await rm(draft, { force: true });
    }
  }

  return {
    async add(key, message) {
      const target = fileOf(messages, key);
      try {
        await write('message', target, message, false);
        return true;
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      }
    },
    message: (key) => readJson(fileOf(messages, key)),
    state: (key) => readJson(fileOf(states, key)),
    save: (key, state) => write('state', fileOf(states, key), state, true),
    removeMessage: (key) => removeFile(fileOf(messages, key)),
    removeState: (key) => removeFile(fileOf(states, key)),
    async keys() {
      const names = await Promise.all([readdir(messages), readdir(states)]);
      // What else lies there (an editor's copy, a file of the file server's) is not ours.
      return [...new Set(names.flat().flatMap((name) => /^([0-9a-f]{16,64})\.json$/.exec(name)?.[1] ?? []))];
    },
    close: release,
  };
}

/** The same without a disk: for trying out, and the shape to follow for another store. @returns {Spool} */
export function memorySpool() {
  /** @type {Map<string, string>} */
  const messages = new Map();
  /** @type {Map<string, string>} */
  const states = new Map();
  /** @param {string | undefined} stored */
  const parse = (stored) => (stored === undefined ? undefined : JSON.parse(stored));
  return {
    async add(key, message) {
      if (messages.has(key)) return false;
      messages.set(key, JSON.stringify(message));
      return true;
    },
    message: async (key) => parse(messages.get(key)),
    state: async (key) => parse(states.get(key)),
    save: async (key, state) => void states.set(key, JSON.stringify(state)),
    removeMessage: async (key) => void messages.delete(key),
    removeState: async (key) => void states.delete(key),
    keys: async () => [...new Set([...messages.keys(), ...states.keys()])],
    close: async () => {},
  };
}

/** @param {string} file */
async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} file */
async function removeFile(file) {
  await unlink(file).catch((error) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
  await sync(path.dirname(file));
}

/** A new name is durable only when its directory is. @param {string} directory */
export async function sync(directory) {
  // Windows opens no directories; its rename is journalled by NTFS.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * One receiver a spool: two would each notify. A listening socket ends with its process, whatever the way it ended, so no
 * stale lock can keep a receiver from starting.
 * @param {string} directory
 */
async function claim(directory) {
  const name = createHash('sha256').update(path.resolve(directory)).digest('hex').slice(0, 32);
  const address =
    process.platform === 'linux'
      ? `\0liaison-${name}`
      : process.platform === 'win32'
        ? `\\\\.\\pipe\\liaison-${name}`
        : undefined;
  if (address === undefined) return async () => {};
  const server = net.createServer((socket) => socket.destroy());
  await new Promise((resolve, reject) => {
    server.once('error', () => reject(new Error(`another receiver is running on the spool ${directory}`)));
    server.listen(address, () => resolve(undefined));
  });
  server.unref();
  return () => /** @type {Promise<void>} */ (new Promise((resolve) => server.close(() => resolve())));
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {{ code?: string }} */ (error)?.code;
