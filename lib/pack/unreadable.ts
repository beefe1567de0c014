// What is known cannot be read, and storage has no part in it: nothing is to be removed for it. Knows no packs.
export class Unreadable extends Error {}

/** The same, of what was asked. */
export async function orUnreadable<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (cause) {
    throw new Unreadable(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
