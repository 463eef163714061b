import tseslint from 'typescript-eslint';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';

export default tseslint.config(
  { ignores: ['dist/', 'storybook-static/', 'coverage/', 'src/language/words/', '**/node_modules/'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    plugins: { lit, 'lit-a11y': litA11y, wc },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      ...wc.configs['flat/recommended'].rules,
      // The classes are defined by their entry, never by their own module.
      'wc/no-constructor-attributes': 'error',
      'lit/no-template-map': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // chai's `expect(x).to.be.true` is an expression.
    files: ['test/**/*.ts', 'receiver/test/**'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
