/**
 * The receiver on Node: configuration, spool on disk, mail, and a server in front of the handler.
 */
import { randomBytes } from 'node:crypto';
import { access, link, open, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { readConfig } from './config.js';
import { createHandler } from './handler.js';
import { createMailer } from './notify.js';
import { memorySpool, openSpool, sync } from './spool.js';

const REPLIES = fileURLToPath(new URL('../replies/', import.meta.url));

/**
 * @typedef {object} Options for tests and for mounting in another server
 * @property {Record<string, string | undefined>} [environment]
 * @property {boolean} [inMemory] nothing on disk
 * @property {import('./spool.js').Step} [step] called between the steps of a write
 * @property {() => number} [clock] ms since 1970
 * @property {(event: string, details?: Record<string, unknown>) => void} [log]
 * @property {import('./courier.js').Notify} [notify] instead of SMTP
 * @property {import('./pages.js').OpenSealed} [openSealed] for the page of a demo
 *
 * @typedef {import('./handler.js').Handler & { config: import('./config.js').Config, close: () => Promise<void> }} Receiver
 */

/**
 * A receiver without a port of its own: mount `fetch` where you like.
 * @param {Record<string, any>} settings as in the configuration file
 * @param {Options} [options]
 * @returns {Promise<Receiver>}
 * @throws where the configuration has problems, all of them in the message
 */
export async function createReceiver(settings, options = {}) {
  const { config, problems } = readConfig(settings, options.environment);
  if (problems.length > 0)
    throw new Error(`The configuration has problems:\n${problems.map((line) => `- ${line}`).join('\n')}`);
  const log = options.log ?? logLine;
  const data = path.resolve(config.data);
  const spool = options.inMemory ? memorySpool() : await openSpool(path.join(data, 'spool'), { step: options.step });
  const notify = options.notify ?? (config.mail && createMailer(config.mail));
  const handler = await createHandler({
    config,
    secret: config.secret ?? (options.inMemory ? randomBytes(32) : await keptSecret(data)),
    spool,
    notify,
    replies: await readReplies(),
    clock: options.clock,
    log,
    openSealed: options.openSealed,
    suspended: async () => !options.inMemory && (await exists(path.join(data, 'retention.hold'))),
  });
  const timer = setInterval(() => void handler.tick(), config.tickSeconds * 1000);
  timer.unref();
  // What a crash left undone is not left waiting for the first tick.
  void handler.tick();
  return {
    ...handler,
    config,
    async close() {
      clearInterval(timer);
      await handler.settled();
      await spool.close();
    },
  };
}

/**
 * @param {Record<string, any>} settings as in the configuration file
 * @param {Options} [options]
 * @returns {Promise<Receiver & { url: string }>} url: without a slash at its end; messages are posted to `${url}/messages`
 */
export async function startReceiver(settings, options = {}) {
  const receiver = await createReceiver(settings, options);
  const { host, port, basePath } = receiver.config;
  try {
    return await new Promise((resolve, reject) => {
      const server = serve({ fetch: receiver.fetch, hostname: host, port }, (address) => {
        resolve({
          ...receiver,
          url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}${basePath}`,
          async close() {
            await new Promise((done) => {
              // A connection whose body was given up half read never becomes idle.
              const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 1000);
              server.close(() => {
                clearTimeout(late);
                done(undefined);
              });
            });
            await receiver.close();
          },
        });
      });
      server.once('error', reject);
    });
  } catch (error) {
    await receiver.close();
    throw error;
  }
}

/** One line a fact: no content, no address, no browser. @param {string} event @param {Record<string, unknown>} [details] */
function logLine(event, details) {
  console.log(JSON.stringify({ time: new Date().toISOString(), event, ...details }));
}

/** @returns {Promise<import('./replies.js').Sheets>} */
async function readReplies() {
  const names = (await readdir(REPLIES)).filter((name) => name.endsWith('.json'));
  const sheets = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(path.join(REPLIES, name), 'utf8'))),
  );
  return Object.fromEntries(sheets.map((sheet) => [sheet.language, sheet]));
}

/**
 * Made at the first start. Lost, it takes every known id and every acknowledgement link with it, so it lives beside the
 * messages.
 * @param {string} data
 */
async function keptSecret(data) {
  const file = path.join(data, 'secret');
  if (!(await exists(file))) {
    const draft = `${file}.${randomBytes(6).toString('hex')}`;
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(randomBytes(32).toString('hex'));
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Never half written, and never one that replaces another.
    await link(draft, file);
    await rm(draft);
    await sync(data);
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/.test(secret)) throw new Error(`${file} is damaged. Restore it from a backup.`);
  return secret;
}

/** @param {string} file */
const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  );
