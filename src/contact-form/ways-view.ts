/** The ways that need no form: always on screen, whatever the form does. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { formatDate, formatTime } from '../language/formatters.js';
import { openingAt } from '../site/hours.js';
import { phoneLink } from '../site/phone.js';
import { allDay, timetable } from './timetable-view.js';

export interface Ways {
  phone?: string;
  text?: string;
  whatsapp?: string;
  email?: string;
  /** schema.org openingHours text. */
  hours?: string;
  /** IANA name; without it nothing is said about now. */
  timeZone?: string;
}

/** The first line of everything, always with the same words. Needs no network. */
export function emergencyLine(number: string): TemplateResult {
  return html`<p class="danger emergency">
    <span
      >${msg('Danger right now? This form is not for emergencies.', {
        id: 'contact-form.emergency',
        desc: 'Contact form, first line; a button with "Call 911" follows.',
      })}</span
    >
    <a class="button" href="tel:${number.replace(/[^\d+#*]/g, '')}"
      >${msg(str`Call ${number}`, {
        id: 'contact-form.emergency-call',
        desc: 'Contact form, button that dials the emergency number, such as 911.',
      })}</a
    >
  </p>`;
}

/** Phone, text, WhatsApp, e-mail, each where the site has it. */
export function waysView(ways: Ways, language: string, now: Date): TemplateResult | typeof nothing {
  const { phone, text, whatsapp, email } = ways;
  if (!phone && !text && !whatsapp && !email) return nothing;
  const row = (label: string, link: TemplateResult) => html`<li><span class="way">${label}</span> ${link}</li>`;
  return html`<div class="ways card stack tight">
    <ul class="stack tight">
      ${phone ? row(msg('Call', { id: 'contact-form.way-call', desc: 'Contact form, before a phone number' }), html`${phoneLink(phone)} ${interpreterHelp(language, { phone })}`) : nothing}
      ${
        text
          ? row(
              msg('Send a text', { id: 'contact-form.way-text', desc: 'Contact form, before a phone number for SMS' }),
              phoneLink(text, 'sms'),
            )
          : nothing
      }
      ${
        whatsapp
          ? row(
              'WhatsApp',
              html`<a href="https://wa.me/${whatsapp.replace(/\D/g, '')}" rel="noreferrer noopener"
                ><bdi class="number" dir="ltr">${whatsapp}</bdi></a
              >`,
            )
          : nothing
      }
      ${
        email
          ? row(
              msg('Write an e-mail', { id: 'contact-form.way-email', desc: 'Contact form, before an e-mail address' }),
              html`<a href="mailto:${email}"><bdi dir="ltr">${email}</bdi></a>`,
            )
          : nothing
      }
    </ul>
    ${hoursLine(ways, language, now)} ${timetable(ways.hours, language)}
    <p class="hint">
      ${msg('Calls and messages stay in the phone. New messages can show on a locked screen.', {
        id: 'contact-form.traces',
        desc: 'Contact form, under the phone numbers: a warning for people whose phone somebody else looks at.',
      })}
    </p>
  </div>`;
}

/** 'Open now, until 5:00 PM' or when it opens next; nothing where the site does not say enough to be sure. */
export function hoursLine({ hours, timeZone }: Ways, language: string, now: Date): TemplateResult | typeof nothing {
  const opening = hours && timeZone ? openingAt(hours, timeZone, now) : undefined;
  if (!opening) return nothing;
  if (!opening.open) {
    const { next } = opening;
    const day = formatDate(language, next, 'full', timeZone);
    const time = formatTime(language, next, timeZone);
    return html`<p>
      ${msg(str`Closed now. Opens ${day}, ${time}`, {
        id: 'contact-form.closed',
        desc: 'Contact form, office hours: a date and a time follow.',
      })}
    </p>`;
  }
  const until = opening.until && formatTime(language, opening.until, timeZone);
  return html`<p class="good">
    ${
      until
        ? msg(str`Open now, until ${until}`, {
            id: 'contact-form.open',
            desc: 'Contact form, office hours: a time follows.',
          })
        : allDay()
    }
  </p>`;
}
