/**
 * What was posted, as a message: bytes and their content type in, `Intake` or the fields that are wrong out. Pure.
 * The shapes are the contract's: `liaison` (JSON with `message: {…}` or `sealed`), `json` (flat) and `form`.
 */
import { fieldOf, isEnvelope, isHoneypot } from './fields.js';

/**
 * @typedef {object} Intake
 * @property {'liaison' | 'flat'} wire the flat wires cannot say "stored"
 * @property {string | undefined} id made by the sender; a repeat carries the same
 * @property {string | undefined} lang BCP 47 tag of the language the form was shown in
 * @property {string | undefined} topic
 * @property {Partial<Record<import('./fields.js').FieldName, string>>} fields
 * @property {[name: string, value: string][]} other posted under names we do not know
 * @property {string | undefined} sealed age armour
 * @property {boolean} trapped a field that people cannot see was filled
 * @property {string | undefined} altcha solution of a challenge
 */

/** @typedef {'required' | 'invalid' | 'too-long' | 'unsupported' | 'used'} ProblemCode */

/** @typedef {{ intake: Intake, problems?: undefined } | { intake?: undefined, problems: Record<string, ProblemCode> }} Read */

const ID = /^[A-Za-z0-9_-]{8,128}$/;
const TOPIC = /^[A-Za-z0-9._-]{1,64}$/;
const MAX_FIELDS = 80;
const MAX_NAME = 80;

// RFC 7468 lines of at most 64 base64 digits between age's own labels (age-encryption.org/v1, ASCII armor).
const ARMOUR =
  /^-----BEGIN AGE ENCRYPTED FILE-----\r?\n(?:[A-Za-z0-9+/]{64}\r?\n)*(?:[A-Za-z0-9+/]{1,64}={0,2}\r?\n)?-----END AGE ENCRYPTED FILE-----\s*$/;

/**
 * @param {Uint8Array} bytes
 * @param {string} contentType
 * @returns {Promise<Read>}
 */
export async function readBody(bytes, contentType) {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded') {
    return fromForm(bytes, contentType);
  }
  if (type !== 'application/json') return { problems: { body: 'unsupported' } };
  let posted;
  try {
    posted = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { problems: { body: 'invalid' } };
  }
  return fromObject(posted);
}

/**
 * @param {unknown} posted
 * @returns {Read}
 */
export function fromObject(posted) {
  if (!isObject(posted)) return { problems: { body: 'invalid' } };
  if (posted.v !== undefined && String(posted.v) !== '1') return { problems: { v: 'unsupported' } };
  const nested = isObject(posted.message) ? posted.message : {};
  /** @type {[string, string][]} */
  const pairs = [];
  for (const [name, value] of Object.entries(posted)) {
    if (!isEnvelope(name) && value !== nested) flatten(name, value, pairs, 0);
  }
  for (const [name, value] of Object.entries(nested)) flatten(name, value, pairs, 0);
  return toIntake(posted, pairs, posted.v === undefined ? 'flat' : 'liaison');
}

/**
 * @param {Uint8Array} bytes
 * @param {string} contentType
 * @returns {Promise<Read>}
 */
async function fromForm(bytes, contentType) {
  let form;
  try {
    form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return { problems: { body: 'invalid' } };
  }
  /** @type {Record<string, string>} */
  const envelope = {};
  /** @type {[string, string][]} */
  const pairs = [];
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string') {
      // An empty file input is part of every form that has one; a file itself must not vanish without a word.
      if (value.size > 0) return { problems: { [name]: 'unsupported' } };
    } else if (isEnvelope(name)) envelope[name] = value;
    else pairs.push([name, value]);
  }
  if (envelope.v !== undefined && envelope.v !== '1') return { problems: { v: 'unsupported' } };
  return toIntake(envelope, pairs, 'flat');
}

/**
 * @param {Record<string, unknown>} envelope
 * @param {[string, string][]} pairs
 * @param {'liaison' | 'flat'} wire
 * @returns {Read}
 */
function toIntake(envelope, pairs, wire) {
  /** @type {Record<string, ProblemCode>} */
  const problems = {};
  const id = text(envelope.id);
  if (id !== undefined && !ID.test(id)) problems.id = 'invalid';
  const topic = text(envelope.topic);
  if (pairs.length > MAX_FIELDS || pairs.some(([name]) => name.length > MAX_NAME)) problems.message = 'too-long';
  const sealed = text(envelope.sealed);
  if (sealed !== undefined && !ARMOUR.test(sealed)) problems.sealed = 'invalid';

  /** @type {Intake} */
  const intake = {
    wire,
    id,
    lang: languageTag(envelope.lang),
    topic: topic !== undefined && TOPIC.test(topic) ? topic : undefined,
    fields: {},
    other: [],
    sealed,
    trapped: false,
    altcha: text(envelope.altcha),
  };
  if (topic !== undefined && intake.topic === undefined) pairs.push(['topic', topic]);
  for (const [name, value] of pairs) {
    if (value.trim() === '') continue;
    if (isHoneypot(name)) {
      intake.trapped = true;
      // Kept: a password manager may have filled the trap for a person who asks for help.
      intake.other.push([name, value]);
      continue;
    }
    const field = fieldOf(name);
    if (field === undefined) intake.other.push([name, value]);
    else if (intake.fields[field] === undefined) intake.fields[field] = value;
    else intake.fields[field] += `, ${value}`;
  }
  // A solved challenge may come alone: the message itself is here already.
  if (intake.sealed === undefined && intake.fields.text !== undefined && ARMOUR.test(intake.fields.text)) {
    // The flat wires carry a sealed letter where the words would stand.
    intake.sealed = intake.fields.text;
    delete intake.fields.text;
  }
  const empty = Object.keys(intake.fields).length === 0 && intake.other.length === 0 && intake.sealed === undefined;
  if (empty && !(id !== undefined && intake.altcha !== undefined)) problems.message = 'required';
  return Object.keys(problems).length > 0 ? { problems } : { intake };
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {[string, string][]} into
 * @param {number} depth
 */
function flatten(name, value, into, depth) {
  if (value === null || value === undefined) return;
  if (Array.isArray(value) && value.every((item) => !isObject(item) && !Array.isArray(item))) {
    into.push([name, value.map((item) => text(item) ?? '').join(', ')]);
  } else if (typeof value === 'object' && depth < 3) {
    for (const [key, inner] of Object.entries(value)) flatten(`${name}.${key}`, inner, into, depth + 1);
  } else into.push([name, text(value) ?? JSON.stringify(value)]);
}

/**
 * @param {unknown} value
 * @returns {string | undefined} well-formed Unicode: a lone surrogate has no bytes in UTF-8
 */
function text(value) {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return undefined;
}

/**
 * A tag that is none is left out: no message is refused for its language.
 * @param {unknown} value
 */
export function languageTag(value) {
  if (typeof value !== 'string' || value.length > 35) return undefined;
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
