// Those who bear one name, for the reader to choose. Draws.
import type { EntityCard } from '@/lib/messages';
import { type Lang, say } from '@/lib/words';
import type { Follow } from './Names';

export type SensesProps = { cards: EntityCard[]; lang: Lang; onFollow: Follow };

export function Senses({ cards, lang, onFollow }: SensesProps) {
  return (
    <>
      <p class="why">{say(lang, 'card.senses')}</p>
      <ul class="senses">
        {cards.map(({ entity }) => (
          <li key={entity.id}>
            <button type="button" onClick={() => onFollow(entity.id, entity.name[lang])}>
              <b>{entity.name[lang]}</b> <span>{say(lang, `type.${entity.type}`)}</span>
              <small>{entity.summary[lang]}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
