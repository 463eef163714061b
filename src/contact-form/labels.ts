/** The words of the questions and of their answers; the same on the form, in the review and in the list of problems. */
import { msg } from '@lit/localize';
import { languages } from '../language/languages.js';
import type { Answers, Channel, Field, Interpreter, SafeTime, Topic } from './fields.js';

export const optionLabel: {
  topic: Record<Topic, () => string>;
  channel: Record<Channel, () => string>;
  interpreter: Record<Interpreter, () => string>;
  safeTime: Record<SafeTime, () => string>;
} = {
  topic: {
    question: () =>
      msg('A question', { id: 'contact-form.topic-question', desc: 'Contact form, what the message is about' }),
    event: () =>
      msg('A meeting or event', { id: 'contact-form.topic-event', desc: 'Contact form, what the message is about' }),
    report: () =>
      msg('Report something that is not an emergency', {
        id: 'contact-form.topic-report',
        desc: 'Contact form, what the message is about',
      }),
    victim: () =>
      msg('Help as a victim or witness of a crime', {
        id: 'contact-form.topic-victim',
        desc: 'Contact form, what the message is about',
      }),
    compliment: () =>
      msg('Praise for somebody', {
        id: 'contact-form.topic-compliment',
        desc: 'Contact form, what the message is about: an officer did well',
      }),
    complaint: () =>
      msg('A complaint', { id: 'contact-form.topic-complaint', desc: 'Contact form, what the message is about' }),
    visit: () =>
      msg('Ask for a visit to our school or group', {
        id: 'contact-form.topic-visit',
        desc: 'Contact form, what the message is about: a police officer should come and visit',
      }),
    other: () =>
      msg('Something else', { id: 'contact-form.topic-other', desc: 'Contact form, what the message is about' }),
  },
  channel: {
    phone: () =>
      msg('Phone call', {
        id: 'contact-form.channel-phone',
        desc: 'Contact form, how the liaison may reach the person',
      }),
    sms: () =>
      msg('Text message (SMS)', {
        id: 'contact-form.channel-sms',
        desc: 'Contact form, how the liaison may reach the person',
      }),
    whatsapp: () =>
      msg('WhatsApp', {
        id: 'contact-form.channel-whatsapp',
        desc: 'Contact form, how the liaison may reach the person; a brand name',
      }),
    email: () =>
      msg('E-mail', { id: 'contact-form.channel-email', desc: 'Contact form, how the liaison may reach the person' }),
    none: () =>
      msg('I will contact you', {
        id: 'contact-form.channel-none',
        desc: 'Contact form, how to reach the person: not at all, the person will write or call again',
      }),
  },
  interpreter: {
    no: () =>
      msg('No', { id: 'contact-form.interpreter-no', desc: 'Contact form, answer to: Do you want an interpreter?' }),
    spoken: () =>
      msg('Yes, for my language', {
        id: 'contact-form.interpreter-spoken',
        desc: 'Contact form, answer to: Do you want an interpreter?',
      }),
    sign: () =>
      msg('Yes, for sign language', {
        id: 'contact-form.interpreter-sign',
        desc: 'Contact form, answer to: Do you want an interpreter?',
      }),
  },
  safeTime: {
    any: () =>
      msg('Any time', { id: 'contact-form.safe-any', desc: 'Contact form, when it is safe to contact the person' }),
    morning: () =>
      msg('Mornings', { id: 'contact-form.safe-morning', desc: 'Contact form, when it is safe to contact the person' }),
    afternoon: () =>
      msg('Afternoons', {
        id: 'contact-form.safe-afternoon',
        desc: 'Contact form, when it is safe to contact the person',
      }),
    evening: () =>
      msg('Evenings', { id: 'contact-form.safe-evening', desc: 'Contact form, when it is safe to contact the person' }),
    weekend: () =>
      msg('Weekends', { id: 'contact-form.safe-weekend', desc: 'Contact form, when it is safe to contact the person' }),
  },
};

