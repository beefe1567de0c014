// @vitest-environment jsdom
// Names in a card's sentences: pressed by pointer and keyboard.
import { expect, it, vi } from 'vitest';
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
