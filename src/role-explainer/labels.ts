/** The explainer's own words of the first screen, in the language shown. */
import { msg, str } from '@lit/localize';
import type { Group } from './content/shape.js';

export const label = {
  title: () =>
    msg('Who does what', {
      id: 'role-explainer.title',
      desc: 'Explainer, heading: local police and federal agents compared.',
    }),
  call: (number: string) =>
    msg(str`Call ${number}`, {
      id: 'role-explainer.call',
      desc: 'Explainer, danger line: a link that dials; the value is a phone number.',
    }),
  compare: () =>
    msg('Compare', {
      id: 'role-explainer.compare',
      desc: 'Explainer: name of the menu above a column of the comparison.',
    }),
  local: () =>
    msg('Local', { id: 'role-explainer.local', desc: 'Explainer: heading over city, county and state police.' }),
  federal: () =>
    msg('Federal', {
      id: 'role-explainer.federal',
      desc: 'Explainer: heading over agencies of the national government.',
    }),
  papers: () =>
    msg('Two kinds of paper', {
      id: 'role-explainer.papers',
      desc: 'Explainer, heading: a court warrant and an ICE form side by side.',
    }),
  signature: () =>
    msg('Look who signed it.', {
      id: 'role-explainer.signature',
      desc: 'Explainer: under the two papers; the signature line is marked.',
    }),
  locked: () =>
    msg('What no police rule can change', {
      id: 'role-explainer.locked',
      desc: 'Explainer, heading over two facts that hold everywhere.',
    }),
  happened: () =>
    msg('What happened?', { id: 'role-explainer.happened', desc: 'Explainer, heading over the list of situations.' }),
  search: () =>
    msg('Search', { id: 'role-explainer.search', desc: 'Explainer: label of the field that searches the situations.' }),
  noMatch: () =>
    msg('Nothing here matches. Try another word.', {
      id: 'role-explainer.no-match',
      desc: 'Explainer: the search found no situation.',
    }),
  agencySays: () =>
    msg('What this department says', {
      id: 'role-explainer.agency-says',
      desc: 'Explainer, heading and button: answers of the police department to each question.',
    }),
  agencySaysNothing: () =>
    msg('No department has told this page what it does. So much is unknown.', {
      id: 'role-explainer.agency-says-nothing',
      desc: 'Explainer: no policy file; before the button that shows all questions.',
    }),
  showAnswers: () =>
    msg('Show all answers', {
      id: 'role-explainer.show-answers',
      desc: 'Explainer, button: opens the list of everything the department says.',
    }),
  according: (name: string, date: string) =>
    msg(str`According to ${name}, on ${date}`, {
      id: 'role-explainer.according',
      desc: 'Explainer: who says this; name of an agency and a date. The page belongs to somebody else.',
    }),
  says: (name: string, date: string) =>
    msg(str`${name}, ${date}`, {
      id: 'role-explainer.says',
      desc: 'Explainer: who says this; name of an agency and a date.',
    }),
  rule: () => msg('Rule', { id: 'role-explainer.rule', desc: 'Explainer: link to the written rule of an agency.' }),
  loading: () => msg('Loading', { id: 'role-explainer.loading', desc: 'Explainer: a card is being loaded.' }),
  failed: () =>
    msg('This did not load. Check your connection and try again.', {
      id: 'role-explainer.failed',
      desc: 'Explainer: the text of the cards could not be loaded.',
    }),
  again: () => msg('Try again', { id: 'role-explainer.again', desc: 'Explainer, button after a failed load.' }),
  uncleared: () =>
    msg('No lawyer has checked this.', {
      id: 'role-explainer.uncleared',
      desc: 'Explainer, status line at the foot: the sentences have no legal sign-off.',
    }),
  factsFrom: (date: string) =>
    msg(str`Facts from ${date}.`, {
      id: 'role-explainer.facts-from',
      desc: 'Explainer, status line at the foot: a month and a year.',
    }),
  notAdvice: () =>
    msg('This is not legal advice.', {
      id: 'role-explainer.not-advice',
      desc: 'Explainer, details of the status line.',
    }),
  details: () =>
    msg('Details', {
      id: 'role-explainer.details',
      desc: 'Explainer, button in the status line: opens more about it.',
    }),
  due: () =>
    msg('May be out of date', {
      id: 'role-explainer.due',
      desc: 'Explainer: mark beside a sentence that was due to be checked again.',
    }),
  notTranslated: () =>
    msg('Not yet in your language', {
      id: 'role-explainer.not-translated',
      desc: 'Explainer: mark beside a sentence that is shown in English.',
    }),
  example: () =>
    msg('Example: not a real agency.', {
      id: 'common.example',
      desc: 'All widgets, one line at the foot: names, numbers and answers here are invented.',
    }),
};

export const rowLabel: { readonly [row: string]: () => string } = {
  works: () =>
    msg('Works for', {
      id: 'role-explainer.row.works',
      desc: 'Explainer, row of the comparison: who this agency belongs to.',
    }),
  job: () =>
    msg('Job', { id: 'role-explainer.row.job', desc: 'Explainer, row of the comparison: what this agency does.' }),
  ask: () =>
    msg('May ask about your immigration status?', {
      id: 'role-explainer.row.ask',
      desc: 'Explainer, row of the comparison.',
    }),
  arrest: () =>
    msg('May arrest you only for immigration?', {
      id: 'role-explainer.row.arrest',
      desc: 'Explainer, row of the comparison: for a civil immigration matter and nothing else.',
    }),
  looks: () =>
    msg('How they look', { id: 'role-explainer.row.looks', desc: 'Explainer, row of the comparison: uniform, vest.' }),
  paper: () =>
    msg('Paper they carry', {
      id: 'role-explainer.row.paper',
      desc: 'Explainer, row of the comparison: warrants and forms.',
    }),
  rules: () =>
    msg('Who sets their rules', { id: 'role-explainer.row.rules', desc: 'Explainer, row of the comparison.' }),
};

export const groupLabel: { readonly [group in Group]: () => string } = {
  home: () => msg('At home', { id: 'role-explainer.group.home', desc: 'Explainer, group of situations.' }),
  car: () =>
    msg('In the car and on the street', { id: 'role-explainer.group.car', desc: 'Explainer, group of situations.' }),
  school: () => msg('At school', { id: 'role-explainer.group.school', desc: 'Explainer, group of situations.' }),
  victim: () =>
    msg('Victim or witness', { id: 'role-explainer.group.victim', desc: 'Explainer, group of situations.' }),
  online: () => msg('Online and phone', { id: 'role-explainer.group.online', desc: 'Explainer, group of situations.' }),
  court: () => msg('Court and jail', { id: 'role-explainer.group.court', desc: 'Explainer, group of situations.' }),
};
