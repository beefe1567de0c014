// The selected name's card, asked for by the reader: hers to open even where the article alone would not mark it.
import { findBearers } from '@/lib/match/bearers';
import type { Mention } from '@/lib/page/mentions';
import { findSelected } from '@/lib/page/selected';

export type LookUpParts = {
  document: Document;
  lexicon: ArrayBuffer;
  readMentions(): Mention[];
  open(mention: Mention): void;
};

/** Returns the act itself: false where nothing is selected here. */
export const createLookUp =
  ({ document, lexicon, readMentions, open }: LookUpParts) =>
  (): boolean => {
    const mentions = readMentions();
    const selected = findSelected(document, mentions);
    if (!selected) return false;
    const { mention, text } = selected;
    if (selected.isKnown) {
      open(mention);
      return true;
    }
    const bearers = findBearers(lexicon, text);
    const named = bearers.filter((id) => mentions.some(({ entity }) => entity === id));
    const [entity, other] = named.length > 0 ? named : bearers;
    if (other !== undefined) {
      open({ ...mention, senses: named.length > 0 ? named : bearers });
      return true;
    }
    // Nobody has the empty id: the card says that the name is not known.
    open({ ...mention, entity: entity ?? '' });
    return true;
  };
