import { expect } from 'chai';
import { allContent } from '../../src/role-explainer/content/all.js';
import { answersOf } from '../../src/role-explainer/answers.js';
import { agencies, rows } from '../../src/role-explainer/content/core.js';
import { answerText } from '../../src/role-explainer/content/answer-text.js';
import { coreText } from '../../src/role-explainer/content/core-text.js';
import { firstContent } from '../../src/role-explainer/content/first.js';
import { daysBetween, standingOf, tell, type Said, type Told } from '../../src/role-explainer/statements.js';
import { readPolicy, type Policy } from '../../src/site/policy.js';
import { SETTING_KEYS } from '../../src/site/settings.js';
import { answer, everyValue, file, TODAY } from './support/policies.js';

const nothing: Policy = { example: false, agencies: [], cleared: {} };
const topics = ['agencies', 'department', ...allContent.cards.map(({ id }) => id)];
const policyOf = (settings: object, more: object = {}) => readPolicy({ ...file(settings), ...more }, TODAY).policy;
const told = (policy: Policy, topic: string, today = TODAY) => tell(allContent, policy, topic, today, answersOf);
const all = (t: Told): Said[] => [t.facts, t.who, t.happens, t.varies, t.steps, t.locked].flat();
const units = (t: Told) => all(t).map(({ unit }) => unit);
const LOCKED = ['R10', 'R21'];
const everyone = Object.fromEntries(
  [...allContent.statements.keys()].map((id) => [id, { counsel: 'Counsel', on: TODAY }]),
);

