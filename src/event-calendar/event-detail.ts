/** What a dialog says of one event, or of one day. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatDateRange, zoneName } from '../language/formatters.js';
import { match } from '../language/languages.js';
import { calendarLinks, type ExportContext } from './export-view.js';
import { eventCard } from './agenda-view.js';
import { buildAgenda } from './agenda.js';
import { wallTime, type CivilDate } from './civil-date.js';
import { parseDescription, safeLink, type Block, type TextToken } from './description.js';
import type { Occurrence } from './engine/calendar.js';
import { languageChips } from './event-languages.js';
import { statusWord, timeText, title, type ViewContext } from './event-parts.js';
import { describeRule } from './repeat-rule.js';
import { repeatWords } from './repeat-words.js';

/** What the dialog shows. */
export type Opened = { occurrence: Occurrence } | { day: CivilDate };

export interface DialogContext extends ViewContext {
  occurrences: readonly Occurrence[];
  today: CivilDate;
  now: Date;
  /** Origins from which pictures may be loaded: the page's and the feed's. */
  origins(occurrence: Occurrence): readonly string[];
  /** Address of the feed, or of the page it stands in. */
  base(occurrence: Occurrence): string;
  exports: ExportContext;
  close(): void;
}

export const styles = css`
  dialog {
    inline-size: min(38rem, calc(100vw - 2 * var(--_space-4)));
    max-block-size: calc(100vh - 2 * var(--_space-4));
    padding: var(--_space-5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    overflow-wrap: anywhere;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog h2:focus {
    outline: none;
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: var(--_space-3);
    margin-block-end: var(--_space-3);
  }
  .head .button {
    margin: -8px;
    margin-inline-start: 0;
    flex: none;
  }
  dl {
    display: grid;
    gap: var(--_space-1) var(--_space-4);
  }
  dt {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  dd + dt {
    margin-block-start: var(--_space-2);
  }
  @media (min-width: 480px) {
    dl {
      grid-template-columns: minmax(6rem, max-content) 1fr;
    }
    dl dt {
      grid-column: 1;
    }
    dl dd {
      grid-column: 2;
    }
    dd + dt {
      margin: 0;
    }
  }
  .prose {
    white-space: pre-line;
  }
  .prose ul {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  dialog img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }
  details > summary {
    padding-block: 0.625rem;
    color: var(--_accent);
    font-weight: 600;
  }
  .links {
    display: grid;
    gap: 0 var(--_space-4);
  }
  .links a,
  .links button {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  @media print {
    dialog {
      inset: 0 0 auto;
      inline-size: auto;
      margin: 0;
      max-block-size: none;
      border: 0;
      box-shadow: none;
    }
    dialog details {
      display: none;
    }
    /* What lies under it would be printed through it, or as blank pages. */
    dialog::backdrop {
      background: #fff;
    }
    section:has(dialog[open]) > :not(dialog) {
      display: none;
    }
  }
`;

/** The dialog, not yet open. */
export function eventDialog(opened: Opened, context: DialogContext): TemplateResult {
  return html`<dialog aria-labelledby="dialog-title" @close=${context.close}>
    ${'occurrence' in opened ? detail(opened.occurrence, context) : dayList(opened.day, context)}
  </dialog>`;
}

const closeButton = () =>
  html`<form method="dialog">
    <button
      class="button quiet icon"
      aria-label=${msg('Close', { id: 'event-calendar-late.close', desc: 'Calendar, dialog of one event: button.' })}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="m5 5 10 10M15 5 5 15" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      </svg>
    </button>
  </form>`;

function dayList(day: CivilDate, context: DialogContext): TemplateResult {
  const { occurrences, today, now, language } = context;
  const entries = buildAgenda(
    occurrences.filter(({ startDate, endDate }) => startDate <= day && endDate >= day),
    { from: day, today, now },
  ).flatMap(({ entries }) => entries);
  return html`<div class="head">
      <h2 id="dialog-title" tabindex="-1">${formatDate(language, day, 'full')}</h2>
      ${closeButton()}
    </div>
    <ul class="stack tight">
      ${entries.map((entry) => html`<li>${eventCard(entry, day, context)}</li>`)}
    </ul>`;
}

