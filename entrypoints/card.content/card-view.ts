// What a card on the page shows of the names asked for, each as its state. Knows who is asked, draws nothing.
import type { CardView } from '@/components/Card';
import type { EntityCard } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import type { Mention } from '@/lib/page/mentions';
import type { Lang } from '@/lib/words';
import { explainMention } from './why';

type Ask = (id: EntityId) => Promise<EntityCard | null>;
type Asked = { id: EntityId; name: string };

/** Never rejects; the mention's own name comes with the reason for it. */
export async function readView(
  { id, name }: Asked,
  mention: Mention,
  ask: Ask,
  readLang: () => Lang,
): Promise<CardView> {
  try {
    const card = await ask(id);
    if (!card) return { state: 'unknown', name };
    const own = id === mention.entity;
    const why = own ? await explainMention(mention, card, ask, readLang()) : null;
    return { state: 'known', card, inferred: own && mention.kind === 'inferred', why };
  } catch {
    return { state: 'failed', name };
  }
}

/** Several bear the name, and the article does not say which: the reader does. Never rejects. */
export async function readSenses(ids: EntityId[], name: string, ask: Ask): Promise<CardView> {
  const cards = await Promise.all(ids.map(ask)).catch(() => null);
  const known = cards?.filter((card) => card !== null);
  return known ? { state: 'choice', name, cards: known } : { state: 'failed', name };
}
