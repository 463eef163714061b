/**
 * What the officer reads: first how to contact this person safely, then the language, then the fixed answers in English
 * beside the words as written. Plain text; nothing a sender typed gets into a header. Pure.
 */
import { describeLanguage, englishName, tagOf } from './languages.js';
import { replyLines, sheetFor } from './replies.js';

/** @typedef {import('./spool.js').Message} Message */

/**
 * @typedef {object} Mail
 * @property {string} to address from the configuration
 * @property {string} subject
 * @property {string} text
 * @property {string} messageId the same in every attempt
 *
 * @typedef {object} LetterContext
 * @property {string} agency
 * @property {string} timeZone IANA
 * @property {import('./replies.js').Sheets} replies
 * @property {string} fence marks the sender's words; nobody but the receiver can know it before the message is here
 * @property {string} [acknowledgeAt] address of the page with the button
 * @property {number} [acknowledgeHours]
 * @property {string} [backupName]
 * @property {string} [notice] why the backup gets this
 */

/** @type {Record<string, string>} */
const TOPICS = {
  question: 'A question',
  event: 'A meeting or event',
  report: 'To report something that is not an emergency',
  victim: 'Help as a victim or a witness',
  compliment: 'A compliment',
  complaint: 'A complaint',
  visit: 'To ask for a visit to a school or group',
  other: 'Something else',
};

/** @type {Record<string, string>} */
const CHANNELS = {
  phone: 'Phone call',
  sms: 'Text message (SMS). It can show on a locked screen: write nothing that could put the person at risk.',
  whatsapp: 'WhatsApp. It can show on a locked screen: write nothing that could put the person at risk.',
  email: 'E-mail',
  none: 'DO NOT CONTACT. The person said: I will contact you.',
};

/** @type {Record<string, string>} */
const TIMES = {
  any: 'Any time',
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
  weekend: 'Weekend',
};

/** @type {Record<string, string>} */
const INTERPRETERS = { no: 'No', spoken: 'Yes, for a spoken language', sign: 'Yes, sign language' };

/**
 * The languages of a message, strongest first: spoken, written, the language of the page.
 * @param {Pick<Message, 'fields' | 'lang'>} message
 * @returns {string[]} tags
 */
export function languagesOf({ fields, lang }) {
  const tags = [tagOf(fields.language), tagOf(fields.written), tagOf(lang)];
  return [...new Set(tags.filter((tag) => tag !== undefined))];
}

/**
 * Neutral: nothing of the content, so that a notification on a locked phone tells nothing.
 * @param {Message} message
 * @param {string} [prefix]
 */
export function subjectOf(message, prefix = '') {
  if (message.kind === 'canary') return `${prefix}Daily test of the contact form`;
  const language = languagesOf(message).map(englishName)[0];
  return `${prefix}Message from the contact form ${message.receipt}${language === undefined ? '' : ` (${language})`}`;
}

/**
 * @param {Message} message
 * @param {LetterContext} context
 * @returns {string}
 */
