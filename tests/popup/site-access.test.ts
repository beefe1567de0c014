// The permission for the popup's site: asked for in the click, refused, given, taken back.
import { expect, it } from 'vitest';
import type { ShownTab } from '@/lib/popup/shown-tab';
import { createSiteAccess } from '@/lib/popup/site-access';
import { createAsk } from '../ask';

function openAccess({
  isTab = true,
  gives = true as boolean | 'breaks',
  host = 'n.example',
  isAway = false,
}) {
  const done: string[] = [];
  const site = host && { host, listed: false, granted: false, off: false, revocable: true };
  const note = (what: string) => async (asked: { origins?: string[] | undefined }) => {
    done.push(`${what} ${asked.origins}`);
    if (gives === 'breaks') throw new Error('not to be asked for');
    return gives;
  };
  const access = createSiteAccess({
    tab: isTab ? 5 : undefined,
    permissions: { request: note('request'), remove: note('remove') },
    ask: createAsk(isAway ? {} : { startReading: (id) => void done.push(`start ${id}`) }).ask,
    shown: {
      readShown: () => ({ site: site || null }) as ShownTab,
      read: async () => void done.push('read'),
      refuse: () => done.push('refused'),
    },
  });
  return { access, done };
}

it('asks the browser before anything else, as only a click may', () => {
  const { access, done } = openAccess({});
  void access.allow();
  expect(done).toEqual(['request *://n.example/*']);
});

it('has the page read, and looks again, once it is given', async () => {
  const { access, done } = openAccess({});
  await access.allow();
  expect(done.slice(1)).toEqual(['start 5', 'read']);
});

it('looks again, too, where the page cannot be had read: it is permitted by then', async () => {
  const { access, done } = openAccess({ isAway: true });
  await access.allow();
  expect(done.slice(1)).toEqual(['read']);
});

it.each([
  ['is refused', false],
  ['cannot be asked for', 'breaks'],
] as const)('says so where it %s, and reads nothing', async (_what, gives) => {
  const { access, done } = openAccess({ gives });
  await access.allow();
  expect(done.slice(1)).toEqual(['refused']);
});

it('is taken back, and the popup looks again', async () => {
  const { access, done } = openAccess({});
  await access.revoke();
  expect(done).toEqual(['remove *://n.example/*', 'read']);
});

it.each([
  ['no tab', { isTab: false }],
  ['no site', { host: '' }],
])('asks for nothing where there is %s', async (_what, there) => {
  const { access, done } = openAccess(there);
  await access.allow();
  expect(done).toEqual([]);
});
