import type { LitElement, ReactiveController } from 'lit';
import { limitLanguages } from '../language/page-language.js';
import { loadSite, type SiteReader } from './site-source.js';
import type { SiteBasics } from './site.js';

/** Joins an element to the page's site file. */
export class SiteController<S extends SiteBasics> implements ReactiveController {
  site: S;
  /** False until the site file was read (or found to be absent or broken). */
  ready = false;

  /** @param read `readSite`, or `readBasics` where the widget shows nothing else */
  constructor(
    private readonly host: LitElement,
    private readonly read: SiteReader<S>,
  ) {
    this.site = read(undefined, '');
    host.addController(this);
  }

  async hostConnected(): Promise<void> {
    if (this.ready) return;
    this.site = await loadSite(this.read);
    await limitLanguages(this.site.languages, this.site.unreviewed);
    this.ready = true;
    this.host.requestUpdate();
  }
}
