import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import {
  alone,
  emptyDraft,
  fileText,
  inWords,
  listOf,
  opened,
  put,
  stepsOf,
  labels,
} from '../../src/policy-form/draft.js';
import { questions, questionsFor, type Control } from '../../src/policy-form/questions.js';
import { checkPolicy } from '../../src/site/check-policy.js';
import { readPolicy } from '../../src/site/policy.js';
import { SETTINGS, SETTING_KEYS } from '../../src/site/settings.js';

const TODAY = '2026-11-24';
const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const valueOf = (key: keyof typeof SETTINGS) => {
  const spec = SETTINGS[key] as { one?: readonly string[] };
  return spec.one ? { value: spec.one[0] } : {};
};
const schema = JSON.parse(readFileSync(at('src/site/policy.schema.json'), 'utf8'));

describe('policy form', () => {
  it('asks every setting with every value of the schema, in words', () => {
    expect(questions.map(({ key }) => key)).to.deep.equal(SETTING_KEYS);
    for (const { key, fields, list, name } of questions) {
      expect(name, key).not.to.equal('');
      const { value } = schema.$defs.settings.properties[key].properties;
      const shape = list ? value.items : value;
      const wanted = shape.properties ?? { '': value };
      expect(fields.map((field) => field.name ?? '')).to.deep.equal(Object.keys(wanted));
      for (const field of fields) {
        const spec = wanted[field.name ?? ''];
        const words = spec.enum ?? spec.items?.enum;
        if (!words) continue;
        const control = field.control as Extract<Control, { kind: 'one' }>;
        expect(
          control.choices.map((choice) => choice.value),
          key,
        ).to.deep.equal(words);
        for (const choice of control.choices) expect(choice.says, `${key} ${choice.value}`).to.match(/ .*[.:]$/);
      }
    }
  });

  it('has a place for everything an answer can carry', () => {
    const parts = Object.keys(schema.$defs.answer.properties).filter((name) => name !== 'value');
    expect(Object.keys(labels).sort()).to.deep.equal(parts.sort());
    const details = questions.flatMap((question) => [...question.details, ...Object.values(question.needs)]);
    const provenance = ['policyUrl', 'clause', 'approvedBy', 'reviewedOn', 'reviewBy'];
    expect([...new Set([...details, ...provenance])].sort()).to.deep.equal(parts.sort());
  });

  it('asks a school and a community group only what they can answer', () => {
    expect(questionsFor('community-group').map(({ key }) => key)).to.deep.equal([
      'schoolOfficers',
      'liaison',
      'consulates',
      'legalHelp',
    ]);
    expect(questionsFor('school').map(({ key }) => key)).to.include('schoolVisitPolicy');
    expect(questionsFor('police')).to.have.length(SETTING_KEYS.length - 1);
    for (const kind of ['school', 'police'] as const)
      for (const { key } of questionsFor(kind)) {
        const draft = put({ ...emptyDraft, publisher: { name: 'A', kind } }, ['settings', key], { value: 1 });
        const codes = readPolicy(fileText(draft), TODAY).problems.map(({ code }) => code);
        expect(codes, `${kind} ${key}`).not.to.include.oneOf(['not-yours', 'school-only']);
      }
  });

  for (const name of readdirSync(at('demo/')).filter((name) => /^policy-.*\.json$/.test(name)))
    it(`${name} opens and is saved as it was`, () => {
      const text = readFileSync(at(`demo/${name}`), 'utf8');
      expect(JSON.parse(fileText(opened(text)))).to.deep.equal({ settings: {}, ...JSON.parse(text) });
    });

  it('begins with nothing answered and nothing marked as an example', () => {
    const { policy, problems } = readPolicy(fileText(emptyDraft), TODAY);
    expect(policy.example).to.equal(false);
    expect(problems.map(({ code }) => code)).to.deep.equal(['publisher']);
    expect(fileText(emptyDraft)).not.to.include('example');
  });

  it('writes a file that the check passes', () => {
    let draft = put(emptyDraft, ['publisher'], { name: 'Police of A', kind: 'police' });
    draft = put(draft, ['settings', 'bodyCams'], {
      clause: '5.5',
      approvedBy: 'Chief',
      reviewedOn: TODAY,
      reviewBy: '2027-05-01',
    });
    draft = put(draft, ['settings', 'bodyCams', 'value'], 'some');
    expect(checkPolicy(fileText(draft), TODAY).ok).to.equal(true);
    draft = put(draft, ['settings', 'bodyCams', 'clause'], '');
    const [problem] = readPolicy(fileText(draft), TODAY).problems;
    expect(inWords(problem!, () => undefined)).to.equal(
      'Say where this is written: the address of the rule in “Web address of the written rule”, or its number or words in “Number or words of the rule”. Without it the answer is not shown.',
    );
    draft = put(draft, ['settings', 'bodyCams'], undefined);
    expect(draft.settings).to.equal(undefined);
  });

  it('speaks of a choice by what residents read', () => {
    const problem = { code: 'no-detail', path: 'x', given: 'yes-with-deadline', known: ['days'] } as const;
    expect(inWords(problem, () => 'It answers in … days.')).to.equal(
      '“It answers in … days.” also needs “Days until an answer”. Without it the answer is not shown.',
    );
  });

  it('no problem is told in the words of a file, whichever it is', () => {
    const broken = {
      version: 1,
      publisher: { name: 'A' },
      cleared: { R14: {} },
      settings: {} as Record<string, unknown>,
    };
    for (const key of SETTING_KEYS) broken.settings[key] = valueOf(key);
    for (const problem of readPolicy(broken, TODAY).problems)
      expect(
        inWords(problem, () => undefined),
        problem.code,
      ).not.to.match(/[{}]|policyUrl|counselConfirmed|approvedBy/);
  });

  it('several agencies: each is added, answered and taken out by itself', () => {
    let draft = put(emptyDraft, ['publisher'], { name: 'School', kind: 'school' });
    draft = put(draft, ['agencies', 0], { publisher: { name: 'P', kind: 'police' } });
    draft = put(draft, ['agencies', 1], { publisher: { name: 'S', kind: 'sheriff' } });
    draft = put(draft, ['agencies', 1, 'settings', 'bodyCams', 'value'], 'all-patrol');
    expect(readPolicy(alone(draft, 1), TODAY).policy.agencies.map(({ publisher }) => publisher.name)).to.deep.equal([
      'S',
    ]);
    expect(JSON.parse(fileText(draft))).not.to.have.property('settings');
    draft = put(draft, ['agencies', 0], undefined);
    expect(draft.agencies).to.deep.equal([
      { publisher: { name: 'S', kind: 'sheriff' }, settings: { bodyCams: { value: 'all-patrol' } } },
    ]);
  });

  it('reads the paths of the check, and lists with names of languages', () => {
    expect(stepsOf('agencies[1].settings.consulates.value[0].phone')).to.deep.equal([
      'agencies',
      1,
      'settings',
      'consulates',
      'value',
      0,
      'phone',
    ]);
    const tagOf = (name: string) => (name === 'Arabic' ? 'ar' : undefined);
    expect(listOf(' Arabic, K’iche’,, ht ', tagOf)).to.deep.equal(['ar', 'K’iche’', 'ht']);
  });

  it('says in words why a text is no policy file', () => {
    expect(() => opened('{"version": 1,}')).to.throw(/not valid JSON/);
    expect(() => opened('[]')).to.throw(/one object/);
    expect(() => opened('{"version": 2}')).to.throw(/version/);
  });
});
