/** What the form needs only once somebody writes: checks, the review, and what became of the message. One late chunk. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../language/formatters.js';
import { plural } from '../language/plural.js';
import { asked, steps, type Answers, type Field } from './fields.js';
import { answerText, fieldLabel } from './labels.js';
import type { SendState } from './send-controller.js';
import type { Finding, SensitiveKind } from './sensitive.js';
import type { Problem } from './validate.js';

export { findSensitive } from './sensitive.js';
export { validate } from './validate.js';

/** A problem as a sentence that says what to do. */
export function problemSentence({ code, limit = 0 }: Problem, language: string): string {
  switch (code) {
    case 'topic-missing':
      return msg('Choose what it is about.', { id: 'contact-form.topic-missing', desc: 'Contact form, error' });
    case 'message-missing':
      return msg('Write your message.', { id: 'contact-form.message-missing', desc: 'Contact form, error' });
    case 'channel-missing':
      return msg('Choose how we can reach you.', { id: 'contact-form.channel-missing', desc: 'Contact form, error' });
    case 'phone-missing':
      return msg('Write your phone number, or choose "I will contact you".', {
        id: 'contact-form.phone-missing',
        desc: 'Contact form, error; the words in quotes are the choice contact-form.channel-none',
      });
    case 'email-missing':
      return msg('Write your e-mail address, or choose "I will contact you".', {
        id: 'contact-form.email-missing',
        desc: 'Contact form, error; the words in quotes are the choice contact-form.channel-none',
      });
    case 'phone-invalid':
      return msg('This does not look like a phone number. Use digits, for example 207-555-0134.', {
        id: 'contact-form.phone-invalid',
        desc: 'Contact form, error; keep the example',
      });
    case 'email-invalid':
      return msg('This does not look like an e-mail address. Use one like name@example.com.', {
        id: 'contact-form.email-invalid',
        desc: 'Contact form, error; keep the example',
      });
    case 'too-long': {
      const most = formatNumber(language, limit);
      return msg(str`This is too long. Limit in characters: ${most}`, {
        id: 'contact-form.too-long',
        desc: 'Contact form, error; a number such as 6,000 follows',
      });
    }
    case 'refused':
      return msg('The receiving computer did not take this answer. Change it, or leave it empty.', {
        id: 'contact-form.refused',
        desc: 'Contact form, error: the server refused one answer',
      });
  }
}

