// Can a spelling be found in any text at all? Knows how texts are scanned, no texts.
import { expandPattern, withoutLegalForm } from '@/lib/pack/forms';
import { atWordStart, classOf } from './characters';
import { createKeys } from './spelling';

/** A word that is looked for: of two characters at least, and begun by a letter or a digit, where the scan begins. */
export function isFindable(word: string): boolean {
  const keys = createKeys(1, word.length);
  return keys.add(word) && ((atWordStart >> (classOf[keys.plain[0] ?? 0] ?? 0)) & 1) !== 0;
}

/** Of an entity of this type: a name or a spelling, where any form that it stands for can be found. */
export const isNameFindable = (pattern: string, of: { type: string }): boolean =>
  expandPattern(pattern).some((form) => isFindable(withoutLegalForm(form, of)));
