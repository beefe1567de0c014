// Every mention can say why it was accepted, in one sentence of either language.
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';
import { explain } from '@/lib/why';

const { pack, lexicon } = await loadLexicon();
const reader = createReader(lexicon);
const names = new Map(pack.entities.map(({ id, name }) => [id, name]));

describe('why', () => {
  it.each([
    [
      '업스테이지가 챗GPT와 겨룬다',
      'upstage',
      /‘업스테이지’: 이 이름의 표기이며, 자료에/,
      /nothing else in the data/,
    ],
    [
      '업스테이지의 권순일 부사장과 챗GPT',
      'kwon-soonil',
      /관련된 이름\(업스테이지\)/,
      /also names Upstage/,
    ],
    ['오픈AI와 구글, 네이버', 'naver', /AI 산업을 다룹니다/, /about the AI industry/],
    ['업스테이지와 노타·모레가 챗GPT를', 'moreh', /나란히/, /right beside it/],
  ])('%s', (text, id, ko, en) => {
    const found = reader.decide([reader.scan(text)]).find(({ entity }) => entity === id);
    expect(found).toBeDefined();
    if (!found) return;
    expect(explain(found, [text], (one) => names.get(one)?.ko ?? '', 'ko')).toMatch(ko);
    expect(explain(found, [text], (one) => names.get(one)?.en ?? '', 'en')).toMatch(en);
  });

  it('names the place before that a surname is followed to', () => {
    const texts = ['권순일 업스테이지 부사장이 챗GPT를 말했다.', '권 부사장은 웃었다.'];
    const found = reader
      .decide(texts.map((text) => reader.scan(text)))
      .find(({ kind }) => kind === 'inferred');
    expect(found && explain(found, texts, String, 'ko')).toBe(
      '‘권 부사장’: 앞에 나온 ‘권순일’의 성이 쓰였고, 그 사이에 성이 같은 다른 인물이 없습니다.',
    );
  });
});
