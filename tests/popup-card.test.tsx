// @vitest-environment jsdom
// The card in the popup: what it is called where its own card does not come, the names in its sentences, the keyboard.
import './extension-api';
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { NameSpan } from '@/components/Names';
import type { ToBackground } from '@/lib/messages';
import { cardOf } from './components/draw-card';
import { api } from './extension-api';
import { soon } from './soon';

const { createPopupCard } = await import('@/entrypoints/popup/popup-card');
const { answerBackground } = await import('@/lib/answer-background');

Element.prototype.scrollTo = () => {};
beforeEach(() => {
  api.reset();
  document.body.replaceChildren();
});

function openCard(isKnown: (id: string) => boolean = () => true) {
  const root = document.body.appendChild(document.createElement('div'));
  answerBackground({
    readEntity: (id: string) => (isKnown(id) ? cardOf(id) : Promise.reject(new Error('gone'))),
  } as ToBackground);
  const names = { find: (texts: string[]): NameSpan[][] => texts.map(() => []) };
  const chosen: { lang: 'ko' | 'en' } = { lang: 'ko' };
  const onClose = vi.fn();
  const draw = () => render(card.draw(), root);
  const card = createPopupCard({
    readLang: () => chosen.lang,
    today: '2026-11-26',
    readArticle: () => ({ title: '견본', address: 'https://news.example/1', published: null }),
    readFindNames: () => names.find,
    onChange: draw,
    onNote: async () => true,
    onAdd: async () => true,
    onClose,
  });
  return { root, card, names, chosen, draw, onClose };
}

it('heads a name that cannot be loaded with what was pressed', async () => {
  const { root, card } = openCard((id) => id === 'upstage');
  await card.open('upstage', '업스테이지');
  const heading = () => root.querySelector('h2')?.textContent;
  expect(heading()).toBe('업스테이지');
  const chip = root.querySelector<HTMLElement>('.chip');
  const name = chip?.lastChild?.textContent;
  chip?.click();
  await soon(() => expect(root.textContent).toMatch(/불러오지 못했습니다/));
  expect(heading()).toBe(name);
  card.close();
  await card.open('nobody', '서울대');
  expect(heading()).toBe('서울대');
});

it('has names to follow, too, where the lexicon comes after the card', async () => {
  const { root, card, names, draw } = openCard();
  await card.open('upstage', '업스테이지');
  const countNames = () => root.querySelectorAll('.summary .name').length;
  expect(countNames()).toBe(0);
  names.find = (texts) => texts.map(() => [{ start: 0, end: 2, entity: 'nvidia' }]);
  draw();
  expect(countNames()).toBe(1);
});

it('speaks the language that is chosen by now, and on the way to it, too', async () => {
  const { root, card, chosen, draw } = openCard();
  await card.open('upstage', '업스테이지');
  chosen.lang = 'en';
  draw();
  expect(root.querySelector('.card')?.getAttribute('lang')).toBe('en');
  expect(root.querySelector('h2')?.textContent).toBe('Upstage');
  await card.open('nvidia', '엔비디아');
  root.querySelector<HTMLElement>('.chip')?.click();
  await soon(() => expect(root.querySelector('.card-trail')?.textContent).toMatch(/NVIDIA/));
});

it('gives the keyboard back to what it was opened from, or to whoever is told where that is gone', async () => {
  const { card, onClose } = openCard();
  const row = document.body.appendChild(document.createElement('button'));
  const other = document.body.appendChild(document.createElement('button'));
  const openFromRow = async () => {
    row.focus();
    await card.open('upstage', '업스테이지');
    other.focus();
  };
  await openFromRow();
  card.back();
  expect(document.activeElement).toBe(row);
  expect(onClose).not.toHaveBeenCalled();
  await openFromRow();
  row.remove();
  card.back();
  expect(onClose).toHaveBeenCalledOnce();
});
