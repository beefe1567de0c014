// Whether a change was kept: told until one is.
import { expect, it } from 'vitest';
import { createKeeping } from '@/lib/keeping';

it('says that a change was not kept, until one is', async () => {
  const drawn: boolean[] = [];
  const { keep, isUnkept } = createKeeping(() => drawn.push(isUnkept()));
  expect(await keep(Promise.reject(new Error('full')))).toBe(false);
  expect(await keep(Promise.resolve())).toBe(true);
  expect(drawn).toEqual([true, false]);
});
