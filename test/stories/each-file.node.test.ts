import { expect } from 'chai';
import { readdirSync } from 'node:fs';

const names = (folder: string, end: string) =>
  readdirSync(new URL(folder, import.meta.url)).flatMap((name) =>
    name.endsWith(end) ? [name.slice(0, -end.length)] : [],
  );

it('each stories file is drawn and read by axe', () => {
  expect(names('.', '.browser.test.ts')).to.have.members(names('../../stories', '.stories.ts'));
});
