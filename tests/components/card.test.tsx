// @vitest-environment jsdom
// What a card shows in each of its states, in both languages.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { noOwn, toOwnLayer } from '@/lib/pack/own';
import { entryOf } from '../own-page/small-own';
import { soon } from '../soon';
import { cardOf, draw, known, pack } from './draw-card';

// Some draw the whole pack.
describe('the card', { timeout: 60_000 }, () => {
  it('of her own says in its sentence no more than whose it is where she wrote none', () => {
    const { entities } = toOwnLayer({ ...noOwn, entries: [entryOf('new', '견본나래')] });
    const [own] = entities.map((one) => ({ ...one, pack: 'own' }));
    if (!own) throw new Error('no entry');
    const card = { ...cardOf('upstage'), entity: own };
    const root = draw({ state: 'known', card, doubt: null, why: null });
    expect(root.querySelector('h2')?.textContent).toBe('견본나래');
    expect(root.querySelector('.summary')?.textContent?.trim()).toBe('내 각주');
  });

  it('shows at most five facts, each with its as-of date and at least one note number', () => {
    for (const { id } of pack.entities) {
      const facts = [...draw(known(id)).querySelectorAll('.fact')];
      expect(facts.length, id).toBeGreaterThan(0);
      expect(facts.length, id).toBeLessThanOrEqual(5);
      for (const fact of facts) {
        expect(fact.querySelector('time')?.textContent, id).toMatch(/^\d{4}/);
        expect(fact.querySelector('.n')?.textContent, id).toMatch(/^\d+\)$/);
      }
    }
  });

  it.each([
    [null, 'ko', '사실 $1건 모두 보기', '줄여 보기'],
    ['2025-08-13', 'en', 'see all $1 facts', 'see fewer'],
  ] as const)(
    'with an article of %s, shows all facts to those who ask, and their sources (%s)',
    async (...row) => {
      const [published, lang, more, fewer] = row;
      const { facts } = cardOf('upstage').entity;
      const root = draw(known('upstage'), lang, published);
      const button = root.querySelector<HTMLButtonElement>('.all-facts');
      expect([button?.textContent, button?.ariaExpanded]).toEqual([
        more.replace('$1', String(facts.length)),
        'false',
      ]);
      button?.click();
      await soon(() => expect(root.querySelectorAll('.fact')).toHaveLength(facts.length));
      expect(root.querySelector('.all-facts')?.textContent).toBe(fewer);
      const listed = [...root.querySelectorAll('.sources .no')].map((no) =>
        no.textContent?.slice(0, -1),
      );
      for (const n of root.querySelectorAll('.fact .n'))
        expect(listed).toContain(n.textContent?.replace(')', ''));
      root.querySelector<HTMLButtonElement>('.all-facts')?.click();
      await soon(() => expect(root.querySelectorAll('.fact')).toHaveLength(5));
    },
  );

  it('offers no more facts where all are shown', () => {
    const { entity, ...card } = cardOf('upstage');
    const facts = entity.facts.slice(0, 5);
    const view = { state: 'known', doubt: null, why: null } as const;
    const root = draw({ ...view, card: { ...card, entity: { ...entity, facts } } });
    expect(root.querySelector('.all-facts')).toBeNull();
  });

  it.each([
    ['openai', '투자자', '마이크로소프트'],
    ['sovereign-ai-foundation-model-project', '재원', '과학기술정보통신부'],
    ['jensen-huang', '대표직', '엔비디아'],
    ['gpt-6', '이전', 'GPT-5'],
    ['samsung-electronics', '참여', 'K-휴머노이드 연합'],
    ['kftc', '참여', '업스테이지 컨소시엄'],
    ['solar-open-controversy', '관련', '독자 AI 파운데이션 모델 프로젝트'],
    ['high-impact-ai', '관련', 'AI 기본법'],
    ['k-exaone', '관련', '독자 AI 파운데이션 모델 프로젝트'],
    ['solar-open-2', '상위', '솔라(모델군)'],
    ['llm', '상위', '파운데이션 모델'],
    ['ai-policy-office', '상위', '과학기술정보통신부'],
  ])('says of %s what the other is to it: %s %s', (id, relation, name) => {
    const chips = [...draw(known(id)).querySelectorAll('.chip')].map((chip) => chip.textContent);
    expect(chips).toContain(relation + name);
  });

  it('calls a term part of a law in English, which says nothing of above and below', () => {
    const chips = [...draw(known('high-impact-ai'), 'en').querySelectorAll('.chip')];
    expect(chips.map((chip) => chip.textContent)).toContain('part ofAI Basic Act');
  });

  it.each([
    ['tim-cook', 'ko', '대표직애플2026.09까지'],
    ['tim-cook', 'en', 'CEO ofAppleuntil Sep 2026'],
    ['nc-ai', 'ko', '참여독자 AI 파운데이션 모델 프로젝트2026.01까지'],
  ] as const)('says of %s until when the other was so to it (%s)', (id, lang, chip) => {
    const chips = draw(known(id), lang).querySelectorAll('.chip');
    expect([...chips].map(({ textContent }) => textContent)).toContain(chip);
  });

  it('says of a stage that is over only that it took part', () => {
    const { entity, ...card } = cardOf('upstage');
    const relations = entity.relations.filter(({ to }) => to === 'stage1-eval');
    const view = { state: 'known', doubt: null, why: null } as const;
    const root = draw({ ...view, card: { ...card, entity: { ...entity, relations } } });
    expect(root.querySelector('.chip')?.textContent).toMatch(/^참여.*평가/);
    expect(root.querySelector('.chip')?.textContent).not.toContain('까지');
  });

  it('shows what still holds before what has ended, and once for each name', () => {
    const { entity, ...card } = cardOf('tim-cook');
    const [ended] = entity.relations.filter(({ until }) => until);
    if (!ended) throw new Error('nothing has ended');
    const relations = [ended, { ...ended, type: 'member-of' as const, until: null }];
    const view = { state: 'known', doubt: null, why: null } as const;
    const root = draw({ ...view, card: { ...card, entity: { ...entity, relations } } });
    expect([...root.querySelectorAll('.chip')].map((chip) => chip.textContent)).toEqual([
      '소속애플',
    ]);
  });

  it.each([
    ['ko', '관련 이름 $1개 모두 보기', '줄여 보기'],
    ['en', 'see all $1 related names', 'see fewer'],
  ] as const)('shows all related names to those who ask (%s)', async (lang, more, fewer) => {
    const count = new Set(cardOf('openai').entity.relations.map(({ to }) => to)).size;
    const root = draw(known('openai'), lang);
    const button = root.querySelector<HTMLButtonElement>('.all-related');
    const readChips = () => [...root.querySelectorAll('.chip')].map((chip) => chip.textContent);
    const few = readChips();
    expect(few).toHaveLength(6);
    expect([button?.textContent, button?.ariaExpanded]).toEqual([
      more.replace('$1', String(count)),
      'false',
    ]);
    button?.click();
    await soon(() => expect(readChips()).toHaveLength(count));
    expect(readChips().slice(0, 6)).toEqual(few);
    expect([button?.textContent, button?.ariaExpanded]).toEqual([fewer, 'true']);
    button?.click();
    await soon(() => expect(readChips()).toEqual(few));
  });

  it('offers no more related names where all are shown', () => {
    const { entity, ...card } = cardOf('openai');
    const relations = entity.relations.slice(0, 6);
    const view = { state: 'known', doubt: null, why: null } as const;
    const root = draw({ ...view, card: { ...card, entity: { ...entity, relations } } });
    expect(root.querySelectorAll('.chip')).toHaveLength(6);
    expect(root.querySelector('.all-related')).toBeNull();
  });

  it('numbers every source that a number points to, once, with publisher, date and a safe link', () => {
    for (const { id } of pack.entities) {
      const root = draw(known(id), 'ko', '2025-08-13');
      const listed = [...root.querySelectorAll('.sources .no')].map((no) => no.textContent);
      expect(listed, id).toEqual(listed.map((_, i) => `${i + 1})`));
      for (const n of root.querySelectorAll('.n')) expect(listed, id).toContain(n.textContent);
      for (const link of root.querySelectorAll('a')) {
        expect(link.target).toBe('_blank');
        expect(link.rel).toContain('noreferrer');
        expect(link.href).toMatch(/^https?:/);
      }
    }
  });

  it.each([
    ['ko', '과학기술정보통신부'],
    ['en', 'Ministry of Science and ICT'],
  ] as const)('names a publisher in the card’s language (%s)', (lang, name) => {
    const root = draw(known('nipa'), lang);
    const links = [...root.querySelectorAll('.sources a')].map(({ textContent }) => textContent);
    expect(links.some((text) => text?.startsWith(name))).toBe(true);
    expect(root.querySelector('.n')?.getAttribute('aria-label')).toContain(name);
  });

  it('numbers in English with plain digits, as the list does', () => {
    const root = draw(known('openai'), 'en', '2025-08-13');
    const listed = [...root.querySelectorAll('.sources .no')].map((no) => no.textContent);
    expect(listed.length).toBeGreaterThan(9);
    expect(listed).toEqual(listed.map((_, i) => `${i + 1}.`));
    for (const n of root.querySelectorAll('.n')) expect(listed).toContain(`${n.textContent}.`);
  });

  it('says in a source’s own language its title alone', () => {
    const { entity, ...card } = cardOf('upstage');
    const sources = Object.fromEntries(
      Object.entries(card.sources).map(([id, one]) => [
        id,
        { ...one, lang: 'en' as const, grade: 'community' as const, described: undefined },
      ]),
    );
    const view = { state: 'known', doubt: null, why: null } as const;
    const root = draw({ ...view, card: { ...card, sources, entity } });
    const links = [...root.querySelectorAll<HTMLElement>('.sources a')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link.querySelector('[lang]')?.textContent).toBe(link.title);
  });

  it('offers a first note in its foot, and shows in its midst one that is there', () => {
    const { entity, ...card } = cardOf('upstage');
    const view = { state: 'known', doubt: null, why: null } as const;
    const bare = draw(known('upstage'));
    expect(bare.querySelector('.card-body')?.textContent).not.toMatch(/메모/);
    expect(bare.querySelector('.card-foot')?.textContent).toMatch(/메모 쓰기/);
    const noted = draw({ ...view, card: { ...card, entity: { ...entity, note: '다시 물을 것' } } });
    expect(noted.querySelector('.card-body')?.textContent).toMatch(/메모.*고치기다시 물을 것/);
    expect(noted.querySelector('.card-foot')?.textContent).not.toMatch(/메모/);
  });

  it.each([
    ['first one', undefined, '메모 쓰기', '.card-foot [role=status]'],
    ['one that is there', '다시 물을 것', '고치기', '.note [role=status]'],
  ])('says where the page for a note cannot be opened: %s', async (_what, note, label, place) => {
    const { entity, ...card } = cardOf('upstage');
    const noted = { ...card, entity: { ...entity, ...(note && { note }) } };
    const root = draw(
      { state: 'known', doubt: null, why: null, card: noted },
      ...(['ko', null, { onNote: async () => false }] as const),
    );
    const buttons = [...root.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === label)?.click();
    await soon(() => expect(root.querySelector(place)?.textContent).toMatch(/열지 못했습니다/));
  });

  it('shows a note that is longer than its place cut, and whole to those who ask', async () => {
    const height = vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(120);
    onTestFinished(() => height.mockRestore());
    const { entity, ...card } = cardOf('upstage');
    const view = { state: 'known', doubt: null, why: null } as const;
    const root = draw({ ...view, card: { ...card, entity: { ...entity, note: '긴 메모' } } });
    const text = root.querySelector('.note p');
    expect(text?.className).toBe('cut');
    const more = await soon(() => {
      const found = root.querySelector<HTMLElement>('.note [aria-expanded=false]');
      if (!found) throw new Error('no way to the rest');
      return found;
    });
    more.click();
    await soon(() => expect(text?.className).toBe(''));
  });

  it.each([
    ['nothing has a source', []],
    ['a fact has one', ['2026-08']],
  ])(
    'leaves the data out of what is hers alone, and lets her change it, where %s',
    (_where, dates) => {
      const texts = (text: string) => ({ ko: text, en: text });
      const facts = dates.map((asOf) => ({
        ...{ label: texts('내 각주'), value: texts('만난 날'), asOf, sources: ['s'], pack: 'own' },
      }));
      const { entity, sources, ...card } = cardOf('upstage');
      const [source] = Object.values(sources);
      if (!source) throw new Error('no source');
      const own = { ...entity, id: 'own-a', pack: 'own', facts, events: [], relations: [] };
      const root = draw({
        ...{ state: 'known', doubt: null, why: null },
        card: { ...card, sources: { s: source }, entity: own },
      });
      expect(root.querySelectorAll('.sources li, .sources h3').length).toBe(dates.length * 2);
      expect(root.querySelector('.card-body')?.textContent).not.toMatch(/자료/);
      expect([...root.querySelectorAll('.from')].map((one) => one.textContent?.trim())).toEqual([
        '내 각주',
      ]);
      const acts = [...root.querySelectorAll('.card-foot button')].map((one) => one.textContent);
      expect(acts).toEqual(['각주로 복사', '고치기']);
    },
  );

  it('has a name for the part that scrolls, which the keyboard stops at', () => {
    const part = draw(known('upstage')).querySelector('[tabindex="0"]');
    expect([part?.localName, part?.getAttribute('aria-label')]).toEqual(['section', '업스테이지']);
  });

  it('quotes no title that is only described', () => {
    const described = Object.values(pack.sources).find(({ described }) => described);
    const { entity, ...card } = cardOf('upstage');
    const only = (source: object) =>
      draw({
        ...{ state: 'known' as const, doubt: null, why: null },
        card: {
          ...card,
          entity: {
            ...entity,
            facts: [{ ...entity.facts[0], sources: ['s'] }],
            events: [],
          },
          sources: { s: source },
        } as never,
      }).querySelector('.sources')?.textContent;
    expect(described).toBeDefined();
    expect(only({ ...described })).toContain(`[${described?.title}]`);
    expect(only({ ...described })).toMatch(/\[ \] 안은 원래 제목이 아니라/);
    expect(only({ ...described, described: undefined })).not.toContain('[');
  });

  it('says 확인 전 where only community sources carry it, and explains it once', () => {
    const id = pack.entities.find(({ facts }) => facts[0]?.status === 'reported')?.id ?? '';
    expect(draw(known(id)).textContent).toMatch(/확인 전.*‘확인 전’\u2060은/s);
    expect(draw(known(id), 'en').textContent).toMatch(/unconfirmed/);
  });

  it.each([
    ['p1', '견본 팩'],
    ['own', '내 각주'],
    // A pack of no known title: whoever it is, not the reader.
    ['constructor', 'constructor'],
  ])('signs what is of the pack %s with %s', (from, name) => {
    const { entity, ...card } = cardOf('upstage');
    const facts = entity.facts.map((fact) => ({ ...fact, pack: from }));
    const packs = { p1: { ko: '견본 팩', en: 'Sample' }, own: { ko: '', en: '' } };
    const root = draw({
      ...{ state: 'known', doubt: null, why: null },
      card: { ...card, packs, entity: { ...entity, facts } },
    });
    expect(root.querySelector('.fact .from')?.textContent?.trim()).toBe(name);
  });

  it('says that a name is inferred', () => {
    expect(draw(known('kwon-soonil', 'inferred')).querySelector('.inferred')?.textContent).toBe(
      '추정',
    );
    expect(draw(known('kwon-soonil')).querySelector('.inferred')).toBeNull();
  });

  it('parts then from since where the article has a date, and claims nothing where it has none', () => {
    const band = draw(known('upstage'), 'ko', '2025-08-13').querySelector('.since');
    // As a list of headings tells it: without the button beside it.
    expect(band?.querySelector('h3')?.textContent).toBe('이 기사(2025.08.13) 이후');
    expect(band?.querySelector('button')?.textContent).toMatch(/모두 보기/);
    expect(draw(known('upstage')).querySelector('.since')).toBeNull();
    expect(draw(known('sovereign-ai'), 'ko', '2025-08-13').querySelector('.since')).toBeNull();
  });

  it('claims nothing of the time since, nor an inference, where only the reader takes it for this one', () => {
    const root = draw(known('upstage', 'asked', '‘업스테이지’'), 'ko', '2025-08-13');
    expect(root.querySelector('.since, .inferred')).toBeNull();
    expect(
      [...root.querySelectorAll('.facts-head')].map((head) => head.firstChild?.textContent),
    ).toEqual(['알려진 것']);
  });

  describe('of which no event is told since the article', () => {
    const band = (id: string, published: string, more: object = {}) => {
      const { entity, ...card } = cardOf(id);
      const view = { state: 'known', doubt: null, why: null } as const;
      const quiet = { ...entity, events: [], ...more };
      const root = draw({ ...view, card: { ...card, entity: quiet } }, 'ko', published);
      return root.querySelector('.since')?.textContent?.replaceAll('\u2060', '');
    };
    const facts = (asOf: string) => [{ ...cardOf('upstage').entity.facts[0], asOf }];

    it.each([
      ['2026-11-20', /^이 기사보다 먼저 확인한 자료\(2026\.11\.05\)라서/],
      ['2026-10-10', /^자료\(2026\.11\.05\)에는 이 기사보다 늦은 일이 없습니다\.$/],
    ])('says of an article of %s why', (published, text) => {
      expect(band('upstage', published, { facts: facts('2025-08') })).toMatch(text);
    });

    it.each([
      ['its facts of a later day tell it', 'upstage', { facts: facts('2026-11') }],
      ['it is the reader’s own', 'upstage', { pack: 'own', facts: facts('2025-08') }],
      ['what a term means does not age', 'sovereign-ai', {}],
    ])('says nothing where %s', (_where, id, more) => {
      expect(band(id, '2026-10-10', more)).toBeUndefined();
    });
  });

  it.each([
    ['ko', '기사 전후 기준'],
    ['en', 'Around the time of the article'],
  ] as const)(
    'in %s, says of a fact of the article’s year neither that it is later nor earlier',
    (lang, text) => {
      const { entity, ...card } = cardOf('upstage');
      const view = { state: 'known', doubt: null, why: null } as const;
      const facts = entity.facts.slice(0, 1).map((fact) => ({ ...fact, asOf: '2026' }));
      const root = draw(
        { ...view, card: { ...card, entity: { ...entity, facts } } },
        lang,
        '2026-03-10',
      );
      expect(root.querySelectorAll('.facts-head')).toHaveLength(1);
      expect(root.querySelector('.facts-head')?.firstChild?.textContent).toBe(text);
    },
  );

  it('ends the known part of its timeline where the data ends', () => {
    const { entity, ...card } = cardOf('upstage');
    const view = { state: 'known', doubt: null, why: null } as const;
    const line = (checkedAt: string) =>
      draw(
        { ...view, card: { ...card, entity, checkedAt } },
        'ko',
        '2025-08-13',
      ).querySelector<HTMLElement>('.timeline .unchecked')?.style.left;
    expect(line('2026-11-26')).toBe('100%');
    expect(line('2025-08-13')).toBe('20%');
  });

  it('draws what is unconfirmed over what is confirmed on its timeline', () => {
    const { entity, ...card } = cardOf('upstage');
    const event = (date: string, more: object) => ({
      ...{ date, text: { ko: date, en: date }, sources: ['s'], ...more },
    });
    const events = [event('2026-08-17', { status: 'reported' }), event('2026-08-18', {})];
    const root = draw(
      {
        ...{ state: 'known', doubt: null, why: null },
        card: { ...card, entity: { ...entity, events } },
      },
      'ko',
      '2025-08-13',
    );
    const points = [...root.querySelectorAll('.timeline .at')];
    expect(points.map((point) => point.classList.contains('open'))).toEqual([false, true]);
  });

  it('does not tell what is planned as having happened since', () => {
    const { entity, ...card } = cardOf('upstage');
    const planned = { ko: '상장할 예정이다.', en: 'It plans to go public.' };
    const events = [...entity.events, { date: '2027-03', text: planned, sources: ['s'] }];
    const view = { state: 'known', doubt: null, why: null } as const;
    const root = draw(
      { ...view, card: { ...card, entity: { ...entity, events } } },
      'ko',
      '2025-08-13',
    );
    expect(root.querySelector('.since')?.textContent).not.toContain(planned.ko);
  });

  it.each([
    ['unknown', /아는 것이 아직 없습니다/],
    ['failed', /불러오지 못했습니다/],
  ] as const)('says so when the entity is %s', (state, text) => {
    expect(draw({ state, name: '없는 이름' }).textContent).toMatch(text);
  });

  it('of a name that is not known lets her add it to her own, and says where that cannot be', async () => {
    const added: string[] = [];
    const root = draw({ state: 'unknown', name: '견본나루' }, 'ko', null, {
      onAdd: async (name) => {
        added.push(name);
        return false;
      },
    });
    const button = root.querySelector<HTMLElement>('.card-body button');
    expect(button?.textContent).toBe('‘견본나루’ 내 각주에 추가');
    button?.click();
    expect(added).toEqual(['견본나루']);
    await soon(() =>
      expect(root.querySelector('[role=status]')?.textContent).toMatch(/내 각주를 열지 못했습니다/),
    );
    expect(draw({ state: 'failed', name: '견본나루' }).textContent).not.toMatch(/추가/);
  });

  it('is a dialog with a name, in the language of the page', () => {
    const dialog = draw(known('upstage'), 'en').querySelector('[role="dialog"]');
    expect(dialog?.getAttribute('aria-label')).toBe('Upstage');
    expect(dialog?.getAttribute('lang')).toBe('en');
  });
});
