import { configureLocalization } from '@lit/localize';
import { report } from '../host/report.js';
import { addWidget, loadWords, templatesOf, wordsOf, type WordsTable } from './catalogs.js';
import { directionOf, match } from './languages.js';
import type { LanguageSubscriber } from './subscriber.js';
import { draftLanguages, shipped } from './words/index.js';

/** The language that stands in the code. */
export const sourceLanguage = 'en';

const STORAGE_KEY = 'liaison-language';
/**
 * Seconds after which a failed load is tried again by itself, the last one again and again: the widgets say that we try.
 * The browser's `online` tries at once.
 */
const RETRY_AFTER = [3, 10, 30];

const subscribers = new Set<LanguageSubscriber>();
const listeners = new Set<(language: string) => void>();

let current = sourceLanguage;
let offered: readonly string[] = shipped;
/** The newest request; an answer to an older one is dropped. */
let request = 0;
/** True while a request is under way and its words have not arrived. */
let pending: Promise<string> | undefined;
let failed: string | undefined;
let retries = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
/** The last language asked for. */
let requested = sourceLanguage;
/** Asks for `failed` once more; a visitor's choice is then remembered, too. */
let retry: () => void;
/** Somebody chose a language during this visit, or the page changed its own: how it began no longer counts. */
let chosen = false;
/** Whether the site keeps drafts back, where an element does not say. */
let unreviewedDefault: 'show' | 'hide' = 'show';
/** Lets what is out of sight follow; comes with the first choice. */
let follow: typeof import('./follow.js').follow | undefined;
/** While true, `msg` answers in the source language (for a widget whose words have not arrived or are hidden). */
let inSource = false;

const { setLocale } = configureLocalization({
  sourceLocale: sourceLanguage,
  targetLocales: shipped.filter((tag) => tag !== sourceLanguage),
  loadLocale: (tag) => {
    const words = templatesOf(tag);
    const templates = new Proxy(words, { get: (_, id) => (inSource ? undefined : words[id as string]!) });
    return Promise.resolve({ templates });
  },
});

/** The language shown, a BCP 47 tag. */
export function currentLanguage(): string {
  return current;
}

/** The language of the host page's own words (`<html lang>` as the page was written), or `en`. */
export const pageLanguage: string = typeof document === 'undefined' ? '' : document.documentElement.lang;

/** The languages a visitor may choose here, BCP 47. */
export function offeredLanguages(): readonly string[] {
  return offered;
}

/** The language that was asked for and could not be loaded, until it is or another is shown. */
export function failedLanguage(): string | undefined {
  return failed;
}

/** Resolves when the language asked for at the start is shown (or could not be loaded). */
export function languageSettled(): Promise<string> {
  return pending ?? Promise.resolve(current);
}

/**
 * Brings the words of a part that comes late, in the language shown; later changes bring them by themselves.
 * Rejects if they cannot be loaded.
 */
export async function loadLateWords(part: string, table: WordsTable): Promise<void> {
  addWidget(part, table);
  const language = await languageSettled();
  if (language === sourceLanguage) return;
  await loadWords(language, [part]);
  // A change may have begun before the part was known.
  if (language !== current) await loadLateWords(part, table);
}

/**
 * Shows another language in every widget on the page, in one frame.
 * @param tag any BCP 47 tag; matched to a language offered, else English
 * @returns the tag shown in the end: the old one where the words could not be loaded, a newer one where that was
 *   asked for meanwhile
 */
export function setLanguage(tag: string): Promise<string> {
  chosen = true;
  return show(languageFor(tag));
}

/** `setLanguage` for a visitor's own choice, which is remembered once it is on screen. */
export function chooseLanguage(tag: string, storage: 'local' | 'session' | 'none' = 'local'): Promise<string> {
  chosen = true;
  const wanted = languageFor(tag);
  return show(wanted, () => {
    if (storage === 'none') return;
    try {
      // (Read first: an older choice there would win over this one.)
      sessionStorage.removeItem(STORAGE_KEY);
      (storage === 'local' ? localStorage : sessionStorage).setItem(STORAGE_KEY, wanted);
    } catch {
      // Storage is refused (private window, sandboxed frame): the choice holds for this page.
    }
  });
}

