// The selected name's card, asked for by the reader: hers to open even where the article alone would not mark it.
import type { Reader } from '@/lib/match/article';
import { findAsked, findReason } from '@/lib/match/asked';
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
  const asked = { ...mention, entity: entity ?? '' };
  const reason = entity && findReason(reader, readAround(asked, mentions, readBlocksAt), asked);
  // Marked elsewhere, and not here: the same letters may be another's (삼성SDS 김성훈 상무, 다음 주).
  open({ ...asked, why: reason || { by: 'asked' } });
  return true;
}

/** What speaks for a name or against it: where others are mentioned, and what stands beside its own text, which comes last. */
function readAround({ block }: Mention, mentions: Mention[], readBlocksAt: ReadBlocksAt): string[] {
  const texts = new Map<Node | undefined, string>();
  const beside = readBlocksAt(block.element.parentElement ?? block.element);
  for (const one of [...mentions.map((mention) => mention.block), ...beside])
    if (one) texts.set(one.pieces[0]?.node, one.text);
  texts.delete(block.pieces[0]?.node);
  return [...texts.values(), block.text];
}
