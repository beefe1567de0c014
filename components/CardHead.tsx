// The card's head: name, kind, the name in the other language, and its tools. Draws; decides nothing.
import type { Entity } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';
import { Icon } from './Icon';
import { IconButton } from './IconButton';

export type CardHeadProps = {
  name: string;
  entity: Entity | null;
  inferred: boolean;
  lang: Lang;
  cameFrom: string | null;
  /** Null: there is no reason to tell. */
  why: { open: boolean; onToggle(): void } | null;
  onClose(): void;
  onBack(): void;
};

export function CardHead({
  name,
  entity,
  inferred,
  lang,
  cameFrom,
  why,
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
        {why && (
          <IconButton
            icon="why"
            label={say(lang, 'card.why')}
            expanded={why.open}
            onClick={why.onToggle}
          />
        )}
        <IconButton icon="close" label={say(lang, 'card.close')} onClick={onClose} />
      </div>
    </header>
  );
}
