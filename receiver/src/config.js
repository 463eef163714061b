/**
 * The configuration: a JSON object and the environment in, a whole `Config` or the problems out. Pure.
 * A password or a secret never stands in the file.
 */

/** @typedef {import('./routing.js').Person} Person */

/**
 * @typedef {object} MailSettings
 * @property {string} from one address
 * @property {string} host
 * @property {number} port
 * @property {'starttls' | 'implicit' | 'none'} tls `none` only to the same machine
 * @property {string} [user]
 * @property {string} [password] from LIAISON_SMTP_PASSWORD
 * @property {number} timeoutSeconds
 *
 * @typedef {object} Config
 * @property {'trial' | 'production'} mode
 * @property {string} host
 * @property {number} port
 * @property {string} basePath
 * @property {string | undefined} publicUrl where officers reach the receiver's pages; without it no acknowledgement
 * @property {string[] | undefined} origins exact; undefined: any page on the same machine (trial only)
 * @property {number} trustedProxies hops whose X-Forwarded-For entry is believed
 * @property {string} agency
 * @property {string} timeZone IANA
 * @property {string} data folder
 * @property {string | undefined} secret from LIAISON_SECRET; undefined: kept in the data folder
 * @property {MailSettings | undefined} mail
 * @property {import('./routing.js').RoutingTable} routing
 * @property {{ withinHours: number, times: number }} acknowledge
 * @property {{ hour: number, to: Person | undefined } | undefined} canary
 * @property {{ days: number | undefined, topics: Record<string, number> }} retention days undefined: kept
 * @property {{ everyMinutes: number }} review
 * @property {{ bodyBytes: number, perNetwork: number, windowMinutes: number, loadPerMinute: number, waiting: number }} limits
 * @property {{ maxNumber: number, validMinutes: number }} proofOfWork
 * @property {{ answerWithinSeconds: number, firstSeconds: number, mostSeconds: number, backupAfterMinutes: number,
 *   parallel: number }} retry
 * @property {number} tickSeconds
 */

