// Marks that we draw ourselves, in private mode and over shadow roots. Knows our closed root, no page.
import type { Page } from 'puppeteer-core';
import { readRoot } from '@/lib/cli/closed-root';

export type Drawn = { left: number; top: number; width: number; height: number };

/** Does a mark lie on a line of text? To the pixel, and down to the line's bottom. */
export const liesOn = (
  { left, top, width, height }: Drawn,
  place: Pick<DOMRect, 'left' | 'width' | 'bottom'>,
): boolean =>
  Math.abs(left - place.left) < 1 &&
  Math.abs(width - place.width) < 1 &&
  Math.abs(top + height - place.bottom) < 1;

/** Every line as it stands on the screen (CSS px of the viewport), from the one element that draws them. */
export async function readDrawn(page: Page): Promise<Drawn[]> {
  return (
    (await readRoot(page, (root) => {
      const element = root.querySelector('.marks');
      if (!element) return [];
      const box = element.getBoundingClientRect();
      const { backgroundPosition, backgroundSize, backgroundImage } = getComputedStyle(element);
      if (backgroundImage === 'none') return [];
      const sizes = backgroundSize.split(', ');
      return backgroundPosition.split(', ').map((place, i) => {
        const [x = 0, y = 0] = place.split(' ').map(Number.parseFloat);
        const [width = 0, height = 0] = (sizes[i] ?? '').split(' ').map(Number.parseFloat);
        return { left: box.left + x, top: box.top + y, width, height };
      });
    })) ?? []
  );
}
