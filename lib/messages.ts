// Every message between contexts, one function signature each. Knows the browser's messaging, not what answers mean.
import * as v from 'valibot';
import type { Entity, EntityId, EntityType, Source, SourceId, Texts } from '@/lib/pack/schema';
import type { Cast } from '@/lib/page/cast';
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
  /** Reads this page too, once the reader has given the permission for its site. */
  startReading(tab: number): void;
};

/** Answered by the page: the only context that sees the text. */
export type ToPage = {
  readCast(): Cast;
  /** Scrolls to the first mention of the entity and flashes it; false if it is no longer there. */
  revealMention(id: EntityId): boolean;
};

type Functions = Record<string, (...args: never[]) => unknown>;
type Answers<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => R | Promise<R>
    : never;
};

const id = v.pipe(v.string(), v.maxLength(200));
const argumentSchemas = {
  background: {
    readLexicon: v.tuple([]),
    readEntity: v.tuple([id]),
    readEntities: v.tuple([v.pipe(v.array(id), v.maxLength(2000))]),
    readPackState: v.tuple([]),
    startReading: v.tuple([v.number()]),
  },
  page: { readCast: v.tuple([]), revealMention: v.tuple([id]) },
} satisfies {
  background: Record<keyof ToBackground, v.GenericSchema>;
  page: Record<keyof ToPage, v.GenericSchema>;
};

const envelope = v.object({
  to: v.picklist(['background', 'page']),
  name: v.string(),
  args: v.array(v.unknown()),
});

/** Rejects where the background is gone for good: the extension was updated or removed under this page. */
export function askBackground<K extends keyof ToBackground>(
  name: K,
  ...args: Parameters<ToBackground[K]>
): Promise<ReturnType<ToBackground[K]>> {
  return browser.runtime.sendMessage({ to: 'background', name, args });
}

/** Rejects where nothing of ours listens in the tab's top frame. */
export function askPage<K extends keyof ToPage>(
  tab: number,
  name: K,
  ...args: Parameters<ToPage[K]>
): Promise<ReturnType<ToPage[K]>> {
  return browser.tabs.sendMessage(tab, { to: 'page', name, args }, { frameId: 0 });
}

export const answerBackground = (answers: Answers<ToBackground>, signal?: AbortSignal): void =>
  answer('background', answers, signal);

export const answerPage = (answers: Answers<ToPage>, signal?: AbortSignal): void =>
  answer('page', answers, signal);

/**
 * One listener for the whole set. Messages of another shape, or from anyone but this extension, get no answer.
 * A question that fails is answered with undefined, which askers take for "nothing known".
 */
function answer(to: 'background' | 'page', answers: object, signal?: AbortSignal): void {
  const listen = (
    message: unknown,
    sender: { id?: string | undefined },
    sendResponse: (value: unknown) => void,
  ) => {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success || parsed.output.to !== to || sender.id !== browser.runtime.id)
      return undefined;
    const { name, args } = parsed.output;
    const schemas: Record<string, v.GenericSchema> = argumentSchemas[to];
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!schema || !v.is(schema, args)) return undefined;
    const question = (answers as Functions)[name];
    // A Dexie promise is not a native one, and the browser does not wait for it: hence the async function.
    (async () => question?.(...(args as never[])))().then(sendResponse, () =>
      sendResponse(undefined),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listen as never);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listen as never),
  );
}
