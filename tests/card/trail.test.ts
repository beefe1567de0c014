// Names followed inside a card: on, back, and each where it was left.
import { describe, expect, it } from 'vitest';
import { emptyTrail, goBack, goOn } from '@/lib/card/trail';

const step = (id: string) => ({ id, name: id.toUpperCase() });
const three = goOn(goOn(goOn(emptyTrail, step('a'), 0), step('b'), 120), step('c'), 40);
const names = ({ steps }: typeof three) => steps.map(({ name }) => name).join('');

describe('the trail', () => {
  it('goes on, and back by one or to the first, remembering how far each was read', () => {
    expect(names(three)).toBe('ABC');
    expect(names(goBack(three, 1, 0))).toBe('AB');
    const first = goBack(three, 0, 77);
    expect(names(first)).toBe('A');
    expect(first.scrolled).toEqual({ a: 120, b: 40, c: 77 });
  });

  it('goes back where there is nothing before: the same trail', () => {
    const one = goOn(emptyTrail, step('a'), 0);
    expect(goBack(one, -1, 5)).toBe(one);
    expect(goBack(one, 0, 5)).toBe(one);
  });

  it('goes back to a name that was on the way, instead of round in circles', () => {
    expect(names(goOn(three, step('a'), 0))).toBe('A');
  });
});
