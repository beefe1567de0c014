// Names followed inside a card, and the way back.
import { expect, it } from 'vitest';
import { readView } from '@/lib/card/card-view';
import { createCardWork } from '@/lib/card/card-work';
import type { EntityCard } from '@/lib/messages';
import { createAsk } from '../ask';
import { smallCard } from '../popup/small-card';
import { soon } from '../soon';

/** A card that is scrolled to `scroll`; `told` is what came of it, in order. */
function openWork(readEntity: (id: string) => EntityCard | null | Promise<EntityCard | null>) {
  const told: string[] = [];
  const page = { scroll: 0 };
  const { ask, asked } = createAsk({ readEntity });
  const work = createCardWork({
    read: (step) =>
      readView(
        step,
        (id) => ask('readEntity', id),
        () => ({ doubt: null, why: null }),
      ),
    isAwaitingShown: false,
    readLang: () => 'ko',
    readScroll: () => page.scroll,
    draw: () => {
      const { view } = work.readOpen();
      told.push(view?.state === 'known' ? view.card.entity.id : (view?.state ?? 'none'));
    },
    onCard: (scroll) => told.push(`at ${scroll}`),
  });
  return { work, told, page, asked };
}
const names = { a: '가', b: '나' } as Record<string, string>;
const known = (id: string) => (names[id] ? smallCard(id, { name: names[id] }) : null);

it('comes back to where a card was read to, and no further than the first', async () => {
  const { work, told, page } = openWork(known);
  await work.open('a', '가');
  page.scroll = 120;
  await work.goOn('b', '나');
  page.scroll = 0;
  expect(told).toEqual(['a', 'at 0', 'b', 'at 0']);
  told.length = 0;
  expect(work.back()).toBe(true);
  await soon(() => expect(told).toEqual(['a', 'at 120']));
  expect(work.back()).toBe(false);
  expect(told).toEqual(['a', 'at 120']);
});

it('calls a card by its own name on the way, and by what was pressed where it does not come', async () => {
  const { work } = openWork((id) => (id === 'c' ? Promise.reject(new Error('gone')) : known(id)));
  await work.open('a', 'A사');
  await work.goOn('nobody', '서울대');
  expect(work.readOpen().view).toEqual({ state: 'unknown', name: '서울대' });
  await work.goOn('c', '다');
  expect(work.readOpen().view).toEqual({ state: 'failed', name: '다' });
  expect(work.readOpen().trail.steps.map(({ name }) => name)).toEqual(['가', '서울대', '다']);
});

it('opens nothing by an answer that comes after it was closed', async () => {
  let answer = (_card: EntityCard) => {};
  const { work, told } = openWork(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const late = work.open('a', '가');
  work.close();
  answer(smallCard('a'));
  await late;
  expect(told).toEqual([]);
  expect(work.readOpen().view).toBeNull();
});

it('begins the way anew with a name from the cast', async () => {
  const { work } = openWork(known);
  await work.open('a', '가');
  await work.open('b', '나');
  expect(work.readOpen().trail.steps.map(({ id }) => id)).toEqual(['b']);
});

it('stays where it is when the last name on the way is pressed', async () => {
  const { work, asked } = openWork(known);
  await work.open('a', '가');
  work.goTo(0);
  expect(asked).toEqual(['readEntity a']);
});

it('shows a choice that is no name on the way, and can ask once more for the name followed last', async () => {
  const { work, told, asked } = openWork(known);
  await work.tell(Promise.resolve({ state: 'choice', name: '다', cards: [] }));
  expect(told).toEqual(['choice']);
  expect(work.again()).toBe(false);
  await work.goOn('a', '가');
  expect(work.again()).toBe(true);
  await soon(() => expect(told).toEqual(['choice', 'a', 'at 0', 'a', 'at 0']));
  expect(asked).toEqual(['readEntity a', 'readEntity a']);
  expect(work.readOpen().trail.steps.map(({ id }) => id)).toEqual(['a']);
});
