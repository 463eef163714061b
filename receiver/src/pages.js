/**
 * The few pages the receiver has: for officers (acknowledge, release), for a form sent without script, for trying out.
 * `html` of hono escapes every value; no page has a script.
 */
import { html, raw } from 'hono/html';

export const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
};

const style = raw(`
  :root { color-scheme: light dark; font: 1.0625rem/1.55 system-ui, sans-serif; }
  body { margin: 0 auto; padding: 2rem 1rem 4rem; max-inline-size: 44rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
  button { font: inherit; font-weight: 600; min-block-size: 2.75rem; padding: 0.5rem 1.25rem; border: 0; border-radius: 0.5rem;
    background: #1d4f91; color: #fff; }
  button:focus-visible, a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
  article { border: 1px solid #8886; border-radius: 0.75rem; padding: 1rem; margin-block: 1rem; }
  dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: 0.25rem 1rem; margin: 0; }
  dt { color: color-mix(in srgb, CanvasText 70%, Canvas); } dd { margin: 0; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0.75rem 0 0; }
  .muted { color: color-mix(in srgb, CanvasText 70%, Canvas); }
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
        Press the button if you have this message and someone will answer it. Until then the backup is told.
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
  const code =
    receipt === undefined
      ? ''
      : html`<p>
          <bdi dir="ltr"><strong>${receipt}</strong></bdi>
        </p>`;
  const inEnglish = sheet === english ? '' : html`<p lang="en" dir="ltr" class="muted">${english.page[outcome]}</p>`;
  return document({
    title: sheet.page[outcome],
    lang: sheet.language,
    dir: direction,
    body: html`${code}${inEnglish}`,
  });
}

/**
 * @param {{ message: import('./spool.js').Message | undefined, state: import('./spool.js').State }[]} entries newest first
 * @param {boolean} mailed
 */
export const inboxPage = (entries, mailed) =>
  document({
    title: 'Inbox for trying out',
    body: html`<p>
        This receiver is in trial mode${mailed ? '' : ' and has no mail server: nobody is told of these messages'}. The
        page answers on this machine only and does not exist in production.
      </p>
      <p><a href="?">Look again</a></p>
      ${entries.length === 0 ? html`<p class="muted">Nothing has arrived.</p>` : entries.map(inboxEntry)}`,
  });

/** @param {{ message: import('./spool.js').Message | undefined, state: import('./spool.js').State }} entry */
function inboxEntry({ message, state }) {
  if (message === undefined) return html`<article><p class="muted">Removed by the retention schedule.</p></article>`;
  const { text, ...fields } = message.fields;
  const rows = [
    ['Status', state.hold === undefined ? state.status : `${state.status}: ${state.hold}`],
    ['Arrived', new Date(message.receivedAt).toISOString()],
    ['Language', message.lang ?? ''],
    ['Topic', message.topic ?? ''],
    ...Object.entries(fields),
    ...message.other,
  ].filter(([, value]) => value !== '');
  return html`<article>
    <h2>${message.receipt}</h2>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd dir="auto">${value}</dd>`,
      )}
    </dl>
    <pre dir="auto" lang="${message.lang ?? ''}">${text ?? message.sealed ?? ''}</pre>
  </article>`;
}
