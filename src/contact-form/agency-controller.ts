/** The site's policy file, asked for once: what this agency says of itself, or that nobody knows. */
import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { report } from '../host/report.js';
import type { Agency } from '../site/policy.js';
import { unknownStatus } from './promises-view.js';

export class AgencyController implements ReactiveController {
  /** Undefined where there is no file, or no single agency in it. */
  agency?: Agency;
  /** What the file says is invented. */
  example = false;
  #note?: typeof import('./policy-note.js');
  #asked?: string | object;

  /** @param source address of the policy file, or the file; `today` is `YYYY-MM-DD` */
  constructor(
    private readonly host: LitElement,
    private readonly source: () => { policy?: string | object; today: string },
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const { policy, today } = this.source();
    if (policy === this.#asked) return;
    this.#asked = policy;
    void this.#load(policy, today);
  }

  says(language: string): TemplateResult | typeof nothing {
    return this.#note && this.agency ? this.#note.agencyView(this.agency, language) : unknownStatus();
  }

  async #load(source: string | object | undefined, today: string): Promise<void> {
    this.agency = undefined;
    this.example = false;
    if (source === undefined) return;
    try {
      this.#note = await import('./policy-note.js');
      const { policy, problems } = await this.#note.loadPolicy(source, today);
      if (source !== this.#asked) return;
      this.agency = this.#note.agencyOf(policy);
      this.example = policy.example;
      if (problems.length > 0) this.#report(`${problems.join('; ')}. The form says there: we do not know.`);
    } catch (error) {
      this.#report(`the policy file could not be read: ${(error as Error).message}. The form says: we do not know.`);
    }
    this.host.requestUpdate();
  }

  #report(message: string): void {
    const source = typeof this.#asked === 'string' ? this.#asked : undefined;
    report(this.host, { code: 'policy-invalid', message, source });
  }
}
