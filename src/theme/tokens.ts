import { css } from 'lit';

/**
 * The design tokens that every widget needs (the others: `content`), from the public `--liaison-*` properties to the private `--_*` ones that styles use.
 * Light and dark follow the page's `color-scheme`; a browser without `light-dark()` (before Chrome 123, Firefox 120,
 * Safari 17.5) gets the light set. The webmaster's one colour, `--liaison-accent`, is pushed darker on light and
 * lighter on dark by OKLCH lightness until text in it holds 5.7 : 1; browsers without relative colours take it as is.
 */
export const tokens = css`
  :host {
    --_surface: var(--liaison-surface, #ffffff);
    --_ink: var(--liaison-ink, #1f2429);
    --_muted: var(--liaison-muted, #566069);
    --_line: var(--liaison-line, #d9d6cf);
    --_control: var(--liaison-control, #8a8f94);
    --_accent: var(--liaison-accent, #0b5f68);
    --_accent-soft: var(--liaison-accent-soft, #e3f0f0);
    --_danger: var(--liaison-danger, #9d1f1b);
    --_radius: var(--liaison-radius, 8px);
    --_space-1: 4px;
    --_space-2: 8px;
    --_space-3: 12px;
    --_space-4: 16px;
    --_target: 44px;
    --_line-height: 1.55;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_surface: var(--liaison-surface, light-dark(#ffffff, #1b1f22));
      --_ink: var(--liaison-ink, light-dark(#1f2429, #edebe6));
      --_muted: var(--liaison-muted, light-dark(#566069, #a9b1b8));
      --_line: var(--liaison-line, light-dark(#d9d6cf, #30363b));
      --_control: var(--liaison-control, light-dark(#8a8f94, #6d757c));
      --_accent: light-dark(#0b5f68, #74cbd2);
      --_accent-soft: var(--liaison-accent-soft, light-dark(#e3f0f0, #1c2b2d));
      --_danger: var(--liaison-danger, light-dark(#9d1f1b, #f2a19b));
    }
  }
  @supports (color: light-dark(#000, #fff)) and (color: oklch(from #000 min(l, 0.5) c h)) {
    :host {
      --_brand: var(--liaison-accent, #0b5f68);
      --_accent: light-dark(
        oklch(from var(--_brand) min(l, 0.46) c h),
        oklch(from var(--liaison-accent, #74cbd2) max(l, 0.79) min(c, 0.13) h)
      );
      --_accent-soft: var(
        --liaison-accent-soft,
        light-dark(oklch(from var(--_brand) 0.945 min(c, 0.02) h), oklch(from var(--_brand) 0.275 min(c, 0.025) h))
      );
    }
  }
`;
