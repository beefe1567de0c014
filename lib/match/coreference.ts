// Follows people through an article: 권 부사장, 김 대표, Kwon, 올트먼 after the full name. Knows people already found.
import { isNameEnd, isWordStart } from './boundaries';
import { classOf, hangul } from './characters';
import { createBearers } from './last-bearer';
import { type Chunk, searchBlocks } from './search-blocks';
import { englishTitle, findTitleEnd, findTitleSoon, titleFollows, titleNear } from './titles';

/** Someone named in full: `person` is one we know, null an unlisted bearer of the same surname. */
export type Sighting = {
  block: number;
  start: number;
  end: number;
  person: number | null;
  surname: string;
};

/** An article's texts, and the same joined. */
export type Searched = { blocks: { text: string }[]; chunks: Chunk[] };

export type Followed = {
  block: number;
  start: number;
  end: number;
  person: number;
  after: Sighting;
};

// One syllable of a Korean given name, and what stands after a surname: Lee Jae-myung, Lee Jae Myung.
const syllable = '(?=[A-Z][a-z]{2})[A-Z][hwy]?[aeiou]{1,3}(?:ng|[nmklp])?';
// Surnames that come before given names of one word: Liang Wenfeng, Kwon Soonil, but no Kwon Says.
const eastern = 'Yang|Liang|Zhang|Li|Huang|Wang|Kim|Lee|Park|Lim|Ryu|Koo|Bae|Song?|Han|Kwon|Shin';
const given = `(?:[A-Z][a-z]+-[A-Za-z][a-z]*|${syllable} ${syllable}|(?<=\\b(?:${eastern}) )[A-Z][a-z]+(?<!s|ed))`;
const surnameFirst = new RegExp(`^[A-Z][a-z]+ ${given}$`);

/** Surnames of a bearer: one syllable (권), a foreign last name in Hangul (올트먼), English ones (Kwon, Gwon). */
export function toSurnames(names: string[]): string[] {
  const out = new Set<string>();
  for (const name of names) {
    const parts = name.split(/\s+/);
    const last = parts.at(-1) ?? '';
    // 권순일, 량 원펑.
    if (/^[가-힣] ?[가-힣]{2}$/.test(name)) out.add(name.charAt(0));
    else if (/^[가-힣\s]+$/.test(name) && parts.length > 1) out.add(last);
    else if (/^[A-Z][\w.'’ -]+$/.test(name) && parts.length > 1) {
      out.add(surnameFirst.test(name) ? (parts[0] ?? '') : last);
    }
  }
  return [...out].filter((surname) => surname !== '');
}

/**
 * `sightings` in reading order. Silent where two known people of a surname have been named before, or an unlisted
 * namesake was named last; the full name switches it on again.
 */
export function* followPeople(
  { blocks, chunks }: Searched,
  sightings: Sighting[],
  isTaken: (block: number, start: number, end: number) => boolean,
): Generator<void, Followed[]> {
  const bySurname = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const list = bySurname.get(sighting.surname);
    if (list) list.push(sighting);
    else bySurname.set(sighting.surname, [sighting]);
  }
  const follows: Followed[] = [];
  const pattern = toPattern([...bySurname.keys()]);
  const toTitle = ({ block, end }: Sighting) => findTitleSoon(blocks[block]?.text ?? '', end);
  const bearers = new Map(
    [...bySurname].map(([surname, seen]) => [surname, createBearers(seen, toTitle)]),
  );
  yield* searchBlocks(chunks, pattern, (block, start, match) => {
    const text = blocks[block]?.text ?? '';
    const end = findEnd(text, start, match);
    if (end < 0 || !isWordStart(text, start) || !isNameEnd(text, end) || isTaken(block, start, end))
      return;
    if (isPartOfName(text, start, end)) return;
    const surname = match[1] ?? match[0];
    const title = surname.length > 1 ? null : text.slice(start + 1, end).replace(former, '');
    const after = bearers.get(surname)?.(block, start, title);
    if (after?.person != null) follows.push({ block, start, end, person: after.person, after });
  });
  return follows;
}

/** People of these surnames whom the pack does not know: 김철수 대표, 김영섭 KT 대표, Kim Young-sub. */
export function* findStrangers(
  { blocks, chunks }: Searched,
  surnames: ReadonlySet<string>,
  isTaken: (block: number, start: number, end: number) => boolean,
): Generator<void, Sighting[]> {
  const out: Sighting[] = [];
  for (const pattern of toStrangerPatterns([...surnames]))
    yield* searchBlocks(chunks, pattern, (block, start, match) => {
      const [name, first, last] = match;
      const text = blocks[block]?.text ?? '';
      const end = start + name.length;
      const isKorean = classOf[name.charCodeAt(0)] === hangul;
      if (isKorean ? findTitleSoon(text, end) === '' : titled.test(name) || smallWord.test(name))
        return;
      if (isTaken(block, start, end)) return;
      const surname = first ?? last ?? name.charAt(0);
      out.push({ block, start, end, person: null, surname });
    });
  return out;
}

