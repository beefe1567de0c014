// What the options page shows of her choices where they cannot be read: the usual, and that it is told.

import { expect, it, onTestFinished, vi } from 'vitest';
import { api } from '../extension-api';

const { createChoicesPart } = await import('@/entrypoints/options/choices');
const { browser } = await import('@/lib/browser');

it('says that what was chosen could not be read, until it is heard of', async () => {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const part = createChoicesPart('ko', async () => true, vi.fn());
  const readShown = () => {
    const { isUnread, choices } = part.toProps();
    return [isUnread, choices.settings.marks];
  };
  part.watch(life.signal);
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('damaged'));
  await part.read();
  expect(readShown()).toEqual([true, 'paragraph']);
  for (const watch of api.watching) watch({ settings: { newValue: { marks: 'every' } } });
  expect(readShown()).toEqual([false, 'every']);
});
