// The pack in the browser's database. The only file that knows Dexie; only the background may use it.
import type { EntityTable, Table } from 'dexie';
import * as v from 'valibot';
import type { SearchIndex } from '@/lib/search/search-index';
import { type DatabaseOptions, openDatabase, whileOpen, write } from './database';
import { describeProblem, type Parsed, parseComposed, parseSources } from './parse';
import type { Entity, EntityId, Pack, Source, SourceId } from './schema';

const headSchema = v.object({
  key: v.literal('head'),
  version: v.string(),
  lexiconFormat: v.number(),
  checkedAt: v.string(),
  /** Which of the two pairs of tables is the one that counts. */
  side: v.picklist(['a', 'b']),
  entities: v.number(),
  sources: v.number(),
  /** What the packs beside the bundled one are called, by their ids. */
  packs: v.optional(v.record(v.string(), v.object({ ko: v.string(), en: v.string() }))),
  /** How many entities each pack brings, and how many it adds to. */
  adds: v.optional(v.record(v.string(), v.object({ fresh: v.number(), shared: v.number() }))),
});

const lexiconSchema = v.pipe(
  v.object({ key: v.literal('lexicon'), bytes: v.number(), buffer: v.instance(ArrayBuffer) }),
  v.check(({ bytes, buffer }) => buffer.byteLength === bytes, 'the stored lexicon is cut short'),
);

const idsSchema = v.object({ ids: v.array(v.string()) });
// One that another build made in another shape is damage: it is made again.
const searchSchema = v.object({
  index: v.looseObject({ ids: v.array(v.string()), names: v.looseObject({}) }),
});
/** Rows that `stored` has when all is there; what is laid over them may stand beside. */
const storedKeys = ['head', 'ids', 'lexicon', 'search'];
const laidSchema = v.object({
  version: v.string(),
  bytes: v.number(),
  buffer: v.instance(ArrayBuffer),
});

/** What was written together: enough to tell whether all of it is there. */
export type Head = Omit<v.InferOutput<typeof headSchema>, 'key' | 'side'>;

/** A pack, ready to be stored or served: its head, and what was made of it for pages and for the search. */
export type Bundle = { head: Head; pack: Pack; lexicon: ArrayBuffer; search: SearchIndex };

/** Where answers come from. Rejects where the database is gone, or what it holds is not what was written. */
export type PackReading = {
  /** Undefined: not there, which is damage where `readIds` names it. */
  readEntities(ids: EntityId[]): Promise<(Entity | undefined)[]>;
  readSources(ids: SourceId[]): Promise<(Source | undefined)[]>;
  readIds(): Promise<EntityId[]>;
  readLexicon(): Promise<ArrayBuffer>;
  readSearch(): Promise<SearchIndex>;
};

/** The lexicon with the reader's own entries laid over it: a copy that can be made again any time. */
export type Laid = {
  /** Null where there is none of this version, or not all of it is there. */
  readLaid(version: string): Promise<ArrayBuffer | null>;
  /** Null: none is to be left. */
  replaceLaid(laid: { version: string; buffer: ArrayBuffer } | null): Promise<void>;
};

export type Store = PackReading &
  Laid & {
    /** Null where nothing is stored, or not all of it is there. */
    readHead(): Promise<Head | null>;
    /**
     * The old pack or the new one, never half: it is written beside the old one, which answers meanwhile, and counts from
     * the last transaction on. Reports the entities written so far.
     */
    replacePack(bundle: Bundle, onProgress: (done: number) => void): Promise<void>;
    /** Clears what no longer counts, once nobody reads it. */
    tidy(): Promise<void>;
    close(): void;
  };

type Entities = EntityTable<Entity, 'id'>;
type Sources = EntityTable<Source & { id: SourceId }, 'id'>;
type Tables = {
  entities: Entities;
  sources: Sources;
  entitiesB: Entities;
  sourcesB: Sources;
  stored: Table<
    | v.InferInput<typeof headSchema>
    | v.InferInput<typeof lexiconSchema>
    | { key: 'ids'; ids: EntityId[] }
    | { key: 'search'; index: SearchIndex }
    | { key: 'laid'; version: string; bytes: number; buffer: ArrayBuffer },
    string
  >;
};

// A transaction each: whoever reads waits for one of them at most.
const batch = 500;

