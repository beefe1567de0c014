// A card may be asked for, and marks drawn, before the script that does it has come; what waits for it gets it, once.
import { beforeEach, describe, expect, it } from 'vitest';
import type { LazyHost } from '@/entrypoints/card.content/host';
import type { CreatePageCard, PageCard } from '@/entrypoints/card.content/page-card';
import {
  createLateCard,
  createLateHost,
  createLatePainter,
  forgetLate,
  giveLate,
  type LateHalf,
  waitForLate,
} from '@/entrypoints/reader.content/late-half';
import type { CardHost } from '@/lib/page/card-host';
import type { Painter } from '@/lib/page/paint';

type Mention = Parameters<PageCard['open']>[0];

let done: string[] = [];
const create: CreatePageCard = () => ({
  open: ({ entity }) => done.push(`open ${entity}`),
  close: () => done.push('close'),
  follow: () => done.push('follow'),
  isCard: () => false,
  findUnmarked: () => null,
  readBox: () => null,
  redraw: () => done.push('redraw'),
});
const painter = {
  paint: (marks) => {
    done.push(`paint ${marks.map(({ entity }) => entity)}`);
    return [];
  },
  setLook: ({ markStyle }) => done.push(`look ${markStyle}`),
  flash: ({ entity }) => done.push(`flash ${entity}`),
} as Partial<Painter> as Painter;
const late = {
  createPageCard: create,
  createPrivatePainter: () => painter,
} as Partial<LateHalf> as LateHalf;
const parts = { host: { isHost: () => false } } as unknown as Parameters<CreatePageCard>[0];
const mention = (entity: string) => ({ entity }) as Mention;
const start = (life = new AbortController()) => createLateCard(parts, life.signal);

beforeEach(() => {
  done = [];
  forgetLate();
});

describe('a card asked for', () => {
  it('opens when its script comes, the last one asked for', () => {
    const card = start();
    card.open(mention('kt'), null);
    card.open(mention('upstage'), null);
    expect(card.readBox()).toBeNull();
    giveLate(late);
    expect(done).toEqual(['open upstage']);
  });

  it('stays away where it was closed meanwhile', () => {
    const card = start();
    card.open(mention('upstage'), null);
    card.close();
    card.follow();
    giveLate(late);
    expect(done).toEqual([]);
  });

  it('opens at once where the script was there first', () => {
    giveLate(late);
    start().open(mention('upstage'), null);
    expect(done).toEqual(['open upstage']);
  });

  it('stays away where its page is no longer read', () => {
    const life = new AbortController();
    start(life).open(mention('upstage'), null);
    life.abort();
    giveLate(late);
    expect(done).toEqual([]);
  });

  it('is drawn once, whichever of two scripts comes', () => {
    const card = start();
    giveLate(late);
    giveLate(late);
    card.open(mention('upstage'), null);
    expect(done).toEqual(['open upstage']);
  });

  it('is not drawn by a script of another life', () => {
    giveLate(late);
    forgetLate();
    start().open(mention('upstage'), null);
    expect(done).toEqual([]);
  });
});

describe('our one element', () => {
  const opened = {} as CardHost;
  const ours = new EventTarget();
  const made: LazyHost = { open: () => opened, isHost: (target) => target === ours };

  it('is nobody’s before the script comes that makes it, and then one', () => {
    const host = createLateHost({} as Document, new AbortController().signal);
    expect(host.isHost(ours)).toBe(false);
    giveLate({ ...late, createLazyHost: () => made });
    expect(host.isHost(ours)).toBe(true);
    expect(host.open()).toBe(opened);
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
    drawn.flash(mention('upstage'));
    expect(drawn.findMention(1, 1)).toBeNull();
    giveLate(late);
    expect(done).toEqual(['look solid', 'paint upstage', 'flash upstage']);
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
