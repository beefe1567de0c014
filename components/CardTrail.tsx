// The names followed so far inside the card, each a way back. Draws; going back is the caller's.
import { type Lang, say } from '@/lib/words';
import { Icon } from './Icon';

export type CardTrailProps = {
  /** From the name the reader came with to the last one before this. */
  names: string[];
  lang: Lang;
  onBack(index: number): void;
};

export function CardTrail({ names, lang, onBack }: CardTrailProps) {
  const last = names.length - 1;
  return (
    <nav class="card-trail" aria-label={say(lang, 'card.trail')}>
      <ol>
        {names.map((name, i) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => onBack(i)}
              title={i === last ? say(lang, 'card.backKeys') : undefined}
              aria-label={`${say(lang, 'card.back')}: ${name}`}
            >
              <Icon name="back" />
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