function detail(occurrence: Occurrence, context: DialogContext): TemplateResult {
  const { language, timeZone } = context;
  const { start, allDay, startDate, endDate, location, url, online, recurring, status } = occurrence;
  const word = statusWord(occurrence);
  const text = textOf(occurrence, context);
  const place = location && !safeLink(location);
  const link = online ?? (location ? safeLink(location) : undefined);
  const page = url && linkIn(url, context.base(occurrence));
  return html`<div class="head">
      <h2 id="dialog-title" tabindex="-1" class=${status}>
        <span class="title">${title(occurrence, context)}</span>
      </h2>
      ${closeButton()}
    </div>
    <div class="stack">
      ${word ? html`<p class="notice"><strong>${statusSentence(occurrence)}</strong></p>` : nothing}
      <dl>
        <dt>${msg('When', { id: 'event-calendar-late.when', desc: 'Calendar, event: label before day and time.' })}</dt>
        <dd>
          ${
            startDate === endDate
              ? formatDate(language, startDate, 'full')
              : formatDateRange(language, startDate, endDate, 'full')
          }
        </dd>
        ${solarDate(startDate, language)}
        <dd>
          ${timeText(occurrence, context)}
          ${allDay ? nothing : html`<span class="muted">(${zoneName(language, timeZone, start)})</span>`}
        </dd>
        ${ownTime(occurrence, context)} ${recurring ? html`<dd>${repeats(occurrence, context)}</dd>` : nothing}
        ${
          place
            ? html`<dt>
                  ${msg('Where', { id: 'event-calendar-late.where', desc: 'Calendar, event: label before the place.' })}
                </dt>
                <dd><bdi lang=${context.textLanguage(occurrence)}>${location}</bdi></dd>
                ${isAddress(location) ? html`<dd class="no-print">${mapLink(location)}</dd>` : nothing}`
            : nothing
        }
        ${
          link
            ? html`<dt>
                  ${msg('Online', { id: 'event-calendar-late.online', desc: 'Calendar, event: label before the address of a video meeting.' })}
                </dt>
                <dd><a href=${link} rel="noreferrer" dir="ltr">${new URL(link).hostname || link}</a></dd>`
            : nothing
        }
        ${
          occurrence.languages.length || occurrence.interpreters.length
            ? html`<dt>
                  ${msg('Languages', { id: 'event-calendar-late.languages', desc: 'Calendar, event: label before its languages and interpreters.' })}
                </dt>
                <dd class="chips">${languageChips(occurrence, context)}</dd>`
            : nothing
        }
      </dl>
      ${text ? html`<div class="stack tight prose" lang=${text.language} dir="auto">${blocks(text.blocks)}</div>` : nothing}
      ${pictures(occurrence, context)}
      ${occurrence.attachments.map(({ url, name }) => {
        const href = linkIn(url, context.base(occurrence));
        return href
          ? html`<p>
              <a href=${href} rel="noreferrer"><bdi>${name ?? new URL(href).hostname}</bdi></a>
            </p>`
          : nothing;
      })}
      ${
        page
          ? html`<p>
              <a href=${page} rel="noreferrer"
                >${msg('More about this event', { id: 'event-calendar-late.page', desc: 'Calendar, event: link to its web page.' })}</a
              >
            </p>`
          : nothing
      }
      ${calendarLinks(occurrence, context, context.exports)}
    </div>`;
}

function statusSentence({ status }: Occurrence): string {
  switch (status) {
    case 'cancelled':
      return msg('This event is cancelled. It does not take place.', {
        id: 'event-calendar-late.cancelled-long',
        desc: 'Calendar, event opened.',
      });
    case 'postponed':
      return msg('This event is postponed. It does not take place at this time.', {
        id: 'event-calendar-late.postponed-long',
        desc: 'Calendar, event opened.',
      });
    default:
      return msg('This event is not yet certain.', {
        id: 'event-calendar-late.tentative-long',
        desc: 'Calendar, event opened: it may not take place.',
      });
  }
}

/** The same moment on the visitor's clock, where that shows another time. */
function ownTime(occurrence: Occurrence, context: DialogContext): TemplateResult | typeof nothing {
  const { allDay, start, end } = occurrence;
  const { language, timeZone } = context;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (allDay || wallTime(start, own) === wallTime(start, timeZone)) return nothing;
  const day = formatDate(language, start, 'day', own);
  const dateOf = (instant: Date | number) => wallTime(instant, own).slice(0, 10);
  // (It may end on another day there.)
  const time = timeText(
    { ...occurrence, startDate: dateOf(start), endDate: dateOf(Math.max(+start, +end - 1)) },
    { ...context, timeZone: own },
  );
  return html`<dd class="muted">
    ${msg(str`On your clock: ${day}, ${time}`, {
      id: 'event-calendar-late.own-time',
      desc: 'Calendar, event: the same time in the visitor’s own time zone. Day, time or times.',
    })}
  </dd>`;
}

