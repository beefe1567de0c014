// Says why a mention on this page was accepted, asking for a name where the reason needs one. Wiring only.
import type { EntityCard } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import type { Mention } from '@/lib/page/mentions';
import { explain } from '@/lib/why';
import type { Lang } from '@/lib/words';

/** Null where the reason needs a name that cannot be read: the card is worth more than it. */
export async function explainMention(
  { entity, kind, block, start, end, why, before }: Mention,
  card: EntityCard,
  ask: (id: EntityId) => Promise<EntityCard | null>,
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
