/** The words of the questions and of their answers; the same on the form, in the review and in the list of problems. */
import { msg } from '@lit/localize';
import { languageName } from './language-name.js';
import { topicLabels, topicLegend } from './choices.js';
import type { Answers, Channel, Field, Interpreter, SafeTime } from './fields.js';

export const optionLabel: {
  channel: Record<Channel, () => string>;
  interpreter: Record<Interpreter, () => string>;
  safeTime: Record<SafeTime, () => string>;
} = {
  channel: {
    phone: () =>
      msg('Phone call', {
        id: 'contact-form-late.channel-phone',
        desc: 'Contact form, how the liaison may reach the person',
      }),
    sms: () =>
      msg('Text message (SMS)', {
        id: 'contact-form-late.channel-sms',
        desc: 'Contact form, how the liaison may reach the person',
      }),
    whatsapp: () =>
      msg('WhatsApp', {
        id: 'contact-form-late.channel-whatsapp',
        desc: 'Contact form, how the liaison may reach the person; a brand name',
      }),
    email: () =>
      msg('E-mail', {
        id: 'contact-form-late.channel-email',
        desc: 'Contact form, how the liaison may reach the person',
      }),
    none: () =>
      msg('I will contact you', {
        id: 'contact-form-late.channel-none',
        desc: 'Contact form, how to reach the person: not at all, the person will write or call again',
      }),
  },
  interpreter: {
    no: () =>
      msg('No', {
        id: 'contact-form-late.interpreter-no',
        desc: 'Contact form, answer to: Do you want an interpreter?',
      }),
    spoken: () =>
      msg('Yes, for my language', {
        id: 'contact-form-late.interpreter-spoken',
        desc: 'Contact form, answer to: Do you want an interpreter?',
      }),
    sign: () =>
      msg('Yes, for sign language', {
        id: 'contact-form-late.interpreter-sign',
        desc: 'Contact form, answer to: Do you want an interpreter?',
      }),
  },
  safeTime: {
    any: () =>
      msg('Any time', {
        id: 'contact-form-late.safe-any',
        desc: 'Contact form, when it is safe to contact the person',
      }),
    morning: () =>
      msg('Mornings', {
        id: 'contact-form-late.safe-morning',
        desc: 'Contact form, when it is safe to contact the person',
      }),
    afternoon: () =>
      msg('Afternoons', {
        id: 'contact-form-late.safe-afternoon',
        desc: 'Contact form, when it is safe to contact the person',
      }),
    evening: () =>
      msg('Evenings', {
        id: 'contact-form-late.safe-evening',
        desc: 'Contact form, when it is safe to contact the person',
      }),
    weekend: () =>
      msg('Weekends', {
        id: 'contact-form-late.safe-weekend',
        desc: 'Contact form, when it is safe to contact the person',
      }),
  },
};

export const yes = () =>
  msg('Yes', {
    id: 'contact-form-late.yes',
    desc: 'Contact form, answer to: May we say who we are? May we leave a message?',
  });
export const no = () =>
  msg('No', {
    id: 'contact-form-late.no',
    desc: 'Contact form, answer to: May we say who we are? May we leave a message?',
  });

export function fieldLabel(field: Field, answers: Answers): string {
  switch (field) {
    case 'topic':
      return topicLegend();
    case 'message':
      return msg('Your message', {
        id: 'contact-form-late.message',
        desc: 'Contact form, label of the large text box',
      });
    case 'name':
      return msg('Your name', { id: 'contact-form-late.name', desc: 'Contact form, label' });
    case 'language':
      return msg('Language you speak best', {
        id: 'contact-form-late.spoken',
        desc: 'Contact form, label of a list of languages',
      });
    case 'written':
      return msg('Language for letters and messages to you', {
        id: 'contact-form-late.written',
        desc: 'Contact form, label of a list of languages: in which one to write to the person',
      });
    case 'languageOther':
    case 'writtenOther':
      return msg('Name of the language', {
        id: 'contact-form-late.language-other',
        desc: 'Contact form, label; the language was not in the list',
      });
    case 'interpreter':
      return msg('Do you want an interpreter?', {
        id: 'contact-form-late.interpreter',
        desc: 'Contact form, question',
      });
    case 'signLanguage':
      return msg('Which sign language?', { id: 'contact-form-late.sign-language', desc: 'Contact form, label' });
    case 'channel':
      return msg('How can we reach you?', { id: 'contact-form-late.channel', desc: 'Contact form, question' });
    case 'contact':
      return answers.channel === 'email'
        ? msg('Your e-mail address', { id: 'contact-form-late.email-address', desc: 'Contact form, label' })
        : msg('Your phone number', { id: 'contact-form-late.phone-number', desc: 'Contact form, label' });
    case 'safeTime':
      return msg('When is it safe for you?', {
        id: 'contact-form-late.safe-time',
        desc: 'Contact form, question: when may the liaison call or write without danger to the person',
      });
    case 'when':
      return msg('More about when it is safe', {
        id: 'contact-form-late.when',
        desc: 'Contact form, label of a text box',
      });
    case 'sayWho':
      return msg('May we say who we are?', {
        id: 'contact-form-late.say-who',
        desc: 'Contact form, question: may the caller say "police" if somebody else answers',
      });
    case 'leaveMessage':
      return msg('May we leave a voice message?', {
        id: 'contact-form-late.leave-message',
        desc: 'Contact form, question',
      });
    case 'codeWord':
      return msg('A word we say first, so you know it is us', {
        id: 'contact-form-late.code-word',
        desc: 'Contact form, label: a code word of the person’s choice',
      });
  }
}

/** An answer as a person reads it; `language` where it is in another language than the form. */
export function answerText(field: Field, answers: Answers): { text: string; language?: string } {
  const value = answers[field];
  switch (field) {
    case 'topic':
      return { text: (topicLabels as Record<string, () => string>)[value]?.() ?? '' };
    case 'channel':
    case 'interpreter':
    case 'safeTime':
      return { text: (optionLabel[field] as Record<string, () => string>)[value]?.() ?? '' };
    case 'sayWho':
    case 'leaveMessage':
      return { text: value === 'yes' ? yes() : value === 'no' ? no() : '' };
    case 'language':
    case 'written':
      return value === 'other' ? { text: anotherLanguage() } : languageName(value);
    default:
      return { text: value, language: '' };
  }
}

export const anotherLanguage = () =>
  msg('Another language', {
    id: 'contact-form-late.another-language',
    desc: 'Contact form, last choice in a list of languages',
  });

export const changeAnswers = () =>
  msg('Change my answers', { id: 'contact-form-late.edit', desc: 'Contact form: button back to the questions' });
