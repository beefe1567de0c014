// The obvious matcher: a pattern per spelling, tried at every word's start. Far too slow for a page; right by its look.
import { isNameEnd, isWordStart } from '@/lib/match/boundaries';
import { classOf, foldOf, isHyphen, plainOf, separator } from '@/lib/match/characters';
import { hasLostEnds, isBehindLineEnd } from '@/lib/match/line-ends';
import { toKey } from './key-of';

export type ReferenceMatch = { start: number; end: number; spellings: string[] };

const map = (text: string, toUnit: (unit: number) => number): string =>
  Array.from({ length: text.length }, (_, i) =>
    String.fromCharCode(toUnit(text.charCodeAt(i))),
  ).join('');
const toSeparated = (text: string, table: Uint16Array): string =>
  map(text, (unit) =>
    classOf[unit] === separator ? (isHyphen(unit) ? 0x2d : 0x20) : (table[unit] ?? unit),
  );

/** Exaone Deep for EXAONE Deep: no capitals but where the name has one and a word begins. */
function isTamed(surface: string, written: string): boolean {
  if (written.length < 6) return false;
  let i = 0;
  const tamed = [...surface].map((unit, at) => {
    if (/[ -]/.test(unit)) return unit;
    const known = written.charAt(i++);
    return /[ -]/.test(surface.charAt(at - 1) || ' ')
      ? known
      : known.replace(/[A-Z]/, (c) => c.toLowerCase());
  });
  return surface === tamed.join('');
}

/** Names of one kind: without versions, plurals, cues; written as they are, in capitals, or tamed. */
export function findByReference(text: string, spellings: string[]): ReferenceMatch[] {
  const folded = toSeparated(text, foldOf);
  const plain = toSeparated(text, plainOf).replace(/[ -]/g, '');
  const patterns = spellings.flatMap((spelling) => {
    const key = toKey(spelling);
    if (!key) return [];
    const body = key.folded.map((unit, i) => {
      const one = `\\u${unit.toString(16).padStart(4, '0')}`;
      return key.joints.includes(i) ? `(?: +|-)?${one}` : one;
    });
    return [
      {
        spelling,
        written: String.fromCharCode(...key.plain),
        pattern: new RegExp(body.join(''), 'y'),
      },
    ];
  });
  const found: ReferenceMatch[] = [];
  let free = 0;
  for (let start = 0; start < text.length; start++) {
    // A line's end was lost: only what is long is a name there.
    const isBehind = isBehindLineEnd(text, start);
    const isGlued =
      !isWordStart(text, start) &&
      (/^[가-힣][B-Z美]/.test(text.slice(start - 1)) ||
        (isBehind && hasLostEnds(text) && /^[가-힣]/.test(text.slice(start))));
    if ((!isWordStart(text, start) && !isGlued) || start < free) continue;
    const ends = new Map<number, string[]>();
    for (const { spelling, written, pattern } of patterns) {
      pattern.lastIndex = start;
      const match = pattern.exec(folded);
      if (!match) continue;
      const end = start + match[0].length;
      if (isGlued && match[0].length < (isBehind ? 3 : 4)) continue;
      const before = folded.slice(0, start).replace(/[ -]/g, '').length;
      const surface = plain.slice(before, before + written.length);
      const isUsual =
        surface === written || surface === written.replace(/[a-z]/g, (c) => c.toUpperCase());
      if (!isUsual && !isTamed(toSeparated(text, plainOf).slice(start, end), written)) continue;
      // An s after a Latin name makes a plural, which these names do not take.
      if (!isNameEnd(text, end) || /^[A-Za-z]/.test(text.slice(end))) continue;
      ends.set(end, [...(ends.get(end) ?? []), spelling]);
    }
    const end = Math.max(0, ...ends.keys());
    if (end === 0) continue;
    found.push({ start, end, spellings: (ends.get(end) ?? []).sort() });
    free = end;
  }
  return found;
}
