// The popup's search: which answer is shown to what is typed.
import { expect, it } from 'vitest';
import type { FoundEntity } from '@/lib/messages';
import { createPopupSearch } from '@/lib/popup/search';
import { createAsk } from '../ask';
import { smallCard } from './small-card';

const line = (id: string, how: FoundEntity['how'] = 'start'): FoundEntity => {
  const texts = { ko: id, en: id };
  return { id, type: 'company', name: texts, summary: texts, by: texts, how };
};
const cast = [
  smallCard('openai').entity,
  smallCard('kwon', { type: 'person', name: '권순일' }).entity,
  smallCard('altman', { type: 'person', name: '샘 올트먼' }).entity,
  smallCard('newton', { type: 'person', name: 'Casey Newton' }).entity,
  smallCard('kwonlab', { name: '권씨네' }).entity,
];

/** A search whose answers come when they are let go, by question. */
function openSearch() {
  const answers = new Map<string, (names: FoundEntity[]) => void>();
  const { ask, asked } = createAsk({
    searchEntities: (question) => new Promise((resolve) => answers.set(question, resolve)),
  });
  let drawn = 0;
  const search = createPopupSearch(
    ask,
    () => cast,
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

it('has the names of the article first among those that answer as well', async () => {
  const { search, answers } = openSearch();
  const asked = search.ask('o');
  answers.get('o')?.([line('upbit'), line('openai'), line('upstage')]);
  await asked;
  expect(search.readSearch().answer).toEqual({
    to: 'o',
    state: 'found',
    fit: 'whole',
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

const answerTo = async (question: string, ...names: FoundEntity[]) => {
  const { ask } = createAsk({ searchEntities: () => names });
  const search = createPopupSearch(
    ask,
    () => cast,
    () => {},
  );
  await search.ask(question);
  const { answer } = search.readSearch();
  if (answer?.state !== 'found') throw new Error('nothing was found');
  const { here, others, fit } = answer;
  const toIds = (list: FoundEntity[]) => list.map(({ id }) => id).join();
  return { here: toIds(here), others: toIds(others), fit, by: here[0]?.by.ko };
};

it('has an exact hit before what answers less, though it is of the article', async () => {
  expect(await answerTo('하닉', line('sk-hynix', 'whole'), line('openai', 'inside'))).toMatchObject(
    {
      here: '',
      others: 'sk-hynix,openai',
    },
  );
});

it.each([
  ['권 부사장', 'kwon'],
  [' 권  전 부사장', 'kwon'],
  ['올트먼 CEO', 'altman'],
  ['Mr Newton', 'newton'],
  ['President Newton', 'newton'],
  ['김 부사장', ''],
  ['권 부사', ''],
  ['권 부사장 만나다', ''],
])(
  'knows a person of the article by surname and title, as the page does: %s',
  async (question, id) => {
    const { here, by } = await answerTo(question);
    expect(here).toBe(id);
    if (id) expect(by).toBe(question.trim());
  },
);

it('has that person once, before all that answers worse', async () => {
  const found = [line('altman', 'inside'), line('upstage', 'inside')];
  expect(await answerTo('올트먼 CEO', ...found)).toMatchObject({
    here: 'altman',
    others: 'upstage',
  });
});

it.each<[FoundEntity['how'], string]>([
  ['whole', 'whole'],
  ['start', 'whole'],
  ['initials', 'whole'],
  ['inside', 'whole'],
  ['slip', 'similar'],
  ['word', 'words'],
])('says how the best of the names answer: %s', async (how, fit) => {
  expect(await answerTo('사피온', line('openai', how), line('sionic', how))).toMatchObject({ fit });
});

it('has a person by surname and title for an answer, whatever else is found', async () => {
  expect(await answerTo('권 부사장', line('openai', 'slip'))).toMatchObject({ fit: 'whole' });
});

it('says where nothing fits', async () => {
  expect(await answerTo('qqqq')).toMatchObject({ fit: 'none' });
});
