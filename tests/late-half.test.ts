// Marks may be drawn before the script that does it has come; what waits for it gets it, once.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createLatePainter,
  forgetLate,
  giveLate,
  type LateHalf,
  takeLate,
  waitForLate,
} from '@/entrypoints/reader.content/late-half';
import type { Painter } from '@/lib/page/paint';

type Mention = Parameters<Painter['paint']>[0][number];

let done: string[] = [];
const painter = {
  paint: (marks) => {
    done.push(`paint ${marks.map(({ entity }) => entity)}`);
    return [];
  },
  setLook: ({ markStyle }) => done.push(`look ${markStyle}`),
} as Partial<Painter> as Painter;
const late = {
  createPrivatePainter: () => painter,
} as Partial<LateHalf> as LateHalf;
const mention = (entity: string) => ({ entity }) as Mention;

beforeEach(() => {
  done = [];
  forgetLate();
});

describe('what waits for the late half', () => {
  const take = (life = new AbortController()) => takeLate(() => done.push('taken'), life.signal);

  it('gets it when it comes', () => {
    take();
    expect(done).toEqual([]);
    giveLate(late);
    expect(done).toEqual(['taken']);
  });

  it('gets it at once where it was there first', () => {
    giveLate(late);
    take();
    expect(done).toEqual(['taken']);
  });

  it('gets none where its page is no longer read', () => {
    const life = new AbortController();
    take(life);
    life.abort();
    giveLate(late);
    expect(done).toEqual([]);
  });

  it('gets it once, whichever of two scripts comes', () => {
    take();
    giveLate(late);
    giveLate(late);
    expect(done).toEqual(['taken']);
  });

  it('gets none of another life’s', () => {
    giveLate(late);
    forgetLate();
    take();
    expect(done).toEqual([]);
  });
});

describe('marks drawn in a root of ours', () => {
  const startPainter = () =>
    createLatePainter({} as Parameters<typeof createLatePainter>[0], new AbortController().signal);

  it('stand once their script has come, as they are and look by then', () => {
    const drawn = startPainter();
    drawn.paint([mention('kt')]);
    drawn.setLook({ markStyle: 'solid', markColor: 'teal' });
    drawn.paint([mention('upstage')]);
    expect(drawn.findMention(1, 1)).toBeNull();
    giveLate(late);
    expect(done).toEqual(['look solid', 'paint upstage']);
  });

  it('are drawn at once where it was there first', () => {
    giveLate(late);
    const drawn = startPainter();
    drawn.paint([mention('kt')]);
    drawn.setLook({ markStyle: 'tint', markColor: 'teal' });
    expect(done).toEqual(['look dotted', 'paint ', 'paint kt', 'look tint']);
  });
});

describe('whoever waits for the late half', () => {
  it('gets it when it comes, several of them', async () => {
    const { signal } = new AbortController();
    const [one, other] = [waitForLate(signal), waitForLate(signal)];
    giveLate(late);
    expect([await one, await other]).toEqual([late, late]);
  });

  it('is told when the page is no longer read', async () => {
    const life = new AbortController();
    const one = waitForLate(life.signal);
    life.abort();
    expect(await one).toBeNull();
  });
});
