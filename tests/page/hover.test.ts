// The hover rules, frame by frame: hundreds of pointer paths without a browser.
import { describe, expect, it } from 'vitest';
import { type Box, createHover, dueOf, type Hover, type HoverEvent, idle } from '@/lib/page/hover';

const reduce = createHover<string>({ isSame: (a, b) => a === b, readOpenAfterMs: () => 400 });
const frame = 16;
const card: Box = { left: 100, top: 60, right: 460, bottom: 400 };

/** A name on a line of text: its box in px. */
const names: Record<string, Box> = {
  a: { left: 100, top: 30, right: 160, bottom: 50 },
  b: { left: 200, top: 30, right: 260, bottom: 50 },
  c: { left: 300, top: 30, right: 360, bottom: 50 },
};
const inside = (box: Box, x: number, y: number) =>
  x >= box.left && x < box.right && y >= box.top && y < box.bottom;

/** Drives the rules as a page does: an event a frame, and the timer when it is due. Returns every state. */
function play(
  path: [number, number][],
  start: Hover<string> = idle,
  mayOpen = true,
): Hover<string>[] {
  const states: Hover<string>[] = [start];
  let now = start;
  path.forEach(([x, y], i) => {
    const at = (i + 1) * frame;
    const due = dueOf(now);
    if (due !== null && due <= at) now = reduce(now, { type: 'time', at: due });
    const open = now.state === 'open';
    const inCard = open && inside(card, x, y);
    const target = inCard
      ? null
      : (Object.keys(names).find((name) => inside(names[name] as Box, x, y)) ?? null);
    const move = { type: 'move', at, x, y, target, inCard, mayOpen } as const;
    now = reduce(now, { ...move, card: open ? card : null });
    states.push(now);
  });
  return states;
}
const rest = (x: number, y: number, ms: number): [number, number][] =>
  Array.from({ length: Math.ceil(ms / frame) }, () => [x, y]);
const go = (from: [number, number], to: [number, number], ms: number): [number, number][] => {
  const steps = Math.ceil(ms / frame);
  return Array.from({ length: steps }, (_, i) => [
    from[0] + ((to[0] - from[0]) * (i + 1)) / steps,
    from[1] + ((to[1] - from[1]) * (i + 1)) / steps,
  ]);
};
const last = (states: Hover<string>[]) => states.at(-1) as Hover<string>;

