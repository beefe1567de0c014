// @vitest-environment jsdom
// One card on a page: whom "not this" is about, and what a name is called while its own card does not come.
import { beforeAll, expect, it, vi } from 'vitest';
import type { CardParts } from '@/entrypoints/card.content/card-parts';
import { showCard } from '@/entrypoints/card.content/shown-card';
import type { Mention } from '@/lib/page/mentions';
import { cardOf } from './components/draw-card';
import { soon } from './soon';

beforeAll(() => {
  // Browsers have it.
  Element.prototype.scrollTo = () => {};
});

const text = '네이버클라우드는 이 견본에 나오는 이름이다.';

function open(about: Partial<Mention>, more: Partial<CardParts> = {}) {
  const element = document.body.appendChild(document.createElement('div'));
  const block: Mention['block'] = { text, element, pieces: [], links: [] };
  const before = null;
  const place = { block, start: 0, end: 7, kind: 'certain', why: { by: 'field' }, before } as const;
  const mute = vi.fn<CardParts['mute']>(async () => {});
  const layer = { element, show() {}, remove() {} };
  const act = () => {};
  const onClose = vi.fn();
  showCard(
    layer,
    {
      mention: { entity: 'upstage', ...place, ...about },
      line: 0,
      by: 'pointer',
      onPin: () => true,
      onClose,
    },
    {
      document,
      ask: async (id) => cardOf(id),
      openOwn: act,
      onSeen: act,
      isPrivate: () => false,
      mute,
      readRects: () => [],
      findNames: (texts) => texts.map(() => []),
      setActive: act,
      readArticle: () => ({ lang: 'ko', published: null }),
      ...more,
    },
  );
  const press = (label: string) =>
    soon(() => {
      const buttons = [...element.querySelectorAll('button')];
      const button = buttons.find(({ textContent }) => textContent.includes(label));
      if (!button) throw new Error(`no button ${label}`);
      button.click();
    });
  return { element, mute, press, onClose };
}
const heading = (element: HTMLElement) => element.querySelector('h2')?.textContent;

it('"not this" after choosing among several is about the chosen one', async () => {
  const { element, mute, press } = open({ entity: '', senses: ['nvidia', 'naver-cloud'] });
  await press('네이버클라우드 기업');
  await press('이게 아님');
  await press('어디서나');
  await soon(() => expect(element.textContent).toMatch(/어디서나 이 이름을 껐습니다/));
  expect(mute).toHaveBeenCalledWith({ scope: 'everywhere', entity: 'naver-cloud' }, true);
});

it('"not this" offers no place in a private window, as its page’s address would be kept', async () => {
  const { element, press } = open({}, { isPrivate: () => true });
  await press('이게 아님');
  await soon(() => expect(element.textContent).toMatch(/이 사이트에서/));
  expect(element.textContent).not.toMatch(/이 자리에서/);
});

it.each([
  ['is on its way', () => new Promise<never>(() => {})],
  ['cannot be loaded', () => Promise.reject(new Error('the extension was updated'))],
])('a name followed is called by its name while its card %s', async (_how, answer) => {
  const ask = (id: string) => (id === 'upstage' ? Promise.resolve(cardOf(id)) : answer());
  const { element, press } = open({}, { ask });
  await soon(() => expect(heading(element)).toBe('업스테이지'));
  const chip = element.querySelector('.chip');
  const name = chip?.lastChild?.textContent ?? '';
  await press(chip?.textContent ?? '');
  await soon(() => expect(heading(element)).toBe(name));
  expect(element.querySelector('.card')?.getAttribute('aria-label')).toBe(name);
});

it('goes where its text went while its card was on the way, rather than stand in the corner', async () => {
  const { onClose } = open({}, { readRects: () => [] });
  await soon(() => expect(onClose).toHaveBeenCalled());
});