/** A display name or an address with one of these could end a header line. */

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const ADDRESS = /^[^\s@<>(),;:"[\]\\]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/**
 * @param {Record<string, any>} file
 * @param {Record<string, string | undefined>} [environment]
 * @returns {{ config: Config, problems: string[] }} config is whole also beside problems, for the message to be useful
 */
export function readConfig(file, environment = {}) {
  /** @type {string[]} */
  const problems = [];
  unknownKeys(file, problems);
  const mode = file.mode ?? 'trial';
  if (mode !== 'trial' && mode !== 'production') problems.push('mode: must be "trial" or "production"');
  const production = mode === 'production';

  /** @type {(path: string, value: any, fallback: number, least: number, most: number) => number} */
  const number = (path, value, fallback, least, most) => {
    if (value === undefined) return fallback;
    if (typeof value === 'number' && value >= least && value <= most) return value;
    problems.push(`${path}: must be a number from ${least} to ${most}`);
    return fallback;
  };
  /** Of an entry in a list or of a person: a misspelt `topics` would let a route take every message. */
  /** @type {(path: string, value: Record<string, any>, known: string[]) => void} */
  const onlyKeys = (path, value, known) => {
    for (const key of Object.keys(value)) if (!known.includes(key)) problems.push(`${path}.${key}: no such setting`);
  };
  /** @type {(path: string, value: any, more?: string[]) => Person | undefined} */
  const person = (path, value, more = []) => {
    if (value === undefined) return undefined;
    const email = typeof value === 'string' ? value : value?.email;
    const name = typeof value === 'string' ? value : (value?.name ?? email);
    if (isObject(value)) onlyKeys(path, value, ['name', 'email', ...more]);
    if (typeof email !== 'string' || !ADDRESS.test(email) || CONTROL.test(email)) {
      problems.push(`${path}: must be a plain e-mail address, or { name, email }`);
      return undefined;
    }
    if (typeof name !== 'string' || CONTROL.test(name)) {
      problems.push(`${path}.name: must be one line of text`);
      return { name: email, email };
    }
    return { name, email };
  };
  /** @type {(path: string, value: any) => Record<string, any>[]} */
  const entries = (path, value) => {
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every(isObject)) return value;
    problems.push(`${path}: must be a list of objects`);
    return [];
  };
  /** @type {(path: string, value: any) => string[]} */
  const texts = (path, value) => {
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    problems.push(`${path}: must be a list of texts`);
    return [];
  };

  const origins = file.origins === undefined ? undefined : texts('origins', file.origins);
  for (const origin of origins ?? []) {
    if (origin !== 'null' && !isOrigin(origin)) {
      problems.push(`origins: "${origin}" is no exact origin such as "https://www.example.gov"`);
    }
  }

  const mail = file.mail === undefined ? undefined : readMail(file.mail, environment, { number, person, problems });
  const routing = {
    liaisons: entries('liaisons', file.liaisons).flatMap((entry, i) => {
      const who = person(`liaisons[${i}]`, entry, ['languages']);
      return who === undefined ? [] : [{ ...who, languages: texts(`liaisons[${i}].languages`, entry.languages) }];
    }),
    routes: entries('routes', file.routes).flatMap((entry, i) => {
      onlyKeys(`routes[${i}]`, entry, ['topics', 'languages', 'to']);
      const to = person(`routes[${i}].to`, entry.to);
      if (to === undefined) {
        if (entry.to === undefined) problems.push(`routes[${i}].to: who gets these?`);
        return [];
      }
      return [
        {
          to,
          ...(entry.topics === undefined ? {} : { topics: texts(`routes[${i}].topics`, entry.topics) }),
          ...(entry.languages === undefined ? {} : { languages: texts(`routes[${i}].languages`, entry.languages) }),
        },
      ];
    }),
    fallback: person('fallback', file.fallback),
    backup: person('backup', file.backup),
  };

  const publicUrl = file.publicUrl === undefined ? undefined : String(file.publicUrl).replace(/\/$/, '');
  if (publicUrl !== undefined && !/^https?:$/.test(URL.canParse(publicUrl) ? new URL(publicUrl).protocol : ''))
    problems.push('publicUrl: must be a web address such as "https://contact.example.gov"');

  /** @type {Config} */
  const config = {
    mode: production ? 'production' : 'trial',
    host: file.host ?? '127.0.0.1',
    port: number('port', file.port ?? (environment.PORT ? Number(environment.PORT) : undefined), 8787, 0, 65535),
    basePath: file.basePath ?? '',
    publicUrl,
    origins,
    trustedProxies: number('trustedProxies', file.trustedProxies, 0, 0, 9),
    agency: file.agency ?? 'this agency',
    timeZone: file.timeZone ?? 'UTC',
    data: file.data ?? 'data',
    secret: environment.LIAISON_SECRET || undefined,
    mail,
    routing,
    acknowledge: {
      withinHours: number('acknowledge.withinHours', file.acknowledge?.withinHours, 24, 0.0001, 720),
      times: number('acknowledge.times', file.acknowledge?.times, 3, 1, 30),
    },
    canary:
      file.canary === false || mail === undefined
        ? undefined
        : {
            hour: number('canary.hour', file.canary?.hour, 8, 0, 23),
            to: person('canary.to', file.canary?.to) ?? routing.backup ?? routing.fallback,
          },
    retention: {
      days: file.retention?.days === undefined ? undefined : number('retention.days', file.retention.days, 0, 0, 36500),
      topics: file.retention?.topics ?? {},
    },
    review: { everyMinutes: number('review.everyMinutes', file.review?.everyMinutes, 60, 0, 1440) },
    limits: {
      bodyBytes: number('limits.bodyBytes', file.limits?.bodyBytes, 65_536, 1024, 10_485_760),
      perNetwork: number('limits.perNetwork', file.limits?.perNetwork, 20, 1, 1_000_000),
      windowMinutes: number('limits.windowMinutes', file.limits?.windowMinutes, 10, 0.001, 1440),
      loadPerMinute: number('limits.loadPerMinute', file.limits?.loadPerMinute, 60, 0, 1_000_000),
      waiting: number('limits.waiting', file.limits?.waiting, 20_000, 1, 10_000_000),
    },
    proofOfWork: {
      maxNumber: number('proofOfWork.maxNumber', file.proofOfWork?.maxNumber, 20_000, 1, 10_000_000),
      validMinutes: number('proofOfWork.validMinutes', file.proofOfWork?.validMinutes, 60, 1, 1440),
    },
    retry: {
      answerWithinSeconds: number('retry.answerWithinSeconds', file.retry?.answerWithinSeconds, 15, 0.05, 120),
      firstSeconds: number('retry.firstSeconds', file.retry?.firstSeconds, 10, 0.001, 3600),
      mostSeconds: number('retry.mostSeconds', file.retry?.mostSeconds, 900, 0.001, 86_400),
      backupAfterMinutes: number('retry.backupAfterMinutes', file.retry?.backupAfterMinutes, 60, 0, 10_080),
      parallel: number('retry.parallel', file.retry?.parallel, 4, 1, 50),
    },
    tickSeconds: number('tickSeconds', file.tickSeconds, 5, 0.001, 3600),
  };

  try {
    new Intl.DateTimeFormat('en', { timeZone: config.timeZone });
  } catch {
    problems.push(`timeZone: "${config.timeZone}" is no IANA time zone`);
    config.timeZone = 'UTC';
  }
  if (!/^(?:\/[A-Za-z0-9._~-]+)*$/.test(config.basePath)) problems.push('basePath: must be empty or like "/contact"');
  for (const [topic, days] of Object.entries(config.retention.topics)) {
    number(`retention.topics.${topic}`, days, 0, 0, 36500);
  }
  if (production) demandWhatPeopleRelyOn(config, problems);
  return { config, problems };
}

