// @vitest-environment jsdom
// The card in the popup calls a name by its name where its own card does not come.
import './extension-api';
import { render } from 'preact';
import { expect, it } from 'vitest';
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
    findNames: (texts) => texts.map(() => []),
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
