// The names in a card's own sentences: each once, never the card's own, and only by the rules of articles.
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';
import { findCardNames } from '@/lib/page/card-names';

const { lexicon } = await loadLexicon();
const reader = createReader(lexicon);
const find = (texts: string[], self: string) =>
  findCardNames(reader, texts, self).map((spans, i) =>
    spans.map(({ start, end, entity }) => `${texts[i]?.slice(start, end)}=${entity}`),
  );

describe('names in a card', () => {
  it('come once, the first time, and never the card’s own', () => {
    expect(
      find(
        ['업스테이지가 네이버클라우드와 겨룬다.', '업스테이지와 네이버클라우드, 오픈AI.'],
        'upstage',
      ),
    ).toEqual([['네이버클라우드=naver-cloud'], ['오픈AI=openai']]);
  });

  it('leave other things alone', () => {
    expect(find(['카카오톡 이용자가 늘었다.'], 'openai')).toEqual([[]]);
  });
});