/** Rejects where the database is missing, full, blocked or damaged: `toStorageLoss` says which. */
export async function openStore(options: DatabaseOptions): Promise<Store> {
  const stores = {
    ...{ entities: 'id', sources: 'id', entitiesB: 'id', sourcesB: 'id' },
    stored: 'key',
  };
  const db = await openDatabase<Tables>('gakju', 2, stores, options);
  const sides = {
    a: { entities: db.entities, sources: db.sources },
    b: { entities: db.entitiesB, sources: db.sourcesB },
  };
  let side: keyof typeof sides = 'a';
  const readSide = async () => {
    const head = v.safeParse(headSchema, await db.stored.get('head'));
    return head.success ? head.output.side : 'b';
  };
  const readStored = async <T>(key: string, schema: v.GenericSchema<unknown, T>): Promise<T> =>
    v.parse(schema, await db.stored.get(key));

  return {
    readHead: whileOpen(db, () =>
      db.transaction('r', db.tables, async () => {
        const head = v.safeParse(headSchema, await db.stored.get('head'));
        if (!head.success) return null;
        const { key: _, side: stored, ...written } = head.output;
        side = stored;
        const isWhole =
          (await sides[side].entities.count()) === written.entities &&
          (await sides[side].sources.count()) === written.sources &&
          (await db.stored.where('key').anyOf(storedKeys).count()) === storedKeys.length;
        return isWhole ? written : null;
      }),
    ),
    readEntities: whileOpen(db, async (ids) =>
      (await sides[side].entities.bulkGet(ids)).map(
        (row) => row && trust(parseComposed('entities', row)),
      ),
    ),
    readSources: whileOpen(db, async (ids) =>
      (await sides[side].sources.bulkGet(ids)).map((row) => {
        if (!row) return undefined;
        const { id, ...source } = row;
        return trust(parseSources('sources', { [id]: source }))[id];
      }),
    ),
    readIds: whileOpen(db, async () => (await readStored('ids', idsSchema)).ids),
    readLexicon: whileOpen(db, async () => (await readStored('lexicon', lexiconSchema)).buffer),
    // Made by this very build, or made again: nothing in it is shown, and ids that lead nowhere are left out.
    readSearch: whileOpen(
      db,
      async () => (await readStored('search', searchSchema)).index as SearchIndex,
    ),
    readLaid: whileOpen(db, async (version) => {
      const { success, output } = v.safeParse(laidSchema, await db.stored.get('laid'));
      const isWhole = success && output.version === version;
      return isWhole && output.buffer.byteLength === output.bytes ? output.buffer : null;
    }),
    replaceLaid: whileOpen(db, async (laid) => {
      if (!laid && (await db.stored.where('key').equals('laid').count()) === 0) return;
      await write(db, [db.stored], () =>
        laid
          ? db.stored.put({ ...laid, key: 'laid', bytes: laid.buffer.byteLength })
          : db.stored.delete('laid'),
      );
    }),
    replacePack: whileOpen(db, async ({ head, pack, lexicon, search }, onProgress) => {
      const next = (await readSide()) === 'a' ? 'b' : 'a';
      const { entities, sources } = sides[next];
      await write(db, [entities, sources], () => Promise.all([entities.clear(), sources.clear()]));
      for (let i = 0; i < pack.entities.length; i += batch) {
        await write(db, [entities], () => entities.bulkPut(pack.entities.slice(i, i + batch)));
        onProgress(Math.min(i + batch, pack.entities.length));
      }
      const named = Object.entries(pack.sources).map(([id, source]) => ({ ...source, id }));
      for (let i = 0; i < named.length; i += batch)
        await write(db, [sources], () => sources.bulkPut(named.slice(i, i + batch)));
      await write(db, [db.stored], () =>
        db.stored.bulkPut([
          { ...head, side: next, key: 'head' },
          { key: 'ids', ids: pack.entities.map(({ id }) => id) },
          { key: 'lexicon', bytes: lexicon.byteLength, buffer: lexicon },
          { key: 'search', index: search },
        ]),
      );
      side = next;
    }),
    tidy: whileOpen(db, async () => {
      const { entities, sources } = sides[side === 'a' ? 'b' : 'a'];
      if ((await entities.limit(1).count()) + (await sources.limit(1).count()) === 0) return;
      await write(db, [entities, sources], () => Promise.all([entities.clear(), sources.clear()]));
    }),
    close: () => db.close(),
  };
}

/** What was parsed when it was written, and is no longer what it was, is damage. */
function trust<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.problems.slice(0, 1).map(describeProblem).join());
}
