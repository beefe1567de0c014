// The form that the page was opened for, also where what she has can only be read later.
import { expect, it } from 'vitest';
import { createAskedForm } from '@/lib/own-page/asked-form';
import type { ShownOwn } from '@/lib/own-page/own-work';

const draft = { name: '견본나루', url: 'https://a.example/1', title: '견본 기사' };

function openPage(first: string, states: ShownOwn['state'][]) {
  const done: string[] = [];
  let asked = first;
  let state: ShownOwn['state'] = 'away';
  let words: typeof draft | null = draft;
  const takeDraft = async () => {
    const taken = words;
    words = null;
    return taken;
  };
  const read = createAskedForm(() => asked, takeDraft, {
    read: async () => {
      state = states.shift() ?? state;
    },
    readShown: () => ({ state }) as ShownOwn,
    add: (from) => void done.push(`add ${from?.name}`),
    open: async (id) => void done.push(`open ${id}`),
  });
  const ask = (next: string) => {
    asked = next;
    return read();
  };
  return { read, ask, done };
}

it.each([
  ['new', ['add 견본나루']],
  ['upstage', ['open upstage']],
  ['', []],
])('opens what was asked for, and once: %j', async (asked, opened) => {
  const { read, done } = openPage(asked, ['read']);
  await Promise.all([read(), read()]);
  await read();
  expect(done).toEqual(opened);
});

it.each(['away', 'lost'] as const)('keeps it while what she has is %s', async (state) => {
  const { read, done } = openPage('new', [state, 'read']);
  await read();
  expect(done).toEqual([]);
  await read();
  expect(done).toEqual(['add 견본나루']);
});

it('opens what is asked for later, the same again too', async () => {
  const { read, ask, done } = openPage('upstage', ['read']);
  await read();
  await ask('upstage/1');
  await ask('new/2');
  await read();
  expect(done).toEqual(['open upstage', 'open upstage', 'add 견본나루']);
});