/** One pattern a script, whatever the number of surnames: a long article is searched once. Groups hold Latin surnames. */
function toStrangerPatterns(surnames: string[]): RegExp[] {
  const korean = surnames.filter((surname) => /^[가-힣]$/.test(surname)).join('');
  const latin = surnames.filter((surname) => /^[A-Z][a-z]+$/.test(surname)).join('|');
  const patterns: RegExp[] = [];
  if (korean)
    patterns.push(new RegExp(`[${korean}]${notInside}[가-힣]${givenEnd}${titleNear}`, 'g'));
  if (latin)
    patterns.push(
      new RegExp(
        `\\b(?:(${latin}) ${given}|[A-Z][a-z]+(?:-[a-z]+)?(?: [A-Z]\\.)* (${latin})(?! ${given}))\\b`,
        'g',
      ),
    );
  return patterns;
}

const former = /^\s?(?:(?:전|前|신임)\s)?/;
const titled = new RegExp(`^${englishTitle} `);
// 이끌던 임우형 원장, 이끄는 대표: a verb, no name.
const givenEnd = '[가-힣](?<![던는를의에된며들])';
// After a word's first syllable: asked only where a surname stands, as 이 and 한 mostly end words.
const notInside = '(?<![가-힣].)';

/** One pattern for all surnames, the longest first. A group holds a Latin one, before which a title may stand. */
function toPattern(surnames: string[]): RegExp {
  const sorted = surnames.toSorted((a, b) => b.length - a.length).map(escapePattern);
  const syllables = sorted.filter((surname) => /^[가-힣]$/.test(surname)).join('');
  const hangul = sorted.filter((surname) => /^[가-힣]{2}/.test(surname)).join('|');
  const latin = sorted.filter((surname) => !/^[가-힣]/.test(surname)).join('|');
  return new RegExp(
    [
      syllables && `[${syllables}]${notInside}${titleFollows}`,
      hangul,
      latin && `(?:${englishTitle} )?\\b(${latin})\\b`,
    ]
      .filter(Boolean)
      .join('|') || '(?!)',
    'g',
  );
}

/** One syllable is a word of its own too often: it needs its title (왕 CAIO, 손 회장), -1 where it has none. */
function findEnd(text: string, start: number, { 0: found }: RegExpExecArray): number {
  const end = start + found.length;
  const isSyllable = found.length === 1 && classOf[found.charCodeAt(0)] === hangul;
  if (!isSyllable) return end;
  // 이사장: a title, and no Mr 이.
  return findTitleEnd(text, start) < 0 ? findTitleEnd(text, end) : -1;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// Words that open a sentence, or stand before a name in a headline: no given names.
const smallWord =
  /^(?:But|And|Under|Over|About|Against|Among|During|Without|There|This|Today|Perhaps|Also|Earlier|Founder|Chief|Says|Told|Has|Had|Would|Could|Should|Are|Were|The|When|While|As|If|For|In|On|At|After|Before|Then|Later|Still|Yet|So|Since|Both|With|To|By|Instead|Meanwhile|Now|Even|(?:Alt|T)hough|Because|What|Why|How|Like|Unlike|Said|Neither|Nor|Only|Not|Until|Did|Is|Was|Will|Can|From|Of|That|Whe(?:re|ther)|Who|You|Comparing|Between|[A-Z][a-z]+day)(?: |$)/;

// Dean of a school or of Stanford, Son of a grocer, Sacks of rice; but Tan of Intel.
const wordOf = /^(?:Dean of |(?:Gates|Sacks|Son|Tan) of [a-z])/;

// Bezos Expeditions, Bezos Earth Fund, 베이조스 재단.
const bodyAfter =
  /^(?: (?:(?:Earth|Family) )?(?:Foundation|Initiative|Institute|Expeditions|Ventures|Capital|Fund|Cent(?:er|re)|University|Prize|Award)\b| ?(?:재단|어스 펀드))/;

/** Does the name that ends here go on as that of a body? Most names do not come so far: the pattern is dear on a cold page. */
export const isNamedAfter = (text: string, end: number): boolean =>
  mayGoOn.test(text.slice(end, end + 2)) && bodyAfter.test(text.slice(end, end + 20));

const mayGoOn = /^ ?[EFIVCUPA재어]/;

/** Kim in Kim Jong-un, Son in Moonlight Son, Lee in Jay Y. Lee: another name's part, unless a sentence begins there. */
export function isPartOfName(text: string, start: number, end: number): boolean {
  if (isNamedAfter(text, end)) return true;
  if (classOf[text.charCodeAt(start)] === hangul) return false;
  if (/^[ -][A-Z][a-z]/.test(text.slice(end, end + 3))) return true;
  if (wordOf.test(text.slice(start, end + 5))) return true;
  const before = /(?:^|[^\w])([A-Z][a-z]+-?[a-z]*|[A-Z]\.) $/.exec(
    text.slice(Math.max(0, start - 20), start),
  );
  return before !== null && !smallWord.test(before[1] ?? '');
}
