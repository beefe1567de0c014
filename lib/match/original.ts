// From places in the compared text back to the text as it came. Knows offsets, no names.
import type { Normalized } from './normalize';
import type { Found } from './place';

type Read = { normalized: Normalized };

/** Back to the offsets of the texts as they came. */
export function toOriginal(found: Found, blocks: Read[]): Found {
  const { why } = found;
  // Ordinary text was scanned as it is, and so was what spoke for the name.
  if (why.by !== 'full name' && isAsWritten(blocks[found.block])) return found;
  return {
    ...found,
    ...toSpan(found, blocks),
    why: why.by === 'full name' ? { ...why, ...toSpan(why, blocks) } : why,
  };
}

const isAsWritten = (read: Read | undefined): boolean =>
  read?.normalized.toOriginal === read?.normalized.toOriginalEnd;

function toSpan(
  { block, start, end }: { block: number; start: number; end: number },
  blocks: Read[],
) {
  const normalized = blocks[block]?.normalized;
  return normalized
    ? { start: normalized.toOriginal(start), end: normalized.toOriginalEnd(end) }
    : { start, end };
}
