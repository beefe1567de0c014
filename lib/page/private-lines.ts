// Marks as the backgrounds of one element: boxes of their own would tell a page where they are. Pure: numbers to CSS.
import { markHex } from '@/lib/mark-colors';
import type { MarkLook } from './paint';

export type Line = {
  kind: 'certain' | 'inferred' | 'active' | 'flash';
  /** In px of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** In vertical text the line runs along the side. */
  vertical: boolean;
};

type Ground = { image: string; left: number; top: number; width: number; height: number };

/** `isForced`: the reader has colours of her own, and the text's is the one of them that is seen everywhere. */
export function toBackground(lines: Line[], look: MarkLook, isForced = false): string {
  return lines
    .flatMap((line) =>
      toGrounds(line, look.markStyle, isForced ? 'CanvasText' : markHex[look.markColor]),
    )
    .map(
      ({ image, left, top, width, height }) =>
        `${image} ${round(left)}px ${round(top)}px / ${round(width)}px ${round(height)}px no-repeat`,
    )
    .join(', ');
}

const round = (px: number): number => Math.round(px * 10) / 10;

function toGrounds(line: Line, markStyle: MarkLook['markStyle'], color: string): Ground[] {
  const tint = (percent: number): Ground => ({
    ...line,
    image: plain(`color-mix(in srgb, ${color} ${percent}%, transparent)`),
  });
  // A line's box is about one and a half times its letters: 0.06 of these, as in highlight.css.
  const size = (line.vertical ? line.width : line.height) / 1.5;
  const thin = Math.max(1, Math.round(size * 0.06));
  switch (line.kind) {
    case 'certain':
      if (markStyle === 'solid') return [stroke(line, thin, plain(color))];
      return [
        stroke(line, thin, broken(color, thin, thin * 2, line)),
        ...(markStyle === 'tint' ? [tint(20)] : []),
      ];
    case 'inferred':
      return [stroke(line, thin, broken(color, thin * 3, thin * 5, line))];
    case 'active':
      return [stroke(line, Math.max(2, Math.round(size * 0.11)), plain(color)), tint(18)];
    case 'flash':
      return [tint(34)];
  }
}

const plain = (color: string): string => `linear-gradient(${color} 0 0)`;

const broken = (color: string, drawn: number, step: number, { vertical }: Line): string =>
  `repeating-linear-gradient(${vertical ? 180 : 90}deg, ${color} 0 ${drawn}px, transparent ${drawn}px ${step}px)`;

function stroke({ left, top, width, height, vertical }: Line, thick: number, image: string) {
  return vertical
    ? { image, left, top, width: thick, height }
    : { image, left, top: top + height - thick, width, height: thick };
}