export function letterText(message, context) {
  const sections = [
    opening(message, context),
    ...(message.kind === 'canary'
      ? []
      : message.sealed === undefined
        ? [safety(message), languageLines(message), about(message)]
        : [sealedSafety, languageLines(message), beside(message)]),
    words(message, context.fence),
    acknowledgement(context),
    message.kind === 'canary' ? [] : replyLines(context.replies, sheetFor(context.replies, languagesOf(message))),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n\n')}\n`;
}

/** @param {Message} message @param {LetterContext} context @returns {string[]} */
function opening({ kind, receipt, receivedAt }, { agency, timeZone, notice }) {
  if (kind === 'canary') {
    return [
      'This is the daily test of the contact form. It came the same way as a real message.',
      'If it does not come one day, messages may not reach you: ask whoever runs the receiver.',
    ];
  }
  const when = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(receivedAt);
  return [
    ...(notice === undefined ? [] : [notice, '']),
    `A message to ${agency} from the contact form`,
    `Arrived: ${when} (${timeZone})`,
    `Code the person may tell you: ${receipt}`,
  ];
}

/** @param {Message} message @returns {string[]} */
function safety({ fields }) {
  const lines = ['HOW TO CONTACT THIS PERSON SAFELY. Read this first.'];
  lines.push(`Contact by: ${meaning(CHANNELS, fields.channel) ?? 'not said. Use only what is written below.'}`);
  if (fields.contact !== undefined) lines.push(`Number or address: ${oneLine(fields.contact)}`);
  if (fields.safeTime !== undefined || fields.when !== undefined) {
    const times = [meaning(TIMES, fields.safeTime), fields.when && oneLine(fields.when)];
    lines.push(
      `When it is safe: ${times.filter((text) => text !== undefined && text !== '').join('. In their words: ')}`,
    );
  }
  if (fields.channel !== 'none') {
    lines.push(
      `Leave a voicemail or a message: ${yesNo(fields.leaveMessage, 'yes.', 'NO.', 'not said. Do not leave one.')}`,
      `Say that you are the police: ${yesNo(fields.sayWho, 'yes.', 'NO. Do not say who you are.', 'not said. Do not say it until you know who is there.')}`,
    );
  }
  if (fields.codeWord !== undefined) lines.push(`Code word: ${oneLine(fields.codeWord)}`);
  return lines;
}

const sealedSafety = [
  'THIS MESSAGE IS ENCRYPTED. How to contact the person safely is inside: open it before you do anything else.',
  'Save this mail or copy the block below, with its BEGIN and END lines, and open it with decrypt.html or with',
  'age -d -i your-key-file. Do not forward the opened text by mail.',
];

/** @param {Message} message @returns {string[]} */
function languageLines({ fields, lang, sealed }) {
  const lines = ['LANGUAGE'];
  if (fields.language !== undefined) lines.push(`Speaks: ${oneLine(describeLanguage(fields.language))}`);
  if (fields.written !== undefined) lines.push(`Reads: ${oneLine(describeLanguage(fields.written))}`);
  if (lang !== undefined) lines.push(`The form was shown in: ${describeLanguage(lang)}`);
  if (fields.interpreter !== undefined) lines.push(`Interpreter: ${meaning(INTERPRETERS, fields.interpreter)}`);
  if (fields.signLanguage !== undefined) lines.push(`Sign language: ${oneLine(describeLanguage(fields.signLanguage))}`);
  if (lines.length === 1) {
    if (sealed !== undefined) return [];
    lines.push('Not said.');
  }
  return lines;
}

/** @param {Message} message @returns {string[]} */
function about({ fields, topic, other }) {
  const lines = ['ABOUT', `Topic: ${meaning(TOPICS, topic) ?? 'not said'}`];
  if (fields.name !== undefined) lines.push(`Name: ${oneLine(fields.name)}`);
  for (const [name, value] of other) lines.push(`Also sent, as "${oneLine(name)}": ${oneLine(value)}`);
  return lines;
}

/**
 * What a sender put beside the envelope, which our form does not.
 * @param {Message} message
 * @returns {string[]}
 */
function beside({ topic, fields, other }) {
  return Object.entries({ topic, ...fields })
    .concat(other)
    .flatMap(([name, value]) =>
      value === undefined ? [] : `Also sent, not encrypted, as "${oneLine(name)}": ${oneLine(value)}`,
    );
}

/**
 * The words stand exactly as they were typed, so a sender could type lines that look like ours. The fence cannot be
 * guessed: what is between its two lines is the sender's, whatever it looks like.
 * @param {Message} message
 * @param {string} fence
 * @returns {string[]}
 */
function words({ fields, sealed }, fence) {
  if (sealed !== undefined) return [sealed.trimEnd()];
  if (fields.text === undefined) return [];
  return [
    `THEIR WORDS, exactly as written. All between the two lines with ${fence} was typed by the person.`,
    `---------- words begin ${fence} ----------`,
    fields.text,
    `---------- words end ${fence} ----------`,
  ];
}

/** @param {LetterContext} context @returns {string[]} */
function acknowledgement({ acknowledgeAt, acknowledgeHours, backupName }) {
  if (acknowledgeAt === undefined) return [];
  const lines = ['SAY THAT YOU HAVE THIS MESSAGE', 'Open this page and press the button:', acknowledgeAt];
  if (backupName !== undefined) lines.push(`If nobody does within ${acknowledgeHours} hours, ${backupName} is told.`);
  return lines;
}

/**
 * @param {Record<string, string>} table
 * @param {string | undefined} code
 */
function meaning(table, code) {
  if (code === undefined) return undefined;
  return Object.hasOwn(table, code) ? table[code] : oneLine(code);
}

/** @param {string | undefined} value @param {string} yes @param {string} no @param {string} unsaid */
function yesNo(value, yes, no, unsaid) {
  if (value === undefined) return unsaid;
  if (/^(yes|true|1|on)$/i.test(value)) return yes;
  if (/^(no|false|0|off)$/i.test(value)) return no;
  return oneLine(value);
}

/**
 * One line of ours must stay one line and keep its direction: breaks and marks that steer direction are shown, not
 * obeyed, and text of another direction is isolated (UAX #9, FSI and PDI).
 * @param {string} value
 */
export function oneLine(value) {
  const shown = value
    .replace(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/g, ' / ')

    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (mark) => {
      return `<U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
    })
    .trim();
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(shown)
    ? `\u2068${shown}\u2069`
    : shown;
}