/**
 * @param {any} file
 * @param {Record<string, string | undefined>} environment
 * @param {{ number: any, person: any, problems: string[] }} read
 * @returns {MailSettings | undefined}
 */
function readMail(file, environment, { number, person, problems }) {
  const from = person('mail.from', file.from)?.email;
  if (from === undefined) problems.push('mail.from: the address the receiver writes from');
  if (typeof file.host !== 'string' || file.host === '') problems.push('mail.host: the name of the mail server');
  const tls = file.tls ?? 'starttls';
  if (!['starttls', 'implicit', 'none'].includes(tls)) problems.push('mail.tls: "starttls", "implicit" or "none"');
  if (tls === 'none' && !LOOPBACK.has(file.host)) {
    problems.push(
      'mail.tls: "none" only to a mail server on this machine (localhost); messages would cross the network readable',
    );
  }
  if (file.password !== undefined) problems.push('mail.password: give it as LIAISON_SMTP_PASSWORD, not in the file');
  return {
    from: from ?? 'invalid@invalid',
    host: file.host ?? 'localhost',
    port: number('mail.port', file.port, tls === 'implicit' ? 465 : 587, 1, 65535),
    tls,
    ...(file.user === undefined ? {} : { user: String(file.user) }),
    ...(environment.LIAISON_SMTP_PASSWORD ? { password: environment.LIAISON_SMTP_PASSWORD } : {}),
    timeoutSeconds: number('mail.timeoutSeconds', file.timeoutSeconds, 20, 0.1, 300),
  };
}

/**
 * What a frightened person relies on without being able to see it.
 * @param {Config} config
 * @param {string[]} problems
 */
function demandWhatPeopleRelyOn({ mail, routing, origins, publicUrl, retention, canary }, problems) {
  if (mail === undefined) problems.push('mail: production needs a working notification; without it nobody is told');
  if (routing.backup === undefined) {
    // One problem is enough where the address given is what is wrong.
    if (!problems.some((line) => line.startsWith('backup: ')))
      problems.push('backup: name the person who is told when a liaison does not answer');
  } else if (routing.liaisons.length > 0 && routing.liaisons.every(({ email }) => email === routing.backup?.email)) {
    problems.push('backup: must be another person than the only liaison');
  }
  if (routing.liaisons.length === 0 && routing.fallback === undefined) {
    problems.push('liaisons, fallback: nobody is named who gets the messages');
  }
  if (origins === undefined || origins.length === 0) {
    problems.push('origins: list the exact origins of the pages that hold the form');
  }
  if (publicUrl === undefined) problems.push('publicUrl: liaisons acknowledge at this address');
  else if (
    publicUrl.startsWith('http://') &&
    !LOOPBACK.has(URL.canParse(publicUrl) ? new URL(publicUrl).hostname : '')
  ) {
    problems.push('publicUrl: must begin with https://');
  }
  if (retention.days === undefined) {
    problems.push("retention.days: the agency's schedule decides how long messages are kept; give the number of days");
  }
  if (canary === undefined && mail !== undefined) {
    problems.push('canary: production sends a test message through the whole path every day');
  }
}

/** @param {string} text */
function isOrigin(text) {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Dotted paths of every key that is read. */
const KNOWN = new Set(
  `mode host port basePath publicUrl origins trustedProxies agency timeZone data mail mail.from mail.host mail.port mail.tls
  mail.user mail.password mail.timeoutSeconds liaisons routes fallback backup acknowledge acknowledge.withinHours
  acknowledge.times canary canary.hour canary.to retention retention.days retention.topics review review.everyMinutes limits
  limits.bodyBytes limits.perNetwork limits.windowMinutes limits.loadPerMinute limits.waiting proofOfWork
  proofOfWork.maxNumber proofOfWork.validMinutes retry retry.answerWithinSeconds retry.firstSeconds retry.mostSeconds
  retry.backupAfterMinutes retry.parallel tickSeconds $schema`.split(/\s+/),
);
/** Those that have keys of their own. */
const GROUPS = new Set([...KNOWN].flatMap((path) => (path.includes('.') ? path.split('.', 1) : [])));
/** Looked at elsewhere. */
const OPEN = new Set(['retention.topics', 'canary.to', 'fallback', 'backup', 'mail.from', 'liaisons', 'routes']);

/**
 * A misspelt key would silently leave a default in place.
 * @param {Record<string, any>} file
 * @param {string[]} problems
 * @param {string} [prefix]
 */
function unknownKeys(file, problems, prefix = '') {
  for (const [key, value] of Object.entries(file)) {
    const path = prefix + key;
    if (!KNOWN.has(path)) problems.push(`${path}: no such setting`);
    else if (isObject(value) && !OPEN.has(path)) unknownKeys(value, problems, `${path}.`);
    else if (GROUPS.has(path) && !isObject(value) && value !== undefined && !(path === 'canary' && value === false))
      problems.push(`${path}: must be an object in curly brackets`);
  }
}

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
