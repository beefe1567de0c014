// Whose day it is: where the article is another one by the time it is found, and where nothing can be found.
import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import type { FoundArticle } from '@/lib/page/article';
import { createDay } from '@/lib/page/day';

afterEach(() => vi.unstubAllGlobals());

function open(html: string): Document {
  const { window } = new JSDOM(html, { url: 'https://news.example/a' });
  vi.stubGlobal('location', window.location);
  return window.document;
}

it('is not the former article’s, found while the next one took its place', () => {
  const document = open('<title>견본</title>');
  let article = { kind: 'article', roots: [], next: [], day: '2025-08-13' };
  const find = function* (_: Document, { day }: { day: string }) {
    yield;
    return day;
  };
  const day = createDay(document, () => article as unknown as FoundArticle, find as never);
  const under = day.find();
  under.next();
  article = { ...article, day: '2026-01-05' };
  day.forget();
  for (const _ of under);
  expect(day.read()).toBe('2026-01-05');
});

it('is none where what finds it fails, and it is not looked for again', () => {
  const document = open('<title>견본</title>');
  let times = 0;
  const day = createDay(
    document,
    () => ({ kind: 'article', roots: [], next: [] }),
    function* () {
      times++;
      yield;
      throw new RangeError('견본');
    },
  );
  expect([day.read(), day.read()]).toEqual([null, null]);
  expect(times).toBe(1);
});
