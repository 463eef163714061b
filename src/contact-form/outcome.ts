/** What became of a message -> what the person must know: what happened, what is still here, what to do. Pure but for words. */
import { msg, str } from '@lit/localize';
import { formatNumber } from '../language/formatters.js';
import { plural } from '../language/plural.js';
import type { SendState } from './send-controller.js';

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
          id: 'contact-form-late.accepted',
          desc: 'Contact form, heading: the server has confirmed it',
        }),
        text: msg('The receiving computer has confirmed it. No copy is left in this form.', {
          id: 'contact-form-late.accepted-text',
          desc: 'Contact form, after sending',
        }),
      };
    case 'stored':
      return {
        tone: 'notice',
        title: msg('Your message is stored, but nobody has been told yet', {
          id: 'contact-form-late.stored',
          desc: 'Contact form, heading: the server has it, the notification did not go out',
        }),
        text: msg('The receiving computer keeps it. If you do not want to wait, call. No copy is left in this form.', {
          id: 'contact-form-late.stored-text',
          desc: 'Contact form, after sending',
        }),
      };
    case 'held':
      return {
        tone: 'notice',
        title: msg('Your message was set aside', {
          id: 'contact-form-late.held',
          desc: 'Contact form, heading: held as possible spam',
        }),
        text: msg('A computer took it for possible spam. We do not know when a person looks at it. To be sure, call.', {
          id: 'contact-form-late.held-text',
          desc: 'Contact form, after sending',
        }),
      };
    case 'unknown':
      return {
        tone: 'notice',
        title: msg('We do not know if your message arrived', {
          id: 'contact-form-late.unknown',
          desc: 'Contact form, heading',
        }),
        text: state.mayRepeat
          ? msg(
              'No clear answer came back. Your answers are still here. You can send them again: they can’t arrive twice.',
              {
                id: 'contact-form-late.unknown-safe',
                desc: 'Contact form, after sending',
              },
            )
          : msg(
              'No clear answer came back. Your answers are still here. If you send them again, they may arrive twice.',
              {
                id: 'contact-form-late.unknown-twice',
                desc: 'Contact form, after sending',
              },
            ),
        retry: sendAgain(),
      };
    case 'rejected':
      return {
        tone: 'danger',
        title: msg('Your message was not taken', { id: 'contact-form-late.rejected', desc: 'Contact form, heading' }),
        text: msg(
          'The receiving computer refused it and gave no reason that you can fix here. Your answers are still here.',
          {
            id: 'contact-form-late.rejected-text',
            desc: 'Contact form, after sending',
          },
        ),
        retry: sendAgain(),
      };
    case 'too-many':
      return {
        tone: 'danger',
        title: msg('Your message was not taken', { id: 'contact-form-late.rejected', desc: 'Contact form, heading' }),
        text: waitSentence(state.retryAfter, language),
        retry: sendAgain(),
      };
    case 'offline':
      return {
        tone: 'danger',
        title: msg('No connection: your message was not sent', {
          id: 'contact-form-late.offline',
          desc: 'Contact form, heading',
        }),
        text: msg('Nothing has left this device. Your answers are still here.', {
          id: 'contact-form-late.offline-text',
          desc: 'Contact form, after trying to send',
        }),
        retry: sendAgain(),
      };
    case 'not-sealed':
      return {
        tone: 'danger',
        title: msg('Your message could not be locked, so it was not sent', {
          id: 'contact-form-late.not-sealed',
          desc: 'Contact form, heading: encryption failed. Use the same plain word for locked as elsewhere.',
        }),
        text: msg('Nothing has left this device. Your answers are still here.', {
          id: 'contact-form-late.offline-text',
          desc: 'Contact form, after trying to send',
        }),
      };
  }
}

const sendAgain = () => msg('Send again', { id: 'contact-form-late.send-again', desc: 'Contact form, button' });

function waitSentence(seconds: number | undefined, language: string): string {
  // A server that means 'never' is no reason to name a day.
  if (seconds === undefined || seconds > 86_400) {
    return msg('Too many messages are coming in. Your answers are still here. Wait a little and send again.', {
      id: 'contact-form-late.too-many',
      desc: 'Contact form, after sending',
    });
  }
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const shown = formatNumber(language, minutes);
  return plural(language, minutes, {
    one: msg(str`Too many messages are coming in. Your answers are still here. Send again in ${shown} minute.`, {
      id: 'contact-form-late.too-many-minute',
      desc: 'Contact form, after sending; the number is 1 (or what counts as one)',
    }),
    two: msg(str`Too many messages are coming in. Your answers are still here. Send again in ${shown} minutes.`, {
      id: 'contact-form-late.too-many-minutes-two',
      desc: 'Contact form, after sending; the number is 2 (languages with a dual)',
    }),
    few: msg(str`Too many messages are coming in. Your answers are still here. Send again in ${shown} minutes.`, {
      id: 'contact-form-late.too-many-minutes-few',
      desc: 'Contact form, after sending; few minutes (3 to 10 in Arabic, 2 to 4 in Russian)',
    }),
    other: msg(str`Too many messages are coming in. Your answers are still here. Send again in ${shown} minutes.`, {
      id: 'contact-form-late.too-many-minutes',
      desc: 'Contact form, after sending; any other number',
    }),
  });
}
