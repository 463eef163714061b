import { readFileSync } from 'node:fs';

/** The theme's public properties with their defaults in light colours. */
const theme = ['tokens', 'content'].map((file) =>
  Array.from(
    readFileSync(new URL(`src/theme/${file}.ts`, import.meta.url), 'utf8').matchAll(
      /^ {4}--_[\w-]+: var\((--liaison-[\w-]+), (.+)\);$/gm,
    ),
    ([, name, value]) => ({ name, default: value }),
  ),
);

/** Five elements under the files that are published, and of each what is public. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const file = (path) => ({ kind: 'javascript-module', path, declarations: [], exports: [] });
    const index = file('dist/index.js');
    const elements = manifest.modules.flatMap(({ path, declarations }) =>
      declarations.filter(({ tagName }) => tagName).map((element) => ({ path, element })),
    );
    manifest.modules = [index];
    for (const { path, element } of elements) {
      const { name, tagName, members, attributes, cssProperties = [] } = element;
      element.members = members.filter(({ privacy }) => !/private|protected/.test(privacy));
      const fields = element.members.map(({ name }) => name);
      element.attributes = attributes.filter(({ fieldName }) => fields.includes(fieldName));
      const own = readFileSync(new URL(path, import.meta.url), 'utf8');
      const tokens = theme.filter((_, i) => i === 0 || own.includes('/theme/content.js'));
      element.cssProperties = [...tokens.flat(), ...cssProperties];
      index.declarations.push(element);
      index.exports.push({ kind: 'js', name, declaration: { name, module: index.path } });
      const defines = file(`dist/${tagName.replace('liaison-', '')}.js`);
      const declaration = { name, module: index.path };
      defines.exports.push({ kind: 'custom-element-definition', name: tagName, declaration });
      manifest.modules.push(defines);
    }
  },
};

export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/language/words/**'],
  outdir: 'dist',
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [published],
};
