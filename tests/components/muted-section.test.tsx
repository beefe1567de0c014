// @vitest-environment jsdom
// Names turned off, in the options: the keyboard's place does not go with the row that it turned on again.
import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';
import { MutedSection } from '@/components/options/MutedSection';
import type { Muted } from '@/lib/settings';

beforeEach(() => document.body.replaceChildren());

/** What is turned on again is gone at once; with `isKept` false it stays. */
function open(ids: string[], isKept = true) {
  const root = document.body.appendChild(document.createElement('div'));
  let muted = ids.map((entity): Muted => ({ scope: 'everywhere', entity }));
  const drop = (gone: Muted) => {
    muted = muted.filter(({ entity }) => entity !== gone.entity);
    draw();
  };
  const draw = () => {
    const rows = muted.map((one) => ({ one, name: one.entity }));
    const onUnmute = (one: Muted) => (isKept ? drop(one) : draw());
    render(<MutedSection lang="ko" muted={rows} onUnmute={onUnmute} />, root);
  };
  draw();
  const press = (name: string) => {
    const buttons = [...root.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent?.endsWith(`: ${name}`));
    button?.focus();
    button?.click();
  };
  const readFocus = () => document.activeElement?.textContent;
  return { press, readFocus, drop };
}

it('has a button on each that says what it does', () => {
  const { press, readFocus } = open(['nvidia'], false);
  press('nvidia');
  expect(readFocus()).toBe('다시 켜기: nvidia');
});

it.each([
  ['the next one', 'b', '다시 켜기: a'],
  ['the last one, where it was the last', 'a', '다시 켜기: b'],
])('goes on to %s', (_what, pressed, next) => {
  const { press, readFocus } = open(['a', 'b', 'c']);
  press(pressed);
  expect(readFocus()).toBe(next);
});

it('goes to the heading where none is left', () => {
  const { press, readFocus } = open(['nvidia']);
  press('nvidia');
  expect(readFocus()).toBe('끈 이름');
});

it('takes the keyboard from nowhere else, also where a row goes that was pressed in vain', () => {
  const { press, readFocus, drop } = open(['a', 'b'], false);
  const other = document.body.appendChild(document.createElement('button'));
  other.textContent = 'other';
  press('a');
  other.focus();
  drop({ scope: 'everywhere', entity: 'a' });
  expect(readFocus()).toBe('other');
});
