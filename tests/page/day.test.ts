// Whose day it is, where the article is another one by the time its day is found.
import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import type { FoundArticle } from '@/lib/page/article';
import { createDay } from '@/lib/page/day';

afterEach(() => vi.unstubAllGlobals());

it('is not the former article’s, found while the next one took its place', () => {
  const { window } = new JSDOM('<title>견본</title>', { url: 'https://news.example/a' });
  vi.stubGlobal('location', window.location);
  let article = { kind: 'article', roots: [], next: [], day: '2025-08-13' };
  const find = function* (_: Document, { day }: { day: string }) {
    yield;
    return day;
  };
  const day = createDay(window.document, () => article as unknown as FoundArticle, find as never);
  const under = day.find();
  under.next();
  article = { ...article, day: '2026-01-05' };
  day.forget();
  for (const _ of under);
  expect(day.read()).toBe('2026-01-05');
});
