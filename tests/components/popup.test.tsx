// @vitest-environment jsdom
// The popup in each of its states says what is the case and what to do.
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '@/components/Popup';
import type { PackState, StorageLoss } from '@/lib/messages';
import type { PopupView } from '@/lib/popup';
import { cardOf } from './draw-card';

const ready: PackState = { state: 'ready', version: 'v', checkedAt: '2026-11-05', entities: 505 };
type CastView = Extract<PopupView, { state: 'cast' }>;

/** An article with one name and no date, but for what a test is about. */
const toCast = (some: Partial<CastView>): CastView => ({
  ...{ state: 'cast', articleLang: 'ko', isArticle: true, groups: [], names: 1 },
  ...{ published: null, checkedAt: '2026-11-05', laterFacts: 0, turns: [], changed: 0 },
  ...some,
});

function draw(
  view: PopupView,
  pack: PackState = ready,
  calls: string[] = [],
  more: Partial<PopupProps> = {},
  root: HTMLElement = document.createElement('div'),
): HTMLElement {
  const note = (name: string) => () => void calls.push(name);
  render(
    <Popup
      {...{ view, pack }}
      site={{
        host: 'news.example',
        listed: true,
        granted: true,
        off: view.state === 'off',
        revocable: false,
      }}
      lang="ko"
      today="2026-11-26"
      copied={null}
      isUnkept={false}
      onOpen={note('open')}
      onSwitch={(on) => void calls.push(`switch ${on}`)}
      onAllow={note('allow')}
      onRevoke={note('revoke')}
      onReload={note('reload')}
      onCopyDiagnostics={note('copy')}
      search={{ question: '', answer: null, onAsk: note('ask'), onAdd: note('add') }}
      controls={{
        choices: { marks: 'paragraph', openBy: 'hover' },
        onChoose: note('choose'),
        onOptions: note('options'),
      }}
      card={null}
      {...more}
    />,
    root,
  );
  return root;
}

