// @vitest-environment jsdom
// One card on a page: whom "not this" is about, and what a name is called while its own card does not come.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
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

const readRects = () => [new DOMRect(0, 0, 40, 20)];

function open(about: Partial<Mention>, more: Partial<CardParts> = {}) {
  const element = document.body.appendChild(document.createElement('div'));
  const block: Mention['block'] = { text, element, pieces: [], links: [] };
  const before = null;
  const place = { block, start: 0, end: 7, kind: 'certain', why: { by: 'field' }, before } as const;
  const mute = vi.fn<CardParts['mute']>(async () => {});
  const layer = { element, show() {}, remove() {} };
  const act = () => {};
  const onClose = vi.fn();
  const card = showCard(
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
      openOwn: async () => true,
      openDraft: async () => true,
      onSeen: act,
      isPrivate: () => false,
      mute,
      readRects: () => [],
      findNames: (texts) => texts.map(() => []),
      readScale: () => 1,
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
  return { card, element, mute, press, onClose };
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

describe('a pinned card', () => {
  afterEach(() => history.replaceState(null, '', '/'));

  const day = (text: string | null) => /이 기사\((\d[^)]*)\)/.exec(text ?? '')?.[1] ?? null;
  const turnTo = (address: string, title: string) => {
    history.pushState(null, '', address);
    document.title = title;
  };

  it('stays of its own article when the page turns to another: date, title and address', async () => {
    turnTo('/first', '첫 기사');
    let published = '2025-08-13';
    const { card, element, mute, press } = open(
      {},
      { readRects, readArticle: () => ({ lang: 'ko', published }) },
    );
    await soon(() => expect(day(element.textContent)).toBe('2025.08.13'));
    card.pin();
    published = '2024-02-01';
    turnTo('/second', '둘째 기사');
    card.redraw();
    expect(day(element.textContent)).toBe('2025.08.13');
    await press('오류 알리기');
    await soon(() =>
      expect(element.querySelector('textarea')?.value).toMatch(/기사: \S+\/first$/m),
    );
    await press('돌아가기');
    await press('이게 아님');
    await press('이 자리에서');
    await soon(() => expect(mute.mock.calls[0]?.[0]).toMatchObject({ scope: 'mention' }));
    expect(JSON.stringify(mute.mock.calls[0]?.[0])).toContain('/first');
  });

  it('takes on a day that is found later only before it is pinned: after that it may be another’s', async () => {
    let published: string | null = null;
    const more: Partial<CardParts> = { readRects, readArticle: () => ({ lang: 'ko', published }) };
    const [first, second] = [open({}, more), open({}, more)];
    await soon(() => expect(heading(first.element)).toBe('업스테이지'));
    await soon(() => expect(heading(second.element)).toBe('업스테이지'));
    second.card.pin();
    published = '2025-08-13';
    first.card.redraw();
    second.card.redraw();
    expect(day(first.element.textContent)).toBe('2025.08.13');
    expect(day(second.element.textContent)).toBeNull();
  });
});

describe('a name followed whose card does not come', () => {
  const gone = () => Promise.reject(new Error('the extension was updated'));
  const follow = async (more: Partial<CardParts>) => {
    const opened = open({}, { readRects, ...more });
    await soon(() => expect(heading(opened.element)).toBe('업스테이지'));
    await opened.press(opened.element.querySelector('.chip')?.textContent ?? '');
    return opened;
  };

  it('leaves the way back, and what a pinned card is moved by', async () => {
    const ask = (id: string) => (id === 'upstage' ? Promise.resolve(cardOf(id)) : gone());
    const { card, element, press } = await follow({ ask });
    await soon(() => expect(element.textContent).toMatch(/불러오지 못했습니다/));
    card.pin();
    expect(element.querySelectorAll('.move, [aria-pressed=true]').length).toBe(2);
    await press('업스테이지');
    await soon(() => expect(element.querySelector('.fact')).not.toBeNull());
    expect(element.querySelector('.card-trail')).toBeNull();
  });

  it('can be asked for again', async () => {
    let isThere = false;
    const ask = (id: string) =>
      id === 'upstage' || isThere ? Promise.resolve(cardOf(id)) : gone();
    const { element, press } = await follow({ ask });
    await soon(() => expect(element.textContent).toMatch(/불러오지 못했습니다/));
    isThere = true;
    await press('다시 시도');
    await soon(() => expect(element.querySelector('.fact')).not.toBeNull());
    expect(element.querySelector('.card-trail')?.textContent).toBe('업스테이지');
  });
});

it('says first that nothing in the text speaks for it, where only the reader does', async () => {
  const readArticle = () => ({ lang: 'ko', published: '2025-08-13' }) as const;
  const { element } = open({ why: { by: 'asked' } }, { readRects, readArticle });
  await soon(() => expect(element.querySelector('.why')?.textContent).toMatch(/근거가 없습니다/));
  expect(element.querySelector('.since')).toBeNull();
});

it('a name that is not known is added with the title of the page that it was asked about on', async () => {
  document.title = '견본 기사';
  const openDraft = vi.fn<CardParts['openDraft']>(async () => true);
  const ask = async () => null;
  const { press } = open({ entity: '' }, { ask, openDraft, readRects });
  await press('내 각주에 추가');
  expect(openDraft).toHaveBeenCalledExactlyOnceWith('네이버클라우드', '견본 기사');
});

it('a card that came is shown though the name for its reason cannot be read', async () => {
  const ask = (id: string) => (id === 'upstage' ? Promise.resolve(cardOf(id)) : gone());
  const gone = () => Promise.reject(new Error('gone'));
  const { element } = open({ why: { by: 'kin', kin: 'nobody' } }, { ask, readRects });
  await soon(() => expect(element.querySelector('.fact')).not.toBeNull());
});
