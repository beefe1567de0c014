// A sentence in which known names open their own cards. Draws; which names stand in it is told by the context.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { keepTogether } from '@/lib/keep-together';
import type { EntityId } from '@/lib/pack/schema';

/** A name in a sentence, [start, end) in UTF-16 offsets. */
export type NameSpan = { start: number; end: number; entity: EntityId };

/** Asks for a card; `name` is what it is called until that has come. */
export type Follow = (id: EntityId, name: string) => void;

export const Names = createContext<{
  find(text: string): NameSpan[];
  onFollow: Follow;
}>({ find: () => [], onFollow: () => {} });

export function Sentence({ text }: { text: string }) {
  const { find, onFollow } = useContext(Names);
  const spans = find(text);
  const cut = (start: number, end: number) =>
    keepTogether(text.slice(start, end), text.slice(Math.max(0, start - 1), start));
  return (
    <>
      {spans.map(({ start, end, entity }, i) => [
        cut(spans[i - 1]?.end ?? 0, start),
        <Name key={start} onPress={() => onFollow(entity, text.slice(start, end))}>
          {cut(start, end)}
        </Name>,
      ])}
      {cut(spans.at(-1)?.end ?? 0, text.length)}
    </>
  );
}

/** Text that is pressed: at a real button's sides browsers break the line, and tear a name from its particle. */
function Name({ onPress, children }: { onPress(): void; children: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      class="name"
      role="button"
      tabIndex={0}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        // A space would scroll the card.
        event.preventDefault();
        onPress();
      }}
    >
      {children}
    </span>
  );
}
