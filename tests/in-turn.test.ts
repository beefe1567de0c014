// Work that must not meet: begun in the order in which it was asked for, each when the one before has ended.
import { expect, it } from 'vitest';
import { createInTurn } from '@/lib/in-turn';

it('begins the next when the one before has ended, and tells each caller of its own', async () => {
  const inTurn = createInTurn();
  const seen: string[] = [];
  const work = (name: string, comes: Promise<unknown>) =>
    inTurn(async () => {
      seen.push(`${name} begins`);
      await comes;
      seen.push(`${name} ends`);
      return name;
    });
  let endFirst = () => {};
  const first = work('first', new Promise<void>((resolve) => (endFirst = resolve)));
  const others = [work('second', Promise.resolve()), work('third', Promise.resolve())];
  endFirst();
  expect(await Promise.all([first, ...others])).toEqual(['first', 'second', 'third']);
  expect(seen).toEqual([
    ...['first begins', 'first ends'],
    ...['second begins', 'second ends'],
    ...['third begins', 'third ends'],
  ]);
});

it.each([
  ['rejects', () => Promise.reject(new Error('full'))],
  [
    'throws',
    () => {
      throw new Error('full');
    },
  ],
])('tells nobody but its own caller of work that %s', async (_how, work) => {
  const inTurn = createInTurn();
  const failed = inTurn<void>(work);
  const next = inTurn(async () => 'done');
  await expect(failed).rejects.toThrow('full');
  expect(await next).toBe('done');
});