/** Calls `fn` after each change, when all widgets show the new language. Returns the function that stops it. */
export function onLanguageChange(fn: (language: string) => void): () => void {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** For controllers: told in the frame of the change. */
export function subscribe(subscriber: LanguageSubscriber): () => void {
  subscribers.add(subscriber);
  return () => subscribers.delete(subscriber);
}

/**
 * Limits the languages to those the site offers, and to checked ones where it hides drafts and no element shows them.
 * Starts over with the page's own signals unless somebody has chosen already.
 */
export function limitLanguages(tags: readonly string[], unreviewed: 'show' | 'hide'): Promise<string> {
  unreviewedDefault = unreviewed;
  const wanted = tags.flatMap((tag) => match(tag, shipped) ?? []);
  const drafts = unreviewed === 'show' || [...subscribers].some(({ host }) => host && showsDrafts(host));
  offered = (wanted.length ? [...new Set(wanted)] : shipped).filter(
    (tag) => tag === sourceLanguage || drafts || !draftLanguages.includes(tag),
  );
  if (!chosen) return show(startLanguage());
  return offered.includes(requested) ? languageSettled() : show(sourceLanguage);
}

/** Whether an element shows words that no person has checked: it says so itself, or leaves it to the site. */
export function showsDrafts(element: Element): boolean {
  return (element.getAttribute('unreviewed') || unreviewedDefault) === 'show';
}

/** Whether a widget's words in this language hold any that no person has checked. */
export function isDraft(widget: string, language: string): boolean {
  return wordsOf(widget, language)?.draft ?? false;
}

/** Between this call and the next, `msg` answers in English (true) or in the language shown (false). */
export function answerInSource(value: boolean): void {
  inSource = value;
}

/** @param whenSeen called when the language is on screen, before what is out of sight follows */
function show(tag: string, whenSeen?: () => void): Promise<string> {
  const mine = ++request;
  requested = tag;
  clearTimeout(retryTimer);
  const promise = change(tag, mine, whenSeen).finally(() => {
    if (request === mine) pending = undefined;
  });
  pending = promise;
  return promise;
}

async function change(tag: string, mine: number, whenSeen?: () => void): Promise<string> {
  // At the start nothing is shown that could be out of sight.
  const late = chosen && !follow && loadFollow();
  if (tag !== sourceLanguage) {
    try {
      await loadWords(tag);
    } catch (error) {
      if (mine !== request) return languageSettled();
      wordsFailed(tag, error, whenSeen);
      return current;
    }
  }
  await Promise.all([late, ...Array.from(subscribers, (subscriber) => subscriber.prepare?.(tag))]);
  if (mine !== request) return languageSettled();
  failed = undefined;
  retries = 0;
  const previous = current;
  await setLocale(tag);
  if (mine !== request) return languageSettled();
  current = tag;
  await tellSubscribers(previous, whenSeen);
  // Else a newer change has been made meanwhile, and tells.
  if (tag !== previous && tag === current)
    for (const listener of listeners)
      try {
        listener(tag);
      } catch (error) {
        // The page's own; the others hear of the change all the same.
        reportError(error);
      }
  return current;
}

/** Resolves when it is there, or soon: without it all changes at once. */
const loadFollow = (): Promise<unknown> =>
  Promise.race([
    import('./follow.js').then(
      (module) => (follow = module.follow),
      () => {},
    ),
    new Promise((resolve) => setTimeout(resolve, 300)),
  ]);

async function tellSubscribers(previous: string, whenSeen?: () => void): Promise<void> {
  const all = [...subscribers];
  if (follow && current !== previous && !document.hidden) return follow(all, previous, writePageLanguage, whenSeen);
  writePageLanguage();
  await Promise.all(all.map((one) => one.languageChanged()));
  whenSeen?.();
}

/** Says that words could not be loaded, and plans the next attempt. */
export function wordsFailed(tag: string, error: unknown, whenSeen?: () => void): void {
  failed = tag;
  const message = `words did not load, are chunks/words/ there? ${String(error)}`;
  report(document, { code: 'words-failed', message, source: tag });
  for (const subscriber of subscribers) void subscriber.languageChanged();
  const seconds = RETRY_AFTER[Math.min(retries++, RETRY_AFTER.length - 1)]!;
  clearTimeout(retryTimer);
  retryTimer = setTimeout((retry = () => void show(tag, whenSeen)), seconds * 1000);
}

/**
 * Written only where the site says that its own words follow; elsewhere the page's language is the page's. So it is
 * where the page's own tag leads here: `pt-PT` is not made `pt-BR`, and a page in a language we have not stays what it is.
 */
function writePageLanguage(): void {
  const root = document.documentElement;
  if (root.dataset.liaisonScope !== 'page' || languageFor(root.lang) === current) return;
  root.lang = current;
  root.dir = directionOf(current);
}

const languageFor = (tag: string): string => match(tag, offered) ?? sourceLanguage;

function startLanguage(): string {
  const address = new URLSearchParams(location.search).get('lang');
  const wanted = [address, siteNamesTranslatedPages() ? null : storedLanguage(), pageLanguage];
  return wanted.map((tag) => tag && match(tag, offered)).find(Boolean) || sourceLanguage;
}

function storedLanguage(): string | null {
  try {
    return sessionStorage.getItem(STORAGE_KEY) ?? localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function siteNamesTranslatedPages(): boolean {
  return !!document.querySelector(
    'link[rel~="alternate"][hreflang], :is(liaison-language-switcher, [data-liaison="language-switcher"]) a[hreflang]',
  );
}

let translated = false;
/** Follows a later change of `<html lang>` by the page, but not one by ourselves or by a browser's translator, nor its end. */
function followPage(records: readonly MutationRecord[]): void {
  const root = document.documentElement;
  const before = translated;
  translated = /\btranslated-(ltr|rtl)\b/.test(root.className);
  const asked = languageFor(root.lang);
  // (Written once more, or with a region, it is no change.)
  if (translated || before || asked === languageFor(records[0]?.oldValue ?? '') || root.lang === current) return;
  chosen = true;
  void show(asked);
}

if (typeof document !== 'undefined') {
  void show(startLanguage());
  new MutationObserver(followPage).observe(document.documentElement, {
    attributeFilter: ['lang'],
    attributeOldValue: true,
  });
  addEventListener('online', () => failed && retry());
}
