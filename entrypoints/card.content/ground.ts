// On what ground a card stands here: why its mention was accepted, asking for a name where the reason needs one. Wiring only.
import type { AskCard, Doubt, Ground } from '@/lib/card/card-view';
import type { EntityCard } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import type { Mention } from '@/lib/page/mentions';
import { explain } from '@/lib/why';
import type { Lang } from '@/lib/words';

/** Nothing of another name than the mention's own: that one is known from a card alone. */
export async function readGround(
  id: EntityId,
  card: EntityCard,
  mention: Mention,
  ask: AskCard,
  lang: Lang,
): Promise<Ground> {
  if (id !== mention.entity) return { doubt: null, why: null };
  const why = await explainMention(mention, card, ask, lang);
  return { doubt: findDoubt(mention), why };
}

const findDoubt = ({ kind, why }: Mention): Doubt | null =>
  why.by === 'asked' ? 'asked' : kind === 'inferred' ? 'inferred' : null;

/** Null where the reason needs a name that cannot be read: the card is worth more than it. */
async function explainMention(
  { entity, kind, block, start, end, why, before }: Mention,
  card: EntityCard,
  ask: AskCard,
  lang: Lang,
): Promise<string | null> {
  const needed = why.by === 'kin' && why.kin !== entity ? why.kin : null;
  const kin =
    needed && (card.related[needed]?.name ?? (await ask(needed).catch(() => null))?.entity.name);
  if (needed && !kin) return null;
  const found = { entity, kind, block: 0, start, end };
  return explain(
    { ...found, why: why.by === 'full name' ? { ...why, block: 1 } : why },
    [block.text, before?.text ?? ''],
    (id) => (kin ? kin[lang] : id),
    lang,
  );
}
