/** The words of an opened card, in the language shown. Loaded with the cards; their translations with the first screen. */
import { msg, str } from '@lit/localize';

export const cardLabel = {
  back: () =>
    msg('Back to who does what', {
      id: 'role-explainer.back',
      desc: 'Explainer, button on a card: back to the first screen.',
    }),
  who: () => msg('Who may be involved', { id: 'role-explainer.who', desc: 'Explainer, heading on a card.' }),
  happens: () => msg('What usually happens', { id: 'role-explainer.happens', desc: 'Explainer, heading on a card.' }),
  varies: () =>
    msg('What differs from place to place', {
      id: 'role-explainer.varies',
      desc: 'Explainer, heading on a card: answers of the local agencies.',
    }),
  steps: () => msg('What you can do', { id: 'role-explainer.steps', desc: 'Explainer, heading on a card.' }),
  callWhom: () => msg('Whom to call', { id: 'role-explainer.call-whom', desc: 'Explainer, heading on a card.' }),
  sources: () =>
    msg('Where this comes from', { id: 'role-explainer.sources', desc: 'Explainer, heading: sources and dates.' }),
  unknown: () =>
    msg('What we do not know here. You can ask', {
      id: 'role-explainer.unknown',
      desc: 'Explainer, heading over everything that nobody has answered for this place, each with a button to ask.',
    }),
  below: () =>
    msg('Not all is known for this place. See below what you can ask.', {
      id: 'role-explainer.below',
      desc: 'Explainer, on a card: some answers are missing; the questions stand at the end of the card.',
    }),
  ask: () =>
    msg('Ask a liaison this', {
      id: 'role-explainer.ask',
      desc: 'Explainer, button beside a question: puts it into the contact form.',
    }),
  askCall: () =>
    msg('Call and ask:', {
      id: 'role-explainer.ask-call',
      desc: 'Explainer, under the questions where the page has no form; a phone number follows.',
    }),
  askNobody: () =>
    msg('Ask at the front desk, or ask a legal help group.', {
      id: 'role-explainer.ask-nobody',
      desc: 'Explainer, under the questions where the page has neither form nor phone number.',
    }),
  read: () =>
    msg('Read aloud', {
      id: 'role-explainer.read',
      desc: 'Explainer, button on a card: a voice on the device reads it.',
    }),
  stop: () => msg('Stop reading', { id: 'role-explainer.stop', desc: 'Explainer, button while a card is read aloud.' }),
  share: () =>
    msg('Make a link to this page', {
      id: 'role-explainer.share',
      desc: 'Explainer, button on a card: shows and copies a link.',
    }),
  shared: () =>
    msg('The link names this topic. Send it only where that is fine:', {
      id: 'role-explainer.shared',
      desc: 'Explainer, before a link that others could read the topic from.',
    }),
  print: () => msg('Print this page', { id: 'role-explainer.print', desc: 'Explainer, button on a card.' }),
  numberOld: () =>
    msg('We last checked this number long ago. Look it up.', {
      id: 'role-explainer.number-old',
      desc: 'Explainer: in place of a phone number.',
    }),
  numberUnchecked: () =>
    msg('Number not checked yet', {
      id: 'role-explainer.number-unchecked',
      desc: 'Explainer: mark beside a phone number nobody has looked up.',
    }),
  sourceUnchecked: () =>
    msg('Source not checked yet.', {
      id: 'role-explainer.source-unchecked',
      desc: 'Explainer: a sentence whose source nobody has opened.',
    }),
  sourceNews: () =>
    msg('Seen in news reports. The source itself is not checked yet.', {
      id: 'role-explainer.source-news',
      desc: 'Explainer: a sentence known from news only.',
    }),
  opened: (date: string) =>
    msg(str`opened ${date}`, {
      id: 'role-explainer.opened',
      desc: 'Explainer, after the name of a law or a page: when its text was looked at.',
    }),
  lookedAt: (date: string) =>
    msg(str`Last looked at: ${date}`, {
      id: 'role-explainer.looked-at',
      desc: 'Explainer, sources: month and year of the last check.',
    }),
  cleared: (counsel: string, date: string) =>
    msg(str`Cleared by ${counsel}, ${date}`, {
      id: 'role-explainer.cleared',
      desc: 'Explainer, sources: a lawyer signed this sentence off.',
    }),
  department: () =>
    msg('What this department says', {
      id: 'role-explainer.agency-says',
      desc: 'Explainer, heading and button: answers of the police department to each question.',
    }),
  unnamed: () =>
    msg('The police here', {
      id: 'role-explainer.unnamed',
      desc: 'Explainer, heading over answers where no agency is named.',
    }),
};
