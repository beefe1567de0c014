// Whose a statement is, where it is not the bundled pack's. Draws.
import type { EntityCard } from '@/lib/messages';
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
  const title = pack === undefined ? say(lang, 'card.bundled') : card.packs?.[pack]?.[lang];
  return <span class="from"> {title || say(lang, 'card.own')}</span>;
}
