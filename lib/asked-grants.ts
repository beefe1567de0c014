// Permissions that are being asked for a pack's address alone, until its list names them: kept for this session.
import { browser } from './browser';

// A key each, so that one is put by one write: it is there before the browser tells that the permission was given.
const prefix = 'askedGrant ';

/** Not waited for: browsers give permissions only where they are asked in the reader's own click. */
export async function putAskedGrant(origin: string): Promise<void> {
  await browser.storage.session.set({ [prefix + origin]: true });
}

export async function readAskedGrants(): Promise<string[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

export async function dropAskedGrant(origin: string): Promise<void> {
  await browser.storage.session.remove(prefix + origin);
}
