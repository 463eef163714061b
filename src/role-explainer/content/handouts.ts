/** A card for the wallet, a poster for an office, five questions: which statements they stand on, and their own words. */
import type { Card, Units } from './shape.js';

/** As a card for `tell`, so that what is held back or too old is missing here too. */
export const handouts: Card = {
  id: 'handouts',
  agencies: [],
  who: [],
  happens: ['R13', 'R16', 'V1'],
  steps: ['C3.ask', 'R8', 'C2.stay'],
  varies: [],
  call: [],
};

export interface Check {
  /** Unit of the question. */
  id: string;
  answer: 'yes' | 'no';
  /** The statement that answers it. */
  because: string;
}

export const checks: readonly Check[] = [
  { id: 'handouts.q1', answer: 'no', because: 'R16' },
  { id: 'handouts.q2', answer: 'no', because: 'R13' },
  { id: 'handouts.q3', answer: 'yes', because: 'R10' },
  { id: 'handouts.q4', answer: 'no', because: 'C2.stay' },
  { id: 'handouts.q5', answer: 'yes', because: 'V1' },
];

export const handoutText: Units = {
  'handouts.title': 'Card, poster, five questions',
  'handouts.card': 'A card for your wallet',
  'handouts.card.how': 'Print it, cut it out and fold it. Both sides are on one page.',
  'handouts.poster': 'A poster for an office',
  'handouts.poster.how': 'One page with a code. A phone that scans it opens this page.',
  'handouts.scan': 'Scan this to read it in your language.',
  'handouts.show': 'Show',
  'handouts.print': 'Print',
  'handouts.close': 'Close',
  'handouts.questions': 'Five questions to check yourself',
  'handouts.questions.how': 'Nobody counts or keeps your answers.',
  'handouts.yes': 'Yes',
  'handouts.no': 'No',
  'handouts.right': 'That is right.',
  'handouts.wrong': 'That is not so.',
  'handouts.q1': 'A vest says POLICE. Does that tell you which agency it is?',
  'handouts.q2': 'Does a judge sign an ICE warrant?',
  'handouts.q3': 'A person is booked into jail. Do fingerprints go to the FBI?',
  'handouts.q4': 'Police stop your car. Do you get out right away?',
  'handouts.q5': 'Can you report a crime if you have no papers?',
};
