/** What a visitor can take along: the event in another calendar, its address, the whole feed. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { googleLink, occurrenceIcs, outlookLink, seriesIcs, yahooLink, type Wording } from './add-to-calendar.js';
import { parseDescription } from './description.js';
import type { Occurrence } from './engine/calendar.js';
import { statusWord, type ViewContext } from './event-parts.js';
import { match } from '../language/languages.js';

export interface ExportContext {
  /** Text of the feed an event comes from. */
  source(occurrence: Occurrence): string | undefined;
  /** `webcal:` address offered to calendar apps. */
  subscribe(occurrence: Occurrence): string | undefined;
  /** Told to the visitor, and to screen readers. */
  said?: string;
  say(text: string): void;
}

/** `?liaison-event=`: day and uid, so that the page knows where to look. */
export const EVENT_PARAMETER = 'liaison-event';

export function addressOf({ startDate, uid }: Pick<Occurrence, 'startDate' | 'uid'>, page: string): string {
  const url = new URL(page);
  url.searchParams.set(EVENT_PARAMETER, `${startDate}/${uid}`);
  return url.href;
}

/** A file without `blob:`, which the contract's content policy does not allow. */
const fileLink = (text: string) => `data:text/calendar;charset=utf-8,${encodeURIComponent(text)}`;

const fileName = (title: string) =>
  `${
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 40)
      .replace(/^-|-$/g, '') || 'event'
  }.ics`;

export function calendarLinks(occurrence: Occurrence, context: ViewContext, exports: ExportContext): TemplateResult {
  const { titleByLanguage, description, location, uid, recurring, rule } = occurrence;
  const translated = titleByLanguage && match(context.language, Object.keys(titleByLanguage));
  const title = (translated && titleByLanguage[translated]) || occurrence.title;
  // An address can carry no state beside its words.
  const word = statusWord(occurrence);
  const wording: Wording = {
    title: word ? `${word}: ${title}` : title,
    description:
      description &&
      parseDescription(description)
        .map(({ kind, tokens }) => (kind === 'item' ? '- ' : '') + tokens.map(({ text }) => text).join(''))
        .join('\n\n'),
    location,
  };
  const { timeZone } = context;
  const series = recurring ? seriesIcs(exports.source(occurrence) ?? '', uid, new Date().getFullYear()) : undefined;
  // The state of one date says nothing of the others.
  const all = rule && !word && googleLink(occurrence, wording, { timeZone: occurrence.timeZone ?? timeZone, rule });
  const subscribe = exports.subscribe(occurrence);
  const name = fileName(title);
  const file = msg('Apple and other calendars (file)', {
    id: 'event-calendar-late.add-file',
    desc: 'Calendar, event: link that downloads an .ics file, for Apple Calendar and other programs.',
  });
  const link = (href: string, text: string) => html`<a href=${href} target="_blank" rel="noreferrer">${text}</a>`;
  return html`<details class="no-print">
      <summary>
        ${msg('Add to your calendar', { id: 'event-calendar-late.add', desc: 'Calendar, event: opens links to other calendars.' })}
      </summary>
      <div class="stack">
        <div class="links">
          ${
            recurring
              ? html`<h3>
                  ${msg('This date', { id: 'event-calendar-late.add-date', desc: 'Calendar, event that repeats: heading above links that add one date.' })}
                </h3>`
              : nothing
          }
          ${link(googleLink(occurrence, wording, { timeZone }), 'Google')}
          ${link(outlookLink(occurrence, wording, 'outlook.live.com'), 'Outlook.com')}
          ${link(
            outlookLink(occurrence, wording, 'outlook.office.com'),
            msg('Outlook for work or school', {
              id: 'event-calendar-late.add-outlook',
              desc: 'Calendar, event: link to Microsoft’s calendar for organizations.',
            }),
          )}
          ${link(yahooLink(occurrence, wording), 'Yahoo')}
          <a href=${fileLink(occurrenceIcs(occurrence, wording, new Date()))} download=${name}>${file}</a>
        </div>
        ${
          series || all
            ? html`<div class="links">
                <h3>
                  ${msg('All dates', { id: 'event-calendar-late.add-series', desc: 'Calendar, event that repeats: heading above links that add the whole series.' })}
                </h3>
                ${all ? link(all, 'Google') : nothing}
                ${series ? html`<a href=${fileLink(series)} download=${name}>${file}</a>` : nothing}
              </div>`
            : nothing
        }
        ${
          subscribe
            ? html`<p>
                <a href=${subscribe}
                  >${msg('Follow this whole calendar', { id: 'event-calendar-late.subscribe', desc: 'Calendar: link that subscribes a calendar app, which then shows all events and changes.' })}</a
                >
              </p>`
            : nothing
        }
      </div>
    </details>
    <div class="row no-print">
      <button type="button" class="button" @click=${() => void share(occurrence, wording.title, exports)}>
        ${msg('Share this event', { id: 'event-calendar-late.share', desc: 'Calendar, event: button that shares or copies its address.' })}
      </button>
      <span role="status">${exports.said ?? nothing}</span>
    </div>`;
}

async function share(occurrence: Occurrence, title: string, { say }: ExportContext): Promise<void> {
  const url = addressOf(occurrence, location.href);
  try {
    if (navigator.share) await navigator.share({ title, url });
    else {
      await navigator.clipboard.writeText(url);
      say(
        msg('The address is copied.', {
          id: 'event-calendar-late.copied',
          desc: 'Calendar, event: after Share, where the address went to the clipboard.',
        }),
      );
    }
  } catch (error) {
    // The visitor closed the share sheet.
    if ((error as Error).name === 'AbortError') return;
    say(url);
  }
}
