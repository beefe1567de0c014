// The colours that marks come in, and how far each stands out from a page. Knows numbers, no pages.
import type { Settings } from '@/lib/settings';

/** As in the content script's style sheet. Mid-tones: a page's theme need not be known. */
export const markHex: Record<Settings['markColor'], string> = {
  teal: '#2f8578',
  plum: '#a15e98',
  brown: '#a66a33',
  slate: '#6d7885',
};

/** Grounds that articles stand on, from white over cream, sepia and grey to dark ones. */
export const grounds = {
  white: '#ffffff',
  cream: '#fbf3e4',
  sepia: '#f4ecd8',
  grey: '#f2f2f2',
  dark: '#121212',
  charcoal: '#1e1e1e',
  slate: '#2b2b2b',
} as const;

/** WCAG 2.2 contrast ratio of two `#rrggbb`, 1 to 21. */
export function toContrast(a: string, b: string): number {
  const [light, dark] = [toLuminance(a), toLuminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
function toLuminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
