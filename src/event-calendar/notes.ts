/** What is said above a view when all is not plain: feeds that failed, nothing on, another zone. Loaded when it is. */
import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { formatDate, formatTime, zoneName } from '../language/formatters.js';
import { phoneLink } from '../site/phone.js';
import { addDays, firstOfMonth, lastOfMonth, wallTime } from './civil-date.js';
import type { FeedController } from './feed-controller.js';
import { nameOf } from './feed-name.js';
import type { Shown } from './shown.js';
import { upcoming } from './upcoming.js';

export const styles = css`
  .zone {
    margin-block-end: var(--_space-2);
    font-size: 0.9375em;
  }
  .note .button {
    margin-block-start: var(--_space-2);
  }
  .wait {
    block-size: 30rem;
    border-radius: var(--_radius-card);
    background: repeating-linear-gradient(var(--_line) 0 1px, var(--_surface) 1px 6rem);
    border: 1px solid var(--_line);
  }
  @media print {
    .wait {
      display: none;
    }
  }
`;

export const notes = (context: Shown): TemplateResult =>
  html`${feedNotes(context)}
  ${
    context.gone
      ? html`<div class="notice note" role="status">
          <p>
            ${msg('The event you looked for is no longer in this calendar.', {
              id: 'event-calendar.gone',
              desc: 'Calendar: the page was opened by the address of one event, which the feed no longer holds.',
            })}
          </p>
          ${troubles(context).length ? nothing : call(context)}
        </div>`
      : nothing
  }
  ${context.feeds.shown ? zoneNote(context) : nothing} ${context.feeds.ready ? emptyNote(context) : waiting(context)}`;

const loading = () =>
  msg('The calendar is loading.', {
    id: 'event-calendar.loading',
    desc: 'Calendar, said by screen readers while events are fetched.',
  });

const someMissing = () =>
  msg('Some events are missing. The others are shown.', {
    id: 'event-calendar.some-failed',
    desc: 'Calendar: of several calendars, one or more could not be fetched. Their names may follow.',
  });

/** Problems by which an event, or a date of it, is not shown. */
const LOST = /^(no-start|bad-start|bad-date|bad-rule|too-many|truncated)$/;

/** Events of a feed could not be read. Reads the feeds whole, once: asked only where nothing is on. */
export const isLacking = ({ feeds }: Pick<FeedController, 'feeds'>): boolean =>
  feeds.some(({ calendar }) => calendar?.problems.some(({ code }) => LOST.test(code)));

const troubles = ({ feeds: { feeds } }: Shown) => feeds.filter(({ failure }) => failure);

/** Whom to ask where the calendar does not say. */
const call = ({ phone, language }: Shown): TemplateResult | typeof nothing =>
  phone
    ? html`<p>
          ${msg('To ask about dates, call:', { id: 'event-calendar.call', desc: 'Calendar that did not load; a phone number follows.' })}
          ${phoneLink(phone)}
        </p>
        ${interpreterHelp(language)}`
    : nothing;

/** What a visitor is told about feeds that did not load: what happened, what still works, whom to ask. */
function feedNotes(context: Shown): TemplateResult | typeof nothing {
  const {
    feeds: { feeds, ready, shown },
    language,
    retry,
    retrying,
  } = context;
  const troubled = troubles(context);
  // Where the page names no feed, nothing loads either.
  if (!(troubled.length || !feeds.length) || !(shown || ready)) return nothing;
  const failed = troubled.filter(({ status }) => status === 'failed' || status === 'partial');
  const old = troubled.find(({ status }) => status === 'saved');
  const offline = troubled.some(({ failure }) => failure === 'offline');
  const names = failed
    .map((feed) => nameOf(feed, language))
    .filter(Boolean)
    .join(', ');
  return html`<div class="notice note" role="status">
    ${
      !shown
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
          ? html`<p>${names ? html`<strong><bdi>${names}</bdi>:</strong>` : nothing} ${someMissing()}</p>`
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
    ${call(context)}
    ${
      feeds.length
        ? html`<button type="button" class="button" aria-disabled=${retrying || nothing} @click=${retry}>
            ${
              retrying
                ? loading()
                : msg('Try again', {
                    id: 'event-calendar.retry',
                    desc: 'Calendar that did not load: button that fetches it again.',
                  })
            }
          </button>`
        : nothing
    }
  </div>`;
}

