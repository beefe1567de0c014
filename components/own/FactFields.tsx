// One fact in the form of an entry of the reader's own: what is missing or cannot be kept is said at its field. Draws.
import { say } from '@/lib/all-words';
import { factParts, isBegun, isPartWhole } from '@/lib/own-page/fields';
import { most } from '@/lib/pack/most';
import type { OwnFact } from '@/lib/pack/own';
import type { Lang } from '@/lib/words';

type FactFieldsProps = {
  lang: Lang;
  /** As it is counted, from one. */
  number: number;
  fact: OwnFact;
  /** As it was when it was new: then nothing has to be written in it. */
  newFact: OwnFact;
  onChange(some: Partial<OwnFact>): void;
  onRemove(): void;
};

export function FactFields({ lang, number, fact, newFact, onChange, onRemove }: FactFieldsProps) {
  return (
    <fieldset>
      <legend>
        {say(lang, 'own.facts')} {number}
      </legend>
      {factParts.map((part) => (
        <label key={part}>
          <span>{say(lang, words[part].label)}</span>
          <input
            name={part}
            inputMode={part === 'url' ? 'url' : 'text'}
            required={isBegun(fact, newFact)}
            maxLength={most.text}
            value={fact[part]}
            ref={(field) =>
              field?.setCustomValidity(
                fact[part] === '' || isPartWhole(part, fact[part])
                  ? ''
                  : say(lang, words[part].bad),
              )
            }
            onInput={({ currentTarget: { value } }) => onChange({ [part]: value })}
          />
        </label>
      ))}
      <button type="button" class="link" onClick={onRemove}>
        {say(lang, 'own.factRemove')}
      </button>
    </fieldset>
  );
}

const words = {
  text: { label: 'own.factText', bad: 'own.table_fact' },
  date: { label: 'own.factDate', bad: 'own.dateBad' },
  url: { label: 'own.factUrl', bad: 'own.urlBad' },
  title: { label: 'own.factTitle', bad: 'own.table_fact' },
} as const;
