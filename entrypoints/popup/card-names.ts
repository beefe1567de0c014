// The names in a card's sentences, once the lexicon has come; none until then. Wiring only.
import type { NameSpan } from '@/components/Names';
import { createReader } from '@/lib/match/article';
import { askBackground } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import { findCardNames } from '@/lib/page/card-names';

export type CardNames = {
  find(texts: string[], self: EntityId): NameSpan[][];
  /** Without a lexicon, cards have no names to follow. */
  read(): Promise<void>;
};

export function createCardNames(): CardNames {
  let find: CardNames['find'] = (texts) => texts.map(() => []);
  return {
    find: (texts, self) => find(texts, self),
    read: () =>
      askBackground('readLexicon').then(
        (lexicon) => {
          if (!lexicon) return;
          const reader = createReader(lexicon.buffer);
          find = (texts, self) => findCardNames(reader, texts, self);
        },
        () => {},
      ),
  };
}
