// Every message between contexts, one function signature each, and how one is asked. Knows no answers.
import type { PackAct } from '@/lib/pack/added/act';
import type { Beginning, PacksView } from '@/lib/pack/added/view';
import type { Adds } from '@/lib/pack/compose';
import type { Conflicts } from '@/lib/pack/conflicts';
import type { Own } from '@/lib/pack/own';
import type { Entity, EntityId, EntityType, Source, SourceId, Texts } from '@/lib/pack/schema';
import type { Cast } from '@/lib/page/cast';
import type { How } from '@/lib/search/search-names';
import type { Settings } from '@/lib/settings';
import { browser } from './browser';

/** An entity with all that its card names: sources by id, the entities it is related to, the pack's date. */
export type EntityCard = {
  entity: Entity;
  sources: Record<SourceId, Source>;
  related: Record<EntityId, { type: EntityType; name: Texts }>;
  /** What the packs beside the bundled one are called, by their ids. */
  packs?: Record<string, Texts> | undefined;
  /** The day the knowledge was last checked, YYYY-MM-DD. */
  checkedAt: string;
};

/**
 * As much as a list shows. `by`: the spelling that answers the question; the name itself, by language, where that does.
 * `how` well it does.
 */
export type FoundEntity = Pick<Entity, 'id' | 'type' | 'name' | 'summary'> & {
  by: Texts;
  how: How;
};

/** Whose a name is. */
export type Bearer = Pick<Entity, 'id' | 'type' | 'name'>;

/** How the stored knowledge is. In `memory` the bundled pack serves, and the reader is told what is lost. */
export type PackState =
  | { state: 'preparing'; done: number; total: number }
  | ({ state: 'ready' } & PackSummary)
  | ({ state: 'memory'; loss: StorageLoss } & PackSummary)
  | { state: 'failed'; reason: string };

/** `adds`: by pack, how many entities are new by it and how many it adds to; absent where there is one pack. */
type PackSummary = {
  version: string;
  checkedAt: string;
  entities: number;
  adds?: Record<string, Adds> | undefined;
  /** What the reader wrote herself cannot be read; all else is there. */
  isOwnLost?: boolean | undefined;
};

export type StorageLoss = 'missing' | 'full' | 'blocked' | 'damaged';

/** What a page says of itself: how many names it has, or why it is not read (`ask`: no permission any more). */
export type PageState = { state: 'on'; names: number } | { state: 'off' | 'paused' | 'ask' };

/** From name to name; `here`: the one that is open, or the first on the screen. */
export type WalkStep = 'next' | 'previous' | 'here';

/** Answered by the background: the only context that opens the database. */
export type ToBackground = {
  /** The compiled lexicon, as it is stored; null while there is none. */
  readLexicon(): { version: string; buffer: ArrayBuffer } | null;
  /** Null: nothing is known under this id. */
  readEntity(id: EntityId): EntityCard | null;
  /** In the order asked for; unknown ids are left out. */
  readEntities(ids: EntityId[]): EntityCard[];
  readPackState(): PackState;
  /** The reader's choices, checked: a page's script does not carry what checks them. */
  readSettings(): Settings;
  /** What is written down of her choices is in the settings once this is answered; rejects where there is no room. */
  takeChanges(): void;
  /** What a reader types for a name, in any script or layout: the likeliest first. */
  searchEntities(question: string): FoundEntity[];
  /** Reads this page too, once the reader has given the permission for its site. */
  startReading(tab: number): void;
  /** The reader's own entries and notes; null where what is stored cannot be read. */
  readOwn(): Own | null;
  /**
   * `after` in the place of `before`, each with what changes alone: what is in one of them is new, or gone. Nothing is
   * changed where something else stands there by now (`overtaken`): what another tab has written is not lost.
   */
  changeOwn(before: Own, after: Own): 'kept' | 'overtaken';
  /** This in the place of what cannot be read. */
  restartOwn(own: Own): void;
  readPacks(): PacksView;
  readConflicts(): Conflicts;
  /** Answers at once: `readPacks` tells how what is begun goes, and what came of it. `grant`: given for this alone. */
  addPack(address: string, grant: string | null): Beginning;
  /** `file`: the blob: address of a file that the reader picked. */
  addPackFile(file: string): Beginning;
  /** `grant`: the same. */
  renewPack(id: string, grant: string | null): Beginning;
  cancelPack(): void;
  changePack(id: string, act: PackAct): void;
  /** What can be read of the list is all of it from now on. */
  restartPacks(): void;
  /** Whose this name is already: of everything that is known. */
  findBearers(name: string): Bearer[];
  /** Shows the page of the reader's own entries with this one, or her note on it; `new`: with what she asked to add. */
  openOwn(id: EntityId): void;
  /** The same with a new one of this name, from the page that asks and is called `title`: words that she adds herself. */
  openDraft(name: string, title: string): void;
  /**
   * Whether the page that asks may still be read: it heard of no permission that was taken back while it lay in the
   * browser's cache of pages.
   */
  isReadable(): boolean;
  /** Said by a page, of itself, whenever it changes: all that the toolbar's badge knows. */
  tellPageState(state: PageState): void;
};

/** Answered by the page: the only context that sees the text. */
export type ToPage = {
  /** Null while the site is off here. */
  readCast(): Cast | null;
  /** Scrolls to the first mention of the entity and flashes it; false if it is no longer there. */
  revealMention(id: EntityId): boolean;
  /** Opens the next name's card with the keyboard in it; false where there is no name, or the site is off. */
  walk(step: WalkStep): boolean;
  /** Opens the card of the name that is selected, or says that it is not known; false where it cannot be told. */
  lookUpSelection(): boolean;
  /** Permissions were taken back: a page of `gone` that is not of `left` is no longer read, at once. */
  leave(gone: string[], left: string[]): void;
};

/** What a question comes back as; errors by their names alone, as their messages may carry the page's words. */
export type Reply = { ok: true; value?: unknown } | { ok: false; reason: string };

// May have been done before its answer was cut off, and done twice it would be another thing: a pack moved two places. All
// else reads, or says how something is to be.
const isDoneOnce = /^(?:add|renew|change)Pack|^open/;

/** Rejects where the question failed, or the background is gone: the extension was updated under this page. */
export async function askBackground<K extends keyof ToBackground>(
  name: K,
  ...args: Parameters<ToBackground[K]>
): Promise<ReturnType<ToBackground[K]>> {
  const send = () => browser.runtime.sendMessage({ to: 'background', name, args });
  const answer = await send().catch((error: unknown) => {
    if (!browser.runtime.id || isDoneOnce.test(name)) throw error;
    // Stopped while it was asked: asking again starts it anew.
    return send();
  });
  return open(name, answer);
}

/** Rejects where the question failed, or nothing of ours listens in the tab's top frame. */
export async function askPage<K extends keyof ToPage>(
  tab: number,
  name: K,
  ...args: Parameters<ToPage[K]>
): Promise<ReturnType<ToPage[K]>> {
  const message = { to: 'page', name, args };
  return open(name, await browser.tabs.sendMessage(tab, message, { frameId: 0 }));
}

/** Both ends are one build, so what is in a reply that is ours has its question's type. */
function open<T>(name: string, input: unknown): T {
  if (!isReply(input)) throw new Error(`${name} was not answered`);
  if (!input.ok) throw new Error(`${name} failed: ${input.reason}`);
  return input.value as T;
}

function isReply(input: unknown): input is Reply {
  if (typeof input !== 'object' || input === null) return false;
  const { ok, reason } = input as { ok?: unknown; reason?: unknown };
  return ok === true || (ok === false && typeof reason === 'string');
}
