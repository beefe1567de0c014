// @vitest-environment jsdom
// Names in a card's sentences: pressed by pointer and keyboard, and kept with what stands beside them.
import { expect, it, vi } from 'vitest';
import { keepTogether } from '@/components/keep-together';
import { cardOf, draw, known } from './draw-card';

const summary = cardOf('upstage').entity.summary.ko;

function drawName(onFollow: (id: string, name: string) => void): HTMLElement {
  const findNames = (texts: string[]) =>
    texts.map((text) => (text === summary ? [{ start: 0, end: 4, entity: 'naver' }] : []));
  const root = draw(known('upstage'), 'ko', null, { findNames, onFollow });
  const name = root.querySelector<HTMLElement>('.summary [role="button"]');
  if (!name) throw new Error('no name');
  return name;
}

it.each(['Enter', ' '])(
  'a name is pressed by the key "%s", and the card does not scroll',
  (key) => {
    const onFollow = vi.fn();
    const name = drawName(onFollow);
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    name.dispatchEvent(event);
    expect(onFollow).toHaveBeenCalledWith('naver', summary.slice(0, 4));
    expect(event.defaultPrevented).toBe(true);
  },
);

it('a name is pressed by the pointer, reached by the keyboard, and by no other key', () => {
  const onFollow = vi.fn();
  const name = drawName(onFollow);
  name.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  expect(onFollow).not.toHaveBeenCalled();
  expect(name.tabIndex).toBe(0);
  name.click();
  expect(onFollow).toHaveBeenCalledOnce();
});

it.each([
  ['a middle dot after a word', '업스테이지·SK텔레콤', '업스테이지\u2060·SK텔레콤'],
  ['a bracket after a word', '인공지능(AI)', '인공지능\u2060(AI)'],
  ['a particle after a quotation mark', '‘목표’였다', '‘목표’\u2060였다'],
  ['a middle dot between spaces', '가 · 나', '가 · 나'],
])('keeps together %s', (_what, text, kept) => {
  expect(keepTogether(text)).toBe(kept);
});

it('keeps a middle dot with the name before it', () => {
  expect(keepTogether('·클러쉬', '자')).toBe('\u2060·클러쉬');
});
