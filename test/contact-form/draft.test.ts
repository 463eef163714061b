import { expect } from 'chai';
import { Draft } from '../../src/contact-form/draft.js';

const draftOf = (answers: Partial<Draft['answers']>) => {
  const draft = new Draft();
  draft.answers = { ...draft.answers, ...answers };
  return draft;
};

describe('contact form: draft', () => {
  it('names what needs a change, only in what is looked at', () => {
    const draft = draftOf({ topic: 'question' });
    expect(draft.check((field) => field === 'topic')).to.equal(true);
    expect(draft.check(() => true)).to.equal(false);
    expect(draft.problems.map(({ field }) => field)).to.deep.equal(['message', 'channel']);
  });

  it('takes a refusal of a question that is asked, with the receiver’s words, until it is checked again', () => {
    const draft = draftOf({ topic: 'question', message: 'x', channel: 'none' });
    expect(draft.refuse({ contact: 'not asked', id: 'used', constructor: 'none' })).to.equal(false);
    expect(draft.refuse({ name: 'Zu kurz' })).to.equal(true);
    expect(draft.problems).to.deep.equal([{ field: 'name', code: 'refused' }]);
    expect(draft.refusal('name')).to.equal('Zu kurz');
    expect(draft.check(() => true)).to.equal(true);
    expect(draft.refusal('name')).to.equal(undefined);
  });

  it('takes up questions of others under what is written; one that comes meanwhile outlives the letter', () => {
    const draft = draftOf({ topic: 'event', message: 'Mine' });
    draft.ask('One?');
    draft.ask('Two?');
    draft.takeUpAsked();
    expect([draft.answers.topic, draft.answers.message]).to.deep.equal(['event', 'Mine\n\nOne?\n\nTwo?']);
    draft.ask('Three?');
    draft.clear();
    draft.takeUpAsked();
    expect([draft.answers.topic, draft.answers.message]).to.deep.equal(['question', 'Three?']);
  });

  it('keeps nothing when it forgets', () => {
    const draft = draftOf({ message: 'Me: 078-05-1120.' });
    draft.check(() => true);
    draft.refuse({ message: 'no' });
    draft.ask('One?');
    expect(draft.findings).to.have.length(1);
    draft.forget();
    draft.takeUpAsked();
    expect(draft.answers).to.deep.equal(new Draft().answers);
    expect([draft.problems, draft.findings, draft.refusal('message')]).to.deep.equal([[], [], undefined]);
  });
});
