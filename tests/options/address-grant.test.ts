// The permission to ask a pack's address: whether it came by this act alone.
import '../extension-api';
import { expect, it } from 'vitest';

const { createAddressGrants } = await import('@/lib/options/address-grant');

/** A browser that has `held` already and, where it `gives`, tells of a new one before it answers. */
function openGrants({ held = [] as string[], gives = true }) {
  let listeners: ((added: { origins?: string[] }) => void)[] = [];
  const life = new AbortController();
  const tell = (origins: string[]) => {
    for (const listen of listeners) listen({ origins });
  };
  const put: string[] = [];
  const permissions = {
    onAdded: {
      addListener: (listen: (typeof listeners)[number]) => listeners.push(listen),
      removeListener: (listen: (typeof listeners)[number]) => {
        listeners = listeners.filter((one) => one !== listen);
      },
    },
    request: async ({ origins }: { origins: string[] }) => {
      if (!gives) throw new Error('not in a click');
      const added = origins.filter((origin) => !held.includes(origin));
      held.push(...added);
      if (added.length > 0) tell(added);
      return true;
    },
  };
  const putAsked = async (origin: string) => void put.push(origin);
  const { request } = createAddressGrants(permissions as never, putAsked, life.signal);
  /** By another act of hers, on any page of ours. */
  const giveElsewhere = (origin: string) => {
    held.push(origin);
    tell([origin]);
  };
  return { put, request, giveElsewhere, life, readListeners: () => listeners.length };
}

const address = 'https://packs.example:8443/pack.json';
const origin = 'https://packs.example/*';

it('names the origin that was permitted for it, once', async () => {
  const { request, put } = openGrants({});
  expect(await request(address)).toBe(origin);
  expect(put).toEqual([origin]);
  expect(await request(address)).toBe(null);
});

it.each([
  ['was there before', { held: [origin] }],
  ['is not given', { gives: false }],
])('names none where it %s', async (_why, browser) => {
  expect(await openGrants(browser).request(address)).toBe(null);
});

it.each(['', 'no address', 'ftp://packs.example/'])('asks for nothing: “%s”', async (other) => {
  const { request, put } = openGrants({});
  expect(await request(other)).toBe(null);
  expect(put).toEqual([]);
});

it('names none that came by another act, however long ago', async () => {
  const { request, giveElsewhere } = openGrants({});
  giveElsewhere(origin);
  expect(await request(address)).toBe(null);
});

it('listens no longer than the page is there', () => {
  const { life, readListeners } = openGrants({});
  expect(readListeners()).toBe(1);
  life.abort();
  expect(readListeners()).toBe(0);
});
