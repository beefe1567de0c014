// Whose day it is: where the article is another one by the time it is found, where nothing can be found, and in translation.
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundArticle } from '@/lib/page/article';
import { createDay } from '@/lib/page/day';

afterEach(() => vi.unstubAllGlobals());

function openPage(html: string): Document {
  const { window } = new JSDOM(html, { url: 'https://news.example/a' });
  vi.stubGlobal('location', window.location);
  return window.document;
}

it('is not the former article’s, found while the next one took its place', () => {
  const document = openPage('<title>견본</title>');
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
  const document = openPage('<title>견본</title>');
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

let article: FoundArticle;
beforeEach(() => {
  article = { kind: 'article', roots: [], next: [] };
});

/** What Chrome, Edge and others do to a page that they show in another language. */
const translations: Record<string, (document: Document) => void> = {
  Chrome: ({ documentElement }) => {
    documentElement.classList.add('translated-ltr');
    documentElement.lang = 'en';
  },
  Edge: ({ head }) => head.querySelector('title')?.setAttribute('_msttexthash', '1'),
  Firefox: ({ documentElement }) => {
    documentElement.lang = 'en';
  },
};

/** A page of which `first` is found, then, in translation, another day. */
function openTranslated(browser: string, first: string | null) {
  const document = openPage('<html lang="ko"><title>견본</title>');
  let found = first;
  const find = function* () {
    yield;
    return found;
  };
  const day = createDay(document, () => article, find);
  expect(day.read()).toBe(first);
  found = '2025-08-20';
  document.title = 'Sample';
  translations[browser]?.(document);
  // Not a word of what was read is left.
  day.forget();
  return { document, day };
}

describe.each(Object.keys(translations))('of a page that %s translates', (browser) => {
  it('stays what it was, whatever the page prints by now', () => {
    expect(openTranslated(browser, '2025-08-13').day.read()).toBe('2025-08-13');
  });
  it('is none once the next article stands under it', () => {
    const { document, day } = openTranslated(browser, '2025-08-13');
    article = { ...article, next: [[document.body]] };
    expect(day.read()).toBeNull();
  });
  it('is another at another address', () => {
    const { document, day } = openTranslated(browser, '2025-08-13');
    document.defaultView?.history.pushState(null, '', '/b');
    expect(day.read()).toBe('2025-08-20');
  });
});

it.each(['Chrome', 'Edge'])('stays none where %s translates a page that tells none', (browser) => {
  expect(openTranslated(browser, null).day.read()).toBeNull();
});

it('is found in a page that tells its language late, and its day later', () => {
  expect(openTranslated('Firefox', null).day.read()).toBe('2025-08-20');
});

it('is found in what only a translation makes an article', () => {
  const document = openPage('<html lang="ko"><title>견본</title>');
  let kind: FoundArticle['kind'] = 'none';
  const find = function* () {
    yield;
    return kind === 'article' ? '2025-08-13' : null;
  };
  const day = createDay(document, () => ({ ...article, kind }), find);
  expect(day.read()).toBeNull();
  kind = 'article';
  translations.Chrome?.(document);
  day.forget();
  expect(day.read()).toBe('2025-08-13');
});
