/**
 * What became of each message, in memory and in the spool: one change at a time for each key.
 */

/** @typedef {import('./spool.js').Message} Message */
/** @typedef {import('./spool.js').State} State */

/**
 * @typedef {object} Ledger
 * @property {(key: string) => State | undefined} get
 * @property {() => [key: string, state: State][]} entries
 * @property {(key: string, message: Message) => Promise<boolean>} add false: seen before
 * @property {(key: string) => Promise<Message | undefined>} message
 * @property {(key: string, patch: Partial<State>) => Promise<State>} change
 * @property {(key: string) => Promise<void>} removeMessage
 * @property {(key: string) => Promise<void>} forget
 * @property {() => Promise<void>} flush tries again what the disk refused
 * @property {number} damaged messages whose file could not be read at the start
 */

/**
 * @param {import('./spool.js').Spool} spool
 * @param {(event: string, details?: Record<string, unknown>) => void} log
 * @returns {Promise<Ledger>}
 */
export async function openLedger(spool, log) {
  /** @type {Map<string, State>} */
  const states = new Map();
  /** @type {Map<string, Promise<unknown>>} */
  const turns = new Map();
  /** @type {Set<string>} */
  const unsaved = new Set();

  let damaged = 0;
  for (const key of await spool.keys()) {
    try {
      await adopt(key);
    } catch (error) {
      // One file that a disk or a hand has damaged must not keep all the others from their readers.
      if (!(error instanceof SyntaxError)) throw error;
      damaged += 1;
      log('message-damaged', { ref: key.slice(0, 8) });
    }
  }

  /** Without its state a message is as received: told twice rather than never. @param {string} key */
  async function adopt(key) {
    const saved = await spool.state(key).catch((error) => {
      if (!(error instanceof SyntaxError)) throw error;
      log('state-damaged', { ref: key.slice(0, 8) });
      return undefined;
    });
    if (saved !== undefined) {
      states.set(key, saved);
      return;
    }
    const message = await spool.message(key);
    if (message !== undefined) states.set(key, asReceived(message));
  }

  /**
   * @template T
   * @param {string} key
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  function inTurn(key, work) {
    const before = turns.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    turns.set(key, mine);
    const done = () => void (turns.get(key) === mine && turns.delete(key));
    mine.then(done, done);
    return mine;
  }

  /** @param {string} key */
  async function save(key) {
    const state = states.get(key);
    if (state === undefined) return;
    try {
      await spool.save(key, state);
      unsaved.delete(key);
    } catch (error) {
      // What happened, happened: a mail that was accepted is not sent again because the disk is full.
      unsaved.add(key);
      log('state-not-saved', { ref: key.slice(0, 8), code: /** @type {{ code?: string }} */ (error)?.code });
    }
  }

  return {
    get: (key) => states.get(key),
    entries: () => [...states],
    message: (key) => spool.message(key),
    add: (key, message) =>
      inTurn(key, async () => {
        if (states.has(key)) return false;
        try {
          const added = await spool.add(key, message);
          await adopt(key);
          return added;
        } catch (error) {
          // The name may stand although the last sync failed. Then the message is ours to deliver.
          await adopt(key).catch(() => {});
          throw error;
        }
      }),
    change: (key, patch) =>
      inTurn(key, async () => {
        const state = states.get(key);
        if (state === undefined) throw new Error('no such message');
        const changed = { ...state, ...patch };
        states.set(key, changed);
        await save(key);
        return changed;
      }),
    removeMessage: (key) => inTurn(key, () => spool.removeMessage(key)),
    forget: (key) =>
      inTurn(key, async () => {
        await spool.removeMessage(key);
        await spool.removeState(key);
        states.delete(key);
        unsaved.delete(key);
      }),
    async flush() {
      for (const key of [...unsaved]) await inTurn(key, () => save(key));
    },
    damaged,
  };
}

/** @param {Message} message @returns {State} */
function asReceived({ kind, digest, receivedAt, hold }) {
  const status = hold === undefined ? 'received' : 'held';
  return { status, kind, digest, receivedAt, attempts: 0, ...(hold === undefined ? {} : { hold }) };
}
