/**
 * The receiver as a fetch handler, without a server, a disk or a mail protocol of its own: those are handed in. Nothing
 * here or in what it imports is Node's, so that it runs in any runtime with WebCrypto.
 */
import { Hono } from 'hono';
import { createCanary, canaryStamps } from './canary.js';
import { createCourier, mustEscalate } from './courier.js';
import { createIntake, receiptOf } from './intake.js';
import { openLedger } from './ledger.js';
import { createLimits } from './limits.js';
import * as pages from './pages.js';
import { sheetFor } from './replies.js';
import { createRetention } from './retention.js';
import { createReview } from './review.js';
import { createSigner } from './signer.js';
import { keyIn } from './tokens.js';
import { readBody } from './wire.js';

/**
 * @typedef {object} Parts
 * @property {import('./config.js').Config} config
 * @property {string | Uint8Array} secret at least 32 random bytes; another one forgets every id and link
 * @property {import('./spool.js').Spool} spool
 * @property {import('./courier.js').Notify} [notify] without it nobody is told and every answer is `stored`
 * @property {import('./replies.js').Sheets} replies
 * @property {() => number} [clock] ms since 1970
 * @property {(event: string, details?: Record<string, unknown>) => void} [log] never gets content, an address or a browser
 * @property {() => Promise<boolean>} [suspended] true: nothing may be removed now
 * @property {import('./pages.js').OpenSealed} [openSealed] for the page of a demo
 *
 * @typedef {object} Handler
 * @property {(request: Request, environment?: unknown) => Promise<Response>} fetch environment: `{ remoteAddress }`, or what
 *   `@hono/node-server` hands over
 * @property {() => Promise<void>} tick retries, escalates, reviews, tests, removes what is due; call it every few seconds
 * @property {() => Promise<void>} settled what is under way is over; starts nothing
 * @property {() => Promise<{ message: import('./spool.js').Message | undefined, state: import('./spool.js').State }[]>} inbox
 *   newest first
 */

const MINUTE = 60_000;
const HOUR = 3_600_000;
/** A canary a day, and two hours for a slow mail server. */
const CANARY_STALE = 26 * HOUR;
const WAITING_TOO_LONG = 15 * MINUTE;

/**
 * @param {Parts} parts
 * @returns {Promise<Handler>}
 */
