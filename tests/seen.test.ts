// What is new since the reader last looked.
import { describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/pack/schema';
import { api } from './extension-api';

const { clearSeen, findNews, forgetOthers, toLook } = await import('@/lib/seen');

const texts = { ko: '', en: '' };
const today = '2026-11-26';
const entity = (days: string[], asOfs: string[] = []) =>
  ({
    facts: asOfs.map((asOf) => ({ asOf, label: texts, value: texts, sources: [] })),
    events: days.map((date) => ({ date, text: texts, sources: [] })),
  }) satisfies Partial<Entity>;
const seen = { newest: '2026-08-18', known: 1 };

describe('news', () => {
  it('are none of a name that nobody has looked at yet', () => {
    expect(findNews(entity(['2026-01-15']), undefined, today)).toBeNull();
  });

  it('are none where nothing has changed', () => {
    expect(findNews(entity(['2026-08-18']), seen, today)).toBeNull();
  });

  it('have the day of the newest event', () => {
    const news = findNews(entity(['2026-08-18', '2026-10-01']), seen, today);
    expect(news).toEqual({ of: 'event', date: '2026-10-01' });
  });

  it.each([
    ['an older event', entity(['2026-08-18', '2025-12-30'])],
    ['a fact, whatever it is as of', entity(['2026-08-18'], ['2026-09'])],
    ['what is only planned', entity(['2026-08-18', '2027-03'])],
  ])('have no day but a number where %s was added: nothing happened on it', (_what, now) => {
    expect(findNews(now, seen, today)).toEqual({ of: 'added', count: 1 });
  });

  it('of a name that was seen as it stands are none, even if something was planned then', () => {
    const now = entity(['2026-08-18', '2027-03'], ['2026-09']);
    expect(findNews(now, toLook(now), today)).toBeNull();
  });
});

describe('looks', () => {
  const looks = { 'seen:upstage': seen, 'seen:gone': seen };
  const rest = { settings: {}, gone: 1 };

  it('at what is known no more are forgotten, and nothing else is', async () => {
    api.stored.local = { ...looks, ...rest };
    await forgetOthers(async (ids) => ids.filter((id) => id !== 'gone').map((id) => ({ id })));
    expect(api.stored.local).toEqual({ 'seen:upstage': seen, ...rest });
  });

  it('are all forgotten where she asks for it', async () => {
    api.stored.local = { ...looks, ...rest };
    await clearSeen();
    expect(api.stored.local).toEqual(rest);
  });
});
