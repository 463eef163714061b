/**
 * The few pages the receiver has: for officers (acknowledge, release), for a form sent without script, for trying out.
 * `html` of hono escapes every value; no page has a script.
 */
import { html, raw } from 'hono/html';
import { describeLanguage } from './languages.js';

const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";

/** Also for a page in a frame: a form sent without script may stand in one. */
export const outcomeHeaders = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
};

/** A button in a frame could be pressed by somebody else's page. */
export const pageHeaders = { ...outcomeHeaders, 'content-security-policy': `${policy}; frame-ancestors 'none'` };

const style = raw(`
  :root { color-scheme: light dark; --paper: #fbfaf7; --surface: #fff; --ink: #1f2429; --muted: #566069; --line: #d9d6cf;
    --accent: #0b5f68; --on-accent: #fff; --notice: #7a4300; --notice-soft: #fff3dc; --good: #1d6b3a; --good-soft: #e7f4ea; }
  @media (prefers-color-scheme: dark) { :root { --paper: #15181b; --surface: #1b1f22; --ink: #edebe6; --muted: #a9b1b8;
    --line: #30363b; --accent: #74cbd2; --on-accent: #0f1416; --notice: #f3c678; --notice-soft: #2b2214; --good: #8fd3a3;
    --good-soft: #16251b; } }
  body { margin: 0; padding: 2rem 1rem 3rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
  :lang(ar), :lang(fa), :lang(ps) { line-height: 1.8; }
  main { max-inline-size: 44rem; margin-inline: auto; }
  h1 { margin: 0 0 0.75rem; font-size: 1.5rem; line-height: 1.3; text-wrap: balance; }
  h2 { margin: 0; font-size: 1.0625rem; font-variant-numeric: tabular-nums; }
  p { margin: 0 0 1rem; max-inline-size: 65ch; }
  a { color: var(--accent); }
  button { font: inherit; font-weight: 600; min-block-size: 2.75rem; padding: 0.5rem 1.25rem; border: 1px solid transparent;
    border-radius: 8px; background: var(--accent); color: var(--on-accent); }
  button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  .card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 1.5rem; }
  .card > :last-child { margin-block-end: 0; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; }
  header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.75rem; }
  time { margin-inline-start: auto; }
  .chip { border-radius: 1rem; padding: 0 0.75rem; background: var(--notice-soft); color: var(--notice); font-weight: 600; }
  .chip.good { background: var(--good-soft); color: var(--good); }
  .words { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 1rem 0; }
  .words.sealed { font: 0.8125rem/1.5 ui-monospace, monospace; max-block-size: 12rem; overflow: auto; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.5rem; margin: 0; padding-block-start: 1rem;
    border-block-start: 1px solid var(--line); }
  dt, .muted, time { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
  @media (max-width: 26rem) { dl { grid-template-columns: 1fr; } dd { margin-block-end: 0.5rem; } .card { padding: 1rem; }
    time { margin-inline-start: 0; } }
  .code { font-size: 1.5rem; font-weight: 700; font-variant-numeric: tabular-nums; }
`);

/**
 * @param {object} page
 * @param {string} page.title
 * @param {unknown} page.body
 * @param {string} [page.lang]
 * @param {'ltr' | 'rtl'} [page.dir]
 */