/** Nothing on in the days shown, and when the next event is. */
function emptyNote(context: Shown): TemplateResult | typeof nothing {
  const { view, date, days, heading, count, occurrences, language, timeZone, feeds, wants, filter, goTo } = context;
  // Of what did not come it is not known.
  if (count || !feeds.whole) return nothing;
  const month = firstOfMonth(date);
  // A list that begins within a month is silent about the days before; what comes next stands below.
  const within = view === 'agenda' && date > month;
  if (within && occurrences.length) return nothing;
  const earlier = within && feeds.between({ from: month, to: addDays(date, -1), timeZone }, wants).length;
  const after = view === 'month' ? addDays(lastOfMonth(date), 1) : view === 'week' ? addDays(days.to, 1) : date;
  const next = upcoming(feeds, after, 1, timeZone, wants)[0]?.startDate;
  const day = next && formatDate(language, next, 'full');
  const lacking = isLacking(feeds);
  return html`<div class="note">
    <p>
      ${
        lacking
          ? someMissing()
          : earlier
            ? nothing
            : filter
              ? msg(str`Nothing that you look for in ${heading}.`, {
                  id: 'event-calendar.empty-filtered',
                  desc: 'Calendar, when a search or filter finds nothing in a month (or week): Nothing that you look for in March 2026.',
                })
              : msg(str`No events in ${heading}.`, {
                  id: 'event-calendar.empty',
                  desc: 'Calendar: nothing is on in a month (or week): No events in March 2026.',
                })
      }
      ${
        lacking
          ? nothing
          : day
            ? msg(str`The next one is on ${day}.`, {
                id: 'event-calendar.next-event',
                desc: 'Calendar, after “No events in March 2026.”: the day of the next event.',
              })
            : msg('None is announced yet.', {
                id: 'event-calendar.none-announced',
                desc: 'Calendar, after “No events in March 2026.”: there are no later events either.',
              })
      }
    </p>
    ${
      next
        ? html`<button
            type="button"
            class="button"
            @click=${async ({ target }: Event) => {
              const root = (target as Element).getRootNode() as ShadowRoot;
              await goTo(next);
              // The button is gone.
              root.querySelector<HTMLElement>('td[tabindex="0"], [part="event"]')?.focus();
            }}
          >
            ${msg('Show the next event', { id: 'event-calendar.show-next', desc: 'Calendar, button: goes to the day of the next event.' })}
          </button>`
        : (filter && !lacking) || context.gone || troubles(context).length
          ? nothing
          : call(context)
    }
  </div>`;
}

/** Named only where the visitor's clock shows another time, now or in the days shown. */
function zoneNote({ language, timeZone, now, days }: Shown): TemplateResult | typeof nothing {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isSame = (instant: Date) => wallTime(instant, timeZone) === wallTime(instant, own);
  if ([now, new Date(days.from), new Date(days.to)].every(isSame)) return nothing;
  return html`<p class="zone muted">
    ${msg(str`Times are in ${zoneName(language, timeZone, now)}.`, {
      id: 'event-calendar.zone',
      desc: 'Calendar: the time zone of all times shown, when it is not the visitor’s own: Times are in Central Time.',
    })}
  </p>`;
}

/** Said after a moment, above what is there: the page's own words, the other feeds, or the shape of what is coming. */
const waiting = (context: Shown): TemplateResult =>
  html`<div class="note" role="status">
      <p>${loading()}</p>
      ${context.feeds.shown && troubles(context).length ? nothing : call(context)}
    </div>
    ${context.feeds.shown || context.fallback ? nothing : html`<div class="wait"></div>`}`;
