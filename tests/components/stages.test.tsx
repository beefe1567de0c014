// @vitest-environment jsdom
// The table of what each stage decided, and the versions where sources differ.
import { describe, expect, it } from 'vitest';
import { draw, known, pack } from './draw-card';

const project = 'sovereign-ai-foundation-model-project';
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent);

describe('the stage table', { timeout: 60_000 }, () => {
  it('has a row for each of the five teams and the added sixth, and says what each stage decided', () => {
    const table = draw(known(project)).querySelector('.stages');
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['SK텔레콤', '선정', '통과', '통과 70.6'],
      ['업스테이지', '선정', '통과', '통과 69.9'],
      ['LG AI연구원', '선정', '통과', '통과 69.0'],
      ['네이버클라우드', '선정', '탈락', '–해당 없음'],
      ['NC AI', '선정', '탈락', '–해당 없음'],
      ['모티프테크놀로지스', '–해당 없음', '추가 2026.024)', '탈락 65.8'],
    ]);
  });

  it('puts the article before the first stage that came after it, and nothing without a date', () => {
    const dated = draw(known(project), 'ko', '2025-08-13');
    expect(texts(dated, 'thead .after')[0]).toMatch(/^1차/);
    expect(texts(dated, 'caption span')).toEqual(['이 기사']);
    expect(draw(known(project)).querySelector('.stages .after')).toBeNull();
  });

  it('says of the scores who carries them, and that they are unconfirmed', () => {
    expect(texts(draw(known(project), 'en'), '.card-caption')[0]).toMatch(
      /Stage 2 scores published 27 Aug 2026.*unconfirmed/,
    );
  });

  it('marks the scores themselves as unconfirmed, in their column’s head too, and not what was decided', () => {
    const root = draw(known(project));
    expect(texts(root, 'tbody .flag').map((text) => text?.trim())).toEqual([
      '70.6',
      '69.9',
      '69.0',
      '65.8',
    ]);
    expect(texts(root, 'thead .flag')).toEqual(['점수\u00a0확인\u00a0전']);
  });

  it('is there for every entity with stages, and only for those', () => {
    for (const { id, stages } of pack.entities)
      expect(draw(known(id)).querySelector('.stages') !== null, id).toBe(stages !== undefined);
  });
});

describe('versions', () => {
  it('stand each on its own line with its own number, and the label says that sources differ', () => {
    const root = draw(known('zeta'));
    expect(texts(root, '.value:not(.version)')[0]).toMatch(/시간\)1\)2\)$/);
    expect(texts(root, '.version')).toEqual(['제타 7,632만 시간1)', '제타 7,362만 시간2)']);
    expect(texts(root, 'dt')[0]).toBe('순위출처마다 다름');
    expect(texts(draw(known('zeta'), 'en'), 'dt .flag')).toEqual(['sources differ']);
  });

  it('say 확인 전 where only the community carries one of them', () => {
    expect(texts(draw(known('stage3-eval')), '.version .flag')).toEqual([' 확인 전']);
  });
});