export const yes = () =>
  msg('Yes', {
    id: 'contact-form.yes',
    desc: 'Contact form, answer to: May we say who we are? May we leave a message?',
  });
export const no = () =>
  msg('No', { id: 'contact-form.no', desc: 'Contact form, answer to: May we say who we are? May we leave a message?' });

export function fieldLabel(field: Field, answers: Answers): string {
  switch (field) {
    case 'topic':
      return msg('What is it about?', { id: 'contact-form.topic', desc: 'Contact form, question' });
    case 'message':
      return msg('Your message', { id: 'contact-form.message', desc: 'Contact form, label of the large text box' });
    case 'name':
      return msg('Your name', { id: 'contact-form.name', desc: 'Contact form, label' });
    case 'language':
      return msg('Language you speak best', {
        id: 'contact-form.spoken',
        desc: 'Contact form, label of a list of languages',
      });
    case 'written':
      return msg('Language for letters and messages to you', {
        id: 'contact-form.written',
        desc: 'Contact form, label of a list of languages: in which one to write to the person',
      });
    case 'languageOther':
    case 'writtenOther':
      return msg('Name of the language', {
        id: 'contact-form.language-other',
        desc: 'Contact form, label; the language was not in the list',
      });
    case 'interpreter':
      return msg('Do you want an interpreter?', { id: 'contact-form.interpreter', desc: 'Contact form, question' });
    case 'signLanguage':
      return msg('Which sign language?', { id: 'contact-form.sign-language', desc: 'Contact form, label' });
    case 'channel':
      return msg('How can we reach you?', { id: 'contact-form.channel', desc: 'Contact form, question' });
    case 'contact':
      return answers.channel === 'email'
        ? msg('Your e-mail address', { id: 'contact-form.email-address', desc: 'Contact form, label' })
        : msg('Your phone number', { id: 'contact-form.phone-number', desc: 'Contact form, label' });
    case 'safeTime':
      return msg('When is it safe for you?', {
        id: 'contact-form.safe-time',
        desc: 'Contact form, question: when may the liaison call or write without danger to the person',
      });
    case 'when':
      return msg('More about when it is safe', { id: 'contact-form.when', desc: 'Contact form, label of a text box' });
    case 'sayWho':
      return msg('May we say who we are?', {
        id: 'contact-form.say-who',
        desc: 'Contact form, question: may the caller say "police" if somebody else answers',
      });
    case 'leaveMessage':
      return msg('May we leave a voice message?', { id: 'contact-form.leave-message', desc: 'Contact form, question' });
    case 'codeWord':
      return msg('A word we say first, so you know it is us', {
        id: 'contact-form.code-word',
        desc: 'Contact form, label: a code word of the person’s choice',
      });
  }
}

/** An answer as a person reads it; `language` where it is in another language than the form. */
export function answerText(field: Field, answers: Answers): { text: string; language?: string } {
  const value = answers[field];
  switch (field) {
    case 'topic':
    case 'channel':
    case 'interpreter':
    case 'safeTime':
      return { text: (optionLabel[field] as Record<string, () => string>)[value]?.() ?? '' };
    case 'sayWho':
    case 'leaveMessage':
      return { text: value === 'yes' ? yes() : value === 'no' ? no() : '' };
    case 'language':
    case 'written':
      return value === 'other' ? { text: anotherLanguage() } : { text: languageName(value), language: value };
    default:
      return { text: value, language: '' };
  }
}

export const anotherLanguage = () =>
  msg('Another language', {
    id: 'contact-form.another-language',
    desc: 'Contact form, last choice in a list of languages',
  });

/** A language's name in itself; for one that is not shipped, what the browser calls it in itself. */
export function languageName(tag: string): string {
  const shipped =
    languages.find((language) => language.tag === tag) ??
    languages.find((language) => language.tag.split('-')[0] === tag);
  if (shipped) return shipped.name;
  try {
    return new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