const document = ({ title, body, lang = 'en', dir = 'ltr' }) =>
  html`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;

/** @param {string} receipt */
export const acknowledgePage = (receipt) =>
  document({
    title: `Message ${receipt}`,
    body: html`<p>
        Press the button if you have this message and someone will answer it. If nobody presses it, the backup is told.
      </p>
      <form method="post"><button>I have this message</button></form>`,
  });

/** @param {string} receipt */
export const acknowledgedPage = (receipt) =>
  document({ title: 'Thank you', body: html`<p>It is noted that you have message ${receipt}.</p>` });

/** @param {string} receipt */
export const releasePage = (receipt) =>
  document({
    title: `Held message ${receipt}`,
    body: html`<p>Press the button if a person wrote this message. It then goes to the liaison.</p>
      <form method="post"><button>Release it</button></form>`,
  });

/** @param {boolean} told */
export const releasedPage = (told) =>
  document({
    title: 'Released',
    body: told
      ? html`<p>The mail server has taken the message for the liaison.</p>`
      : html`<p>The message is waiting for the mail server. It is tried again until it is taken.</p>`,
  });

export const notFoundPage = () =>
  document({ title: 'Nothing here', body: html`<p>This link is not valid, or the message is no longer kept.</p>` });

/**
 * The answer to a form that was sent without script.
 * @param {import('./replies.js').Sheet} sheet
 * @param {import('./replies.js').Sheet} english
 * @param {keyof import('./replies.js').Sheet['page']} outcome
 * @param {string | undefined} receipt
 */
export function outcomePage(sheet, english, outcome, receipt) {
  const direction = /^(ar|fa|ps|ur)\b/.test(sheet.language) ? 'rtl' : 'ltr';
  const code = receipt === undefined ? '' : html`<p class="code"><bdi dir="ltr">${receipt}</bdi></p>`;
  const draft = sheet.status !== 'machine-draft' ? '' : html`<p class="muted">${sheet.page.draft}</p>`;
  const inEnglish = sheet === english ? '' : html`<p lang="en" dir="ltr" class="muted">${english.page[outcome]}</p>`;
  return document({
    title: sheet.page.title,
    lang: sheet.language,
    dir: direction,
    body: html`<div class="card">
      <p>${sheet.page[outcome]}</p>
      ${code}${draft}${inEnglish}
    </div>`,
  });
}

/**
 * Where a trier finds what opens a sealed message.
 * @typedef {object} OpenSealed
 * @property {string} page address of `decrypt.html`
 * @property {{ name: string, address: string }[]} keys the example keys
 */

/**
 * @param {{ message: import('./spool.js').Message | undefined, state: import('./spool.js').State }[]} entries newest first
 * @param {boolean} mailed
 * @param {OpenSealed} [openSealed]
 */
export const inboxPage = (entries, mailed, openSealed) =>
  document({
    title: 'Inbox for trying out',
    body: html`<p>
        This receiver is in trial mode${mailed ? '' : ' and has no mail server: nobody is told of these messages'}. The
        page answers on this machine only and does not exist in production.
      </p>
      <p><a href="?">Look again</a></p>
      ${entries.some(({ message }) => message?.sealed !== undefined) ? sealedHelp(openSealed) : ''}
      ${
        entries.length === 0
          ? html`<p class="card muted">Nothing has arrived.</p>`
          : html`<ul>
              ${entries.map(inboxEntry)}
            </ul>`
      }`,
  });

/** @param {OpenSealed | undefined} openSealed */
const sealedHelp = (openSealed) =>
  html`<p>
    A block that begins with <code>-----BEGIN AGE ENCRYPTED FILE-----</code> was sealed in the sender's browser; this
    receiver cannot read it. To open it, put the block and a key of one of its readers into
    ${openSealed === undefined ? html`<code>decrypt.html</code>` : html`<a href="${openSealed.page}">decrypt.html</a>`},
    or save it as <code>message.age</code> and run <code>age -d -i key.txt message.age</code>.
    ${
      openSealed === undefined
        ? ''
        : html`The demo's readers have
          ${openSealed.keys.map(
            ({ name, address }, i) => html`${i === 0 ? '' : ', '}<a href="${address}">${name}</a>`,
          )}:
          published, so never use them for a real message.`
    }
  </p>`;

/** @type {Record<string, string>} */
const LABELS = {
  name: 'Name',
  language: 'Speaks',
  written: 'Reads',
  interpreter: 'Interpreter',
  signLanguage: 'Sign language',
  channel: 'Contact by',
  contact: 'Number or address',
  safeTime: 'Safe time',
  when: 'When it is safe',
  sayWho: 'Say who we are',
  leaveMessage: 'Leave a message',
  codeWord: 'Code word',
};

/** @type {Record<import('./spool.js').State['status'], string>} */
const STATUS = { received: 'Stored, nobody told yet', notified: 'Mail server took it', held: 'Held' };

/** @param {{ message: import('./spool.js').Message | undefined, state: import('./spool.js').State }} entry */
function inboxEntry({ message, state }) {
  if (message === undefined) return html`<li class="card muted">Removed by the retention schedule.</li>`;
  const { text, ...fields } = message.fields;
  const rows = [
    ['Topic', message.topic],
    ['Form shown in', message.lang === undefined ? undefined : describeLanguage(message.lang)],
    ...Object.entries(fields).map(([name, value]) => [LABELS[name] ?? name, value]),
    ...message.other,
  ].filter(([, value]) => value !== undefined);
  const status = STATUS[state.status] + (state.hold === undefined ? '' : `: ${state.hold}`);
  const arrived = new Date(message.receivedAt).toISOString();
  return html`<li class="card">
    <header>
      <h2>${message.receipt}</h2>
      <span class="chip ${state.status === 'notified' ? 'good' : ''}">${status}</span>
      <time datetime="${arrived}">${arrived.slice(0, 16).replace('T', ' ')} UTC</time>
    </header>
    <pre
      class="words ${message.sealed === undefined ? '' : 'sealed'}"
      dir="auto"
      lang="${message.sealed === undefined ? (message.lang ?? '') : ''}"
    >
${text ?? message.sealed ?? ''}</pre>
    ${
      rows.length === 0
        ? ''
        : html`<dl>
            ${rows.map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd dir="auto">${value}</dd>`,
            )}
          </dl>`
    }
  </li>`;
}
