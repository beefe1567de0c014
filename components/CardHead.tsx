// The card's head: name, kind, the name in the other language, and the way out. Draws; decides nothing.
import type { Entity } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';
import { Icon } from './Icon';

export type CardHeadProps = {
  name: string;
  entity: Entity | null;
  inferred: boolean;
  lang: Lang;
  cameFrom: string | null;
  onClose(): void;
  onBack(): void;
};

export function CardHead({
  name,
  entity,
  inferred,
  lang,
  cameFrom,
  onClose,
  onBack,
}: CardHeadProps) {
  const other = lang === 'ko' ? 'en' : 'ko';
  return (
    <header class="card-head">
      {cameFrom && (
        <button
          type="button"
          class="card-back"
          onClick={onBack}
          aria-label={`${say(lang, 'card.back')}: ${cameFrom}`}
        >
          <Icon name="back" />
          {cameFrom}
        </button>
      )}
      <div class="card-name">
        <h2>{name}</h2>
        {entity && (
          <p class="card-kind">
            <span>{say(lang, `type.${entity.type}`)}</span>
            {entity.name[other] !== name && <span lang={other}>{entity.name[other]}</span>}
            {inferred && <span class="inferred">{say(lang, 'card.inferred')}</span>}
          </p>
        )}
      </div>
      <div class="card-tools">
        <button
          type="button"
          class="icon-btn"
          aria-label={say(lang, 'card.close')}
          title={say(lang, 'card.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
    </header>
  );
}