/** Gets the focus when there is a problem; each line leads to its field. */
export function summaryView(
  problems: readonly Problem[],
  language: string,
  onJump: (field: Field) => void,
): TemplateResult {
  return html`<div class="danger summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-heading">
    <h3 id="summary-heading">
      ${msg('Some answers need a change', { id: 'contact-form.summary', desc: 'Contact form, heading of the list of errors' })}
    </h3>
    <ul>
      ${problems.map(
        (problem) =>
          html`<li>
            <a
              href="#field-${problem.field}"
              @click=${(event: Event) => {
                event.preventDefault();
                onJump(problem.field);
              }}
              >${problemSentence(problem, language)}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

const sensitiveSentence: Record<SensitiveKind, () => string> = {
  ssn: () =>
    msg('There may be a Social Security number or tax number in your message.', {
      id: 'contact-form.sensitive-ssn',
      desc: 'Contact form, gentle warning',
    }),
  'a-number': () =>
    msg('There may be an immigration number (A-number) in your message.', {
      id: 'contact-form.sensitive-a-number',
      desc: 'Contact form, gentle warning; the number on immigration papers that begins with A',
    }),
  card: () =>
    msg('There may be a bank card number in your message.', {
      id: 'contact-form.sensitive-card',
      desc: 'Contact form, gentle warning',
    }),
  passport: () =>
    msg('There may be a passport number in your message.', {
      id: 'contact-form.sensitive-passport',
      desc: 'Contact form, gentle warning',
    }),
};

/** Seen on the device only. `onShow` marks the words in the message. */
export function sensitiveView(
  findings: readonly Finding[],
  onShow: (finding: Finding) => void,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const first = findings.filter(({ kind }, index) => findings.findIndex((other) => other.kind === kind) === index);
  return html`<div class="notice stack tight">
    ${first.map(
      (finding) =>
        html`<p>
          ${sensitiveSentence[finding.kind]()}
          <button class="link plain" type="button" @click=${() => onShow(finding)}>
            ${msg('Show me', { id: 'contact-form.sensitive-show', desc: 'Contact form, button: marks the number in the message' })}
          </button>
        </p>`,
    )}
    <p>
      ${msg('You do not need to tell us this. You can take it out. Only this device has looked.', {
        id: 'contact-form.sensitive-advice',
        desc: 'Contact form, after the warning about a number in the message',
      })}
    </p>
  </div>`;
}

/** All answers to be read again before anything leaves (WCAG 3.3.4). */
export function reviewView(answers: Answers, onChange: (field: Field) => void): TemplateResult {
  const given = steps.flat().filter((field) => asked(field, answers) && answers[field] !== '');
  return html`<dl class="review">
    ${given.map((field) => {
      const { text, language } = answerText(field, answers);
      const label = fieldLabel(field, answers);
      return html`<div>
        <dt>${label}</dt>
        <dd>
          ${
            language === undefined
              ? html`<span>${text}</span>`
              : html`<span class="typed" lang=${language} dir="auto">${text}</span>`
          }
          <button
            class="link plain"
            type="button"
            aria-label=${msg(str`Change: ${label}`, {
              id: 'contact-form.change-label',
              desc: 'Contact form, review before sending, heard by screen readers; the name of a question follows',
            })}
            @click=${() => onChange(field)}
          >
            ${msg('Change', { id: 'contact-form.change', desc: 'Contact form, review before sending, button beside an answer' })}
          </button>
        </dd>
      </div>`;
    })}
  </dl>`;
}

/** The outcome as the person must know it: what happened, what is still here, what to do. */
export interface Outcome {
  /** Which of the note styles. */
  tone: 'good-news' | 'notice' | 'danger';
  title: string;
  text: string;
  /** The answers are still on the device and the same letter may go out again. */
  retry?: string;
}

export function outcomeOf(state: SendState, language: string): Outcome | undefined {
  switch (state.name) {
    case 'idle':
    case 'sending':
      return undefined;
    case 'accepted':
      return {
        tone: 'good-news',
        title: msg('Your message arrived', {
          id: 'contact-form.accepted',
          desc: 'Contact form, heading: the server has confirmed it',
        }),
        text: msg('The receiving computer has confirmed it. No copy is left in this form.', {
          id: 'contact-form.accepted-text',
          desc: 'Contact form, after sending',
        }),
      };
    case 'stored':
      return {
        tone: 'notice',
        title: msg('Your message is stored, but nobody has been told yet', {
          id: 'contact-form.stored',
          desc: 'Contact form, heading: the server has it, the notification did not go out',
        }),
        text: msg('The receiving computer keeps it. If you do not want to wait, call. No copy is left in this form.', {
          id: 'contact-form.stored-text',
          desc: 'Contact form, after sending',
        }),
      };
    case 'held':
      return {
        tone: 'notice',
        title: msg('Your message was set aside', {
          id: 'contact-form.held',
          desc: 'Contact form, heading: held as possible spam',
        }),
        text: msg('A computer took it for possible spam. We do not know when a person looks at it. To be sure, call.', {
          id: 'contact-form.held-text',
          desc: 'Contact form, after sending',
        }),
      };
    case 'unknown':
      return {
        tone: 'notice',
        title: msg('We do not know if your message arrived', {
          id: 'contact-form.unknown',
          desc: 'Contact form, heading',
        }),
        text: state.mayRepeat
          ? msg(
              'No clear answer came back. Your answers are still here. You can send them again: they can’t arrive twice.',
              {
                id: 'contact-form.unknown-safe',
                desc: 'Contact form, after sending',
              },
            )
          : msg(
              'No clear answer came back. Your answers are still here. If you send them again, they may arrive twice.',
              {
                id: 'contact-form.unknown-twice',
                desc: 'Contact form, after sending',
              },
            ),
        retry: sendAgain(),
      };
    case 'rejected':
      return {
        tone: 'danger',
        title: msg('Your message was not taken', { id: 'contact-form.rejected', desc: 'Contact form, heading' }),
        text: msg(
          'The receiving computer refused it and gave no reason that you can fix here. Your answers are still here.',
          {
            id: 'contact-form.rejected-text',
            desc: 'Contact form, after sending',
          },
        ),
        retry: sendAgain(),
      };
    case 'too-many':
      return {
        tone: 'danger',
        title: msg('Your message was not taken', { id: 'contact-form.rejected', desc: 'Contact form, heading' }),
        text: waitSentence(state.retryAfter, language),
        retry: sendAgain(),
      };
    case 'offline':
      return {
        tone: 'danger',
        title: msg('No connection: your message was not sent', {
          id: 'contact-form.offline',
          desc: 'Contact form, heading',
        }),
        text: msg('Nothing has left this device. Your answers are still here.', {
          id: 'contact-form.offline-text',
          desc: 'Contact form, after trying to send',
        }),
        retry: sendAgain(),
      };
    case 'not-sealed':
      return {
        tone: 'danger',
        title: msg('Your message could not be locked, so it was not sent', {
          id: 'contact-form.not-sealed',
          desc: 'Contact form, heading: encryption failed. Use the same plain word for locked as elsewhere.',
        }),
        text: msg('Nothing has left this device. Your answers are still here.', {
          id: 'contact-form.offline-text',
          desc: 'Contact form, after trying to send',
        }),
      };
  }
}

const sendAgain = () => msg('Send again', { id: 'contact-form.send-again', desc: 'Contact form, button' });

function waitSentence(seconds: number | undefined, language: string): string {
  if (seconds === undefined) {
    return msg('Too many messages are coming in. Your answers are still here. Wait a little and send again.', {
      id: 'contact-form.too-many',
      desc: 'Contact form, after sending',
    });
  }
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const shown = formatNumber(language, minutes);
  return plural(language, minutes, {
    one: msg(str`Too many messages are coming in. Your answers are still here. Send again in ${shown} minute.`, {
      id: 'contact-form.too-many-minute',
      desc: 'Contact form, after sending; the number is 1 (or what counts as one)',
    }),
    two: msg(str`Too many messages are coming in. Your answers are still here. Send again in ${shown} minutes.`, {
      id: 'contact-form.too-many-minutes-two',
      desc: 'Contact form, after sending; the number is 2 (languages with a dual)',
    }),
    few: msg(str`Too many messages are coming in. Your answers are still here. Send again in ${shown} minutes.`, {
      id: 'contact-form.too-many-minutes-few',
      desc: 'Contact form, after sending; few minutes (3 to 10 in Arabic, 2 to 4 in Russian)',
    }),
    other: msg(str`Too many messages are coming in. Your answers are still here. Send again in ${shown} minutes.`, {
      id: 'contact-form.too-many-minutes',
      desc: 'Contact form, after sending; any other number',
    }),
  });
}

/** The receipt: enough to ask about the message, too little to open it. */
export function receiptView(receipt: string): TemplateResult {
  return html`<div class="receipt">
    <p>
      ${msg('Code of your message', { id: 'contact-form.receipt', desc: 'Contact form, after sending; a short code follows' })}
    </p>
    <p class="code"><bdi dir="ltr" translate="no">${receipt}</bdi></p>
    <p class="hint">
      ${msg(
        'You can name this code when you call. It stays here until you leave this page. Whoever sees it can know that you wrote.',
        {
          id: 'contact-form.receipt-note',
          desc: 'Contact form, under the short code',
        },
      )}
    </p>
  </div>`;
}
