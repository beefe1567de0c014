// Every message between contexts, one function signature each. Knows the browser's messaging, not what answers mean.
import * as v from 'valibot';
import type { PackAct } from '@/lib/pack/added/act';
import type { PacksView } from '@/lib/pack/added/view';
import type { Adds } from '@/lib/pack/compose';
import type { Conflicts } from '@/lib/pack/conflicts';
import type { Own, OwnEntry } from '@/lib/pack/own';
import type { Entity, EntityId, EntityType, Source, SourceId, Texts } from '@/lib/pack/schema';
import type { Cast } from '@/lib/page/cast';
import { browser, type Sender } from './browser';
import { askedByPages, backgroundArguments, pageArguments } from './message-arguments';

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

/** As much as a list shows. */
export type EntityLine = Pick<Entity, 'id' | 'type' | 'name' | 'summary'>;

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
};

export type StorageLoss = 'missing' | 'full' | 'blocked' | 'damaged';

/** What a page says of itself: how many names it has, or why it is not read (`ask`: no permission any more). */
export type PageState = { state: 'on'; names: number } | { state: 'off' | 'paused' | 'ask' };

/** From name to name; `here`: the one that is open, or the first on the screen. */
export type Step = 'next' | 'previous' | 'here';

/** Answered by the background: the only context that opens the database. */
export type ToBackground = {
  /** The compiled lexicon, as it is stored; null while there is none. */
  readLexicon(): { version: string; buffer: ArrayBuffer } | null;
  /** Null: nothing is known under this id. */
  readEntity(id: EntityId): EntityCard | null;
  /** In the order asked for; unknown ids are left out. */
  readEntities(ids: EntityId[]): EntityCard[];
  readPackState(): PackState;
  /** What a reader types for a name, in any script or layout: the likeliest first. */
  searchEntities(question: string): EntityLine[];
  /** Reads this page too, once the reader has given the permission for its site. */
  startReading(tab: number): void;
  /** The reader's own entries and notes. */
  readOwn(): Own;
  replaceOwn(entry: OwnEntry): void;
  removeOwn(id: string): void;
  /** An empty note takes it away. */
  replaceNote(entity: EntityId, text: string): void;
  /** What a file brings, over what there is. */
  importOwn(own: Own): void;
  readPacks(): PacksView;
  readConflicts(): Conflicts;
  /** Begins, and answers at once: `readPacks` tells how it goes and what came of it. `grant`: given for this alone. */
  addPack(address: string, grant: string | null): void;
  /** `file`: the blob: address of a file that the reader picked. */
  addPackFile(file: string): void;
  renewPack(id: string): void;
  cancelPack(): void;
  changePack(id: string, act: PackAct): void;
  /** Whose this name is already: of everything that is known. */
  findBearers(name: string): { id: EntityId; name: Texts }[];
  /** Opens the page of the reader's own entries at this one, or at her note on it. */
  openOwn(id: EntityId): void;
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
  walk(step: Step): boolean;
  /** Opens the card of the name that is selected, or says that it is not known; false where it cannot be told. */
  lookUpSelection(): boolean;
  /** Permissions were taken back: a page of `gone` that is not of `left` is no longer read, at once. */
  leave(gone: string[], left: string[]): void;
};

/** Who asks: the tab, where it is one. */
export type Asker = { tab: number | null };

type Answers<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: [...A, asker: Asker]) => R | Promise<R>
    : never;
};

const envelope = v.object({
  to: v.picklist(['background', 'page']),
  name: v.string(),
  args: v.array(v.unknown()),
});

const reply = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.optional(v.unknown()) }),
  v.object({ ok: v.literal(false), reason: v.string() }),
]);

/** Rejects where the question failed, or the background is gone: the extension was updated under this page. */
export async function askBackground<K extends keyof ToBackground>(
  name: K,
  ...args: Parameters<ToBackground[K]>
): Promise<ReturnType<ToBackground[K]>> {
  const send = () => browser.runtime.sendMessage({ to: 'background', name, args });
  const answer = await send().catch((error: unknown) => {
    if (!browser.runtime.id) throw error;
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

export const answerBackground = (answers: Answers<ToBackground>, signal?: AbortSignal): void =>
  answer('background', backgroundArguments, answers, signal);

export const answerPage = (answers: Answers<ToPage>, signal?: AbortSignal): void =>
  answer('page', pageArguments, answers, signal);

/** Both ends are one build, so what is in a reply that is ours has its question's type. */
function open<T>(name: string, input: unknown): T {
  const parsed = v.safeParse(reply, input);
  if (!parsed.success) throw new Error(`${name} was not answered`);
  if (!parsed.output.ok) throw new Error(`${name} failed: ${parsed.output.reason}`);
  return parsed.output.value as T;
}

/**
 * One listener for the whole set: with several, one that does not own a message could answer it first. Messages of
 * another shape, or from anyone but this extension, get no answer.
 */
function answer(
  to: 'background' | 'page',
  schemas: Record<string, v.GenericSchema<unknown[]>>,
  answers: object,
  signal?: AbortSignal,
): void {
  const listen = (
    message: unknown,
    sender: Sender,
    sendResponse: (value: v.InferInput<typeof reply>) => void,
  ) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success || parsed.output.to !== to) return undefined;
    const { name, args } = parsed.output;
    // A page that has taken its content script over may read what every page may, and change nothing.
    const isOurPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    if (to === 'background' && !isOurPage && !askedByPages.includes(name)) return undefined;
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!schema || !v.is(schema, args)) return undefined;
    const question = (answers as Record<string, (...args: unknown[]) => unknown>)[name];
    // The async function makes a native promise of a Dexie one, and the browser waits for `true` in any case.
    (async () => question?.(...args, { tab: sender.tab?.id ?? null }))().then(
      (value) => sendResponse({ ok: true, value }),
      // The name alone: an error's message may carry the page's words.
      (error: unknown) =>
        sendResponse({ ok: false, reason: error instanceof Error ? error.name : 'Error' }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listen as never);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listen as never),
  );
}
