// Says why a mention on this page was accepted, asking for a name where the reason needs one. Wiring only.
import type { EntityCard } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import type { Mention } from '@/lib/page/mentions';
import { explain } from '@/lib/why';
import type { Lang } from '@/lib/words';

export async function explainMention(
  { entity, kind, block, start, end, why, before }: Mention,
  card: EntityCard,
  ask: (id: EntityId) => Promise<EntityCard | null>,
  lang: Lang,
): Promise<string> {
  const kin =
    why.by === 'kin' && why.kin !== entity
      ? (card.related[why.kin]?.name ?? (await ask(why.kin))?.entity.name)
      : null;
  const found = { entity, kind, block: 0, start, end };
  return explain(
    { ...found, why: why.by === 'full name' ? { ...why, block: 1 } : why },
    [block.text, before?.text ?? ''],
    (id) => kin?.[lang] ?? id,
    lang,
  );
}
