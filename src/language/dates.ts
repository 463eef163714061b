/** Names and patterns of dates for the languages in which browsers silently answer in English. They come with a language's words. */

/** `{weekday} {month} {day} {year}` and `{hour} {minute} {period}` stand for the values; Sunday and January come first. */
export interface DatesData {
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  /** Before and after noon. */
  readonly periods: readonly string[];
  readonly full: string;
  readonly long: string;
  readonly medium: string;
  readonly short: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
  /** `{0}` from, `{1}` to. */
  readonly range: string;
  /** `{0}` and `{1}`: of two; between the first ones of more; before the last of more. */
  readonly and: readonly string[];
  /** By the English name (`Eastern Time`). */
  readonly zones: Readonly<Record<string, string>>;
}

/** A language that browsers know may still need names of its own for zones. */
export type DateWords = DatesData | Pick<DatesData, 'zones'>;

const provided = new Map<string, DateWords>();

/** Called when a language's words arrive. */
export function provideDates(language: string, words: DateWords): void {
  provided.set(language, words);
}

export function datesOf(language: string): DateWords | undefined {
  return provided.get(language);
}
