// Every name of the pack is found where an article of the field tells what it is, and every word with other meanings
// only there: what a new entity must pass before anybody writes a case for it.
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { findUnfindable } from '@/lib/cli/pack/check/unfindable';
import { createReader } from '@/lib/match/article';
import { genericCues } from '@/lib/match/cues';

const { pack, lexicon } = await loadLexicon();
const reader = createReader(lexicon);
const find = (...texts: string[]) => reader.decide(texts.map((text) => reader.scan(text)));

const field = {
  ko: '오픈AI와 엔비디아, 업스테이지가 새 인공지능 모델을 내놨다.',
  en: 'OpenAI, Nvidia and Upstage released new AI models.',
};
const tell = {
  ko: (name: string, summary: string) => `이날 ${name}: ${summary}`,
  en: (name: string, summary: string) => `Today, ${name}: ${summary}`,
};
const hear = {
  ko: (name: string) => `어제 시장에서 ${name} 이야기를 들었다.`,
  en: (name: string) => `Yesterday somebody spoke of ${name} at the market.`,
};

const langOf = (spelling: string) => (/[가-힣]/.test(spelling) ? 'ko' : 'en');
const names = new Map(pack.entities.map(({ id, name }) => [id, name]));
const usual = pack.entities.flatMap(({ id, name, spellings, summary, relations }) =>
  (['ko', 'en'] as const).flatMap((lang) => {
    const spelling = spellings[lang].includes(name[lang]) ? name[lang] : spellings[lang][0];
    const kin = relations.map(({ to }) => names.get(to)?.[lang]).join(', ');
    return spelling ? [{ id, lang, spelling, summary: `${summary[lang]} ${kin}` }] : [];
  }),
);
const ambiguous = pack.entities.flatMap(({ id, ambiguous }) =>
  ambiguous.map(
    ({ spelling, near, unless, evidence }) =>
      // What needs nothing is silenced by a word against it alone.
      ({
        id,
        spelling,
        near,
        against: evidence === 'none' ? unless : [],
        lang: langOf(spelling),
      }) as const,
  ),
);

/** The entities found at the spelling's first place in the first text, or inside it. */
function readThere(spelling: string, ...texts: string[]): string[] {
  const start = (texts[0] ?? '').indexOf(spelling);
  return find(...texts)
    .filter((hit) => hit.block === 0 && hit.start < start + spelling.length && hit.end > start)
    .map(({ entity }) => entity);
}

describe('the usual name', () => {
  it.each(usual)('of $id is found: $spelling', ({ id, lang, spelling, summary }) => {
    expect(readThere(spelling, tell[lang](spelling, summary), field[lang])).toContain(id);
  });
});

describe('a word with other meanings', () => {
  it.each(ambiguous)(
    'is no name of $id in an article of something else: $spelling',
    ({ id, lang, spelling, against }) => {
      expect(readThere(spelling, hear[lang](spelling), against.slice(0, 1).join())).not.toContain(
        id,
      );
    },
  );

  it.each(ambiguous)(
    'is a name of $id where the article speaks for it: $spelling',
    ({ id, lang, spelling, near }) => {
      const own = near.filter((cue) => !genericCues.has(cue));
      const cues = own.filter((cue) => langOf(cue) === lang);
      const texts = [
        tell[lang](spelling, `${(cues.length > 0 ? cues : own).slice(0, 3).join(', ')}.`),
        field[lang],
      ];
      expect(readThere(spelling, ...texts)).toContain(id);
    },
  );
});

it('no name and no cue is such that no text could hold it', () => {
  expect(findUnfindable(pack)).toEqual([]);
});
