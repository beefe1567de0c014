// What she has, as it was read last, and changes to it that no other tab has come before. Knows no forms and no words.
import type { readNames } from '@/lib/entity-names';
import type { askBackground } from '@/lib/messages';
import { isTooMany, noOwn, type Own, withChange } from '@/lib/pack/own';
import type { EntityId } from '@/lib/pack/schema';
import { toSuccess } from '@/lib/to-success';

export type ShownKept = {
  own: Own;
  /**
   * `lost`: what is stored cannot be read, and is neither shown nor changed, but by a file of hers. `away`: the background
   * has not answered yet, and what is stored is as it was.
   */
  state: 'read' | 'lost' | 'away';
  /** Names of the entities that have a note. */
  names: Map<EntityId, string>;
};

export type KeptOwn = {
  readShown(): ShownKept;
  read(): Promise<void>;
  /** `before` and `after` as in `changeOwn`; `many`: there is no room for so many. Reads again. */
  change(before: Own, after: Own): Promise<'kept' | 'overtaken' | 'failed' | 'many'>;
  /** This in the place of what cannot be read; false where it was not kept. Reads again. */
  restart(own: Own): Promise<boolean>;
};

export type AroundKept = {
  ask: typeof askBackground;
  readNames(ids: EntityId[]): ReturnType<typeof readNames>;
};

export function createKeptOwn({ ask, readNames }: AroundKept): KeptOwn {
  let shown: ShownKept = { own: noOwn, state: 'away', names: new Map() };
  let reads = 0;

  const read = async () => {
    const token = ++reads;
    const got = await ask('readOwn').catch(() => undefined);
    // What was read before is still the best there is.
    if (got === undefined) return;
    const own = got ?? noOwn;
    const names = await readNames(own.notes.map(({ entity }) => entity));
    // Read meanwhile once more: that one is later.
    if (token === reads) shown = { own, state: got ? 'read' : 'lost', names };
  };
  return {
    readShown: () => shown,
    read,
    change: async (before, after) => {
      // Refused in the background too; here with the reason.
      const next = withChange(shown.own, before, after);
      if (next && isTooMany(next)) return 'many';
      const came = await ask('changeOwn', before, after).catch(() => 'failed' as const);
      await read();
      return came;
    },
    restart: async (own) => {
      const isKept = await toSuccess(ask('restartOwn', own));
      await read();
      return isKept;
    },
  };
}
