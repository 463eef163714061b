import type { LitElement, ReactiveController } from 'lit';
import { limitLanguages } from '../language/page-language.js';
import { loadSite, type SiteReader } from './site-source.js';
import { emptySite, readBasics, type Site } from './site.js';

/** Joins an element to the page's site file. */
export class SiteController implements ReactiveController {
  site: Site = emptySite;
  /** False until the site file was read (or found to be absent or broken). */
  ready = false;

  /** @param read `readSite` where the widget shows what stands in the file's lists */
  constructor(
    private readonly host: LitElement,
    private readonly read: SiteReader = readBasics,
  ) {
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
