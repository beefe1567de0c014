// The mentions of a page, kept up to date block by block. Knows blocks and names, not how they are painted.
import type { Read, Reader } from '@/lib/match/article';
import type { Why } from '@/lib/match/place';
import type { EntityId } from '@/lib/pack/schema';
import type { Settings } from '@/lib/settings';
import type { Block } from './block';
import type { CastMember } from './cast';

export type Mention = {
  entity: EntityId;
  kind: 'certain' | 'inferred';
  block: Block;
  /** UTF-16 offsets in the block's text. */
  start: number;
  end: number;
  why: Why;
  /** Where the full name stands that a surname was followed to. */
  before: Block | null;
  /** Of words that the reader asked about, and that several bear. */
  senses?: EntityId[];
};

type Frequency = Settings['marks'];

/** Also where its block has been read anew since. */
export const isSameMention = (a: Mention, b: Mention): boolean =>
  a.block.pieces[0]?.node === b.block.pieces[0]?.node &&
  a.start === b.start &&
  a.entity === b.entity;

export type Mentions = {
  /** Forgets the blocks that are gone. */
  remove(isStale: (block: Block) => boolean): void;
  /** Is anything of this element known? */
  has(element: Element): boolean;
  /** Reads a block and puts it in its place in the document. */
  add(block: Block): void;
  /**
   * Everything that is mentioned, in reading order, as of the blocks so far; `inHaste` what takes the least time. Each
   * article of `next` (its elements) is decided by itself: who was named before is nobody in another one.
   */
  decide(inHaste?: boolean, next?: Element[][]): Generator<void, Mention[]>;
};

type Entry = { block: Block; read: Read };

export function createMentions(reader: Reader): Mentions {
  let known: Entry[] = [];
  return {
    remove(isStale) {
      known = known.filter(({ block }) => !isStale(block));
    },
    has: (element) => known.some(({ block }) => element.contains(block.element)),
    add(block) {
      const entry = { block, read: reader.scan(block.text) };
      const last = known.at(-1);
      // New content mostly comes at the end; elsewhere the place is looked for.
      if (!last || precedes(last.block, block)) known.push(entry);
      else {
        // What the page has taken away meanwhile has no place to go by.
        known = known.filter((one) => one.block.pieces[0]?.node.isConnected);
        known.splice(findPlace(known, block), 0, entry);
      }
    },
    *decide(inHaste, next = []) {
      const parts: Entry[][] = [[], ...next.map(() => [])];
      for (const one of known) {
        const isIn = (root: Element) => root.contains(one.block.pieces[0]?.node ?? null);
        parts[next.findIndex((roots) => roots.some(isIn)) + 1]?.push(one);
      }
      const mentions: Mention[] = [];
      for (const part of parts) {
        const founds = yield* reader.decideInSteps(
          part.map(({ read }) => read),
          inHaste,
        );
        yield;
        for (const { block: at, entity, kind, start, end, why } of founds) {
          const { block } = part[at] as Entry;
          const before = why.by === 'full name' ? (part[why.block]?.block ?? null) : null;
          mentions.push({ entity, kind, block, start, end, why, before });
        }
      }
      return mentions;
    },
  };
}

/** Who is in the article: the most mentioned first, then the first mentioned. */
export function toCast(mentions: Mention[]): CastMember[] {
  const members = new Map<EntityId, CastMember>();
  for (const { entity, kind } of mentions) {
    const member = members.get(entity) ?? { entity, count: 0, inferred: 0 };
    member.count++;
    if (kind === 'inferred') member.inferred++;
    members.set(entity, member);
  }
  return [...members.values()].sort((a, b) => b.count - a.count);
}

/** The mentions that are marked, as often as the reader wants; in a link only where they are all of it. */
export function toMarks(mentions: Mention[], frequency: Frequency = 'paragraph'): Mention[] {
  if (frequency === 'never') return [];
  const markable = mentions.filter(isMarkable);
  if (frequency === 'every') return markable;
  return frequency === 'paragraph' ? toStops(markable) : keepFirst(markable, () => 'article');
}

/** Where the keyboard stops: once per paragraph and name, in links too. */
export const toStops = (mentions: Mention[]): Mention[] =>
  keepFirst(mentions, ({ block }) => block);

/** The first of each name within what `toScope` gives. */
function keepFirst(mentions: Mention[], toScope: (mention: Mention) => unknown): Mention[] {
  const seen = new Map<unknown, Set<EntityId>>();
  return mentions.filter((mention) => {
    const scope = toScope(mention);
    const entities = seen.get(scope) ?? new Set();
    seen.set(scope, entities);
    if (entities.has(mention.entity)) return false;
    entities.add(mention.entity);
    return true;
  });
}

function isMarkable({ block, start, end }: Mention): boolean {
  const link = block.links.find(([from, to]) => from < end && start < to);
  return !link || (block.text.slice(link[0], start) + block.text.slice(end, link[1])).trim() === '';
}

const precedes = (a: Block, b: Block): boolean => {
  const [from, to] = [a.pieces[0]?.node, b.pieces[0]?.node];
  if (!from || !to) return true;
  const position = from.compareDocumentPosition(to);
  // A headline beside the root that holds the body: in no order but that of reading. What the page has taken away: in none.
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return from.isConnected;
  return (position & Node.DOCUMENT_POSITION_PRECEDING) === 0;
};

function findPlace(known: { block: Block }[], block: Block): number {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = known[middle]?.block;
    if (there && precedes(there, block)) low = middle + 1;
    else high = middle;
  }
  return low;
}
