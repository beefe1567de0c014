// What a corpus speaks of and a pack does not know: frequent strings that look like names. Knows texts, and no files.

import { createReader } from '@/lib/match/article';
import { compileLexicon } from '@/lib/match/lexicon';
import { expandPattern } from '@/lib/pack/forms';
import { toLooseName } from '@/lib/pack/owners';
import type { Pack } from '@/lib/pack/schema';
import { readToday } from '@/lib/today';
import { readHtml } from '../../read-page-file';
import { createOrdinaryWords } from '../check/ordinary-words';
import type { Document } from './corpus';
import { type Cue, findNameLike, type NameLike } from './name-like';

export type Unknown = {
  name: string;
  count: number;
  documents: number;
  cues: Set<Cue>;
  /** One place where it stands. */
  context: string;
};
export type Coverage = {
  documents: number;
  mentions: number;
  /** Entities that are mentioned at all, by id. */
  met: Set<string>;
  /** The most frequent first, by documents and then by count. */
  unknown: Unknown[];
};

const contextLength = 18;
const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

export async function measureCoverage(
  pack: Pack,
  documents: AsyncIterable<Document>,
  onDocument: (count: number) => void,
): Promise<Coverage> {
  const reader = createReader(compileLexicon(pack.entities));
  const known = listKnown(pack);
  const isOrdinary = createOrdinaryWords();
  const words = new Map<string, Unknown & { stems: string[] }>();
  const coverage: Coverage = { documents: 0, mentions: 0, met: new Set(), unknown: [] };
  for await (const document of documents) {
    const { blocks, found } = readBlocks(document);
    coverage.documents++;
    coverage.mentions += found.length;
    for (const { entity } of found) coverage.met.add(entity);
    const seen = new Set<string>();
    for (const [i, text] of blocks.entries())
      for (const like of findNameLike(text)) {
        const one = trimWords(like, text, isOrdinary);
        if (!one) continue;
        const isMention = found.some(
          ({ block, start, end }) => block === i && start < one.end && one.start < end,
        );
        if (isMention || one.stems.some((stem) => known.has(toLooseName(stem)))) continue;
        count(words, one, text, !seen.has(one.word));
        seen.add(one.word);
      }
    onDocument(coverage.documents);
  }
  coverage.unknown = joinStems(words).sort(
    (a, b) => b.documents - a.documents || b.count - a.count || (a.name < b.name ? -1 : 1),
  );
  return coverage;

  function readBlocks(document: Document) {
    if ('html' in document) return readHtml(document.html, document.url, reader, readToday());
    const blocks = document.text.split(/\n+/);
    return { blocks, found: reader.decide(blocks.map((text) => reader.scan(text))) };
  }
}

/** All that the pack names or rules out, with what an article may write of it. */
const listKnown = ({ entities }: Pack): Set<string> =>
  new Set(
    entities.flatMap(({ name, spellings, not = [], ambiguous }) =>
      [
        name.ko,
        name.en,
        ...spellings.ko,
        ...spellings.en,
        ...not,
        ...ambiguous.flatMap(({ unless, near }) => [...unless, ...near]),
      ].flatMap((pattern) => expandPattern(pattern).map(toLooseName)),
    ),
  );

/** Without the first word of an English sentence where that is no name; null where nothing is left. */
function trimWords(one: NameLike, text: string, isOrdinary: (w: string) => boolean) {
  const { word, stems, start, cue } = one;
  if (cue === 'quoted') return one;
  if (cue !== 'capitals') return stems.some(isOrdinary) ? null : one;
  const isFirst = /(?:^|[.!?:“”"‘’'([]\s*)$/.test(text.slice(0, start));
  const [first = '', ...rest] = word.split(/\s/);
  const left = isFirst && isOrdinary(first) ? rest.join(' ') : word;
  if (left.length < 2 || calendar.test(left)) return null;
  return { ...one, word: left, stems: [left], start: one.end - left.length };
}

function count(
  words: Map<string, Unknown & { stems: string[] }>,
  { word, stems, start, end, cue }: NameLike,
  text: string,
  isNew: boolean,
): void {
  const context = text.slice(Math.max(0, start - contextLength), end + contextLength).trim();
  const one = words.get(word) ?? {
    name: word,
    stems,
    count: 0,
    documents: 0,
    cues: new Set(),
    context,
  };
  one.count++;
  if (isNew) one.documents++;
  one.cues.add(cue);
  words.set(word, one);
}

/** 가나다는 and 가나다의 are one name where 가나다 stands alone as well, or with two different endings. */
function joinStems(words: Map<string, Unknown & { stems: string[] }>): Unknown[] {
  const endings = new Map<string, number>();
  for (const { stems } of words.values())
    for (const stem of stems.slice(1)) endings.set(stem, (endings.get(stem) ?? 0) + 1);
  const joined = new Map<string, Unknown>();
  for (const { stems, ...one } of words.values()) {
    // The longest that others share: the shortest ones are chance.
    const name =
      stems.slice(1).findLast((stem) => words.has(stem) || (endings.get(stem) ?? 0) > 1) ??
      one.name;
    const other = joined.get(name);
    if (!other) joined.set(name, { ...one, name });
    else {
      other.count += one.count;
      // At most that many: some documents hold both.
      other.documents = Math.max(other.documents, one.documents);
      for (const cue of one.cues) other.cues.add(cue);
    }
  }
  return [...joined.values()];
}
