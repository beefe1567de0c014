// What is asked in the popup's search, and which answer is shown to it. Knows who is asked, not how it is drawn.
import type { askBackground, FoundEntity } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';

export type Answer = { to: string } & Found;
/** `here`: of the article's own cast; each list with the likeliest first. */
type Found = { state: 'found'; here: FoundEntity[]; others: FoundEntity[] } | { state: 'failed' };

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

/** `readCastIds`: who is in the article. */
export function createPopupSearch(
  ask: typeof askBackground,
  readCastIds: () => EntityId[],
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
        (names): Found => part(names, new Set(readCastIds())),
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

const part = (names: FoundEntity[], cast: Set<EntityId>): Found => ({
  state: 'found',
  here: names.filter(({ id }) => cast.has(id)),
  others: names.filter(({ id }) => !cast.has(id)),
});

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
