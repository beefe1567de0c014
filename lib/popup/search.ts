// What is asked in the popup's search, and which answer is shown to it. Knows who is asked, not how it is drawn.

import { isTitled } from '@/lib/match/titled';
import type { askBackground, FoundEntity } from '@/lib/messages';
import type { Entity } from '@/lib/pack/schema';

export type Answer = { to: string } & Found;
/**
 * `here`: of the article's own cast, as far as nothing else answers better; each list with the likeliest first.
 * `fit`: how the best of them answer what was typed: all of it, but for a slip, or words of it alone.
 */
type Found =
  | { state: 'found'; fit: Fit; here: FoundEntity[]; others: FoundEntity[] }
  | { state: 'failed' };

type Fit = 'whole' | 'similar' | 'words' | 'none';

export type Search = {
  question: string;
  /** To this question, or to an older one while this one's is on its way; null before the first. */
  answer: Answer | null;
};

export type SearchWork = {
  readSearch(): Search;
  ask(question: string): Promise<void>;
  /** Nothing is asked any more; not drawn by itself. */
  clear(): void;
};

// Longer than any name.
const askedLength = 100;

/** `readCast`: who is in the article. */
export function createPopupSearch(
  ask: typeof askBackground,
  readCast: () => Entity[],
  draw: () => void,
): SearchWork {
  let search = nothingAsked;
  return {
    readSearch: () => search,
    ask: async (question) => {
      search = goOnAsking(search, { of: 'asked', question });
      draw();
      if (isEmpty(question)) return;
      const asked = ask('searchEntities', question.slice(0, askedLength));
      const found = await asked.then(
        (names): Found => part(question, names, readCast()),
        (): Found => ({ state: 'failed' }),
      );
      const before = search;
      search = goOnAsking(search, { of: 'answered', answer: { to: question, ...found } });
      if (search !== before) draw();
    },
    clear: () => {
      search = nothingAsked;
    },
  };
}

function part(question: string, names: FoundEntity[], cast: Entity[]): Found {
  const titled = cast.filter((one) => one.type === 'person' && isTitled(question, toNames(one)));
  const all = [
    ...titled.map((one) => toTitled(one, question.trim())),
    ...names.filter(({ id }) => titled.every((one) => one.id !== id)),
  ];
  const best = all[0]?.how;
  const isHere = ({ id, how }: FoundEntity) => how === best && cast.some((one) => one.id === id);
  return {
    state: 'found',
    fit: toFit(best),
    here: all.filter(isHere),
    others: all.filter((one) => !isHere(one)),
  };
}

function toFit(best: FoundEntity['how'] | undefined): Fit {
  switch (best) {
    case undefined:
      return 'none';
    case 'slip':
      return 'similar';
    case 'word':
      return 'words';
    default:
      return 'whole';
  }
}

/** As the page has it, which keeps its words: the rule is the same. */
const toTitled = ({ id, type, name, summary }: Entity, title: string): FoundEntity => ({
  ...{ id, type, name, summary, how: 'whole' },
  by: { ko: title, en: title },
});

const toNames = ({ name, spellings }: Entity): string[] => [
  ...[name.ko, name.en],
  ...[...spellings.ko, ...spellings.en],
];

type SearchEvent = { of: 'asked'; question: string } | { of: 'answered'; answer: Answer };

const nothingAsked: Search = { question: '', answer: null };

/** The question is the token: what is answered to one that she has typed on from changes nothing. */
function goOnAsking(search: Search, event: SearchEvent): Search {
  switch (event.of) {
    case 'asked':
      return isEmpty(event.question)
        ? { question: event.question, answer: null }
        : { ...search, question: event.question };
    case 'answered':
      if (event.answer.to !== search.question) return search;
      return { ...search, answer: event.answer };
  }
}

const isEmpty = (question: string) => question.trim() === '';
