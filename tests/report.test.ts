// An error report says which entry, where and why it was shown; it is a text, and goes nowhere by itself.
import { describe, expect, it } from 'vitest';
import { toReport } from '@/lib/report';
import { createEntity } from './pack/small-pack';

const card = { entity: createEntity('acme'), sources: {}, related: {}, checkedAt: '2026-11-05' };

describe('an error report', () => {
  it('names entry, article, reason and the day of the data, and leaves room for the rest', () => {
    expect(toReport(card, 'https://news.example/1', '‘애크미’: 표기', 'ko')).toBe(
      [
        '각주 자료 오류',
        '이름: acme 회사 (company/acme)',
        '자료: 2026.11.05 확인',
        '기사: https://news.example/1',
        '이 카드가 나온 이유: ‘애크미’: 표기',
        '',
        '잘못된 곳: ',
        '바른 내용과 출처: ',
      ].join('\n'),
    );
  });

  it('leaves the reason out where the name was not on the page', () => {
    expect(toReport(card, 'https://news.example/1', null, 'en')).not.toMatch(/Reason|null/);
  });
});
