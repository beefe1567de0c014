// Related names, each a way to its own card. Draws; following is the caller's.
import { useState } from 'preact/hooks';
import { formatDate } from '@/lib/dates';
import type { EntityCard } from '@/lib/messages';
import type { Entity, EntityType } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';
import type { Follow } from './Names';
import { SeeAll } from './SeeAll';

// Two or three rows of chips; the others come where she asks for all.
const most = 6;

type Relation = Entity['relations'][number]['type'];
type Label = Relation | 'belongs-to' | 'concerns' | 'investor';

export type RelationsProps = { card: EntityCard; lang: Lang; onFollow: Follow };

export function Relations({ card, lang, onFollow }: RelationsProps) {
  const [all, setAll] = useState(false);
  const known = card.entity.relations.flatMap(({ type, to, until }) => {
    const other = card.related[to];
    // Of what is itself a day nobody asks how long one took part in it.
    const end = other?.type === 'event' ? null : until;
    const label = toLabel(type, card.entity.type, other?.type);
    return other ? [{ label, to, name: other.name[lang], end }] : [];
  });
  // What still holds comes first, and is what is said of a name where both are known.
  const inOrder = [...known.filter(({ end }) => !end), ...known.filter(({ end }) => end)];
  const once = inOrder.filter(({ to }, i) => inOrder.findIndex((one) => one.to === to) === i);
  if (once.length === 0) return null;
  return (
    <section>
      <h3 class="sr">{say(lang, 'card.related')}</h3>
      <ul class="chips">
        {once.slice(0, all ? once.length : most).map(({ label, to, name, end }) => (
          <li key={to}>
            <button type="button" class="chip" onClick={() => onFollow(to, name)}>
              <small>{say(lang, `relation.${label}`)}</small>
              {name}
              {end && <small>{say(lang, 'card.until', formatDate(end.slice(0, 7), lang))}</small>}
            </button>
          </li>
        ))}
      </ul>
      {once.length > most && (
        <SeeAll
          {...{ lang, isOpen: all }}
          class="all-related"
          label={say(lang, 'card.seeAllRelated', once.length)}
          onOpen={setAll}
        />
      )}
    </section>
  );
}

/**
 * A programme's budget is nobody's investment, a firm in an alliance stays its own, a dispute is no part of its subject,
 * and a law stands over no term, a programme over no model.
 */
function toLabel(relation: Relation, type: EntityType, other: EntityType | undefined): Label {
  if (relation === 'funded-by' && type === 'company') return 'investor';
  if (relation === 'member-of' && type !== 'person') return 'participates-in';
  if (relation === 'part-of' && type === 'event') return 'concerns';
  if (relation === 'part-of' && type !== other && /^(?:concept|model|product)$/.test(type))
    return 'belongs-to';
  return relation;
}
