// The form of one entry of the reader's own. Draws; keeping it is the caller's.
import { useEffect, useState } from 'preact/hooks';
import { say } from '@/lib/all-words';
import type { Bearer } from '@/lib/messages';
import { type Fields, isRoomFor, listUnfindable } from '@/lib/own-page/fields';
import { most } from '@/lib/pack/most';
import type { OwnFact } from '@/lib/pack/own';
import type { Lang } from '@/lib/words';
import { entryTypes } from './entry-types';
import { FactFields } from './FactFields';

type OwnFormProps = {
  lang: Lang;
  heading: string;
  /** As they are when it is drawn first; its kind is as it is by now. */
  fields: Fields;
  /** A fact as a new one starts: with the page's address and title, where there is a page. */
  newFact: OwnFact;
  /** Those who bear the name already; null where that could not be told. */
  taken: Bearer[] | null;
  /** To her note on one of them instead; null where the entry is there already. */
  onNote: ((entity: string) => void) | null;
  onWrite(fields: Fields): void;
  onName(name: string): void;
  onSave(): void;
  onCancel(): void;
};

export function OwnForm({
  lang,
  heading,
  newFact,
  taken,
  onNote,
  onWrite,
  onName,
  ...given
}: OwnFormProps) {
  const [fields, setFields] = useState(given.fields);
  const { type } = given.fields;
  useEffect(() => setFields((all) => ({ ...all, type })), [type]);
  // A name is told of once it is written: its first letter alone would be never found.
  const [isNaming, setNaming] = useState(false);
  const unfindable = isNaming ? [] : listUnfindable(fields);
  const change = (some: Partial<Fields>) => {
    const next = { ...fields, ...some };
    setFields(next);
    onWrite(next);
  };
  const changeFact = (at: number, some: Partial<OwnFact>) =>
    change({ facts: fields.facts.map((fact, i) => (i === at ? { ...fact, ...some } : fact)) });
  return (
    <form
      class="own-form"
      aria-labelledby="form-heading"
      onFocusOut={() => setNaming(false)}
      onSubmit={(event) => {
        event.preventDefault();
        given.onSave();
      }}
    >
      <h2 id="form-heading">{heading}</h2>
      <p class="about">{say(lang, 'own.nameEnough')}</p>
      <div>
        <label>
          <span>{say(lang, 'own.name')}</span>
          <input
            name="name"
            required
            // Blanks alone are none.
            pattern=".*\S.*"
            maxLength={most.spelling}
            value={fields.name}
            onInput={({ currentTarget: { value } }) => {
              change({ name: value });
              setNaming(true);
              onName(value);
            }}
          />
        </label>
        <p class="caution" role="status">
          {!taken && say(lang, 'own.takenUnknown')}
          {taken &&
            taken.length > 0 &&
            say(lang, 'own.taken', taken.map(({ name }) => name[lang]).join(', '))}
        </p>
        {onNote &&
          taken?.map(({ id, name }) => (
            <p key={id}>
              <button type="button" class="btn" onClick={() => onNote(id)}>
                {say(lang, 'own.noteInstead', name[lang])}
              </button>
            </p>
          ))}
      </div>
      <label>
        <span>{say(lang, 'own.type')}</span>
        <select
          name="type"
          value={fields.type}
          onChange={({ currentTarget }) =>
            change({ type: entryTypes.find((type) => type === currentTarget.value) ?? fields.type })
          }
        >
          {entryTypes.map((type) => (
            <option key={type} value={type}>
              {say(lang, `type.${type}`)}
            </option>
          ))}
        </select>
      </label>
      <div>
        <label>
          <span>{say(lang, 'own.spellings')}</span>
          <input
            name="spellings"
            value={fields.spellings}
            // The browser says it at the field, and saves nothing meanwhile.
            ref={(field) =>
              field?.setCustomValidity(
                isRoomFor(fields.spellings)
                  ? ''
                  : say(lang, 'own.spellingsBad', most.spellings, most.spelling),
              )
            }
            onInput={({ currentTarget: { value } }) => {
              change({ spellings: value });
              setNaming(true);
            }}
          />
          <small>{say(lang, 'own.spellingsAbout')}</small>
        </label>
        <p class="caution" role="status">
          {unfindable.length > 0 && say(lang, 'own.unfindable', unfindable.join(', '))}
        </p>
      </div>
      <label>
        <span>{say(lang, 'own.summary')}</span>
        <textarea
          name="summary"
          rows={2}
          maxLength={most.text}
          value={fields.summary}
          onInput={({ currentTarget: { value } }) => change({ summary: value })}
        />
      </label>
      {fields.facts.map((fact, i) => (
        <FactFields
          key={i}
          {...{ lang, fact, newFact }}
          number={i + 1}
          onChange={(some) => changeFact(i, some)}
          onRemove={() => change({ facts: fields.facts.filter((_, at) => at !== i) })}
        />
      ))}
      {fields.facts.length < most.facts && (
        <button
          type="button"
          class="link"
          onClick={() => change({ facts: [...fields.facts, newFact] })}
        >
          {say(lang, 'own.factAdd')}
        </button>
      )}
      <label>
        <span>{say(lang, 'own.note')}</span>
        <textarea
          name="note"
          rows={3}
          maxLength={most.text}
          value={fields.note}
          onInput={({ currentTarget: { value } }) => change({ note: value })}
        />
      </label>
      <p class="acts">
        <button type="submit" class="btn primary">
          {say(lang, 'own.save')}
        </button>
        <button type="button" class="btn" onClick={given.onCancel}>
          {say(lang, 'own.cancel')}
        </button>
      </p>
    </form>
  );
}
