// The search in the popup's top bar: a field, and the names it finds as a list below. Draws; finding is the caller's.
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '@/lib/all-words';
import type { FoundEntity } from '@/lib/messages';
import type { Answer, Search } from '@/lib/popup/search';
import type { Lang } from '@/lib/words';
import { Icon } from './Icon';
import type { Follow } from './Names';

export type SearchProps = Search & {
  lang: Lang;
  onAsk(question: string): void;
  onOpen: Follow;
  /** Nobody bears this name: the reader adds it to her own. */
  onAdd(name: string): void;
};

const noneFound = { fit: 'none', here: [], others: [] } as const;

const toOption = (index: number) => `result-${index}`;

/** Arrows choose, Enter opens, Escape clears, and closes only what is empty. An older answer stays in sight, no more. */
export function SearchBox({ lang, question, answer, onAsk, onOpen, onAdd }: SearchProps) {
  // Of this answer; of another, which may come between two keys, the first is chosen.
  const [choice, setChoice] = useState({ of: answer, at: 0 });
  const chosen = choice.of === answer ? choice.at : 0;
  // Enter was pressed before the answer came.
  const [awaited, setAwaited] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    [chosen],
  );
  const isBusy = question.trim() !== '' && answer?.to !== question;
  const { here, others, fit } = answer?.state === 'found' ? answer : noneFound;
  const names = [...here, ...others];
  const count = names.length;
  const open = () => {
    setAwaited(isBusy ? question : null);
    const entity = isBusy ? undefined : names[chosen];
    if (entity) onOpen(entity.id, entity.name[lang]);
  };
  useEffect(() => {
    if (!isBusy && awaited === question) open();
  }, [answer]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (count > 0 && !isBusy) setChoice({ of: answer, at: (chosen + step + count) % count });
    } else if (event.key === 'Enter') {
      open();
    } else if (event.key === 'Escape' && question !== '') onAsk('');
    else return;
    event.preventDefault();
  };
  const drawFound = (entity: FoundEntity, index: number) => (
    <Result {...{ entity, index, lang, onOpen }} key={entity.id} isChosen={index === chosen} />
  );
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
          aria-activedescendant={count > 0 && !isBusy ? toOption(chosen) : undefined}
          value={question}
          onInput={({ currentTarget }) => {
            setAwaited(null);
            onAsk(currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {question !== '' && (
        <div class="pp-results">
          {/* How many answer it is seen; it is told to those who do not see them. */}
          <p class={fit === 'whole' ? 'sr' : 'pp-found'} role="status">
            {answer && tell(answer, lang)}
          </p>
          <div
            ref={list}
            id="results"
            role="listbox"
            aria-label={say(lang, 'popup.results')}
            aria-busy={isBusy}
          >
            {here.length === 0 ? (
              others.map(drawFound)
            ) : (
              <>
                <Group heading={say(lang, 'popup.foundHere')}>{here.map(drawFound)}</Group>
                {others.length > 0 && (
                  <Group heading={say(lang, 'popup.foundElsewhere')}>
                    {others.map((entity, i) => drawFound(entity, here.length + i))}
                  </Group>
                )}
              </>
            )}
          </div>
          {answer?.state === 'found' && answer.fit !== 'whole' && !isBusy && (
            <p class="pp-add">
              <button type="button" class="btn" onClick={() => onAdd(answer.to.trim())}>
                {say(lang, 'card.addOwn', answer.to.trim())}
              </button>
            </p>
          )}
        </div>
      )}
    </>
  );
}

type GroupProps = { heading: string; children: preact.ComponentChildren };

function Group({ heading, children }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
    <div role="group" aria-label={heading}>
      <p class="pp-group" aria-hidden="true">
        {heading}
      </p>
      {children}
    </div>
  );
}

type ResultProps = {
  entity: FoundEntity;
  index: number;
  isChosen: boolean;
  lang: Lang;
  onOpen: Follow;
};

function Result({ entity, index, isChosen, lang, onOpen }: ResultProps) {
  const name = entity.name[lang];
  const by = entity.by[lang];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, as in any combobox
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div
      id={toOption(index)}
      role="option"
      aria-selected={isChosen}
      data-entity={entity.id}
      class="result"
      onClick={() => onOpen(entity.id, name)}
    >
      <b>
        {name}
        {by !== name && <span class="alias"> {by}</span>}
      </b>
      <span class="counts">{say(lang, `type.${entity.type}`)}</span>
      <span class="gist">{entity.summary[lang]}</span>
    </div>
  );
}

function tell(answer: Answer, lang: Lang): string {
  if (answer.state === 'failed') return say(lang, 'popup.searchFailed');
  const [asked, count] = [answer.to.trim(), answer.here.length + answer.others.length];
  switch (answer.fit) {
    case 'whole':
      return say(lang, 'popup.found', count);
    case 'similar':
      return say(lang, 'popup.foundSimilar', count, asked);
    case 'words':
      return say(lang, 'popup.foundByWord', count);
    case 'none':
      return say(lang, 'popup.notFound', asked);
  }
}
