// When a card opens and closes under a moving pointer: a pure reducer. Knows times and places, no DOM and no cards.

// Long enough to cross the gap to the card, short enough not to linger.
export const closeAfterMs = 300;
// Above it (px/ms) the pointer is on its way somewhere else.
export const restingSpeed = 0.5;
// Half of the 120° that count as "towards the card".
const towardsCos = Math.cos((60 * Math.PI) / 180);

export type Box = { left: number; top: number; right: number; bottom: number };

/** `T` is what may be hovered; `visit` grows with every card, so that late answers can be told apart. */
export type Hover<T> =
  | { state: 'idle'; visit: number; x: number; y: number; at: number }
  | { state: 'waiting'; visit: number; target: T; due: number; x: number; y: number; at: number }
  | {
      state: 'open';
      visit: number;
      target: T;
      /** When it closes, or gives way to `next`; null while the pointer is on the mark or the card. */
      due: number | null;
      next: T | null;
      /** Opened without a pointer: one that is elsewhere does not close it. */
      kept: boolean;
      x: number;
      y: number;
      at: number;
    };

/** What the reader does, or the clock. */
export type HoverAct<T> =
  | {
      type: 'move';
      x: number;
      y: number;
      target: T | null;
      inCard: boolean;
      card: Box | null;
      /** False where hovering alone opens nothing: the reader holds no key, or clicks. What is open stays open. */
      mayOpen: boolean;
    }
  | { type: 'time' }
  /** A click on a name, where clicks open; the next one on it closes. */
  | { type: 'click'; x: number; y: number; target: T }
  /** Opened without a pointer, by keyboard or command. */
  | { type: 'open'; target: T }
  /** Escape, a click elsewhere, the text scrolled away, the window left. */
  | { type: 'close' };

/** `at`: ms, of a clock that never goes back. */
export type HoverEvent<T> = HoverAct<T> & { at: number };

export const idle = { state: 'idle', visit: 0, x: 0, y: 0, at: 0 } as const;

export type HoverRules<T> = {
  isSame(a: T, b: T): boolean;
  /** Rest before a card opens, ms. */
  readOpenAfterMs(): number;
};

/** Send `time` when `dueOf` says so. */
export function createHover<T>(rules: HoverRules<T>) {
  return (now: Hover<T>, event: HoverEvent<T>): Hover<T> => {
    switch (event.type) {
      case 'close':
        return { ...base(now), state: 'idle', at: event.at };
      case 'open':
        return keepOpen(base(now), event.target);
      case 'click':
        return click(now, event, rules);
      case 'time':
        return passTime(now, event.at);
      case 'move':
        return move(now, event, rules);
    }
  };
}

/** When the state changes by itself, in the clock of the events; null if it does not. */
export const dueOf = <T>(now: Hover<T>): number | null => (now.state === 'idle' ? null : now.due);

const keepOpen = <T>(here: ReturnType<typeof base>, target: T): Hover<T> => ({
  ...here,
  state: 'open',
  visit: here.visit + 1,
  target,
  due: null,
  next: null,
  kept: true,
});

const click = <T>(
  now: Hover<T>,
  { x, y, at, target }: HoverEvent<T> & { type: 'click' },
  { isSame }: HoverRules<T>,
): Hover<T> => {
  const here = { visit: now.visit, x, y, at };
  const isOpen = now.state === 'open' && isSame(now.target, target);
  return isOpen ? { ...here, state: 'idle' } : keepOpen(here, target);
};

const base = ({ visit, x, y, at }: Hover<unknown>) => ({ visit, x, y, at });

function passTime<T>(now: Hover<T>, at: number): Hover<T> {
  const due = dueOf(now);
  if (due === null || at < due) return now;
  if (now.state === 'waiting')
    return {
      ...base(now),
      state: 'open',
      visit: now.visit + 1,
      target: now.target,
      due: null,
      next: null,
      kept: false,
    };
  if (now.state === 'open' && now.next !== null)
    return {
      ...base(now),
      state: 'open',
      visit: now.visit + 1,
      target: now.next,
      due: null,
      next: null,
      kept: false,
    };
  return { ...base(now), state: 'idle' };
}

function move<T>(
  before: Hover<T>,
  event: HoverEvent<T> & { type: 'move' },
  { isSame, readOpenAfterMs }: HoverRules<T>,
): Hover<T> {
  const now = passTime(before, event.at);
  const here = { visit: now.visit, x: event.x, y: event.y, at: event.at };
  const fast =
    Math.hypot(event.x - now.x, event.y - now.y) > restingSpeed * Math.max(1, event.at - now.at);
  if (now.state !== 'open') {
    if (!event.target || !event.mayOpen) return { ...here, state: 'idle' };
    const resting = now.state === 'waiting' && isSame(now.target, event.target) && !fast;
    const due = resting ? now.due : event.at + readOpenAfterMs();
    return { ...here, state: 'waiting', target: event.target, due };
  }
  if (event.inCard || (event.target && isSame(event.target, now.target)))
    // What a click opened is not the pointer's to close, wherever it has been since.
    return { ...now, ...here, due: null, next: null, kept: now.kept && !event.mayOpen };
  if (now.kept && !(event.target && event.mayOpen))
    return { ...now, ...here, due: null, next: null };
  const target = event.mayOpen ? event.target : null;
  // On its way to the card it crosses other marks; one that it comes to rest on is what the reader wants.
  if (isTowards(now, event))
    return {
      ...now,
      ...here,
      next: target,
      due: event.at + (target ? Math.max(closeAfterMs, readOpenAfterMs()) : closeAfterMs),
    };
  if (target) {
    const resting = now.next !== null && isSame(now.next, target) && !fast;
    const due = resting ? now.due : event.at + readOpenAfterMs();
    return { ...now, ...here, next: target, due };
  }
  return {
    ...now,
    ...here,
    next: null,
    due: now.due !== null && now.next === null ? now.due : event.at + closeAfterMs,
  };
}

/** Within 60° to either side of the way to the card's nearest point. */
function isTowards<T>(from: Hover<T>, { x, y, card }: HoverEvent<T> & { type: 'move' }): boolean {
  if (!card) return false;
  const [dx, dy] = [x - from.x, y - from.y];
  const toX = Math.min(Math.max(from.x, card.left), card.right) - from.x;
  const toY = Math.min(Math.max(from.y, card.top), card.bottom) - from.y;
  const length = Math.hypot(dx, dy) * Math.hypot(toX, toY);
  return length > 0 && (dx * toX + dy * toY) / length >= towardsCos;
}
