/** The ways that need no form: always on screen, whatever the form does. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { dialled, phoneLink } from '../site/phone.js';

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

/** The first line of everything, always with the same words. Needs no network; the card for whoever answers does. */
export function emergencyLine(number: string, language: string): TemplateResult {
  return html`<div class="danger emergency">
    <span
      >${msg('Danger right now? This form is not for emergencies.', {
        id: 'contact-form.emergency',
        desc: 'Contact form, first line; a button with "Call 911" follows.',
      })}</span
    >
    <a class="button" href="tel:${dialled(number)}"
      >${msg(str`Call ${number}`, {
        id: 'contact-form.emergency-call',
        desc: 'Contact form, button that dials the emergency number, such as 911.',
      })}</a
    >
    ${interpreterHelp(language, { phone: number })}
  </div>`;
}

/** Phone, text, WhatsApp, e-mail, each where the site has it, and the hours. */
export function waysView(ways: Ways, language: string, hours: unknown): TemplateResult | typeof nothing {
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
    ${hours}
    <p class="hint">
      ${msg('Calls and messages stay in the phone. New messages can show on a locked screen.', {
        id: 'contact-form.traces',
        desc: 'Contact form, under the phone numbers: a warning for people whose phone somebody else looks at.',
      })}
    </p>
  </div>`;
}
