// Finds the names in a card's own sentences, by the rules that hold for articles. Knows the reader, no card.
import type { Reader } from '@/lib/match/article';
import type { EntityId } from '@/lib/pack/schema';

type Span = { start: number; end: number; entity: EntityId };

/** For each of the texts, in order: every name the first time it comes, but for `self`, whose card it is. */
export function findCardNames(reader: Reader, texts: string[], self: EntityId): Span[][] {
  const spans: Span[][] = texts.map(() => []);
  const seen = new Set([self]);
  for (const { block, start, end, entity, kind } of reader.decide(texts.map(reader.scan))) {
    if (kind !== 'certain' || seen.has(entity)) continue;
    seen.add(entity);
    spans[block]?.push({ start, end, entity });
  }
  return spans;
}
