// The permission to ask a pack's address: whether it came by this act alone.
import '../extension-api';
import { expect, it } from 'vitest';

const { createAddressGrants } = await import('@/lib/options/address-grant');

/** A browser that has `held` already and, where it `gives`, tells of a new one before it answers. */
function openGrants({ held = [] as string[], gives = true }) {
  const listeners: ((added: { origins?: string[] }) => void)[] = [];
  const put: string[] = [];
  const permissions = {
    onAdded: { addListener: (listen: (typeof listeners)[number]) => listeners.push(listen) },
    request: async ({ origins }: { origins: string[] }) => {
      if (!gives) throw new Error('not in a click');
      const added = origins.filter((origin) => !held.includes(origin));
      held.push(...added);
      if (added.length > 0) for (const listen of listeners) listen({ origins: added });
      return true;
    },
  };
  const grants = createAddressGrants(permissions as never, async (origin) => void put.push(origin));
  return { put, request: grants.request };
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
