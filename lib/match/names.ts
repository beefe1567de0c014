// From entities to the spellings that are looked for, each with its flags and cues. Knows the pack's words, no texts.

import { expandPattern, withoutLegalForm } from '@/lib/pack/forms';
import type { Ambiguity, Entity } from '@/lib/pack/schema';
import { fieldWords, genericCues } from './cues';
import { against, entryKind, fieldCue, flag, generic } from './lexicon-view';
import { isOrganisation, toFlags, toKoreanName } from './name-flags';
import { romanize } from './romanize';

export type NamedSpelling = {
  spelling: string;
  flags: number;
  /** Index of the entity; of a cue, its number. */
  target: number;
  /** Numbers of the spelling's own cues, with `against` or `generic` set. */
  cues: number[];
};

/** `entities` sorted by id: a name's target is its place in that order. */
export function toSpellings(entities: Entity[]): NamedSpelling[] {
  const out: NamedSpelling[] = [];
  const cues = new Map<string, number>();
  const addCue = (text: string): number => {
    const known = cues.get(text);
    if (known !== undefined) return known;
    const target = cues.size + 1;
    cues.set(text, target);
    out.push({
      spelling: text,
      flags: entryKind.cue | (/[A-Z]/.test(text) ? 0 : flag.anyCase),
      target,
      cues: [],
    });
    return target;
  };
  for (const spelling of fieldWords)
    out.push({
      spelling,
      flags: entryKind.cue | (/[A-Z]/.test(spelling) ? 0 : flag.anyCase),
      target: fieldCue,
      cues: [],
    });

  const organisations = new Set<string>();
  for (const { spellings, name } of entities.filter(isOrganisation))
    for (const one of [...spellings.ko, ...spellings.en, name.ko, name.en]) organisations.add(one);
  const blockers: NamedSpelling[] = [];
  entities.forEach((entity, target) => {
    const ambiguous = new Map(entity.ambiguous.map((a) => [a.spelling, a]));
    const forms = ownSpellings(entity, organisations);
    const koreanName = toKoreanName(entity);
    // Kim Sung-hun is as common as 김성훈: an English form made from an ambiguous Korean name.
    const common = new Set(ambiguous.has(koreanName) ? romanize(koreanName) : []);
    for (const [spelling, given] of forms) {
      const ambiguity = ambiguous.get(spelling) ?? ambiguous.get(given);
      const list = ambiguity ? toCues(ambiguity, addCue) : [];
      const flags = toFlags(entity, spelling, ambiguity, common.has(spelling));
      out.push({ spelling, flags, target, cues: list });
    }
    for (const spelling of [...(entity.not ?? []), ...longerNames(entity, forms)])
      blockers.push({ spelling, flags: entryKind.blocker, target, cues: [] });
  });
  // LG전자 speaks against LG, and is a name itself.
  const forms = new Set(
    blockers.flatMap(({ spelling }) => [spelling, spelling.replaceAll(' ', '')]),
  );
  const names = new Set<string>();
  for (const { spelling, flags } of out)
    if ((flags & 3) === entryKind.name && forms.has(spelling)) names.add(spelling);
  const isName = (spelling: string) =>
    names.has(spelling) || names.has(spelling.replaceAll(' ', ''));
  return [...out, ...blockers.filter(({ spelling }) => !isName(spelling))];
}

// AI 기본법, 국가대표 AI, but not 오픈AI.
const aiWord = /(?<![가-힣A-Za-z])AI(?=\s?[가-힣])|(?<=[가-힣] )AI$/;
const aiForms = ['AI (인공지능)', '인공지능 (AI)', '인공지능'];

/**
 * The spellings to look for, each with the one that it is a form of: patterns expanded, AI written in other ways, titles
 * and glosses left out, Korean names in English added.
 */
function ownSpellings(entity: Entity, organisations: Set<string>): Map<string, string> {
  const all = new Map<string, string>();
  const add = (written: string, given = written) => {
    const form = withoutLegalForm(written, entity);
    if (!all.has(form)) all.set(form, given);
  };
  for (const given of [entity.spellings.ko, entity.spellings.en])
    for (const pattern of given)
      if (pattern.includes('{')) for (const one of expandPattern(pattern)) add(one);
      else add(pattern);
  if (entity.type === 'person') for (const form of romanize(toKoreanName(entity))) add(form);
  // The pack's own come first: what it says of a form holds. Firms and what they make are called by their names.
  const isProper = ['company', 'product', 'model', 'person'].includes(entity.type);
  for (const given of isProper ? [] : [...all.keys()])
    if (aiWord.test(given)) for (const form of aiForms) add(given.replace(aiWord, form), given);
  const made = ['model', 'product', 'project', 'event'].includes(entity.type);
  const isOneMention = (spelling: string): boolean => {
    // 배키(VAETKI): a name and its gloss are two mentions, but for 인공지능(AI).
    if (
      /.\((?!AI\)|인공지능\))[^)]*\)$/.test(spelling) &&
      all.has(spelling.replace(/\([^)]*\)$/, ''))
    )
      return false;
    const space = spelling.indexOf(' ');
    if (space < 0) return true;
    const first = spelling.slice(0, space);
    const tail = spelling.slice(space + 1);
    // 권순일 부사장: of a person with a title only the name is the mention.
    if (entity.type === 'person' && tail && /^[가-힣]/.test(first)) {
      for (let cut = spelling.lastIndexOf(' '); cut > 0; cut = spelling.lastIndexOf(' ', cut - 1))
        if (
          all.has(spelling.slice(0, cut)) &&
          spelling.slice(0, cut).replaceAll(' ', '').length > 2
        )
          return false;
    }
    // 구글 제미나이: a company before its product's name is a mention of its own.
    return !(made && tail && organisations.has(first) && all.has(tail));
  };
  const others = [...all.keys()].filter((spelling) => !isOneMention(spelling));
  for (const other of others) all.delete(other);
  return all;
}

/** Longer names of other things among the cues against a spelling: 클로드 모네, Nikola Tesla. */
function longerNames(entity: Entity, own: ReadonlyMap<string, string>): string[] {
  return entity.ambiguous.flatMap(({ spelling, unless }) =>
    unless.filter((text) => text !== spelling && text.includes(spelling) && !own.has(text)),
  );
}

function toCues({ near, unless, spelling }: Ambiguity, addCue: (text: string) => number): number[] {
  return [
    ...near
      .filter((text) => text !== spelling)
      .map((text) => addCue(text) + (genericCues.has(text) ? generic : 0)),
    ...unless.filter((text) => !text.includes(spelling)).map((text) => addCue(text) + against),
  ].map((cue) => cue >>> 0);
}
