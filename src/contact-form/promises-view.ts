/** What the form may say about itself and about who can read a message: each sentence true in its mode, and no more. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatList } from '../language/lists.js';
import type { Recipient } from '../site/site.js';
import { local, nameView, type PeopleContext } from './people-view.js';
import type { Config } from './config.js';

/** Beside the form's own claim, what the agency says, or that nobody knows. */
export function statusView(agencySays: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="stack tight">
    <p>
      ${msg('This form does not ask about immigration status.', {
        id: 'contact-form-late.no-status',
        desc: 'Contact form, above the message. Said of the form only, never of the officers.',
      })}
    </p>
    ${agencySays}
  </div>`;
}

export function unknownStatus(): TemplateResult {
  return html`<p>
    ${msg(
      'We do not know if this agency asks about immigration status, or what it shares with federal officers. Ask a lawyer or a group you trust before you decide.',
      {
        id: 'contact-form-late.status-unknown',
        desc: 'Contact form, where the agency has published no policy. Neutral: must not sound like a promise or a threat.',
      },
    )}
  </p>`;
}

/** Turns off that the browser remembers; its history it keeps. */
export function sharedDeviceView(shared: boolean, onChange: (shared: boolean) => void): TemplateResult {
  return html`<label class="choice bare"
      ><input
        type="checkbox"
        .checked=${live(shared)}
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
      /><span
        >${msg('Someone else uses this device', {
          id: 'contact-form-late.shared-device',
          desc: 'Contact form, check box: turns off that the browser remembers answers',
        })}</span
      ></label
    >
    <div class="stack" aria-live="polite">
      ${
        shared
          ? html`<p class="notice">
              ${msg(
                'The browser is now asked not to remember your answers. It still keeps its own history of this page.',
                {
                  id: 'contact-form-late.shared-device-note',
                  desc: 'Contact form, after the check box "Someone else uses this device"',
                },
              )}
            </p>`
          : nothing
      }
    </div>`;
}

/** Who can read it. `recipients` are those to whom this message will be sealed. */
export function readersView(config: Config, recipients: readonly Recipient[], context: PeopleContext): TemplateResult {
  const { settings } = config;
  // Their places first: a name is in its own language and direction.
  const places = recipients.map((_, place) => `{${place}}`);
  const names = recipients.every(({ holder }) => holder) ? formatList(context.language, places) : undefined;
  const named = (sentence: string) =>
    sentence
      .split(/\{(\d+)\}/)
      .map((part, at) => (at % 2 ? nameView(recipients[Number(part)]!.holder!, context) : part));
  return html`<div class="stack tight" part="readers">
    <h4>${msg('Who can read your message', { id: 'contact-form-late.readers', desc: 'Contact form, heading' })}</h4>
    ${
      recipients.length === 0
        ? html`<p>
            ${msg(
              'The agency can read your message. So can this website and the companies that carry and keep messages for it.',
              {
                id: 'contact-form-late.readers-plain',
                desc: 'Contact form, where the message is not encrypted',
              },
            )}
          </p>`
        : html`<p>
              ${
                names
                  ? named(
                      msg(
                        str`Your message is locked before it leaves this device. These people can open it: ${names}.`,
                        {
                          id: 'contact-form-late.readers-named',
                          desc: 'Contact form, where the message is encrypted; names of people follow. Use a plain word for locked.',
                        },
                      ),
                    )
                  : msg(
                      'Your message is locked before it leaves this device. Only people who have this agency’s key can open it.',
                      {
                        id: 'contact-form-late.readers-sealed',
                        desc: 'Contact form, where the message is encrypted and the site names nobody. Use a plain word for locked.',
                      },
                    )
              }
            </p>
            <p>
              ${msg('The companies that carry it can’t open it. This website can still see what you type.', {
                id: 'contact-form-late.readers-host',
                desc: 'Contact form, where the message is encrypted',
              })}
              ${
                settings.routeByLanguage
                  ? msg('Your language is not locked, so that the right person gets the message.', {
                      id: 'contact-form-late.readers-language',
                      desc: 'Contact form, where the message is encrypted but the language travels in the open',
                    })
                  : nothing
              }
            </p>`
    }
    <p>
      ${msg('Whoever reads it can show it to others.', { id: 'contact-form-late.readers-share', desc: 'Contact form, under who can read the message' })}
    </p>
    <slot name="records-notice">
      ${
        settings.publicBody === false
          ? nothing
          : html`<p>
              ${msg(
                'Messages to a public agency can be public records. Other people may ask to see them, and a court can too. If that is a danger to you, call or come in person, or ask a group that is not police.',
                {
                  id: 'contact-form-late.records',
                  desc: 'Contact form, notice about public-records law; the site can replace it by its own',
                },
              )}
            </p>`
      }
    </slot>
    ${local(settings.retention, context, (text) => html`<p>${text}</p>`)}
    <p>
      ${msg('This form saves nothing on this device. Your browser still keeps its own history.', {
        id: 'contact-form-late.nothing-saved',
        desc: 'Contact form, under who can read the message',
      })}
    </p>
    <slot name="privacy"></slot>
  </div>`;
}