describe('the popup', () => {
  it.each<[PopupView, RegExp]>([
    [{ state: 'empty' }, /아는 이름이 없습니다/],
    [{ state: 'off' }, /이 사이트에서 껐습니다/],
    [{ state: 'restricted' }, /쓸 수 없습니다/],
    [{ state: 'unread' }, /열리지 않은 페이지/],
    [{ state: 'local' }, /기기에 저장한 파일.*원래 주소/],
    [{ state: 'file' }, /웹페이지가 아닙니다.*PDF/],
    [{ state: 'preparing', done: 200, total: 505 }, /505개 항목 가운데 200개를 저장했습니다/],
    [{ state: 'ask', host: 'blog.example', refused: false }, /blog\.example에서 켤까요/],
    [{ state: 'silent' }, /답이 없습니다/],
    [{ state: 'failed', reason: 'x' }, /불러오지 못했습니다.*받은 곳에 알려/],
  ])('%o', (view, text) => {
    expect(draw(view).textContent).toMatch(text);
  });

  it.each<[PopupView, string]>([
    [{ state: 'ask', host: 'blog.example', refused: false }, 'allow'],
    [{ state: 'silent' }, 'reload'],
    [{ state: 'failed', reason: 'x' }, 'copy'],
  ])('%o has one button for what to do', (view, act) => {
    const calls: string[] = [];
    const buttons = draw(view, ready, calls).querySelectorAll<HTMLButtonElement>('.btn');
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    expect(calls).toEqual([act]);
  });

  it.each([
    [null, /진단 내용 복사$/],
    [true, /복사했습니다/],
    [false, /진단 내용 복사브라우저가 복사를 막았습니다/],
  ])('says whether the diagnostics were copied: %s', (copied, text) => {
    const failed = draw({ state: 'failed', reason: 'x' }, ready, [], { copied });
    expect(failed.querySelector('.pp-message')?.textContent).toMatch(text);
  });

  it.each<[StorageLoss, RegExp]>([
    ['missing', /저장소를 쓸 수 없어/],
    ['full', /저장 공간이 모자라/],
    ['blocked', /다른 창에서 .*기본 자료를/],
    ['damaged', /저장된 자료를 읽지 못해/],
  ])('says what is lost when storage is %s', (loss, text) => {
    const pack: PackState = {
      state: 'memory',
      version: 'v',
      checkedAt: '2026-11-05',
      entities: 505,
      loss,
    };
    expect(draw({ state: 'empty' }, pack).textContent).toMatch(text);
  });

  it('says of each event whose it is, and opens that one', async () => {
    const calls: string[] = [];
    const card = cardOf('upstage');
    const [event] = card.entity.events;
    if (!event) throw new Error('no event');
    const row = { card, count: 1, inferred: 0, turns: 1, news: null };
    const popup = draw(
      toCast({
        ...{ published: '2020-01-01', changed: 1 },
        groups: [{ group: 'organisations', rows: [row] }],
        turns: [{ id: 'upstage', event, others: [] }],
      }),
      ready,
      calls,
    );
    popup.querySelector<HTMLButtonElement>('.pp-article .link')?.click();
    await new Promise((done) => setTimeout(done));
    const name = popup.querySelector<HTMLButtonElement>('.turns button');
    expect(name?.textContent).toBe('업스테이지');
    name?.click();
    expect(calls).toEqual(['open']);
    const source = card.sources[event.sources[0] ?? ''];
    const link = popup.querySelector<HTMLAnchorElement>('.turns a');
    expect([link?.textContent, link?.href]).toEqual([`${source?.publisher} (새 탭)`, source?.url]);
    expect(link?.rel).toContain('noreferrer');
  });

  it('names with an event all others whose cards tell of it, and opens theirs', async () => {
    const opened: string[] = [];
    const [first, other] = [cardOf('upstage'), cardOf('kakao')];
    const [event] = first.entity.events;
    if (!event) throw new Error('no event');
    const rows = [first, other].map((card) => ({
      card,
      count: 1,
      inferred: 0,
      turns: 1,
      news: null,
    }));
    const popup = draw(
      toCast({
        ...{ names: 2, published: '2020-01-01', changed: 2 },
        groups: [{ group: 'organisations', rows }],
        turns: [{ id: 'upstage', event, others: ['kakao'] }],
      }),
      ready,
      [],
      { onOpen: (id) => void opened.push(id) },
    );
    popup.querySelector<HTMLButtonElement>('.pp-article .link')?.click();
    await vi.waitFor(() => expect(popup.querySelector('.turns')).not.toBeNull());
    expect(popup.querySelector('.turns .others')?.textContent).toBe('관련 카카오');
    popup.querySelector<HTMLButtonElement>('.turns .others button')?.click();
    expect(opened).toEqual(['kakao']);
  });

  it.each([
    ['reported', true],
    [undefined, false],
  ] as const)(
    'explains 확인 전 under events where one is %s, and counts no names over them',
    async (status, explains) => {
      const card = cardOf('upstage');
      const [first] = card.entity.events;
      if (!first) throw new Error('no event');
      const row = { card, count: 1, inferred: 0, turns: 1, news: null };
      const popup = draw(
        toCast({
          ...{ published: '2020-01-01', changed: 1 },
          groups: [{ group: 'organisations', rows: [row] }],
          turns: [{ id: 'upstage', event: { ...first, status }, others: [] }],
        }),
      );
      const part = () => popup.querySelector('[tabindex="0"]');
      expect([part()?.localName, part()?.getAttribute('aria-label')]).toEqual([
        'section',
        '이 기사에 나온 이름 1개',
      ]);
      const band = () => popup.querySelector('.pp-article h2')?.textContent;
      expect(band()).toBe('이 기사\u2060(2020.01.01) 이후');
      popup.querySelector<HTMLButtonElement>('.pp-article .link')?.click();
      await vi.waitFor(() => expect(popup.querySelector('.turns')).not.toBeNull());
      expect(band()).toBe('이 기사\u2060(2020.01.01) 이후');
      expect(/‘확인 전’\u2060은/.test(popup.textContent ?? '')).toBe(explains);
      expect(popup.querySelector('.pp-page')?.textContent).not.toMatch(/이 기사에 나온 이름/);
      expect(part()?.getAttribute('aria-label')).toBe('이 기사\u2060(2020.01.01) 이후');
      expect(popup.querySelector('.pp-article .link')?.textContent).toBe('이름 목록으로');
    },
  );

  it.each<['ko' | 'en', number, number, number, string]>([
    ['ko', 48, 36, 60, '여기 나온 이름 48개 중 36개에 새 일 60건'],
    ['en', 42, 30, 56, '56 events for 30 of the 42 names here'],
    ['en', 42, 1, 1, '1 event for 1 of the 42 names here'],
    ['ko', 1, 1, 2, '여기 나온 이름 하나에 새 일 2건'],
    ['en', 1, 1, 2, '2 events for the one name here'],
  ])('in %s counts %d names, %d with news, %d events once', (lang, names, changed, count, text) => {
    const [event] = cardOf('upstage').entity.events;
    if (!event) throw new Error('no event');
    const turns = Array.from({ length: count }, () => ({ id: 'upstage', event, others: [] }));
    const view = toCast({ names, changed, turns, published: '2020-01-01' });
    const popup = draw(view, ready, [], { lang });
    expect(popup.querySelector('.pp-article p')?.textContent).toBe(text);
    // For those who do not see the band: the heading of the list.
    expect(popup.querySelector('.pp-under > h2')?.className).toBe('sr');
  });

  it.each([
    [
      'ko',
      '2026-11-20',
      0,
      '이 기사보다 먼저 확인한 자료(2026.11.05)라서 그 뒤의 일은 들어 있지 않습니다.',
    ],
    ['ko', '2026-10-10', 3, '이 기사보다 늦은 일은 없고, 기준일이 더 늦은 사실이 3건 있습니다.'],
    ['ko', '2026-10-10', 0, '자료(2026.11.05)에는 이 기사보다 늦은 일이 없습니다.'],
    [
      'en',
      '2026-11-20',
      0,
      'The data was checked before this article (5 Nov 2026) and holds nothing later.',
    ],
    ['en', '2026-10-10', 3, 'No event is dated after this article. Facts as of a later date: 3.'],
    ['en', '2026-10-10', 0, 'The data (5 Nov 2026) has no event after this article.'],
  ] as const)(
    'in %s, tells of an article of %s with %d later facts why no event is told',
    (...row) => {
      const [lang, published, laterFacts, text] = row;
      const view = toCast({ published, laterFacts });
      const said = draw(view, ready, [], { lang }).querySelector('.pp-article p')?.textContent;
      expect(said?.replaceAll('\u2060', '')).toBe(text);
    },
  );

  it('says that an article has no date, where it would say what has happened since', () => {
    const view = toCast({ names: 3 });
    const popup = draw(view);
    expect(popup.querySelector('.pp-undated')?.textContent).toMatch(/날짜를 확인하지 못해/);
    expect(popup.querySelector('.pp-under > h2')?.className).toBe('pp-names');
    expect(draw({ ...view, published: '2026-11-01' }).querySelector('.pp-undated')).toBeNull();
    const list = draw({ ...view, isArticle: false });
    expect(list.querySelector('.pp-undated')).toBeNull();
    expect(list.querySelector('.pp-names')?.textContent).toBe('이 페이지에 나온 이름 3개');
  });

  it.each([
    ['en', '업스테이지 Upstage'],
    ['ko', '업스테이지'],
  ] as const)(
    'has beside a name what an article in %s calls it, where that is another',
    (articleLang, name) => {
      const card = cardOf('upstage');
      const popup = draw(
        toCast({
          articleLang,
          groups: [
            {
              group: 'organisations',
              rows: [{ card, count: 1, inferred: 0, turns: 0, news: null }],
            },
          ],
        }),
      );
      expect(popup.querySelector('.cast-row b')?.textContent).toBe(name);
    },
  );

  it.each<[string, Partial<PopupProps>]>([
    ['a card is open', { card: '카드' }],
    [
      'something is searched for',
      { search: { question: '업', answer: null, onAsk: () => {}, onAdd: () => {} } },
    ],
  ])('has its list as it was left while %s, out of sight', (_what, more) => {
    const card = cardOf('upstage');
    const view = toCast({
      groups: [
        { group: 'organisations', rows: [{ card, count: 1, inferred: 0, turns: 0, news: null }] },
      ],
    });
    const root = draw(view);
    const row = root.querySelector('.cast-row');
    expect(row?.closest('.is-covered')).toBeNull();
    draw(view, ready, [], more, root);
    expect(root.querySelector('.is-covered .cast-row')).toBe(row);
  });

  it('draws what has happened event by event, and counted by months where it would be one thick line', () => {
    const card = cardOf('upstage');
    const toEvents = (...months: [month: string, count: number][]) =>
      months.flatMap(([month, count]) =>
        Array.from({ length: count }, (_, i) => ({
          ...{ date: `${month}-${String(i + 1).padStart(2, '0')}`, sources: [] },
          text: card.entity.name,
        })),
      );
    const drawTurns = (events: ReturnType<typeof toEvents>) => {
      const turns = events.map((event) => ({ id: 'upstage', event, others: [] }));
      const popup = draw(toCast({ turns, changed: 1, published: '2025-08-13' }));
      const months = [...popup.querySelectorAll<HTMLElement>('.timeline .count')];
      return {
        points: popup.querySelectorAll('.timeline .at').length,
        heights: months.map(({ style }) => Number.parseInt(style.height, 10)),
      };
    };
    expect(drawTurns(toEvents(['2026-03', 20]))).toEqual({ points: 20, heights: [] });
    const { points, heights } = drawTurns(toEvents(['2026-03', 20], ['2026-06', 10]));
    expect(points).toBe(0);
    expect(heights).toHaveLength(2);
    expect(heights[0]).toBe(2 * (heights[1] ?? 0));
  });

  it('turns the site off by one switch that says how it stands', () => {
    const calls: string[] = [];
    const toggle = draw({ state: 'empty' }, ready, calls).querySelector<HTMLButtonElement>(
      '[role="switch"]',
    );
    expect(toggle?.textContent).toMatch(/news\.example켜짐/);
    toggle?.click();
    expect(calls).toEqual(['switch false']);
  });
});

