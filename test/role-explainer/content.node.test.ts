import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect } from 'chai';
// @ts-expect-error a script, without types
import { adjustedGrade, automatedIndex, longestSentence } from '../../scripts/grade.mjs';
// @ts-expect-error a script, without types
import { Xliff } from '../../scripts/xliff.mjs';
import { allContent } from '../../src/role-explainer/content/all.js';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);

interface Unit {
  id: string;
  source: string;
  target?: string;
  stale: boolean;
  reviewed: boolean;
}

/** Words that promise, by language; none may stand in a translation either (I13), nor in what is said to be unknown (I3). */
const PROMISES: { [tag: string]: RegExp } = {
  'es-419':
    /\b(garantiza\w*|nunca|siempre|a salvo|protegid[oa]s? de ICE|no será deportad[oa]|confidencial\w*|anónim[oa]\w*)\b/i,
  ht: /\b(garanti\w*|jamè|toujou an sekirite|pwoteje kont ICE|yo pap depòte w|konfidansyèl|anonim)\b/i,
  ar: /(مضمون|نضمن|أبدًا|دائمًا|محمي من ICE|لن يُرحَّل|سري تمامًا|مجهول الهوية)/,
};

describe('role-explainer/content', () => {
  it('passes its own check', () => {
    const out = execFileSync(process.execPath, ['scripts/content.mjs', 'check'], { cwd: at('.'), encoding: 'utf8' });
    expect(out).to.match(/0 problems/);
  }).timeout(30_000);

  it('npm run content names what rests on memory alone, riskiest first', () => {
    const lines = execFileSync(process.execPath, ['scripts/content.mjs'], { cwd: at('.'), encoding: 'utf8' }).split(
      '\n',
    );
    const risks = lines.slice(1).flatMap((line) => line.match(/^\s+(\d+) {2}/)?.[1] ?? []);
    expect(risks.map(Number)).to.deep.equal(risks.map(Number).sort((a, b) => a - b));
    expect(lines.find((line) => / C3.door /.test(line))).to.match(/memory alone .*\[held back\]/);
  }).timeout(30_000);

  describe('grades', () => {
    for (const [text, words, low, high] of [
      ['The cat sat.', 3, -3, 1],
      ['Local police work for your city or town.', 8, 2, 6],
      ['Immigration officers enforce federal immigration law.', 6, 4, 14],
    ] as const)
      it(text, () => {
        expect(longestSentence(text)).to.equal(words);
        expect(adjustedGrade(text)).to.be.within(low, high);
        expect(automatedIndex(text)).to.be.a('number');
      });
    it('counts glossary words as two syllables at most', () => {
      expect(adjustedGrade('Immigration.')).to.equal(adjustedGrade('Agency.'));
      expect(adjustedGrade('Imagination.')).to.be.greaterThan(adjustedGrade('Immigration.'));
    });
    it('an address is one word and ends no sentence', () => {
      expect(longestSentence('Look at ice.gov for the list.')).to.equal(6);
    });
  });

  for (const name of readdirSync(at('locales/content/')).filter((file) => file.endsWith('.xlf'))) {
    const xliff = new Xliff(at(`locales/content/${name}`).pathname);
    const units = xliff.units() as Unit[];
    describe(`locales/content/${name}`, () => {
      it('is nowhere called checked by a machine', () => expect(units.filter((u) => u.reviewed)).to.deep.equal([]));
      it('promises nothing (I3, I13)', () => {
        const pattern = PROMISES[xliff.language];
        for (const { id, target } of units) if (target && pattern) expect(target, id).not.to.match(pattern);
      });
      it('keeps form numbers, agency letters and vest words as people must match them', () => {
        for (const { id, source, target } of units) {
          if (!target || id.endsWith('.find')) continue;
          for (const code of source.match(
            /\bI-\d+[A-Z]?(?: B)?|\b(?:ICE|HSI|CBP|ERO|USCIS|FBI|VAWA|POLICE|911|287\(g\))(?![a-z])/g,
          ) ?? [])
            expect(target, id).to.include(code);
        }
      });
      it('keeps every web address', () => {
        for (const { id, source, target } of units)
          for (const site of source.match(/\b[a-z.]+\.gov\b/g) ?? []) if (target) expect(target, id).to.include(site);
      });
      it('a changed English sentence makes it stale', () => {
        for (const { id, source, stale } of units) {
          const english = allContent.statements.get(id)?.text ?? allContent.units[id];
          expect(source === english || stale, id).to.equal(true);
        }
      });
    });
  }
});
