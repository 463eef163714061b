import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { checkPolicy, sentence } from '../../src/site/check-policy.js';
import { readPolicy, type PolicyProblemCode } from '../../src/site/policy.js';
import { SETTINGS, SETTING_KEYS } from '../../src/site/settings.js';
import { answer, file, TODAY } from '../role-explainer/support/policies.js';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
type Schema = { enum?: string[]; items?: Schema; properties?: Record<string, Schema>; type?: string };

describe('site/policy files', () => {
  describe('the published schema says what the reader reads', () => {
    const schema = JSON.parse(readFileSync(at('src/site/policy.schema.json'), 'utf8'));
    const settings = schema.$defs.settings.properties as Record<string, { properties: { value: Schema } }>;
    it('and takes no misspelt key of an answer', () => {
      expect(schema.$defs.answer.additionalProperties).to.equal(false);
      for (const name of readdirSync(at('demo/')).filter((name) => /^policy-.*\.json$/.test(name))) {
        const { settings = {}, agencies = [{ settings }] } = JSON.parse(readFileSync(at(`demo/${name}`), 'utf8')) as {
          settings?: Record<string, object>;
          agencies?: { settings: Record<string, object> }[];
        };
        for (const { settings } of agencies)
          for (const one of Object.values(settings))
            expect(schema.$defs.answer.properties, name).to.include.all.keys(Object.keys(one));
      }
    });
    it('the same settings', () => expect(Object.keys(settings)).to.deep.equal(SETTING_KEYS));
    for (const [key, spec] of Object.entries(SETTINGS) as [
      string,
      { one?: string[]; many?: string[]; fields?: Record<string, unknown>; list?: true },
    ][])
      it(key, () => {
        const { value } = settings[key]!.properties;
        if (spec.one) expect(value.enum).to.deep.equal(spec.one);
        else if (spec.many) expect(value.items?.enum).to.deep.equal(spec.many);
        else {
          const shape = spec.list ? value.items! : value;
          expect(Object.keys(shape.properties!)).to.deep.equal(Object.keys(spec.fields!));
          for (const [name, kind] of Object.entries(spec.fields!))
            if (Array.isArray(kind)) expect(shape.properties![name]!.enum).to.deep.equal(kind);
        }
      });
  });

  describe('example files', () => {
    for (const name of readdirSync(at('demo/')).filter((name) => /^policy-.*\.json$/.test(name)))
      it(`${name} is read without a problem and fails the check for use`, () => {
        const text = readFileSync(at(`demo/${name}`), 'utf8');
        const { policy, problems } = readPolicy(text, TODAY);
        expect(problems.map(({ code }) => code)).to.deep.equal(['example']);
        expect(policy.example).to.equal(true);
        const check = checkPolicy(text, TODAY);
        expect(check.ok).to.equal(false);
        expect(check.lines[0]).to.match(/marked as an example/);
        // Nothing in it can be taken for a real place.
        expect(text).not.to.match(/https?:\/\/(?![a-z0-9.-]+\.example\b|[a-z0-9.-]*example\.)/);
        expect(text.match(/\b\d{3}-\d{4}\b/g)?.every((number) => /^555-01/.test(number)) ?? true).to.equal(true);
      });
  });

  describe('check-policy', () => {
    const check = (settings: object) => checkPolicy(JSON.stringify(file(settings)), TODAY);
    it('a good file passes, and says what stays open', () => {
      const { ok, lines } = check({ bodyCams: answer('some') });
      expect(ok).to.equal(true);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(
        /^Example Police: 1 of 23 questions are answered\. Visitors read “we do not know” for: asksImmigrationStatus, /,
      );
    });
    it('warns of what falls silent within a month', () => {
      expect(check({ bodyCams: answer('some', { reviewBy: '2026-12-24' }) }).lines[1]).to.equal(
        'Example Police: bodyCams must be looked at again by 2026-12-24.',
      );
    });
    it('finds the word that was meant', () => {
      const { ok, lines } = check({ bodyCams: answer('all-patroll'), bodycam: answer('some') });
      expect(ok).to.equal(false);
      expect(lines[0]).to.match(/^settings\.bodycam: Nothing reads "bodycam"\. Did you mean "bodyCams"\?/);
      expect(lines[1]).to.match(
        /^settings\.bodyCams\.value: "all-patroll" is not one of the answers\. Did you mean "all-patrol"\?/,
      );
    });
    it('a broken file is one sentence', () => {
      const { ok, lines } = checkPolicy('{"version": 1,}', TODAY);
      expect(ok).to.equal(false);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/^file: This is not valid JSON .* Nothing in the file is used\.$/);
    });
    it('has a sentence for every problem, without the words of a programmer', () => {
      const codes: PolicyProblemCode[] = [
        'not-json',
        'not-object',
        'version',
        'example',
        'publisher',
        'kind',
        'unknown-key',
        'unknown-value',
        'wrong-type',
        'none-beside',
        'no-source',
        'no-approver',
        'no-date',
        'expired',
        'no-clause',
        'no-detail',
        'counsel',
        'state-law',
        'contradiction',
        'jail-only',
        'quote-source',
        'not-yours',
        'school-only',
        'cleared',
      ];
      for (const code of codes)
        expect(sentence({ code, path: 'x', given: 'x', known: ['a'] }), code)
          .to.match(/[.?]$/)
          .and.not.match(/undefined|null|string|boolean|array|enum|parse/i);
    });
  });
});
