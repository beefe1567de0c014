// What the background answers of the reader's own: what is known is made again with each change that was kept.
import { beforeEach, expect, it } from 'vitest';
import { noOwn, type Own } from '@/lib/pack/own';
import { api } from './extension-api';
import { entryOf, ownOf } from './own-page/small-own';

const { createOwn } = await import('@/lib/own');
const { createOwnAnswers } = await import('@/lib/own-answers');

const note = { entity: 'upstage', text: '다시 물을 것' };

/** `known`: what there was of hers each time that what is known was made again. */
function open() {
  const known: unknown[] = [];
  const own = createOwn();
  const answers = createOwnAnswers(own, async () => void known.push(await own.read()));
  return { answers, known };
}

beforeEach(() => api.reset());

it('makes what is known again once a change is kept, and not before', async () => {
  const { answers, known } = open();
  await answers.changeOwn(noOwn, ownOf([entryOf('a')]));
  await answers.changeOwn(noOwn, ownOf([entryOf('b')], [note]));
  await answers.changeOwn(ownOf([entryOf('a')], [note]), noOwn);
  expect(known).toEqual([
    ownOf([entryOf('a')]),
    ownOf([entryOf('a'), entryOf('b')], [note]),
    ownOf([entryOf('b')]),
  ] satisfies Own[]);
});

it('answers that it was overtaken, and leaves what another tab has written', async () => {
  const { answers, known } = open();
  expect(await answers.changeOwn(noOwn, ownOf([entryOf('a')]))).toBe('kept');
  const other = ownOf([entryOf('a', '다른 이름')]);
  expect(await answers.changeOwn(noOwn, other)).toBe('overtaken');
  expect(await answers.readOwn()).toEqual(ownOf([entryOf('a')]));
  expect(known).toHaveLength(1);
  expect(await answers.changeOwn(ownOf([entryOf('a')]), other)).toBe('kept');
  expect(await answers.readOwn()).toEqual(other);
});

it('changes nothing that cannot be read, until something takes its place', async () => {
  const { answers, known } = open();
  const damaged = { ...noOwn, entries: 'cut sho' };
  api.stored.local.own = damaged;
  await expect(answers.changeOwn(noOwn, ownOf([entryOf('a')]))).rejects.toThrow();
  expect(api.stored.local.own).toEqual(damaged);
  expect(await answers.readOwn()).toBeNull();
  expect(known).toEqual([]);
  await answers.restartOwn(ownOf([entryOf('b')]));
  expect(await answers.readOwn()).toEqual(ownOf([entryOf('b')]));
  expect(known).toHaveLength(1);
});
