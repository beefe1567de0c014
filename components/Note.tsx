// The reader's own words on a card, and the way to change them; to write the first is the foot's. Draws.
import type { Entity, EntityId } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';

export type NoteProps = { entity: Entity; lang: Lang; onNote(id: EntityId): void };

export function Note({ entity, lang, onNote }: NoteProps) {
  if (!entity.note) return null;
  return (
    <section class="note">
      <h3>
        {say(lang, 'card.note')} <span>{say(lang, 'card.noteHere')}</span>
      </h3>
      <p>{entity.note}</p>
      <button type="button" class="link" onClick={() => onNote(entity.id)}>
        {say(lang, 'card.noteEdit')}
      </button>
    </section>
  );
}
