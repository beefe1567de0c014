// What a card shows of the names asked for, each as its state. Knows who is asked, draws nothing.
import type { EntityCard } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import type { TrailStep } from './trail';

export type CardView =
  | { state: 'loading'; name: string }
  | ({ state: 'known'; card: EntityCard } & Ground)
  /** Several bear the name that the reader asked about: hers to say which. */
  | { state: 'choice'; name: string; cards: EntityCard[] }
  | { state: 'unknown'; name: string }
  | { state: 'failed'; name: string };

/** Why the name may be another's: a surname stands there alone, or nothing but the reader's asking speaks for this one. */
export type Doubt = 'inferred' | 'asked';

/** `why`: the reason for the mention it was opened at, in a sentence; null where there is none to tell. */
export type Ground = { doubt: Doubt | null; why: string | null };

export type AskCard = (id: EntityId) => Promise<EntityCard | null>;

/** Never rejects. */
export async function readView(
  { id, name }: TrailStep,
  ask: AskCard,
  readGround: (card: EntityCard) => Ground | Promise<Ground>,
): Promise<CardView> {
  try {
    const card = await ask(id);
    return card
      ? { state: 'known', card, ...(await readGround(card)) }
      : { state: 'unknown', name };
  } catch {
    return { state: 'failed', name };
  }
}

/** Several bear the name, and the article does not say which: the reader does. Never rejects. */
export async function readSenses(ids: EntityId[], name: string, ask: AskCard): Promise<CardView> {
  const cards = await Promise.all(ids.map(ask)).catch(() => null);
  const known = cards?.filter((card) => card !== null);
  return known ? { state: 'choice', name, cards: known } : { state: 'failed', name };
}
