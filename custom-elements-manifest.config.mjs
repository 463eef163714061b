export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/language/words/**'],
  outdir: 'dist',
  litelement: true,
  dependencies: false,
  packagejson: false,
};
