// The reader's own entries and notes, laid over what is known: a change of hers costs only itself. Knows no storage.
import type { SearchIndex } from '@/lib/search/search-index';
import { composePacks } from './compose';
import { withoutLegalForm } from './forms';
import { once } from './once';
import { isEmpty, type Own, toNoteTexts, toOwnLayer } from './own';
import { toBareName } from './owners';
import { bundledId, ownId } from './pack-ids';
import type { Entity, EntityId, EntityType } from './schema';
import type { Head, Laid, PackReading } from './store';

export type Base = { head: Head; reading: PackReading; laid: Laid | null };
/** What is served: the same questions, with her own among the answers; without it where it cannot be read. */
export type Over = { head: Head; reading: PackReading; isOwnLost?: boolean };

export type OverParts = {
  readOwn(): Promise<Own>;
  /** Every pack's id, the first has the say. */
  readOrder(): Promise<string[]>;
  /** Of a lexicon: the ids of those who have a name. */
  createNameLookup(lexicon: ArrayBuffer): (name: string) => EntityId[];
  extendLexicon(lexicon: ArrayBuffer, entities: Entity[]): ArrayBuffer;
  /** All of them that the lexicon is extended by: alike where their names are. */
  toNamesText(entities: Entity[]): string;
  makeSearchIndex(entities: Entity[]): Promise<SearchIndex>;
  extendSearchIndex(index: SearchIndex, more: SearchIndex): SearchIndex;
};

/** Rejects where what hers is laid over cannot be read. */
export async function layOwn({ head, reading, laid }: Base, by: OverParts): Promise<Over> {
  const own = await by.readOwn().catch(() => null);
  if (!own) return { head, reading, isOwnLost: true };
  const hasEntries = own.entries.length > 0;
  // What is deleted leaves nothing behind.
  if (!hasEntries) await laid?.replaceLaid(null).catch(() => {});
  if (isEmpty(own)) return { head, reading };
  // The list of packs is no part of this storage: whatever becomes of it, what is hers is laid over it.
  const before = toPacksBefore(await by.readOrder().catch(() => [ownId, bundledId]));
  const layer = toOwnLayer(own);
  const lost = await findLost(layer.entities, before, reading, by);
  const { entities, sources } = composePacks([
    { ...layer, entities: layer.entities.map((one) => without(one, lost)) },
  ]);
  const taken = new Set(entities.flatMap(toNames));
  const notes = toNoteTexts(own);
  const withNote = (entity: Entity): Entity => {
    const note = notes.get(entity.id);
    return note ? { ...entity, note } : entity;
  };
  const mine = new Map(entities.map((entity) => [entity.id, withNote(entity)]));
  // Of names alone, as every open page is read anew where it is another: a note makes no name.
  const version = hasEntries
    ? `${head.version} ${await toPrint(by.toNamesText(entities))}`
    : head.version;
  // Bytes of another format are of no use.
  const key = `${version} ${head.lexiconFormat}`;
  const lexicon = once(async () => {
    if (!hasEntries) return reading.readLexicon();
    const known = await laid?.readLaid(key);
    if (known) return known;
    const buffer = by.extendLexicon(await reading.readLexicon(), entities);
    // Where there is no room for it, it is made in each life.
    await laid?.replaceLaid({ version: key, buffer }).catch(() => {});
    return buffer;
  });
  return {
    head: {
      ...head,
      version,
      entities: head.entities + mine.size,
      packs: { ...head.packs, [ownId]: layer.title },
      adds: {
        ...(head.adds ?? { [bundledId]: { fresh: head.entities, shared: 0 } }),
        [ownId]: { fresh: mine.size, shared: 0 },
      },
    },
    reading: {
      readEntities: async (ids) => {
        const rows = await reading.readEntities(ids);
        return ids.map((id, i) => {
          const row = rows[i];
          return mine.get(id) ?? (row && withNote(without(row, taken)));
        });
      },
      readSources: async (ids) => {
        const rows = await reading.readSources(ids);
        return ids.map((id, i) => sources[id] ?? rows[i]);
      },
      readIds: async () => [...(await reading.readIds()), ...mine.keys()],
      readLexicon: lexicon,
      readSearch: async () =>
        by.extendSearchIndex(await reading.readSearch(), await by.makeSearchIndex(entities)),
    },
  };
}

/** The same for the same text, and for no other. */
async function toPrint(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes, 0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

const toPacksBefore = (order: string[]): Set<string> =>
  new Set(order.slice(0, Math.max(0, order.indexOf(ownId))));

/** Names of hers that a pack before hers has: by the first pack that tells of the one who has it. */
async function findLost(
  own: Entity[],
  before: Set<string>,
  reading: PackReading,
  by: OverParts,
): Promise<Set<string>> {
  if (before.size === 0) return new Set();
  const findBearers = by.createNameLookup(await reading.readLexicon());
  const bearers = new Map(own.flatMap(toNames).map((name) => [name, findBearers(name)]));
  const ids = [...new Set([...bearers.values()].flat())];
  const rows = await reading.readEntities(ids);
  const earlier = new Set(ids.filter((_, i) => before.has(rows[i]?.pack ?? bundledId)));
  return new Set(
    [...bearers].filter(([, all]) => all.some((id) => earlier.has(id))).map(([name]) => name),
  );
}

const toNames = ({ spellings, type }: Entity): string[] =>
  [...spellings.ko, ...spellings.en].map((spelling) => toNameOf(spelling, type));

const toNameOf = (spelling: string, type: EntityType): string =>
  toBareName(withoutLegalForm(spelling, { type }));

function without(entity: Entity, names: Set<string>): Entity {
  const isLeft = (spelling: string) => !names.has(toNameOf(spelling, entity.type));
  const { ko, en } = entity.spellings;
  return { ...entity, spellings: { ko: ko.filter(isLeft), en: en.filter(isLeft) } };
}
