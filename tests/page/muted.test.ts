// "Not this": one place, a name on a site, a name everywhere; and nothing of the page's words kept.
import { describe, expect, it } from 'vitest';
import { createMuteTest, toMuted } from '@/lib/page/muted';

const address = new URL('https://news.example/view?id=7&utm_source=mail#top');
const at = (text: string, entity = 'daum') => ({ entity, block: { text } });
const here = at('카카오는 다음을 내놓는다고 밝혔다.');
const test = (muted: ReturnType<typeof toMuted>[], where: URL = address) =>
  createMuteTest(muted, () => where);

describe('what is muted', () => {
  it.each([
    ['mention', true, false, false, false],
    ['site', true, true, true, false],
    ['everywhere', true, true, true, true],
  ] as const)('%s', (scope, there, otherBlock, otherPage, otherSite) => {
    const muted = [toMuted(here, scope, address)];
    expect(test(muted)(here)).toBe(there);
    expect(test(muted)(at('다음은 포털이다.'))).toBe(otherBlock);
    expect(test(muted, new URL('https://news.example/view?id=8'))(here)).toBe(otherPage);
    expect(test(muted, new URL('https://paper.example/view?id=7'))(here)).toBe(otherSite);
    expect(test(muted)(at(here.block.text, 'kakao'))).toBe(false);
  });

  it('knows the place again after a reload that came another way and spaces the text otherwise', () => {
    const muted = [toMuted(here, 'mention', address)];
    const again = new URL('https://news.example/view?id=7');
    expect(test(muted, again)(at('  카카오는 다음을\n내놓는다고  밝혔다. '))).toBe(true);
  });

  it('keeps none of the page’s words', () => {
    expect(JSON.stringify(toMuted(here, 'mention', address))).not.toMatch(/카카오|다음|밝혔/);
  });
});
