// The card open in the popup: what late answers, going back and closing make of it.
import { expect, it } from 'vitest';
import { type CardEvent, noneOpen, type OpenCard, showCard } from '@/lib/popup/open-card';
import type { Trail } from '@/lib/trail';
import { smallCard } from './small-card';

const turn = (...events: CardEvent[]): OpenCard => events.reduce(showCard, noneOpen);
const first: CardEvent = { of: 'asked', isFirst: true };
const closed: CardEvent = { of: 'closed' };
const further: CardEvent = { of: 'asked', isFirst: false };
const came = (visit: number, id: string, scroll = 0, back: Trail | null = null): CardEvent => ({
  ...{ of: 'came', visit, scroll, back },
  step: { id, name: id },
  view: { state: 'known', card: smallCard(id), inferred: false, why: null },
});
const toNames = ({ trail }: OpenCard) => trail.steps.map(({ id }) => id);

it('remembers the way to a name, and how far each card on it was read', () => {
  const open = turn(first, came(1, 'a'), further, came(2, 'b', 120));
  expect(toNames(open)).toEqual(['a', 'b']);
  expect(open.trail.scrolled).toEqual({ a: 120 });
});

it('begins the way anew with a name from the cast', () => {
  expect(toNames(turn(first, came(1, 'a'), first, came(2, 'b')))).toEqual(['b']);
});

it('goes by the trail that is gone back to', () => {
  const back = { steps: [{ id: 'a', name: 'a' }], scrolled: { a: 120, b: 7 } };
  const events = [first, came(1, 'a'), further, came(2, 'b', 120), further, came(3, 'a', 0, back)];
  expect(turn(...events).trail).toBe(back);
});

it('leaves the card in sight until the next has come', () => {
  expect(turn(first, came(1, 'a'), further).view).toMatchObject({ card: { entity: { id: 'a' } } });
});

it.each([
  ['another name was asked for', [first, further]],
  ['all was closed', [first, closed]],
  ['another was opened after all was closed', [first, closed, first]],
])('is not changed by an answer that comes after %s', (_why, events) => {
  const open = turn(...events);
  expect(showCard(open, came(1, 'a'))).toBe(open);
});
