// The search in the popup's top bar: a field, and the names it finds as a list below. Draws; finding is the caller's.
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '@/lib/all-words';
import type { EntityLine } from '@/lib/messages';
import type { Lang } from '@/lib/words';
import { Icon } from './Icon';
import type { Follow } from './Names';

export type SearchProps = {
  lang: Lang;
  question: string;
  /** Null while nothing was asked, or the answer is on its way. */
  results: EntityLine[] | null;
  onAsk(question: string): void;
  onOpen: Follow;
};

const toOption = (index: number) => `result-${index}`;

/** Arrows choose, Enter opens, Escape clears, and closes only what is empty. */
export function SearchBox({ lang, question, results, onAsk, onOpen }: SearchProps) {
  // Of these results; of others, which may come between two keys, the first is chosen.
  const [choice, setChoice] = useState({ of: results, at: 0 });
  const chosen = choice.of === results ? choice.at : 0;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [chosen]);
  const count = results?.length ?? 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (count > 0) setChoice({ of: results, at: (chosen + step + count) % count });
    } else if (event.key === 'Enter') {
      const entity = results?.[chosen];
      if (entity) onOpen(entity.id, entity.name[lang]);
    } else if (event.key === 'Escape' && question !== '') onAsk('');
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div class="pp-search">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-label={say(lang, 'popup.search')}
          placeholder={say(lang, 'popup.search')}
          aria-expanded={count > 0}
          aria-controls="results"
          aria-activedescendant={count > 0 ? toOption(chosen) : undefined}
          value={question}
          onInput={({ currentTarget }) => onAsk(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {question !== '' && (
        <div class="pp-results">
          <div ref={list} id="results" role="listbox" aria-label={say(lang, 'popup.results')}>
            {results?.map((entity, i) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, as in any combobox
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
              <div
                key={entity.id}
                id={toOption(i)}
                role="option"
                aria-selected={i === chosen}
                data-entity={entity.id}
                class="result"
                onClick={() => onOpen(entity.id, entity.name[lang])}
              >
                <b>{entity.name[lang]}</b>
                <span class="counts">{say(lang, `type.${entity.type}`)}</span>
                <span class="gist">{entity.summary[lang]}</span>
              </div>
            ))}
          </div>
          <p class="pp-found" role="status">
            {results &&
              (count > 0
                ? say(lang, 'popup.found', count)
                : say(lang, 'popup.notFound', question.trim()))}
          </p>
        </div>
      )}
    </>
  );
}
