// Permissions that are there for packs alone: no reason to read such a site's pages. Knows where they are written down.
import { browser } from './browser';
import { createPacks } from './packs';

// A key each, so that one is put by one write: it is there before the browser tells that the permission was given.
const asked = 'askedGrant ';
const owed = 'owedGrant ';

/** Being asked for: no longer than the session. Not waited for, as browsers ask only in the reader's own click. */
export async function putAskedGrant(origin: string): Promise<void> {
  await browser.storage.session.set({ [asked + origin]: true });
}

export async function dropAskedGrant(origin: string): Promise<void> {
  await browser.storage.session.remove(asked + origin);
}

/** Given for a pack on its way: to be given back where that never comes, even if the browser was closed meanwhile. */
export async function putOwedGrant(origin: string): Promise<void> {
  await browser.storage.local.set({ [owed + origin]: true });
}

export async function dropOwedGrant(origin: string): Promise<void> {
  await browser.storage.local.remove(owed + origin);
}

export const readOwedGrants = async (): Promise<string[]> =>
  toOrigins(await browser.storage.local.getKeys(), owed);

/** Those that are owed, and those of the packs that are there: of a list that cannot be read, all that may be. */
export async function readHeldGrants(): Promise<string[]> {
  // In the order in which one becomes the other, so that none is missed on its way.
  const onTheWay = await readOwedGrants();
  const { kept, isWhole } = await createPacks().readLeft();
  const named = kept.packs.flatMap(({ grant }) => grant ?? []);
  return [...onTheWay, ...named, ...(isWhole ? [] : await readLikePacks())];
}

/** All that may be packs': a site's permission is for both protocols, a pack's for its own. */
export async function readLikePacks(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^https?:/.test(origin));
}

/** The same, with those that are being asked for. */
export async function readPackGrants(): Promise<string[]> {
  const now = toOrigins(await browser.storage.session.getKeys(), asked);
  return [...now, ...(await readHeldGrants())];
}

const toOrigins = (keys: string[], prefix: string): string[] =>
  keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
