// The selected name's card, asked for by the reader: hers to open even where the article alone would not mark it.
import type { Reader } from '@/lib/match/article';
import { findAsked } from '@/lib/match/asked';
import type { Mention } from '@/lib/page/mentions';
import { findSelected, type ReadBlocksAt } from '@/lib/page/selected';

export type LookUpParts = {
  document: Document;
  /** Given, as the script that marks has them: names, and the text around a place. */
  reader: Reader;
  readBlocksAt: ReadBlocksAt;
  readMentions(): Mention[];
  open(mention: Mention): void;
};

/** False where nothing is selected here. */
export function lookUp(parts: LookUpParts): boolean {
  const { document, reader, readBlocksAt, readMentions, open } = parts;
  const mentions = readMentions();
  const selected = findSelected(document, mentions, readBlocksAt);
  if (!selected) return false;
  const { mention, text } = selected;
  if (selected.isKnown) {
    open(mention);
    return true;
  }
  const bearers = findAsked(reader, text);
  const named = bearers.filter((id) => mentions.some(({ entity }) => entity === id));
  const [entity, other] = named.length > 0 ? named : bearers;
  if (other !== undefined) {
    open({ ...mention, senses: named.length > 0 ? named : bearers });
    return true;
  }
  // Nobody has the empty id: the card says that the name is not known.
  open({ ...mention, entity: entity ?? '' });
  return true;
}
