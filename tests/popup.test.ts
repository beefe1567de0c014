// What the popup shows for each tab and answer.
import { describe, expect, it } from 'vitest';
import type { PackState } from '@/lib/messages';
import type { EntityType } from '@/lib/pack/schema';
import { isLocal, toCastView, toEarlyView, toHost } from '@/lib/popup';
import { smallCard } from './popup/small-card';

const ready: PackState = { state: 'ready', version: 'v', checkedAt: '2026-11-05', entities: 1 };
const site = {
  host: 'biz.newdaily.co.kr',
  listed: true,
  granted: true,
  off: false,
  revocable: false,
};
const card = (id: string, type: EntityType, days: string[] = []) => smallCard(id, { type, days });
const cast = (published: string | null, ...members: [string, number, number][]) => ({
  members: members.map(([entity, count, inferred]) => ({ entity, count, inferred })),
  lang: 'ko' as const,
  kind: 'article' as const,
  published,
});

const texts = (text: string) => ({ ko: text, en: text });
const nothingNew = () => null;
const today = '2026-11-26';

describe('the popup', () => {
  it.each([
    ['a page where extensions cannot run', null, ready, 'restricted'],
    ['a site that is not in the list', { ...site, listed: false, granted: false }, ready, 'ask'],
    ['a site that was turned off', { ...site, off: true }, ready, 'off'],
    [
      'a pack that is being prepared',
      site,
      { state: 'preparing', done: 3, total: 9 } as const,
      'preparing',
    ],
    ['a pack that cannot be had', site, { state: 'failed', reason: 'x' } as const, 'failed'],
  ])('says so on %s', (_what, where, pack, state) => {
    expect(toEarlyView(where, pack)?.state).toBe(state);
  });

  it('asks the page where nothing speaks against it, also while memory serves', () => {
    expect(toEarlyView(site, ready)).toBeNull();
    expect(toEarlyView(site, { ...ready, state: 'memory', loss: 'full' })).toBeNull();
  });

  it('groups the cast in the order of weight, the group of the most mentioned first', () => {
    const view = toCastView(
      cast(null, ['b', 9, 0], ['p', 5, 4], ['a', 2, 0], ['t', 1, 0]),
      [card('a', 'company'), card('b', 'company'), card('p', 'person'), card('t', 'concept')],
      nothingNew,
      today,
    );
    expect(
      view.state === 'cast' &&
        view.groups.map(({ group, rows }) => [group, rows.map((row) => row.card.entity.id)]),
    ).toEqual([
      ['organisations', ['b', 'a']],
      ['people', ['p']],
      ['terms', ['t']],
    ]);
  });

  it('tells of places, where there are some, among the terms', () => {
    const groupsOf = (type: EntityType) => {
      const cards = [card('t', 'concept'), card('x', type)];
      const view = toCastView(cast(null, ['t', 2, 0], ['x', 1, 0]), cards, nothingNew, today);
      return view.state === 'cast' && view.groups.map(({ group }) => group);
    };
    expect(groupsOf('law')).toEqual(['terms']);
    expect(groupsOf('place')).toEqual(['termsAndPlaces']);
  });

  it('keeps the order of groups where they are mentioned as often', () => {
    const view = toCastView(
      cast(null, ['t', 2, 0], ['a', 2, 0], ['p', 2, 0]),
      [card('a', 'company'), card('p', 'person'), card('t', 'concept')],
      nothingNew,
      today,
    );
    expect(view.state === 'cast' && view.groups.map(({ group }) => group)).toEqual([
      'people',
      'organisations',
      'terms',
    ]);
  });

  it('counts what is new since the article, each event once', () => {
    const view = toCastView(
      cast('2025-08-13', ['a', 2, 0], ['b', 1, 0]),
      [card('a', 'company', ['2026-01-15', '2024-01-01']), card('b', 'company', ['2026-01-15'])],
      nothingNew,
      today,
    );
    expect(view).toMatchObject({
      state: 'cast',
      names: 2,
      changed: 2,
      turns: [{ id: 'a', event: { date: '2026-01-15' } }],
    });
  });

  it('counts no more of a term than its card tells: what a word means does not age', () => {
    const view = toCastView(
      cast('2025-08-13', ['a', 2, 0], ['t', 1, 0]),
      [card('t', 'concept', ['2026-01-15']), card('a', 'company', ['2026-02-01'])],
      nothingNew,
      today,
    );
    expect(view).toMatchObject({ changed: 1, turns: [{ id: 'a' }] });
    expect(
      view.state === 'cast' && view.groups.flatMap(({ rows }) => rows.map(({ turns }) => turns)),
    ).toEqual([1, 0]);
  });

  it('does not count what is planned', () => {
    const events = ['2027-03', '2026-11-27', '2026-11-26'];
    expect(
      toCastView(
        cast('2025-08-13', ['a', 2, 0]),
        [card('a', 'company', events)],
        nothingNew,
        today,
      ),
    ).toMatchObject({ changed: 1, turns: [{ event: { date: '2026-11-26' } }] });
  });

  it('claims nothing about an article without a date', () => {
    expect(
      toCastView(
        cast(null, ['a', 1, 0]),
        [card('a', 'company', ['2026-01-15'])],
        nothingNew,
        today,
      ),
    ).toMatchObject({ turns: [], changed: 0 });
  });

  it('knows when its data was checked, and how many facts are of a later day than the article', () => {
    const facts = ['2026-09', '2026-10-11', '2026-10', '2026'].map((asOf) => ({
      ...{ label: texts(asOf), value: texts(asOf), asOf, sources: ['s'] },
    }));
    const withFacts = (id: string, type: EntityType) => {
      const { entity, ...rest } = card(id, type);
      return { ...rest, entity: { ...entity, facts } };
    };
    const view = toCastView(
      cast('2026-10-10', ['a', 2, 0], ['t', 1, 0]),
      [withFacts('a', 'company'), withFacts('t', 'concept')],
      nothingNew,
      today,
    );
    expect(view).toMatchObject({ checkedAt: '2026-11-05', laterFacts: 1 });
  });

  it('says that nothing was found', () => {
    expect(toCastView(cast(null), [], nothingNew, today).state).toBe('empty');
  });

  it.each([
    ['https://n.news.naver.com/article/1', 'n.news.naver.com'],
    ['chrome://settings', null],
    ['about:blank', null],
    ['file:///a.html', null],
    ['https://addons.mozilla.org/ko/firefox', null],
    [undefined, null],
  ])('takes %s for %s', (url, host) => {
    expect(toHost(url)).toBe(host);
    expect(isLocal(url)).toBe(url === 'file:///a.html');
  });
});