/** The Solar Hijri date that readers of Dari and Pashto live by, beside the Gregorian. */
function solarDate(date: CivilDate, language: string): TemplateResult | typeof nothing {
  if (!/^(fa|ps)\b/.test(language)) return nothing;
  const format = new Intl.DateTimeFormat('fa-AF-u-ca-persian-nu-latn', { dateStyle: 'long', timeZone: 'UTC' });
  return html`<dd class="muted" lang="fa-AF">${format.format(new Date(`${date}T12:00Z`))}</dd>`;
}

function repeats({ rule, allDay }: Occurrence, { language, timeZone }: DialogContext): string {
  const said = rule && describeRule(rule, allDay ? undefined : timeZone);
  return said
    ? repeatWords(said, language)
    : msg('Takes place more than once.', {
        id: 'event-calendar-late.repeats',
        desc: 'Calendar, event that repeats by a rule too odd for words.',
      });
}

/** A room in the house is on no map. */
const isAddress = (place: string): boolean => /,|^\d+\s+\S/.test(place);

const mapLink = (place: string): TemplateResult =>
  html`<a
    href="https://www.google.com/maps/search/?api=1&amp;query=${encodeURIComponent(place)}"
    target="_blank"
    rel="noreferrer"
    >${msg('Show on a map (opens Google Maps)', { id: 'event-calendar-late.map', desc: 'Calendar, event: link under the place.' })}</a
  >`;

/** A feed that lies beside its page names files by their path. */
function linkIn(address: string, base: string): string | undefined {
  try {
    return safeLink(/^\.{0,2}\/(?!\/)/.test(address) ? new URL(address, base).href : address);
  } catch {
    // The page has no address.
    return undefined;
  }
}

interface EventText {
  language: string;
  blocks: Block[];
}

function textOf(occurrence: Occurrence, context: DialogContext): EventText | undefined {
  const { description, descriptionByLanguage, html } = occurrence;
  const translated = match(context.language, Object.keys(descriptionByLanguage));
  const text = translated ? descriptionByLanguage[translated] : description || html;
  return text
    ? { language: translated ?? context.textLanguage(occurrence), blocks: parseDescription(text) }
    : undefined;
}

function blocks(parsed: readonly Block[]): TemplateResult[] {
  const out: TemplateResult[] = [];
  for (let i = 0; i < parsed.length;) {
    const items: Block[] = [];
    while (parsed[i]?.kind === 'item') items.push(parsed[i++]!);
    if (items.length)
      out.push(
        html`<ul>
          ${items.map(({ tokens }) => html`<li>${tokens.map(token)}</li>`)}
        </ul>`,
      );
    else out.push(html`<p>${parsed[i++]!.tokens.map(token)}</p>`);
  }
  return out;
}

function token({ text, bold, italic, href }: TextToken): TemplateResult {
  const inner = html`${text}`;
  const styled = bold ? html`<strong>${inner}</strong>` : italic ? html`<em>${inner}</em>` : inner;
  return href ? html`<a href=${href} rel="noreferrer">${styled}</a>` : styled;
}

/** A picture from elsewhere would tell a third party who reads this: it stays a link. */
function pictures(occurrence: Occurrence, context: DialogContext): TemplateResult[] {
  const origins = context.origins(occurrence);
  return occurrence.images.flatMap((address) => {
    const href = linkIn(address, context.base(occurrence));
    if (!href?.startsWith('http')) return [];
    const picture = msg('Picture of this event', {
      id: 'event-calendar-late.picture',
      desc: 'Calendar, event: name of a flyer or photo, or of the link to it.',
    });
    return [
      origins.includes(new URL(href).origin)
        ? html`<a href=${href} rel="noreferrer"><img src=${href} alt=${picture} loading="lazy" /></a>`
        : html`<p><a href=${href} rel="noreferrer">${picture}</a></p>`,
    ];
  });
}
