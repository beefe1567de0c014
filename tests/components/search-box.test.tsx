// @vitest-environment jsdom
// The popup's search acts on the answer to what was typed, and on no older one that is still in sight.
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { SearchBox } from '@/components/SearchBox';
import type { Answer } from '@/lib/popup/search';

const toAnswer = (to: string, ...ids: string[]): Answer => ({
  to,
  state: 'found',
  names: ids.map((id) => ({
    id,
    type: 'company',
    name: { ko: id, en: id },
    summary: { ko: '', en: '' },
  })),
});

Element.prototype.scrollIntoView = () => {};

function createBox() {
  const root = document.body.appendChild(document.createElement('div'));
  const onOpen = vi.fn();
  const show = (question: string, answer: Answer | null) =>
    render(<SearchBox lang="ko" {...{ question, answer, onOpen }} onAsk={() => {}} />, root);
  const press = (key: string) =>
    root
      .querySelector('input')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const readChosen = () => root.querySelector('[aria-selected="true"]')?.id;
  const opened = () => onOpen.mock.calls.map(([id]) => id);
  return { root, show, press, readChosen, opened };
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
