/** What `lit/decorators.js` is to TypeScript's decorators, and no more: the build puts this in its place. */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Host = ReactiveElement & { constructor: typeof ReactiveElement };

export const property =
  (options?: PropertyDeclaration) =>
  (host: object, name: string): void =>
    (host as Host).constructor.createProperty(name, options);

export const state = () => property({ state: true });

export const query =
  (selector: string) =>
  (host: object, name: string): void => {
    Object.defineProperty(host, name, {
      get(this: ReactiveElement) {
        return this.renderRoot?.querySelector(selector) ?? null;
      },
    });
  };
