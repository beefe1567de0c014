// Pinned cards stay whole on the screen wherever they are moved.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveBy, toNextCorner } from '@/lib/page/pinned';
import { trials } from '../trials';

const view = { width: 1000, height: 800 };
const box = { left: 100, top: 100, width: 360, height: 400 };

describe('a pinned card', () => {
  it('moves as far as there is room', () => {
    expect(moveBy(box, 16, -16, view)).toEqual({ left: 116, top: 84 });
    expect(moveBy(box, -500, 5000, view)).toEqual({ left: 8, top: 392 });
  });

  it('goes round the corners, clockwise, and comes back', () => {
    const seen = [];
    let at = { ...box, left: 8, top: 8 };
    for (let i = 0; i < 4; i++) {
      at = { ...at, ...toNextCorner(at, view) };
      seen.push([at.left, at.top]);
    }
    expect(seen).toEqual([
      [632, 8],
      [632, 392],
      [8, 392],
      [8, 8],
    ]);
  });

  it('stays on any screen, however it is moved; a card larger than the screen shows its head', () => {
    const size = fc.integer({ min: 100, max: 3000 });
    const far = fc.integer({ min: -9000, max: 9000 });
    fc.assert(
      fc.property(size, size, size, size, far, far, (width, height, w, h, dx, dy) => {
        const { left, top } = moveBy({ left: 0, top: 0, width, height }, dx, dy, {
          width: w,
          height: h,
        });
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        if (width <= w - 16) expect(left + width).toBeLessThanOrEqual(w - 8);
        if (height <= h - 16) expect(top + height).toBeLessThanOrEqual(h - 8);
      }),
      trials(100),
    );
  });
});
