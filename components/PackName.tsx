// Whose a statement is, where it is not the bundled pack's. Draws.
import type { EntityCard } from '@/lib/messages';
import { ownId } from '@/lib/pack/pack-ids';
import { type Lang, say } from '@/lib/words';

/** `all`: names the bundled pack too, where two stand side by side. */
export type PackNameProps = {
  card: EntityCard;
  pack: string | undefined;
  lang: Lang;
  all?: boolean;
};

export function PackName({ card, pack, lang, all = false }: PackNameProps) {
  if (!pack && !all) return null;
  return <span class="from"> {toTitle(card, pack, lang)}</span>;
}

/** Only what is hers is called hers. */
function toTitle(card: EntityCard, pack: string | undefined, lang: Lang): string {
  if (pack === undefined) return say(lang, 'card.bundled');
  if (pack === ownId) return say(lang, 'card.own');
  return card.packs?.[pack]?.[lang] ?? pack;
}
