import { html, type TemplateResult } from 'lit';

/** A number as a link that dials, never broken across lines and never mirrored (Unicode UAX 9, isolates). */
export function phoneLink(number: string, scheme: 'tel' | 'sms' = 'tel'): TemplateResult {
  return html`<a href="${scheme}:${number.replace(/[^\d+#*,;]/g, '')}"
    ><bdi class="number" dir="ltr">${number}</bdi></a
  >`;
}