describe('a screen reader hears', () => {
  const readStatus = (root: HTMLElement) => root.querySelector('.pp-top [role=status]');

  it('what has taken the place of “reading the page”, in words put where it listens', () => {
    const root = draw({ state: 'loading' });
    const status = readStatus(root);
    expect(status?.textContent).toBe('페이지를 읽는 중입니다');
    for (const [view, told] of [
      [{ state: 'off' }, '껐습니다'],
      [{ state: 'silent' }, '답'],
      [toCast({ names: 7 }), '이 기사에 나온 이름 7개'],
    ] as [PopupView, string][]) {
      draw(view, ready, [], {}, root);
      expect(readStatus(root)).toBe(status);
      expect(status?.textContent).toContain(told);
    }
  });

  it('that the data is being prepared once, however its numbers change', () => {
    const root = draw({ state: 'preparing', done: 1, total: 9 });
    const told = readStatus(root)?.textContent;
    draw({ state: 'preparing', done: 8, total: 9 }, ready, [], {}, root);
    expect(readStatus(root)?.textContent).toBe(told);
    const changing = [...root.querySelectorAll('[role=status]')].filter(({ textContent }) =>
      textContent?.includes('9'),
    );
    expect(changing).toEqual([]);
  });

  it('that a change could not be kept, in words put where it listens', () => {
    const root = draw(toCast({}));
    const places = [...root.querySelectorAll('[role=status]')];
    draw(toCast({}), ready, [], { isUnkept: true }, root);
    const told = places.filter(({ textContent }) => textContent?.includes('저장'));
    expect(told).toHaveLength(1);
  });
});
