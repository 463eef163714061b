import type { LitElement } from 'lit';

/** A listener that is part of a widget: re-rendered with all that are on screen, in one frame, and waited for. */
export interface LanguageSubscriber {
  /** Called, and waited for, when the words of a language have arrived and are not shown yet. */
  prepare?(language: string): Promise<void>;
  /** The widget whose words these are. */
  readonly host?: LitElement;
  /** Called where it is out of sight and follows some frames later: till it is told it shows `language`. */
  hold?(language: string): void;
  languageChanged(): Promise<unknown> | void;
}
