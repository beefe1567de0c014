// Related names, each a way to its own card. Draws; following is the caller's.
import type { EntityCard } from '@/lib/messages';
import { type Lang, say } from '@/lib/words';
import type { Follow } from './Names';

// Two rows of chips; the rest is in the related cards themselves.
const most = 6;

export type RelationsProps = { card: EntityCard; lang: Lang; onFollow: Follow };

export function Relations({ card, lang, onFollow }: RelationsProps) {
  // The budget of a programme is nobody's investment.
  const isFirm = card.entity.type === 'company';
  const known = card.entity.relations.flatMap(({ type, to }) => {
    const name = card.related[to]?.name[lang];
    return name === undefined ? [] : [{ type, to, name }];
  });
  const once = known.filter(({ to }, i) => known.findIndex((other) => other.to === to) === i);
  if (once.length === 0) return null;
  return (
    <section>
      <h3 class="sr">{say(lang, 'card.related')}</h3>
      <ul class="chips">
        {once.slice(0, most).map(({ type, to, name }) => (
          <li key={to}>
            <button type="button" class="chip" onClick={() => onFollow(to, name)}>
              <small>
                {say(lang, `relation.${isFirm && type === 'funded-by' ? 'investor' : type}`)}
              </small>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
