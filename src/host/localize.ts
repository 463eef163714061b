/**
 * What `@lit/localize` is to the widgets, and no more: plain text and `str` (never `msg(html…)`), an id with each, no
 * events. The build puts this in its place.
 */
import type { LocaleModule, RuntimeConfiguration } from '@lit/localize';

interface Text {
  readonly strings: readonly string[];
  /** In a translation: the numbers of the source's values, in the order in which it says them. */
  readonly values: readonly unknown[];
}

let templates: LocaleModule['templates'] = {};

export const str = (strings: TemplateStringsArray, ...values: unknown[]) => ({ strTag: true, strings, values });

export function msg(source: string | Text, { id }: { id: string }): string {
  const found = templates[id] as string | Text | undefined;
  const text = found || source;
  if (typeof text === 'string') return text;
  const { values } = source as Text;
  return text.strings.reduce((said, part, i) => said + String(values[found ? +text.values[i - 1]! : i - 1]) + part);
}

export const configureLocalization = ({ loadLocale }: RuntimeConfiguration) => ({
  setLocale: async (tag: string): Promise<void> => {
    ({ templates } = await loadLocale(tag));
  },
});
