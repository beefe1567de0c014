// The card that is open: what late answers, what is awaited and closing make of it.
import { expect, it } from 'vitest';
import { type CardEvent, noneOpen, type OpenCard, toNextCard } from '@/lib/card/open-card';
import { emptyTrail, type Trail } from '@/lib/card/trail';
import { smallCard } from '../popup/small-card';

const turn = (...events: CardEvent[]): OpenCard => events.reduce(toNextCard, noneOpen);
const first: CardEvent = { of: 'asked', isFirst: true };
const closed: CardEvent = { of: 'closed' };
const further: CardEvent = { of: 'asked', isFirst: false };
const toTrail = (...ids: string[]): Trail => ({
  steps: ids.map((id) => ({ id, name: id })),
  scrolled: {},
});
const came = (visit: number, ...way: string[]): CardEvent => ({
  ...{ of: 'came', visit, trail: toTrail(...way) },
  view: { state: 'known', card: smallCard(way.at(-1) ?? ''), doubt: null, why: null },
});

it('goes by the way that what came was reached on', () => {
  expect(turn(first, came(1, 'a'), further, came(2, 'a', 'b')).trail).toEqual(toTrail('a', 'b'));
});

it('begins the way anew with a name from outside a card', () => {
  expect(turn(first, came(1, 'a'), first).trail).toBe(emptyTrail);
});

it('leaves the card in sight until the next has come', () => {
  expect(turn(first, came(1, 'a'), further).view).toMatchObject({ card: { entity: { id: 'a' } } });
});

it('shows nothing of what was closed', () => {
  expect(turn(first, came(1, 'a'), closed)).toMatchObject({ view: null, trail: emptyTrail });
});

it.each([
  ['another name was asked for', [first, further]],
  ['all was closed', [first, closed]],
  ['another was opened after all was closed', [first, closed, first]],
])('is not changed by an answer that comes after %s', (_why, events) => {
  const open = turn(...events);
  expect(toNextCard(open, came(1, 'a'))).toBe(open);
});
