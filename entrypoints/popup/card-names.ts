// The names in a card's sentences, once the lexicon has come; none until then. Wiring only.
import type { NameSpan } from '@/components/Names';
import { createReader } from '@/lib/match/article';
import { askBackground } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import { findCardNames } from '@/lib/page/card-names';

type Find = (texts: string[], self: EntityId) => NameSpan[][];

export type CardNames = {
  /** Another one once the lexicon has come, so that an open card looks for its names again. */
  readFind(): Find;
  /** Without a lexicon, cards have no names to follow. */
  read(): Promise<void>;
};

export function createCardNames(): CardNames {
  let find: Find = (texts) => texts.map(() => []);
  return {
    readFind: () => find,
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
