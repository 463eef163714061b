import type { LitElement, ReactiveController } from 'lit';
import { limitLanguages } from '../language/page-language.js';
import { loadSite } from './site-source.js';
import { emptySite, type Site } from './site.js';

/** Joins an element to the page's site file. */
export class SiteController implements ReactiveController {
  site: Site = emptySite;
  /** False until the site file was read (or found to be absent or broken). */
  ready = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  async hostConnected(): Promise<void> {
    if (this.ready) return;
    this.site = await loadSite();
    await limitLanguages(this.site.languages, this.site.unreviewed);
    this.ready = true;
    this.host.requestUpdate();
  }
}
