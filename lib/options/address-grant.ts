// The permission to ask a pack's address, asked for by the reader's own click. Knows the browser's permissions, no packs.
import type { browser } from '@/lib/browser';
import { toAddressOrigin } from '@/lib/origins';

export type AddressGrants = {
  /** The origin, where its permission came by this act alone; null where it was there before, or did not come. */
  request(address: string): Promise<string | null>;
};

/** `putAsked` writes down that an origin is being asked for: it is no permission to read that site. */
export function createAddressGrants(
  permissions: Pick<typeof browser.permissions, 'request' | 'onAdded'>,
  putAsked: (origin: string) => Promise<void>,
  signal: AbortSignal,
): AddressGrants {
  // Permissions that came since the last click here, told by the browser before the request is answered.
  const news = new Set<string>();
  const note = ({ origins = [] }: { origins?: string[] | undefined }) => {
    for (const origin of origins) news.add(origin);
  };
  permissions.onAdded.addListener(note);
  signal.addEventListener('abort', () => permissions.onAdded.removeListener(note));
  return {
    request: async (address) => {
      const origin = toAddressOrigin(address);
      if (!origin) return null;
      // What came by another act is not this pack's to take along.
      news.delete(origin);
      void putAsked(origin);
      // In the click itself: a browser grants permissions only in answer to the reader's own act.
      await permissions.request({ origins: [origin] }).catch(() => false);
      return news.delete(origin) ? origin : null;
    },
  };
}
