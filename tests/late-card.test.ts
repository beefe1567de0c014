// A card may be asked for before the script that draws cards has come.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CreatePageCard, PageCard } from '@/entrypoints/card.content/page-card';
import { createLateCard, forgetCard, giveCard } from '@/entrypoints/reader.content/late-card';

type Mention = Parameters<PageCard['open']>[0];

let done: string[] = [];
const create: CreatePageCard = () => ({
  open: ({ entity }) => done.push(`open ${entity}`),
  close: () => done.push('close'),
  follow: () => done.push('follow'),
  isCard: () => false,
  readBox: () => null,
  redraw: () => done.push('redraw'),
});
const parts = { host: { isHost: () => false } } as unknown as Parameters<CreatePageCard>[0];
const mention = (entity: string) => ({ entity }) as Mention;
const start = (life = new AbortController()) => createLateCard(parts, life.signal);

beforeEach(() => {
  done = [];
  forgetCard();
});

describe('a card asked for', () => {
  it('opens when its script comes, the last one asked for', () => {
    const card = start();
    card.open(mention('kt'), null);
    card.open(mention('upstage'), null);
    expect(card.readBox()).toBeNull();
    giveCard(create);
    expect(done).toEqual(['open upstage']);
  });

  it('stays away where it was closed meanwhile', () => {
    const card = start();
    card.open(mention('upstage'), null);
    card.close();
    card.follow();
    giveCard(create);
    expect(done).toEqual([]);
  });

  it('opens at once where the script was there first', () => {
    giveCard(create);
    start().open(mention('upstage'), null);
    expect(done).toEqual(['open upstage']);
  });

  it('stays away where its page is no longer read', () => {
    const life = new AbortController();
    start(life).open(mention('upstage'), null);
    life.abort();
    giveCard(create);
    expect(done).toEqual([]);
  });

  it('is drawn once, whichever of two scripts comes', () => {
    const card = start();
    giveCard(create);
    giveCard(create);
    card.open(mention('upstage'), null);
    expect(done).toEqual(['open upstage']);
  });

  it('is not drawn by a script of another life', () => {
    giveCard(create);
    forgetCard();
    start().open(mention('upstage'), null);
    expect(done).toEqual([]);
  });
});
