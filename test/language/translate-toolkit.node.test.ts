import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error a script without types
import { Xliff } from '../../scripts/xliff.mjs';

const python = '/usr/bin/python3';
const run = (code: string, ...args: string[]) => spawnSync(python, ['-c', code, ...args], { encoding: 'utf8' });
const file = (tag: string) => fileURLToPath(new URL(`../../locales/${tag}.xlf`, import.meta.url));

interface Unit {
  id: string;
  target?: string;
  approved: boolean;
  reviewed: boolean;
}
const unitsOf = (path: string) => new Xliff(path).units() as Unit[];

describe("translators' files in Debian's translate-toolkit", () => {
  let folder: string;
  before(function () {
    if (run('import translate').status !== 0) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'locales-'));
  });
  after(() => folder && rmSync(folder, { recursive: true }));

  for (const tag of ['es-419', 'ar', 'ht']) {
    it(`${tag}: read and saved, nothing is lost`, () => {
      const saved = join(folder, `${tag}.xlf`);
      const { status, stderr } = run(
        'import sys\nfrom translate.storage import xliff\nxliff.xlifffile.parsefile(sys.argv[1]).savefile(sys.argv[2])',
        file(tag),
        saved,
      );
      expect(status, stderr).to.equal(0);
      expect(unitsOf(saved)).to.deep.equal(unitsOf(file(tag)));
      expect(unitsOf(saved).length).to.be.greaterThan(100);
    });
  }

  it('what an editor calls approved is not yet reviewed', () => {
    const saved = join(folder, 'edited.xlf');
    const { status, stderr } = run(
      `import sys
from translate.storage import xliff
s = xliff.xlifffile.parsefile(sys.argv[1])
u = next(u for u in s.units if u.getid().endswith('language-switcher-late.missing'))
u.target = 'Lang pa m nan pa la'
u.markapproved(True)
s.savefile(sys.argv[2])`,
      file('ht'),
      saved,
    );
    expect(status, stderr).to.equal(0);
    const unit = unitsOf(saved).find(({ id }) => id === 'language-switcher-late.missing')!;
    expect([unit.target, unit.approved, unit.reviewed]).to.deep.equal(['Lang pa m nan pa la', true, false]);
  });
});
