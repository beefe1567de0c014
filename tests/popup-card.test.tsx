// @vitest-environment jsdom
// The card in the popup: what it is called where its own card does not come, and the names in its sentences.
import './extension-api';
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { NameSpan } from '@/components/Names';
import type { ToBackground } from '@/lib/messages';
import { cardOf } from './components/draw-card';
import { soon } from './soon';

const { createPopupCard } = await import('@/entrypoints/popup/popup-card');
const { answerBackground } = await import('@/lib/answer-background');

it('heads a name that cannot be loaded with what was pressed', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  answerBackground({
    readEntity: (id: string) => (id === 'upstage' ? cardOf(id) : Promise.reject(new Error('gone'))),
  } as ToBackground);
  const card = createPopupCard({
    lang: 'ko',
    today: '2026-11-26',
    readArticle: () => ({ title: '견본', address: 'https://news.example/1', published: null }),
    readFindNames: () => (texts) => texts.map(() => []),
    onChange: () => render(card.draw(), root),
    onClose: () => {},
  });
  Element.prototype.scrollTo = () => {};
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
  const root = document.body.appendChild(document.createElement('div'));
  answerBackground({ readEntity: (id: string) => cardOf(id) } as ToBackground);
  let find = (texts: string[]): NameSpan[][] => texts.map(() => []);
  const draw = () => render(card.draw(), root);
  const card = createPopupCard({
    lang: 'ko',
    today: '2026-11-26',
    readArticle: () => ({ title: '견본', address: 'https://news.example/1', published: null }),
    readFindNames: () => find,
    onChange: draw,
    onClose: () => {},
  });
  await card.open('upstage', '업스테이지');
  const countNames = () => root.querySelectorAll('.summary .name').length;
  expect(countNames()).toBe(0);
  find = (texts) => texts.map(() => [{ start: 0, end: 2, entity: 'nvidia' }]);
  draw();
  expect(countNames()).toBe(1);
});
