import { expect } from 'chai';
import { readPolicy } from '../../src/site/policy.js';
import { SETTING_KEYS, type SettingKey } from '../../src/site/settings.js';
import { answer, everyValue, file, support, TODAY } from '../role-explainer/support/policies.js';

const read = (input: unknown) => readPolicy(input, TODAY);
const codes = (input: unknown) => read(input).problems.map(({ code }) => code);
const answers = (input: unknown) => read(input).policy.agencies[0]!.answers;

describe('site/policy', () => {
  it('has the 24 settings that an agency answers; the publisher and each answer’s record make 26', () => {
    expect(SETTING_KEYS).to.have.length(24);
  });

  it('reads one supported answer whole', () => {
    const value = { victimWitness: 'never', stop: 'may-ask' };
    const { policy, problems } = read(
      file({
        asksImmigrationStatus: {
          value,
          policyUrl: support.policyUrl,
          clause: support.clause,
          approvedBy: 'Chief',
          reviewedOn: '2026-10-01',
          reviewBy: '2026-11-24',
        },
      }),
    );
    expect(problems).to.deep.equal([]);
    expect(policy).to.deep.equal({
      example: false,
      cleared: {},
      host: { name: 'Example Police', kind: 'police', state: 'XX' },
      agencies: [
        {
          publisher: { name: 'Example Police', kind: 'police', state: 'XX' },
          quoted: false,
          expired: [],
          mayEnforce: false,
          answers: {
            asksImmigrationStatus: {
              value,
              policyUrl: support.policyUrl,
              clause: support.clause,
              approvedBy: 'Chief',
              reviewedOn: '2026-10-01',
              reviewBy: '2026-11-24',
            },
          },
        },
      ],
    });
  });

  for (const [name, input, code] of [
    ['text that is no JSON', '{', 'not-json'],
    ['a list', [], 'not-object'],
    ['nothing', null, 'not-object'],
    ['another version', { version: 2 }, 'version'],
  ] as const)
    it(`${name}: nothing is known, one problem`, () => {
      expect(codes(input)).to.deep.equal([code]);
      expect(read(input).policy.agencies).to.deep.equal([]);
    });

  it('knows itself as text', () => {
    expect(read(JSON.stringify(file({}))).policy.agencies).to.have.length(1);
  });

  describe('I1: an answer counts only with its record', () => {
    const full = {
      value: 'some',
      text: 'x',
      policyUrl: 'https://a.example/',
      approvedBy: 'Chief',
      reviewedOn: '2026-10-01',
      reviewBy: '2027-04-01',
    };
    const without = (key: string) => Object.fromEntries(Object.entries(full).filter(([name]) => name !== key));
    for (const [name, entry, code] of [
      ['no value', without('value'), 'unknown-value'],
      ['neither address nor clause', without('policyUrl'), 'no-source'],
      ['nobody approved', without('approvedBy'), 'no-approver'],
      ['no review', without('reviewedOn'), 'no-date'],
      ['a review in the future', { ...full, reviewedOn: '2026-11-25' }, 'no-date'],
      ['no next review', without('reviewBy'), 'no-date'],
      ['a day that does not exist', { ...full, reviewBy: '2027-02-30' }, 'no-date'],
      ['due yesterday', { ...full, reviewBy: '2026-11-23' }, 'expired'],
      ['an address that is none', { ...full, policyUrl: 'javascript:alert(1)' }, 'no-source'],
      ['the detail that the value announces', without('text'), 'no-detail'],
    ] as const)
      it(name, () => {
        expect(codes(file({ sharesRecordsWithDhs: entry }))).to.deep.equal([code]);
        expect(answers(file({ sharesRecordsWithDhs: entry }))).to.deep.equal({});
      });
    it('a detail that another setting needs is not asked for: some officers wear cameras', () => {
      expect(codes(file({ bodyCams: without('text') }))).to.deep.equal([]);
    });
    it('counts on its last day', () => {
      expect(answers(file({ sharesRecordsWithDhs: { ...full, reviewBy: TODAY } }))).to.have.property(
        'sharesRecordsWithDhs',
      );
    });
  });

  describe('I2: what is unknown, misspelt, empty or of the wrong type is unset', () => {
    const wrong = [
      null,
      undefined,
      '',
      'Never',
      'NONE',
      'safe',
      0,
      1,
      true,
      [],
      {},
      ['none', 'jail'],
      ['nothing'],
      { victimWitness: 'Never' },
      { x: 1 },
      [null],
      [{}],
    ];
    for (const key of SETTING_KEYS)
      it(key, () => {
        for (const value of wrong)
          expect(answers(file({ [key]: answer(value) })), JSON.stringify(value)).to.deep.equal({});
      });
    it('suggests from the words it knows', () => {
      const { problems } = read(file({ bodyCams: answer('All_Patrol') }));
      expect(problems).to.deep.equal([
        {
          code: 'unknown-value',
          path: 'settings.bodyCams.value',
          given: 'All_Patrol',
          known: ['all-patrol', 'some', 'none'],
        },
      ]);
    });
    it('names a misspelt key', () => {
      expect(codes(file({ bodycams: answer('some') }))).to.deep.equal(['unknown-key']);
    });
    it('keeps the good field beside a bad one', () => {
      expect(
        answers(file({ dispatch911: answer({ textTo911: true, asksStatus: 'nope' }) })).dispatch911?.value,
      ).to.deep.equal({ textTo911: true });
    });
    it('takes every value that it offers', () => {
      const jail = answer({ operatorName: 'Example Police' });
      for (const [key, value] of everyValue()) {
        const kind = key === 'schoolVisitPolicy' ? 'school' : 'police';
        const input = file({ jail, [key]: answer(value) }, { name: 'Example Police', kind });
        if (kind === 'school') delete (input.settings as { jail?: unknown }).jail;
        expect(answers(input), `${key} ${JSON.stringify(value)}`).to.have.property(key);
      }
    });
  });

  describe('I4: where local officers may do immigration work', () => {
    const kind = {
      asksImmigrationStatus: answer({ victimWitness: 'never', stop: 'never', booking: 'never' }),
      actsOnIceWarrantHits: answer('no-action'),
      assistsFederalOperations: answer('criminal-only'),
      jail: answer({ operatorName: 'Example Police' }),
      honorsDetainers: answer('no'),
    };
    for (const [name, settings] of [
      ['a task force', { agreement287g: answer(['task-force']) }],
      ['a deal that is pending', { agreement287g: answer(['pending']) }],
      ['a task force nobody approved', { agreement287g: { value: ['task-force'] } }],
      ['state law that requires help', { stateLaw: answer({ direction: 'requires' }) }],
    ] as const)
      it(`${name}: the kind answers fall`, () => {
        const agency = read(file({ ...kind, ...settings })).policy.agencies[0]!;
        expect(agency.mayEnforce).to.equal(true);
        expect(agency.answers).not.to.have.any.keys(
          'actsOnIceWarrantHits',
          'assistsFederalOperations',
          'honorsDetainers',
        );
        expect(agency.answers.asksImmigrationStatus?.value).to.deep.equal({ victimWitness: 'never' });
      });
    it('the jail’s own deal and its own kind answers count too', () => {
      const jail = answer({ operatorName: 'Example Police', agreement287g: ['pending'], honorsDetainers: 'no' });
      const agency = read(file({ ...kind, jail })).policy.agencies[0]!;
      expect(agency.mayEnforce).to.equal(true);
      expect(agency.answers.jail?.value).to.deep.equal({
        operatorName: 'Example Police',
        agreement287g: ['pending'],
      });
      expect(agency.answers).not.to.have.any.keys('actsOnIceWarrantHits', 'honorsDetainers');
    });
    it('"none" cannot stand beside another deal', () => {
      expect(codes(file({ agreement287g: answer(['none', 'jail']) }))).to.deep.equal(['none-beside']);
    });
  });

  describe('I14: "never" and state law', () => {
    it('"never" needs a clause that says so', () => {
      const value = { victimWitness: 'never' };
      expect(codes(file({ asksImmigrationStatus: answer(value, { clause: 'Order 4.12' }) }))).to.deep.equal([
        'no-clause',
      ]);
      expect(codes(file({ asksImmigrationStatus: answer(value, { clause: undefined }) }))).to.deep.equal(['no-clause']);
      expect(codes(file({ asksImmigrationStatus: answer(value, { clause: 'Officers must not ask.' }) }))).to.deep.equal(
        [],
      );
    });
    for (const direction of ['requires', 'mixed'])
      it(`"${direction}" needs counsel, and answers that conflict wait`, () => {
        const input = file({
          stateLaw: answer({ direction }, { counselConfirmed: false }),
          agreement287g: answer(['none']),
          asksImmigrationStatus: answer({ victimWitness: 'never' }),
          jail: answer({
            operatorName: 'Example Police',
            agreement287g: ['none'],
            notifiesIceOfRelease: false,
            iceInterviewsInJail: false,
          }),
          schoolOfficers: answer({ employer: 'Example Police', agreement287g: ['none'] }),
        });
        const left = Object.entries(answers(input)).map(([key, one]) => [key, one.value]);
        expect(Object.fromEntries(left)).to.deep.equal({
          jail: { operatorName: 'Example Police' },
          schoolOfficers: { employer: 'Example Police' },
        });
        expect(codes(input)).to.include.members(['counsel', 'state-law']);
      });
  });

  describe('I7: other hosts', () => {
    const police = {
      publisher: { name: 'Example Police', kind: 'police' },
      settings: { bodyCams: answer('some', { policyUrl: undefined }) },
    };
    it('need the address of the agency’s own rule', () => {
      const host = { name: 'Example School', kind: 'school' };
      const input = { version: 1, publisher: host, agencies: [police] };
      expect(read(input).policy.host).to.deep.equal(host);
      expect(codes(input)).to.deep.equal(['quote-source']);
      const quoted = { ...input, agencies: [{ ...police, settings: { bodyCams: answer('some') } }] };
      expect(codes(quoted)).to.deep.equal([]);
      expect(read(quoted).policy.agencies[0]).to.include({ quoted: true });
    });
    for (const kind of ['school', 'community-group'])
      it(`a ${kind} cannot answer for the police`, () => {
        for (const key of ['bodyCams', 'agreement287g'] as SettingKey[])
          expect(
            codes(file({ [key]: answer(key === 'bodyCams' ? 'some' : ['none']) }, { name: 'X', kind })),
          ).to.deep.equal(['not-yours']);
      });
    it('only a school sets its rule for visits', () => {
      const settings = { schoolVisitPolicy: answer({ whoDecides: 'The principal' }) };
      expect(codes(file(settings))).to.deep.equal(['school-only']);
      expect(codes(file(settings, { name: 'S', kind: 'school' }))).to.deep.equal([]);
    });
    it('city police do not answer for the sheriff’s jail', () => {
      const input = file({
        jail: answer({ operatorName: 'Example Sheriff', honorsDetainers: 'no' }),
        honorsDetainers: answer('no'),
      });
      expect(codes(input)).to.deep.equal(['jail-only', 'jail-only']);
      expect(answers(input)).to.have.all.keys('jail');
      expect(answers(input).jail?.value).to.deep.equal({ operatorName: 'Example Sheriff' });
    });
  });

  it('I9: several agencies stay apart', () => {
    const { policy } = read({
      version: 1,
      agencies: [
        { publisher: { name: 'Police', kind: 'police' }, settings: { bodyCams: answer('all-patrol') } },
        { publisher: { name: 'Sheriff', kind: 'sheriff' }, settings: { bodyCams: answer('none') } },
      ],
    });
    expect(policy.agencies.map(({ publisher, answers }) => [publisher.name, answers.bodyCams?.value])).to.deep.equal([
      ['Police', 'all-patrol'],
      ['Sheriff', 'none'],
    ]);
  });

  it('names who cleared a line, and only with a name and a past day', () => {
    const { policy, problems } = read({
      ...file({}),
      cleared: {
        R14: { counsel: 'A. Lawyer', on: '2026-11-01' },
        R15: { on: '2026-11-01' },
        V2: { counsel: 'B', on: '2026-12-01' },
      },
    });
    expect(policy.cleared).to.deep.equal({ R14: { counsel: 'A. Lawyer', on: '2026-11-01' } });
    expect(problems.map(({ path }) => path)).to.deep.equal(['cleared.R15', 'cleared.V2']);
  });

  it('says that an example is one', () => {
    expect(read({ ...file({}), example: true }).policy.example).to.equal(true);
    expect(codes({ ...file({}), example: true })).to.deep.equal(['example']);
  });
});
