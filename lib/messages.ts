// Every message between contexts, one function signature each. Knows the browser's messaging, not what answers mean.
import type { Cast } from '@/lib/page/cast';
import type { Entity, EntityId, EntityType, Source, SourceId, Texts } from '@/lib/pack/schema';
import { browser } from './browser';

/** An entity with all that its card names: sources by id, the entities it is related to, the pack's date. */
export type EntityCard = {
  entity: Entity;
  sources: Record<SourceId, Source>;
  related: Record<EntityId, { type: EntityType; name: Texts }>;
  /** The day the knowledge was last checked, YYYY-MM-DD. */
  checkedAt: string;
};

/** How the stored knowledge is. In `memory` the bundled pack serves, and the reader is told what is lost. */
export type PackState =
  | { state: 'preparing'; done: number; total: number }
  | { state: 'ready'; version: string; checkedAt: string; entities: number }
  | { state: 'memory'; version: string; checkedAt: string; entities: number; loss: StorageLoss }
  | { state: 'failed'; reason: string };

export type StorageLoss = 'missing' | 'full' | 'blocked' | 'damaged';

/** Answered by the background: the only context that opens the database. */
export type ToBackground = {
  /** The compiled lexicon, as it is stored; null while there is none. */
  readLexicon(): { version: string; buffer: ArrayBuffer } | null;
  /** Null: nothing is known under this id. */
  readEntity(id: EntityId): EntityCard | null;
  /** In the order asked for; unknown ids are left out. */
  readEntities(ids: EntityId[]): EntityCard[];
  readPackState(): PackState;
};

/** Answered by the page: the only context that sees the text. */
export type ToPage = {
  readCast(): Cast;
  /** Scrolls to the first mention of the entity and flashes it; false if it is no longer there. */
  revealMention(id: EntityId): boolean;
};