describe('hover', () => {
  it('opens after resting on a name', () => {
    expect(last(play(rest(120, 40, 380))).state).toBe('waiting');
    expect(last(play(rest(120, 40, 450)))).toMatchObject({ state: 'open', target: 'a' });
  });

  it.each([40, 80, 120, 200, 300])(
    'opens nothing for a pointer that crosses three names in %i ms',
    (ms) => {
      expect(play(go([0, 40], [500, 40], ms)).every(({ state }) => state !== 'open')).toBe(true);
    },
  );

  it('is not disturbed by a hand that trembles', () => {
    const path: [number, number][] = Array.from({ length: 40 }, (_, i) => [
      120 + (i % 3),
      40 + (i % 2),
    ]);
    expect(last(play(path)).state).toBe('open');
  });

  it('stays open on the way to the card, across a gap and other names', () => {
    const states = play([
      ...rest(120, 40, 450),
      ...go([120, 40], [240, 52], 120),
      ...go([240, 52], [260, 120], 200),
      ...rest(260, 120, 2000),
    ]);
    expect(last(states)).toMatchObject({ state: 'open', target: 'a', due: null });
  });

  it('stays open on the card for as long as the pointer is there', () => {
    expect(
      last(
        play([...rest(120, 40, 450), ...go([120, 40], [150, 200], 200), ...rest(150, 200, 5000)]),
      ).state,
    ).toBe('open');
  });

  it('closes 300 ms after the pointer has left for elsewhere', () => {
    const away = [...rest(120, 40, 450), ...go([120, 40], [120, 0], 60)];
    expect(last(play([...away, ...rest(120, 0, 200)])).state).toBe('open');
    expect(last(play([...away, ...rest(120, 0, 400)])).state).toBe('idle');
  });

  it('gives way to another name that the pointer rests on', () => {
    const states = play([
      ...rest(120, 40, 450),
      ...go([120, 40], [230, 36], 300),
      ...rest(230, 36, 900),
    ]);
    expect(last(states)).toMatchObject({ state: 'open', target: 'b', visit: 2 });
  });

  it('gives way to a name that the pointer leaps to and stays on, though the card lies that way', () => {
    const leapt = last(play([...rest(120, 40, 450), [230, 0], [230, 40]]));
    expect(leapt).toMatchObject({ state: 'open', target: 'a' });
    const at = dueOf(leapt) ?? 0;
    expect(reduce(leapt, { type: 'time', at })).toMatchObject({ state: 'open', target: 'b' });
  });

  it('gives every card a visit of its own', () => {
    const open = last(play(rest(120, 40, 450)));
    const closed = reduce(open, { type: 'close', at: 1000 });
    expect(closed.state).toBe('idle');
    const again = last(play(rest(120, 40, 450), { ...closed, at: 0 }));
    expect(again.visit).toBe(open.visit + 1);
  });

  it('closes at once when told to, whatever the state', () => {
    for (const state of play([...rest(120, 40, 450), ...go([120, 40], [230, 36], 300)]))
      expect(reduce(state, { type: 'close', at: 9999 }).state).toBe('idle');
  });

  it('never opens sooner than 400 ms after the pointer came to a name, on 300 random ways', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    for (let n = 0; n < 300; n++) {
      const path: [number, number][] = [[random() * 500, random() * 60]];
      while (path.length < 120) {
        const from = path.at(-1) as [number, number];
        path.push(
          ...(random() < 0.5
            ? rest(...from, 50 + random() * 600)
            : go(from, [random() * 500, random() * 60], 30 + random() * 400)),
        );
      }
      let since = 0;
      let target: unknown = null;
      play(path).forEach((state, i) => {
        const over = state.state === 'waiting' ? state.target : target;
        if (over !== target) [target, since] = [over, i * frame];
        if (state.state === 'open' && state.visit === 1 && target !== null) {
          expect(i * frame - since).toBeGreaterThanOrEqual(400 - frame);
          target = null;
        }
      });
    }
  });

  it('takes any event in any state without losing its visit', () => {
    const events: HoverEvent<string>[] = [
      { type: 'time', at: 5000 },
      { type: 'close', at: 5000 },
      { type: 'open', at: 5000, target: 'c' },
      { type: 'click', at: 5000, x: 9, y: 9, target: 'b' },
      {
        type: 'move',
        at: 5000,
        x: 1,
        y: 1,
        target: null,
        inCard: false,
        card: null,
        mayOpen: true,
      },
    ];
    for (const state of play([...rest(120, 40, 450), ...go([120, 40], [120, 0], 100)]))
      for (const event of events)
        expect(reduce(state, event).visit).toBeGreaterThanOrEqual(state.visit);
  });

  it('opens nothing for a pointer alone where a key or a click is wanted', () => {
    expect(play(rest(120, 40, 2000), idle, false).every(({ state }) => state === 'idle')).toBe(
      true,
    );
  });

  it('keeps a card that a click opened until another click or Escape', () => {
    const open = reduce(idle, { type: 'click', at: 5, x: 120, y: 40, target: 'a' });
    expect(open).toMatchObject({ state: 'open', target: 'a' });
    expect(last(play(rest(480, 20, 2000), { ...open, at: 0 }, false))).toMatchObject({
      state: 'open',
      target: 'a',
    });
    expect(reduce(open, { type: 'close', at: 9 }).state).toBe('idle');
  });

  it('closes by a second click on its name, and gives way by a click on another', () => {
    const click = { type: 'click', x: 120, y: 40 } as const;
    const open = reduce(idle, { ...click, at: 5, target: 'a' });
    expect(reduce(open, { ...click, at: 900, target: 'b' })).toMatchObject({
      state: 'open',
      target: 'b',
    });
    const closed = reduce(open, { ...click, at: 900, target: 'a' });
    expect(closed.state).toBe('idle');
    expect(reduce(closed, { ...click, at: 1800, target: 'a' })).toMatchObject({
      state: 'open',
      visit: 2,
    });
  });
});
