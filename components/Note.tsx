// The reader's own words on a card, and the way to write them. Draws.
import type { Entity, EntityId } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';

export type NoteProps = { entity: Entity; lang: Lang; onNote(id: EntityId): void };

export function Note({ entity, lang, onNote }: NoteProps) {
  const write = (
    <button type="button" class="link" onClick={() => onNote(entity.id)}>
      {say(lang, entity.note ? 'card.noteEdit' : 'card.noteWrite')}
    </button>
  );
  if (!entity.note) return <p class="note-write">{write}</p>;
  return (
    <section class="note">
      <h3>
        {say(lang, 'card.note')} <span>{say(lang, 'card.noteHere')}</span>
      </h3>
      <p>{entity.note}</p>
      {write}
    </section>
  );
}
