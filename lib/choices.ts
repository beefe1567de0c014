// What the reader may choose from, the first of each where she has not chosen. Knows no storage.
import type { Settings } from './settings';

export const markFrequencies = ['paragraph', 'article', 'every', 'never'] as const;
export const markStyles = ['dotted', 'solid', 'tint'] as const;
/** Mid-tones, legible on white and on dark alike: see `lib/mark-colors.ts`. */
export const markColors = ['teal', 'plum', 'brown', 'slate'] as const;
export const openings = ['hover', 'key', 'click'] as const;
export const heldKeys = ['Alt', 'Shift', 'Control'] as const;
export const cardScales = [1, 1.25, 1.5, 2] as const;

export const isSiteOff = ({ sitesOff }: Settings, host: string): boolean => sitesOff.includes(host);