export async function createHandler(parts) {
  const {
    config,
    secret,
    spool,
    notify,
    replies,
    clock = Date.now,
    log = () => {},
    suspended = async () => false,
    openSealed,
  } = parts;
  const sign = createSigner(secret);
  const ledger = await openLedger(spool, log);
  const limits = createLimits(config.limits);
  const courier = createCourier({ config, ledger, sign, notify, replies, clock, log });
  const intake = createIntake({ config, ledger, courier, limits, sign, clock, log });
  const canary = createCanary({ config, ledger, courier, sign });
  const review = createReview({ config, ledger, sign, notify, log });
  const retention = createRetention({ config, ledger, suspended, log });

  const app = new Hono().basePath(config.basePath);

  app.options('/messages', (c) => {
    const origin = c.req.header('origin');
    if (origin === undefined || !isAllowed(origin, config)) return c.body(null, 403);
    return c.body(null, 204, {
      ...corsHeaders(origin),
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '600',
    });
  });

  // For a page that must know whether it may post here; there is nothing to read.
  app.get('/messages', (c) => {
    const origin = c.req.header('origin');
    if (origin === undefined || !isAllowed(origin, config)) return c.body(null, 403);
    return c.body(null, 204, { ...corsHeaders(origin), 'cache-control': 'no-store' });
  });

  app.post('/messages', async (c) => {
    const origin = c.req.header('origin');
    const type = c.req.header('content-type') ?? '';
    const asPage = !type.startsWith('application/json') && (c.req.header('accept') ?? '').includes('text/html');
    // A browser names the origin of every POST; only a program leaves it out.
    if (origin === undefined ? config.mode === 'production' : !isAllowed(origin, config))
      return asPage ? answerWithPage({ status: 403, body: {} }, undefined, new Headers()) : c.body(null, 403);
    const headers = { 'cache-control': 'no-store', ...(origin === undefined ? {} : corsHeaders(origin)) };
    const bytes = await readCapped(c.req.raw.body, config.limits.bodyBytes);
    /** @type {import('./wire.js').Read} */
    const read = bytes === undefined ? { problems: { message: 'too-long' } } : await readBody(bytes, type);
    /** @type {import('./intake.js').Answer} */
    let answer;
    if (read.intake === undefined) answer = { status: 422, body: { fields: read.problems } };
    else {
      try {
        answer = await intake.receive(read.intake, addressOf(c.req.raw, c.env, config.trustedProxies));
      } catch (error) {
        log('intake-failed', { code: /** @type {{ code?: string }} */ (error)?.code ?? 'unknown' });
        answer = { status: 503, body: { error: 'try-again' }, retryAfter: 5 };
      }
    }
    const all = new Headers(headers);
    if (answer.retryAfter !== undefined) all.set('retry-after', String(answer.retryAfter));
    if (asPage) return answerWithPage(answer, read.intake, all);
    if (read.intake?.wire === 'flat') return answerFlat(answer, all);
    return Response.json(answer.body, { status: answer.status, headers: all });
  });

  app.get('/health', (c) => {
    const health = healthOf();
    return c.json(health, health.ok ? 200 : 503, { 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
  });

  app.get('/acknowledge/:token', async (c) => {
    const message = await messageBehind('acknowledge', c.req.param('token'));
    return page(
      c,
      message === undefined ? pages.notFoundPage() : pages.acknowledgePage(message.receipt),
      message ? 200 : 404,
    );
  });

  app.post('/acknowledge/:token', async (c) => {
    const key = await keyIn(sign, 'acknowledge', c.req.param('token'));
    const message = key === undefined ? undefined : await ledger.message(key);
    if (key === undefined || message === undefined) return page(c, pages.notFoundPage(), 404);
    if (ledger.get(key)?.acknowledgedAt === undefined) {
      await ledger.change(key, { acknowledgedAt: clock() });
      log('acknowledged', { ref: key.slice(0, 8) });
    }
    return page(c, pages.acknowledgedPage(message.receipt), 200);
  });

  app.get('/release/:token', async (c) => {
    const message = await messageBehind('release', c.req.param('token'));
    return page(
      c,
      message === undefined ? pages.notFoundPage() : pages.releasePage(message.receipt),
      message ? 200 : 404,
    );
  });

  app.post('/release/:token', async (c) => {
    const key = await keyIn(sign, 'release', c.req.param('token'));
    if (key === undefined || (await ledger.message(key)) === undefined) return page(c, pages.notFoundPage(), 404);
    if (ledger.get(key)?.status === 'held') {
      await ledger.change(key, { status: 'received', hold: undefined });
      log('released', { ref: key.slice(0, 8), by: 'person' });
      await courier.deliver(key);
    }
    return page(c, pages.releasedPage(ledger.get(key)?.status === 'notified'), 200);
  });

  if (config.mode === 'trial') {
    app.get('/', (c) => (isLocal(c) ? c.redirect(`${config.basePath}/inbox`) : c.notFound()));
    app.get('/inbox', async (c) => {
      if (!isLocal(c)) return c.notFound();
      return page(c, pages.inboxPage(await inbox(), notify !== undefined, openSealed), 200);
    });
  }

  app.notFound((c) => c.body(null, 404));
  app.onError((error, c) => {
    log('request-failed', { code: /** @type {{ code?: string }} */ (error)?.code ?? error.name });
    return c.body(null, 500);
  });

  /** @param {'acknowledge' | 'release'} purpose @param {string} token */
  async function messageBehind(purpose, token) {
    const key = await keyIn(sign, purpose, token);
    return key === undefined ? undefined : ledger.message(key);
  }

  function healthOf() {
    const now = clock();
    const states = ledger.entries().map(([, state]) => state);
    const { lastChecked, lastConfirmed } = canaryStamps(ledger.entries());
    const problems = [];
    if (notify === undefined) problems.push('no-notification');
    else if (states.some(({ status, receivedAt }) => status === 'received' && now - receivedAt > WAITING_TOO_LONG)) {
      problems.push('waiting');
    }
    if (ledger.damaged > 0) problems.push('damaged');
    if (config.canary !== undefined && now - (lastChecked ?? 0) > CANARY_STALE) problems.push('not-checked');
    const given = { ...config, acknowledge: { ...config.acknowledge, times: Infinity } };
    if (
      states.some((state) => (state.escalations ?? 0) >= config.acknowledge.times && mustEscalate(state, given, now))
    ) {
      problems.push('not-acknowledged');
    }
    return {
      ok: problems.length === 0,
      mode: config.mode,
      lastChecked: iso(lastChecked),
      lastConfirmed: iso(lastConfirmed),
      problems,
    };
  }

  /**
   * For a form sent without script.
   * @param {import('./intake.js').Answer} answer
   * @param {import('./wire.js').Intake | undefined} read
   * @param {Headers} headers
   */
  function answerWithPage({ status, body }, read, headers) {
    const english = /** @type {import('./replies.js').Sheet} */ (replies.en);
    const sheet = (read?.lang === undefined ? undefined : sheetFor(replies, [read.lang])) ?? english;
    const outcome =
      body.status === 'accepted' || body.status === 'stored' || body.status === 'held'
        ? body.status
        : status === 429
          ? 'busy'
          : status === 422
            ? 'incomplete'
            : 'failed';
    for (const [name, value] of Object.entries(pages.outcomeHeaders)) headers.set(name, value);
    headers.set('content-type', 'text/html; charset=utf-8');
    const receipt = typeof body.id === 'string' ? receiptOf(body.id) : undefined;
    return new Response(String(pages.outcomePage(sheet, english, outcome, receipt)), {
      status: status === 409 ? 200 : status,
      headers,
    });
  }

  async function inbox() {
    const entries = ledger.entries().filter(([, { kind }]) => kind === 'message');
    entries.sort(([, a], [, b]) => b.receivedAt - a.receivedAt);
    return Promise.all(
      entries.slice(0, 200).map(async ([key, state]) => ({ message: await ledger.message(key), state })),
    );
  }

  /** @type {Promise<void> | undefined} */
  let ticking;
  async function due() {
    const now = clock();
    for (const job of [ledger.flush, courier.retryDue, courier.escalateDue, review, canary, retention]) {
      try {
        await job(now);
      } catch (error) {
        // One job's failing disk must not keep the others from their work.
        log('job-failed', { code: /** @type {{ code?: string }} */ (error)?.code ?? 'unknown' });
      }
    }
  }

  return {
    fetch: async (request, environment) => app.fetch(request, /** @type {any} */ (environment)),
    tick: () => (ticking ??= due().finally(() => (ticking = undefined))),
    async settled() {
      await ticking;
      await courier.settled();
    },
    inbox,
  };
}

/** @param {import('hono').Context} c @param {unknown} body @param {200 | 404} status */
const page = (c, body, status) => c.html(String(body), status, pages.pageHeaders);

/** @param {number | undefined} time */
const iso = (time) => (time === undefined ? null : new Date(time).toISOString());

/**
 * The flat wires read every 2xx with JSON as 'accepted'. What is only stored or held is answered in plain text, which
 * they read as 'we do not know' and show the phone number.
 * @param {import('./intake.js').Answer} answer
 * @param {Headers} headers
 */
function answerFlat({ status, body }, headers) {
  if (body.status === 'accepted')
    return Response.json({ ok: true, ...body }, { status: status === 409 ? 200 : status, headers });
  if (body.status === undefined) return Response.json(body, { status, headers });
  headers.set('content-type', 'text/plain; charset=utf-8');
  return new Response(String(body.status), { status: 202, headers });
}

/** @param {string} origin @param {import('./config.js').Config} config */
function isAllowed(origin, { origins }) {
  if (origins !== undefined) return origins.includes(origin);
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname);
}

/** @param {string} origin */
const corsHeaders = (origin) => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': 'retry-after',
  vary: 'Origin',
});

