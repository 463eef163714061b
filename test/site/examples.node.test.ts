import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { checkPage } from '../../src/site/check-page.js';
import { checkSite } from '../../src/site/check-site.js';
import { contradictions } from '../../src/site/contradictions.js';
import { readSite } from '../../src/site/entries.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const TODAY = '2026-11-24';

describe('site files that others copy', () => {
  it('README: the file is right but for its numbers, and the page agrees with it', () => {
    const readme = read('README.md');
    const file: unknown = JSON.parse(/```json\n([^]*?)```/.exec(readme)![1]!);
    const page = /```html\n([^]*?)```/.exec(readme)![1]!;
    const site = readSite(file, 'https://town.example/liaison.json');
    expect(checkSite(file)).to.deep.equal([]);
    expect(contradictions(site, TODAY).map(({ path }) => path)).to.deep.equal(['phone', 'liaisons[0].phone']);
    expect(checkPage(page, site, TODAY)).to.deep.equal([]);
  });

  for (const name of ['police', 'school', 'community'])
    it(`demo/${name}: nothing but that it is an example, and its pages agree`, () => {
      const file: unknown = JSON.parse(read(`demo/${name}/liaison.json`));
      const site = readSite(file, `https://town.example/demo/${name}/liaison.json`);
      expect(checkSite(file)).to.deep.equal([]);
      expect(contradictions(site, TODAY).map(({ path }) => path)).to.deep.equal(['example']);
      const pages = readdirSync(new URL(`../../demo/${name}`, import.meta.url)).filter((page) =>
        page.endsWith('.html'),
      );
      expect(pages).to.include('index.html');
      for (const page of pages) expect(checkPage(read(`demo/${name}/${page}`), site, TODAY), page).to.deep.equal([]);
    });

  it('the schema names the same keys as the reader', () => {
    const schema = JSON.parse(read('src/site/site.schema.json')) as { properties: Record<string, unknown> };
    const all = Object.fromEntries(Object.keys(schema.properties).map((key) => [key, undefined]));
    expect(checkSite({ ...all, version: 1, phone: '1' })).to.deep.equal([]);
  });
});
