// The popup's search: which answer is shown to what is typed.
import { expect, it } from 'vitest';
import type { FoundEntity } from '@/lib/messages';
import { createPopupSearch } from '@/lib/popup/search';
import { createAsk } from '../ask';

const line = (id: string): FoundEntity => {
  const texts = { ko: id, en: id };
  return { id, type: 'company', name: texts, summary: texts, by: texts };
};

/** A search whose answers come when they are let go, by question. */
function openSearch() {
  const answers = new Map<string, (names: FoundEntity[]) => void>();
  const { ask, asked } = createAsk({
    searchEntities: (question) => new Promise((resolve) => answers.set(question, resolve)),
  });
  let drawn = 0;
  const search = createPopupSearch(
    ask,
    () => ['openai'],
    () => drawn++,
  );
  const shown = () => {
    const { question, answer } = search.readSearch();
    const names = answer?.state === 'found' ? [...answer.here, ...answer.others] : undefined;
    return [question, answer?.to, names?.map(({ id }) => id).join()];
  };
  return { search, asked, shown, countDrawn: () => drawn, answers };
}

it('shows the older answer until the one to what is typed now has come', async () => {
  const { search, shown, answers } = openSearch();
  const first = search.ask('u');
  answers.get('u')?.([line('upstage')]);
  await first;
  const second = search.ask('op');
  expect(shown()).toEqual(['op', 'u', 'upstage']);
  answers.get('op')?.([line('openai')]);
  await second;
  expect(shown()).toEqual(['op', 'op', 'openai']);
});

it('has the names of the article first, likely or not', async () => {
  const { search, answers } = openSearch();
  const asked = search.ask('o');
  answers.get('o')?.([line('upbit'), line('openai'), line('upstage')]);
  await asked;
  expect(search.readSearch().answer).toEqual({
    to: 'o',
    state: 'found',
    here: [line('openai')],
    others: [line('upbit'), line('upstage')],
  });
});

it('neither shows nor draws what is found for a question that was typed on', async () => {
  const { search, shown, answers, countDrawn } = openSearch();
  const late = search.ask('o');
  const last = search.ask('op');
  answers.get('op')?.([line('openai')]);
  await last;
  const before = countDrawn();
  answers.get('o')?.([line('upstage')]);
  await late;
  expect(shown()).toEqual(['op', 'op', 'openai']);
  expect(countDrawn()).toBe(before);
});

it('has no answer, and asks nobody, where only spaces are left', async () => {
  const { search, shown, asked, answers } = openSearch();
  const first = search.ask('u');
  answers.get('u')?.([line('upstage')]);
  await first;
  await search.ask('  ');
  expect(shown()).toEqual(['  ', undefined, undefined]);
  expect(asked).toEqual(['searchEntities u']);
});

it('is left alone by an answer that comes after a name was opened', async () => {
  const { search, shown, answers } = openSearch();
  const late = search.ask('u');
  search.clear();
  answers.get('u')?.([line('upstage')]);
  await late;
  expect(shown()).toEqual(['', undefined, undefined]);
});

it('says that it failed where nobody answers, and not that there is no such name', async () => {
  const { ask } = createAsk({});
  const search = createPopupSearch(
    ask,
    () => [],
    () => {},
  );
  await search.ask('업스테이지');
  expect(search.readSearch().answer).toEqual({ to: '업스테이지', state: 'failed' });
});

it('asks for a hundred letters at most', async () => {
  const { ask, asked } = createAsk({ searchEntities: () => [] });
  const search = createPopupSearch(
    ask,
    () => [],
    () => {},
  );
  await search.ask('가'.repeat(120));
  expect(asked).toEqual([`searchEntities ${'가'.repeat(100)}`]);
});