describe('role-explainer/statements', () => {
  it('says a whole small topic', () => {
    const t = told(policyOf({ bodyCams: answer('some') }), 'C17');
    expect(t.who.map(({ unit }) => unit)).to.deep.equal(['C17.who']);
    expect(t.happens.map(({ unit }) => unit)).to.deep.equal(['C17.apart', 'C17.cut']);
    expect(t.varies.map(({ unit, standing }) => [unit, standing])).to.deep.equal([
      ['S20.unset', 'unknown'],
      ['S16.some', 'current'],
    ]);
    expect(t.varies[1]!.by).to.deep.equal({
      name: 'Example Police',
      quoted: false,
      on: '2026-10-01',
      policyUrl: 'https://police.example/order',
      clause: 'Order 1: officers shall never do so.',
    });
    expect(t.questions).to.deep.equal([
      { unit: 'S20.ask', text: 'How can I make a complaint about an officer?', agency: 'Example Police' },
    ]);
    expect(t.call.map(({ line }) => line.id)).to.deep.equal(['oig', 'lawyer']);
    expect(units({ ...t, varies: [] })).to.include.members(LOCKED);
    expect(t.status).to.deep.equal({ example: false, uncleared: 9, due: 0, unknown: 1, asOf: '2026-06' });
  });

  it('the first screen needs only the first content', () => {
    const lean = tell(firstContent({ ...coreText, ...answerText }), nothing, 'agencies', TODAY, answersOf);
    expect(units(lean)).to.deep.equal(units(told(nothing, 'agencies')));
    expect(units(lean)).to.deep.equal(['R4', 'R13', 'R16', 'S3.unset', ...LOCKED]);
  });

  it('without answers the facts are the same: a page without a policy loads none', () => {
    const t = tell(firstContent(coreText), nothing, 'agencies', TODAY);
    expect(units(t)).to.deep.equal(['R4', 'R13', 'R16', ...LOCKED]);
  });

  it('has a cell for every agency and row', () => {
    for (const { id } of agencies)
      for (const row of ['name', ...rows]) expect(allContent.units).to.have.property(`${id}.${row}`);
  });

  describe('over all pairs of setting values', () => {
    const values = everyValue();
    const jail = answer({ operatorName: 'Example Police' });

    it('I3, I4, I5, I6, I9: locked lines stay, unset is neutral, federal lines do not move, nobody promises', function () {
      this.timeout(60_000);
      const federal = (t: Told) =>
        JSON.stringify(
          all(t)
            .filter(({ statement }) => statement?.federal)
            .map(({ unit, text, standing }) => [unit, text, standing]),
        );
      const base = new Map(topics.map((topic) => [topic, federal(told(nothing, topic))]));
      let pairs = 0;
      for (const [i, [key, value]] of values.entries()) {
        for (const [other, otherValue] of values.slice(i)) {
          const mine = { [key]: answer(value), [other]: answer(otherValue) };
          const policy = policyOf('jail' in mine ? mine : { jail, ...mine });
          const asked = mine as { [name: string]: { value: unknown } };
          const claims = JSON.stringify(asked.agreement287g?.value ?? '');
          const requires = (asked.stateLaw?.value as { direction?: string } | undefined)?.direction === 'requires';
          // Two topics a pair in turn, and the first screen always: every topic meets every value many times.
          for (const topic of ['agencies', topics[pairs % topics.length]!, topics[(pairs * 7 + 3) % topics.length]!]) {
            const t = told(policy, topic);
            const said = units(t);
            expect(said, `I5 ${topic}`).to.include.members(LOCKED);
            expect(federal(t), `I6 ${topic} ${key}`).to.equal(base.get(topic));
            if (/task-force|pending/.test(claims) || requires) {
              expect(t.mayEnforce).to.equal(true);
              expect(said, `I4 ${topic}`).not.to.include.members(['R4']);
              for (const kind of [
                'S4.no-action',
                'S9.criminal-only',
                'S9.traffic-and-safety-only',
                'S5.no',
                'S1.stop.never',
                'C1.status',
              ])
                expect(said).not.to.include(kind);
            }
            for (const one of all(t))
              if (one.unit.endsWith('.unset')) expect(one.by?.on, 'unset has no source').to.equal(undefined);
          }
          pairs += 1;
        }
      }
      expect(pairs).to.equal((values.length * (values.length + 1)) / 2);
    });
  });

  it('I3: unset texts say that it is unknown or whom to ask, and promise nothing', () => {
    for (const words of allContent.settings)
      for (const [unit, text] of Object.entries(words.unset)) {
        expect(text, unit).not.to.match(/\b(never|does not|will not|do not ask|safe|always|arrest you|deport)/i);
        expect(text, unit).to.match(/do not know|have no list|have not checked|can call|may ask|may run/);
      }
  });

  it('every statement has a place where it is said', () => {
    const policy = { ...nothing, cleared: everyone };
    const said = new Set(topics.flatMap((topic) => units(told(policy, topic, '2026-06-10'))));
    const silent = [...allContent.statements.keys()].filter((id) => !id.startsWith('line.') && !said.has(id));
    expect(silent).to.deep.equal([]);
  });

  it('an answer that has expired is not shown, and that is said', () => {
    const t = told(policyOf({ bodyCams: answer('some', { reviewBy: '2026-11-23' }) }), 'C17');
    expect(t.varies.map(({ unit }) => unit)).to.deep.equal(['S20.unset', 'S16.unset', 'S26.unset']);
  });

  it('every setting is said in every state: a name, an unset text, a question, words for each value', () => {
    const open = told(nothing, 'department').varies;
    for (const said of open) {
      expect(said.text, said.unit).to.be.a('string').and.not.equal('');
      expect(said.name?.text, said.unit).to.be.a('string');
      expect(said.question?.text, said.unit).to.match(/\?$/);
    }
    for (const [key, value] of everyValue()) {
      const host = key === 'schoolVisitPolicy' ? { publisher: { name: 'School', kind: 'school' } } : {};
      const settings = {
        ...(key === 'honorsDetainers' ? { jail: answer({ operatorName: 'Example Police' }) } : {}),
        [key]: answer(value),
      };
      const policy = policyOf(settings, { ...host, cleared: everyone });
      const said = told(policy, 'department').varies.filter(({ by }) => by?.on);
      // The name of the state alone is no answer.
      if (JSON.stringify(value).includes('"state"')) expect(said).to.deep.equal([]);
      else expect(said.length, `${key} ${JSON.stringify(value)}`).to.be.greaterThan(0);
    }
  });

  describe('I8, I9, I14', () => {
    it('several agencies each answer, and one never covers the other', () => {
      const { policy } = readPolicy(
        {
          version: 1,
          agencies: [
            { publisher: { name: 'Police', kind: 'police' }, settings: { agreement287g: answer(['none']) } },
            { publisher: { name: 'Sheriff', kind: 'sheriff' }, settings: { agreement287g: answer(['jail']) } },
            { publisher: { name: 'State Police', kind: 'police' }, settings: {} },
          ],
        },
        TODAY,
      );
      expect(told(policy, 'agencies').varies.map(({ unit, by }) => [unit, by?.name])).to.deep.equal([
        ['S3.none', 'Police'],
        ['S3.jail', 'Sheriff'],
        ['S3.unset', 'State Police'],
      ]);
    });
    it('the school officer has the deal of the agency that employs them', () => {
      const { policy } = readPolicy(
        {
          version: 1,
          agencies: [
            { publisher: { name: 'Police', kind: 'police' }, settings: { agreement287g: answer(['task-force']) } },
            {
              publisher: { name: 'School', kind: 'school' },
              settings: { schoolOfficers: answer({ employer: 'Police' }) },
            },
          ],
        },
        TODAY,
      );
      const said = told(policy, 'C4').varies.filter(({ unit }) => unit.startsWith('S3.') || unit.startsWith('S14.'));
      expect(said.map(({ unit, by }) => [unit, by?.name])).to.deep.include(['S3.task-force', 'Police']);
    });
    it('a third party’s page says whose words they are', () => {
      const { policy } = readPolicy(
        {
          version: 1,
          publisher: { name: 'Example School', kind: 'school' },
          agencies: [{ publisher: { name: 'Police', kind: 'police' }, settings: { bodyCams: answer('some') } }],
        },
        TODAY,
      );
      const said = told(policy, 'C2').varies.find(({ unit }) => unit === 'S16.some');
      expect(said?.by).to.include({ name: 'Police', quoted: true, on: '2026-10-01' });
    });
    it('legal help says in which languages, and whether it is free', () => {
      const free = { name: 'Example Legal Aid', phone: '555-0160', languages: ['es'], free: true };
      const paid = { name: 'Example Law Office', url: 'https://law.example', free: false };
      const t = told(policyOf({ legalHelp: answer([free, paid]) }), 'C3');
      const { contacts } = t.call.find(({ line }) => line.id === 'lawyer')!;
      expect(contacts.map(({ words, text, values }) => [words, text, values?.value])).to.deep.equal([
        ['Example Legal Aid', '', undefined],
        [undefined, 'Languages: {value}', ['es']],
        [undefined, 'Free of charge', undefined],
        ['Example Law Office', '', undefined],
      ]);
    });

    it('"never" says about the consulate too', () => {
      const policy = policyOf({ asksImmigrationStatus: answer({ victimWitness: 'never' }) });
      expect(units(told(policy, 'C1'))).to.include.members(['S1.victimWitness.never', 'S1.consulate', ...LOCKED]);
    });
  });

  describe('held-back lines', () => {
    const held = [...allContent.statements.values()].filter((s) => s.held);
    it('are those of ranks 1, 3 and 5', () => {
      expect(held.map(({ id }) => id)).to.include.members([
        'R14',
        'R15',
        'R36',
        'V2',
        'V3',
        'V4',
        'V5',
        'V6',
        'V7',
        'V8',
        'V9',
        'C3.door',
        'C3.search',
      ]);
      for (const { id, risk } of held) expect([1, 3, 5], id).to.include(risk);
    });
    it('show nowhere without counsel', () => {
      const full = policyOf({ signsUVisaCertifications: answer('yes') });
      for (const topic of topics)
        for (const policy of [nothing, full])
          for (const { unit } of all(told(policy, topic))) expect(held.map(({ id }) => id)).not.to.include(unit);
    });
    it('are replaced by what is unknown and whom to ask, once a card', () => {
      const t = told(nothing, 'C3');
      expect(units(t).filter((unit) => unit === 'unknown.home')).to.have.length(1);
      expect(t.questions.map(({ unit }) => unit)).to.include('ask.home');
    });
    it('show where counsel cleared them, each by itself', () => {
      const t = told({ ...nothing, cleared: { R14: { counsel: 'A. Lawyer', on: '2026-11-01' } } }, 'C3');
      expect(units(t)).to.include.members(['R14', 'unknown.home']).and.not.include('R15');
    });
    it('victim visa answers wait for the lines on what the form is and what it risks', () => {
      const settings = { signsUVisaCertifications: answer('yes') };
      expect(units(told(policyOf(settings), 'C7')))
        .to.include('S6.held')
        .and.not.include('S6.yes');
      const cleared = { V2: { counsel: 'A', on: TODAY }, V8: { counsel: 'A', on: TODAY } };
      expect(units(told(policyOf(settings, { cleared }), 'C7'))).to.include.members(['S6.yes', 'V8', 'S6.contact']);
    });
  });

  describe('I11: age', () => {
    const fact = allContent.statements.get('R7')!;
    const locked = allContent.statements.get('R10')!;
    const cleared = { ...nothing, cleared: { R7: { counsel: 'A', on: '2026-12-01' } } };
    for (const [name, statement, policy, today, standing] of [
      ['on its first day', fact, nothing, '2026-06-01', 'current'],
      ['on its last day', fact, nothing, '2026-11-28', 'current'],
      ['a day later', fact, nothing, '2026-11-29', 'due'],
      ['twice as old', fact, nothing, '2027-05-27', 'due'],
      ['a day more', fact, nothing, '2027-05-28', 'unknown'],
      ['counsel looked since', fact, cleared, '2027-05-28', 'current'],
      ['locked, twice as old', locked, nothing, '2036-01-01', 'due'],
    ] as const)
      it(`${name}: ${standing}`, () => expect(standingOf(statement, policy, today)).to.equal(standing));

    it('counts days across years and leap days', () => {
      expect(daysBetween('2027-12', '2028-03-01')).to.equal(91);
      expect(daysBetween('2026-11-24', '2026-11-24')).to.equal(0);
    });
    it('a line that stands in for another is as old as that one', () => {
      const deal = policyOf({ agreement287g: answer(['task-force'], { reviewBy: '2029-01-01' }) });
      const first = (today: string) =>
        told(deal, 'agencies', today).facts.map(({ unit, standing }) => [unit, standing]);
      expect(first(TODAY)[0]).to.deep.equal(['R4.deal', 'current']);
      expect(first('2027-03-01')[0]).to.deep.equal(['R4.deal', 'due']);
      expect(first('2028-03-01')[0]).to.deep.equal(['unknown.old', 'unknown']);
    });
    it('after years only locked lines and what is known to be unknown stand', () => {
      for (const topic of topics) {
        const t = told(nothing, topic, '2040-01-01');
        expect(units(t)).to.include.members(LOCKED);
        for (const said of all(t))
          if (said.statement && !said.statement.locked)
            expect(said.standing, `${topic} ${said.unit}`).to.equal('unknown');
        for (const call of t.call) expect(call.withheld, call.line.id).to.equal(call.line.id !== '911');
      }
    });
  });

  it('I12: what is said depends on nothing but its arguments, and changes none of them', () => {
    const policy = Object.freeze(policyOf({ bodyCams: answer('some') }));
    const before = JSON.stringify(policy);
    expect(told(policy, 'department')).to.deep.equal(told(policy, 'department'));
    expect(JSON.stringify(policy)).to.equal(before);
    expect(SETTING_KEYS).to.include('bodyCams');
  });
});
