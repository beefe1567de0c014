// Private marks as backgrounds: each line where it belongs, in the style and colour that were chosen.
import { describe, expect, it } from 'vitest';
import { type Line, toBackground } from '@/lib/page/private-lines';

const line = (kind: Line['kind'], more: Partial<Line> = {}): Line => ({
  ...{ kind, left: 10, top: 20, width: 60, height: 24, vertical: false },
  ...more,
});

const defaultLook = { markStyle: 'dotted', markColor: 'teal' } as const;

describe('private marks', () => {
  it('stand at the foot of their text', () => {
    expect(toBackground([line('certain')], defaultLook)).toBe(
      'repeating-linear-gradient(90deg, #2f8578 0 1px, transparent 1px 2px) 10px 43px / 60px 1px no-repeat',
    );
  });

  it('run along the side of vertical text', () => {
    const vertical = line('certain', { width: 24, height: 60, vertical: true });
    expect(toBackground([vertical], defaultLook)).toMatch(/180deg.*10px 20px \/ 1px 60px/);
  });

  it('tell certain from inferred in every style, and the active one from both', () => {
    for (const markStyle of ['dotted', 'solid', 'tint'] as const) {
      const drawn = (['certain', 'inferred', 'active'] as const).map((kind) =>
        toBackground([line(kind)], { markStyle, markColor: 'plum' }),
      );
      expect(new Set(drawn).size).toBe(3);
      for (const one of drawn) expect(one).toContain('#a15e98');
    }
  });

  it('take the text’s colour where the reader’s own colours are forced', () => {
    for (const kind of ['certain', 'inferred', 'active', 'flash'] as const) {
      const drawn = toBackground([line(kind)], defaultLook, true);
      expect(drawn).toContain('CanvasText');
      expect(drawn).not.toContain('#');
    }
  });

  it('are nothing where nothing is marked', () => {
    expect(toBackground([], defaultLook)).toBe('');
  });
});
