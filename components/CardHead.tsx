// The card's head: name, kind, the name in the other language, and its tools. Draws; decides nothing.
import type { Doubt } from '@/lib/card/card-view';
import type { Entity } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';
import { CardTrail } from './CardTrail';
import { IconButton } from './IconButton';

export type CardHeadProps = {
  name: string;
  entity: Entity | null;
  doubt: Doubt | null;
  lang: Lang;
  /** The names followed on the way here. */
  trail: string[];
  /** Null: there is no reason to tell. */
  why: { open: boolean; onToggle(): void } | null;
  /** Null where it cannot be pinned. */
  pin: { pinned: boolean; onPin(): void } | null;
  onClose(): void;
  onBack(index: number): void;
};

export function CardHead({
  name,
  entity,
  doubt,
  lang,
  trail,
  why,
  pin,
  onClose,
  onBack,
}: CardHeadProps) {
  const other = lang === 'ko' ? 'en' : 'ko';
  return (
    <header class="card-head">
      {trail.length > 0 && <CardTrail names={trail} lang={lang} onBack={onBack} />}
      <div class="card-name">
        <h2>{name}</h2>
        {entity && (
          <p class="card-kind">
            <span>{say(lang, `type.${entity.type}`)}</span>
            {entity.name[other] !== name && <span lang={other}>{entity.name[other]}</span>}
            {doubt === 'inferred' && <span class="inferred">{say(lang, 'card.inferred')}</span>}
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
        {pin?.pinned && <IconButton icon="move" class="move" label={say(lang, 'card.move')} />}
        {pin && (
          <IconButton
            icon="pin"
            label={say(lang, pin.pinned ? 'card.unpin' : 'card.pin')}
            pressed={pin.pinned}
            onClick={pin.onPin}
          />
        )}
        <IconButton icon="close" label={say(lang, 'card.close')} onClick={onClose} />
      </div>
    </header>
  );
}
