/** Which branch of a sentence a number asks for. Pure. */

export type Branches<T> = { readonly [category in Intl.LDMLPluralRule]?: T } & { readonly other: T };

// No engine has rules for these and all answer with those of English. A noun after a number does not change in
// Haitian Creole (yon reyinyon, de reyinyon) nor in Hmong.
const UNCHANGING = /^(ht|mww|hmn)(-|$)/;

const rules = new Map<string, Intl.PluralRules>();

function categoryOf(language: string, n: number): Intl.LDMLPluralRule {
  if (UNCHANGING.test(language)) return 'other';
  let rule = rules.get(language);
  if (!rule) {
    // `en` behind it, so that an unknown language never counts as the browser's own does.
    rule = new Intl.PluralRules([language, 'en']);
    rules.set(language, rule);
  }
  return rule.select(n);
}

/**
 * The branch for `n` in `language` by CLDR's cardinal rules; `other` where that branch is missing. Each branch is a whole
 * sentence: `plural(language, n, { one: msg('1 meeting', …), other: msg(str`${n} meetings`, …) })`.
 */
export function plural<T>(language: string, n: number, branches: Branches<T>): T {
  return branches[categoryOf(language, n)] ?? branches.other;
}