/**
 * @param {ReadableStream<Uint8Array> | null} body
 * @param {number} most bytes
 * @returns {Promise<Uint8Array | undefined>} undefined: more than that
 */
async function readCapped(body, most) {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    // Read on a little: a connection closed while the sender still writes loses the answer.
    if (size > most * 8) {
      await reader.cancel().catch(() => {});
      break;
    }
    if (size <= most) chunks.push(value);
  }
  if (size > most) return undefined;
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/**
 * @param {Request} request
 * @param {any} environment
 * @param {number} trustedProxies
 * @returns {string | undefined}
 */
function addressOf(request, environment, trustedProxies) {
  if (trustedProxies > 0) {
    const hops = (request.headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
    const hop = hops[hops.length - trustedProxies];
    if (hop !== undefined && hop !== '') return hop;
  }
  return environment?.remoteAddress ?? environment?.incoming?.socket?.remoteAddress;
}

/**
 * On this machine, and asked for by its own name: a web page elsewhere can point a name of its own at 127.0.0.1.
 * @param {import('hono').Context} c
 */
function isLocal(c) {
  const address = addressOf(c.req.raw, c.env, 0);
  return address !== undefined && isLoopback(address) && isLoopback(new URL(c.req.url).hostname);
}

/** @param {string} host name or address */
function isLoopback(host) {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/i.test(host);
}
