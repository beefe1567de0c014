// @vitest-environment jsdom
// The popup's search acts on the answer to what was typed, and on no older one that is still in sight.
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { SearchBox } from '@/components/SearchBox';
import type { FoundEntity } from '@/lib/messages';
import type { Answer } from '@/lib/popup/search';

const toFound = (id: string, by = id): FoundEntity => ({
  id,
  type: 'company',
  name: { ko: id, en: id },
  summary: { ko: '', en: '' },
  by: { ko: by, en: by },
  how: 'whole',
});
const toAnswer = (to: string, ...ids: string[]): Answer => ({
  to,
  state: 'found',
  fit: ids.length > 0 ? 'whole' : 'none',
  here: [],
  others: ids.map((id) => toFound(id)),
});

Element.prototype.scrollIntoView = () => {};

function createBox() {
  const root = document.body.appendChild(document.createElement('div'));
  const onOpen = vi.fn();
  const onAdd = vi.fn();
  const show = (question: string, answer: Answer | null) =>
    render(<SearchBox lang="ko" {...{ question, answer, onOpen, onAdd }} onAsk={() => {}} />, root);
  const press = (key: string) =>
    root
      .querySelector('input')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const readChosen = () => root.querySelector('[aria-selected="true"]')?.id;
  const opened = () => onOpen.mock.calls.map(([id]) => id);
  return { root, show, press, readChosen, opened, onAdd };
}

it('opens the first name that answers what was typed, not one that answers less of it', async () => {
  const { root, show, press, opened } = createBox();
  show('업스', toAnswer('업', 'upbit'));
  expect(root.querySelector('[aria-busy="true"] .result')?.textContent).toMatch(/upbit/);
  press('Enter');
  expect(opened()).toEqual([]);
  show('업스', toAnswer('업스', 'upstage', 'upbit'));
  await vi.waitFor(() => expect(opened()).toEqual(['upstage']));
});

it('opens nothing where the reader has typed on since', async () => {
  const { root, show, press, opened } = createBox();
  show('업', null);
  press('Enter');
  root.querySelector('input')?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  show('업스', toAnswer('업스', 'upstage'));
  show('업', toAnswer('업', 'upbit'));
  press('ArrowDown');
  await vi.waitFor(() => expect(root.querySelector('[aria-busy="false"]')).not.toBeNull());
  press('Enter');
  expect(opened()).toEqual(['upbit']);
});

it('lets arrows choose once the answer is there', async () => {
  const { show, press, readChosen } = createBox();
  show('업스', toAnswer('업', 'upbit', 'upstage'));
  press('ArrowDown');
  const answer = toAnswer('업스', 'upstage', 'upbit');
  show('업스', answer);
  expect(readChosen()).toBe('result-0');
  press('ArrowDown');
  await vi.waitFor(() => expect(readChosen()).toBe('result-1'));
});

it('tells a search that failed from one that finds nothing', () => {
  const { root, show } = createBox();
  show('업', { to: '업', state: 'failed' });
  expect(root.querySelector('[role="status"]')?.textContent).toMatch(/이름을 찾을 수 없습니다/);
  show('업', toAnswer('업'));
  expect(root.querySelector('[role="status"]')?.textContent).toMatch(/자료에 없습니다/);
});

it('has the names of the article under their own heading, and opens the first of them', () => {
  const { root, show, press, opened } = createBox();
  const answer: Answer = {
    ...{ to: 'ㅇ', state: 'found', fit: 'whole' },
    here: [toFound('upstage')],
    others: [toFound('upbit')],
  };
  show('ㅇ', answer);
  const groups = [...root.querySelectorAll('[role="group"]')].map((group) => group.textContent);
  expect(groups).toEqual(['이 기사에서upstage기업', '전체에서upbit기업']);
  press('Enter');
  expect(opened()).toEqual(['upstage']);
  show('업', toAnswer('업', 'upbit'));
  expect(root.querySelector('.pp-results')?.textContent).not.toMatch(/전체에서/);
});

it('says by which spelling a name was found, where that is not its own', () => {
  const { root, show } = createBox();
  const others = [toFound('노트북LM', '제미나이 노트북'), toFound('제미나이')];
  show('제미나이', { to: '제미나이', state: 'found', fit: 'whole', here: [], others });
  const heads = [...root.querySelectorAll('.result b')].map((head) => head.textContent);
  expect(heads).toEqual(['노트북LM 제미나이 노트북', '제미나이']);
});

it('offers a name that is not known to her own footnotes, once it is known to be unknown', () => {
  const { root, show, onAdd } = createBox();
  const readAdd = () => root.querySelector<HTMLElement>('.pp-results button');
  show(' 모르는 이름 ', null);
  expect(readAdd()).toBeNull();
  show(' 모르는 이름 ', toAnswer(' 모르는 이름 '));
  expect(readAdd()?.textContent).toBe('‘모르는 이름’ 내 각주에 추가');
  readAdd()?.click();
  expect(onAdd).toHaveBeenCalledWith('모르는 이름');
});

it.each([
  ['words', /^적은 말 안에서 찾은 이름 1개$/],
  ['similar', /^‘업스테이지 새이름’.*꼭 맞는 이름은 없고, 비슷한 이름이 1개 있습니다\.$/],
] as const)(
  'offers it, too, after what is found, and says to all how that was: %s',
  (fit, words) => {
    const { root, show } = createBox();
    const question = ' 업스테이지 새이름';
    show(question, { to: question, state: 'found', fit, here: [], others: [toFound('upstage')] });
    const told = root.querySelector('[role="status"]');
    expect([told?.className, told?.textContent]).toEqual([
      'pp-found',
      expect.stringMatching(words),
    ]);
    expect(root.querySelector('[role="listbox"] + .pp-add')?.textContent).toMatch(
      /새이름’ 내 각주에 추가/,
    );
  },
);

it('neither offers it nor shows a count where names answer all of it', () => {
  const { root, show } = createBox();
  show('업스', toAnswer('업스', 'upstage'));
  const told = root.querySelector('[role="status"]');
  expect([told?.className, told?.textContent]).toEqual(['sr', '찾은 이름 1개']);
  expect(root.querySelector('.pp-add')).toBeNull();
});
