/** A feed's colour → shades of it that can be seen. Pure. */

/** The darkest light and the lightest dark ground on which a feed's colour is drawn (theme/tokens.ts). */
const LIGHT = '#e3f0f0';
const DARK = '#1c2b2d';
/** WCAG 2.2, 1.4.11: lines and signs. */
const ENOUGH = 3;

const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** WCAG 2.2: relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** WCAG 2.2: contrast of two colours `#rrggbb`, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** Pushed towards an end, black (0) or white (255), in twentieths, until it stands out from the ground. */
function pushed(hex: string, end: number, ground: string): string {
  for (let step = 0; ; step++) {
    const mixed = channels(hex).map((value) => Math.round(value + ((end - value) * step) / 20));
    const color = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (step === 20 || contrast(color, ground) >= ENOUGH) return color;
  }
}

/** @param hex `#rrggbb` */
export const readable = (hex: string): { light: string; dark: string } => ({
  light: pushed(hex, 0, LIGHT),
  dark: pushed(hex, 255, DARK),
});
