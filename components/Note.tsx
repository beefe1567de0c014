// The reader's own words on a card, and the way to change them; to write the first is the foot's. Draws.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityId } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';
import { SeeAll } from './SeeAll';

export type NoteProps = {
  note: string;
  id: EntityId;
  lang: Lang;
  /** False where the page to write on cannot be opened. */
  onNote(id: EntityId): Promise<boolean>;
};

export function Note({ note, id, lang, onNote }: NoteProps) {
  const text = useRef<HTMLParagraphElement>(null);
  const [isCut, setIsCut] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const [all, setAll] = useState(false);
  // Once the card is on the screen: before that nothing has a height.
  useEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = text.current ?? {};
    if (!all) setIsCut(scrollHeight > clientHeight);
  });
  const edit = async () => setIsRefused(!(await onNote(id)));
  return (
    <section class="note">
      <h3>
        {say(lang, 'card.note')} <span>{say(lang, 'card.noteHere')}</span>
      </h3>
      <button type="button" class="link" onClick={() => void edit()}>
        {say(lang, 'card.edit')}
      </button>
      <p class={all ? '' : 'cut'} ref={text}>
        {note}
      </p>
      {isCut && (
        <SeeAll {...{ lang, isOpen: all }} label={say(lang, 'card.noteAll')} onOpen={setAll} />
      )}
      <p role="status">{isRefused && say(lang, 'card.notOpened')}</p>
    </section>
  );
}
