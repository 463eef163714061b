import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { formatDate, formatTime } from '../language/formatters.js';
import { phoneLink } from '../site/phone.js';
import type { Feed } from './feed-controller.js';

/**
 * What a visitor is told about feeds that did not load: what happened, what still works, whom to ask. In the first
 * load, because what would be loaded for it late would fail as the feed did.
 */
export function feedNotes(
  feeds: readonly Feed[],
  language: string,
  phone: string | undefined,
  retry: () => void,
): TemplateResult | typeof nothing {
  const troubled = feeds.filter(({ failure }) => failure);
  if (!troubled.length) return nothing;
  const failed = troubled.filter(({ status }) => status === 'failed');
  const old = troubled.find(({ status }) => status === 'saved');
  const offline = troubled.some(({ failure }) => failure === 'offline');
  const names = failed
    .map(({ label }) => label)
    .filter(Boolean)
    .join(', ');
  return html`<div class="notice note" role="status">
    ${
      failed.length === feeds.length
        ? html`<p>
            <strong
              >${
                offline
                  ? msg('You are offline, so the calendar did not load.', {
                      id: 'event-calendar.offline',
                      desc: 'Calendar: the device has no connection and there is nothing to show.',
                    })
                  : msg('The calendar did not load.', {
                      id: 'event-calendar.failed',
                      desc: 'Calendar: the events could not be fetched and there is nothing to show.',
                    })
              }</strong
            >
          </p>`
        : failed.length
          ? html`<p>
              ${msg('Some events are missing. The others are shown.', {
                id: 'event-calendar.some-failed',
                desc: 'Calendar: of several calendars, one or more could not be fetched. Their names may follow.',
              })}
              ${names ? html`<bdi>${names}</bdi>` : nothing}
            </p>`
          : nothing
    }
    ${
      old
        ? html`<p>
            ${
              old.from === 'inline' || !old.fetchedAt
                ? msg('New changes did not load. This list may be out of date.', {
                    id: 'event-calendar.inline-copy',
                    desc: 'Calendar: the newest events could not be fetched, those written on the page are shown.',
                  })
                : msg(
                    str`New changes did not load. You see the events as of ${formatDate(language, old.fetchedAt, 'long')}, ${formatTime(language, old.fetchedAt)}.`,
                    {
                      id: 'event-calendar.saved-copy',
                      desc: 'Calendar: the newest events could not be fetched, an older copy is shown. Date, then time of day.',
                    },
                  )
            }
          </p>`
        : nothing
    }
    ${
      phone
        ? html`<p>
              ${msg('To ask about dates, call:', { id: 'event-calendar.call', desc: 'Calendar that did not load; a phone number follows.' })}
              ${phoneLink(phone)}
            </p>
            ${interpreterHelp(language)}`
        : nothing
    }
    <button type="button" class="button" @click=${retry}>
      ${msg('Try again', { id: 'event-calendar.retry', desc: 'Calendar that did not load: button that fetches it again.' })}
    </button>
  </div>`;
}
