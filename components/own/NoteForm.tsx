// The form of a note on a name that is known already. Draws; keeping it is the caller's.
import { useState } from 'preact/hooks';
import { say } from '@/lib/all-words';
import { most } from '@/lib/pack/most';
import type { Lang } from '@/lib/words';

type NoteFormProps = {
  lang: Lang;
  heading: string;
  /** As it is when it is drawn first. */
  text: string;
  onWrite(text: string): void;
  onSave(): void;
  onCancel(): void;
};

export function NoteForm({ lang, heading, text, onWrite, onSave, onCancel }: NoteFormProps) {
  const [written, setWritten] = useState(text);
  return (
    <form
      class="own-form"
      aria-labelledby="form-heading"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2 id="form-heading">{heading}</h2>
      <label>
        <span>{say(lang, 'own.note')}</span>
        <textarea
          name="note"
          rows={4}
          maxLength={most.text}
          value={written}
          onInput={({ currentTarget: { value } }) => {
            setWritten(value);
            onWrite(value);
          }}
        />
      </label>
      <p class="acts">
        <button type="submit" class="btn primary">
          {say(lang, 'own.save')}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {say(lang, 'own.cancel')}
        </button>
      </p>
    </form>
  );
}
