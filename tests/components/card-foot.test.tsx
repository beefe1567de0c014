// @vitest-environment jsdom
// The card's actions: why this card, not this, and what an error report asks.
import { describe, expect, it, vi } from 'vitest';
import type { CardProps } from '@/components/Card';
import { toScopes } from '@/lib/page/muted';
import { soon } from '../soon';
import { draw, known } from './draw-card';

const press = (root: HTMLElement, name: string | RegExp) => {
  const button = [...root.querySelectorAll('button')].find((one) => {
    const label = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return typeof name === 'string' ? label === name : name.test(label);
  });
  if (!button) throw new Error(`no button ${name}`);
  button.click();
};
const said = (root: HTMLElement) => root.querySelector('[role="status"]')?.textContent;

describe('why this card', () => {
  it('tells the reason to those who ask, and at once where there is a doubt', async () => {
    const asked = draw(known('upstage', null, '‘업스테이지’: 표기'));
    expect(asked.querySelector('.why')).toBeNull();
    press(asked, '왜 이 카드인가');
    await soon(() => expect(asked.querySelector('.why')?.textContent).toMatch(/표기/));
    for (const doubt of ['inferred', 'asked'] as const)
      expect(draw(known('kwon-soonil', doubt, '‘권’')).querySelector('.why')).not.toBeNull();
  });

  it('is not offered where there is no reason to tell: a name followed inside the card', () => {
    const readTools = (why: string | null) =>
      draw(known('upstage', null, why)).querySelector('.card-tools [aria-expanded]');
    expect(readTools('‘업스테이지’: 표기')).not.toBeNull();
    expect(readTools(null)).toBeNull();
  });
});

type Mute = NonNullable<CardProps['mute']>;
const toMute = (onMute: Mute['onMute']) => ({ mute: { scopes: toScopes(false), onMute } });

describe('not this', () => {
  it.each([
    ['이 자리에서', 'mention', /이 자리의 표시를 껐습니다/],
    ['이 사이트에서', 'site', /이 사이트에서/],
    ['어디서나', 'everywhere', /어디서나/],
  ] as const)('%s: says so, and takes it back', async (label, scope, text) => {
    const onMute = vi.fn(async () => true);
    const root = draw(known('upstage'), 'ko', null, toMute(onMute));
    press(root, '이게 아님');
    await soon(() => expect(said(root)).toMatch(/업스테이지.*끌지/));
    press(root, label);
    await soon(() => expect(said(root)).toMatch(text));
    press(root, '되돌리기');
    await soon(() => expect(root.textContent).toMatch(/이게 아님/));
    expect(onMute.mock.calls).toEqual([
      [scope, true],
      [scope, false],
    ]);
  });

  it('speaks of a person as a person, and asks nothing where there is no mention', () => {
    expect(
      draw(
        known('kwon-soonil'),
        'ko',
        null,
        toMute(async () => true),
      ).textContent,
    ).toMatch(/이 인물이 아님/);
    expect(draw(known('upstage')).textContent).not.toMatch(/이게 아님/);
  });

  it('is not answered by the second half of a double click', async () => {
    const onMute = vi.fn(async () => true);
    const root = draw(known('upstage'), 'ko', null, toMute(onMute));
    press(root, '이게 아님');
    const site = await soon(() => {
      const found = [...root.querySelectorAll('button')].find(
        ({ textContent }) => textContent === '이 사이트에서',
      );
      if (!found) throw new Error('not yet');
      return found;
    });
    site.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    expect(onMute).not.toHaveBeenCalled();
    site.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    expect(onMute).toHaveBeenCalledOnce();
  });

  it('says what to do where the choice could not be stored', async () => {
    const root = draw(
      known('upstage'),
      'en',
      null,
      toMute(async () => false),
    );
    press(root, 'Not this');
    await soon(() => press(root, 'Everywhere'));
    await soon(() => expect(said(root)).toMatch(/could not be stored.*reload/));
  });
});

describe('what the foot says', () => {
  it('is said in a region that was there before, and by the button that the keyboard goes on to', async () => {
    const root = document.body.appendChild(draw(known('upstage')));
    const status = root.querySelector('.card-foot [role="status"]');
    expect(status?.textContent).toBe('');
    press(root, '각주로 복사');
    await vi.waitFor(() => expect(status?.textContent).toMatch(/각주를 복사했습니다/));
    expect(root.contains(status)).toBe(true);
    const reached = document.activeElement;
    expect(reached?.textContent).toBe('확인');
    expect(reached?.ariaDescribedByElements).toEqual([status]);
    (reached as HTMLElement).click();
    await vi.waitFor(() => expect(status?.textContent).toBe(''));
    root.remove();
  });
});

describe('copy as note', () => {
  it('puts what is shown on the clipboard in three forms, and counts it', async () => {
    const onCopy = vi.fn((_: Record<string, string>) => true);
    const root = draw(known('zeta'), 'ko', '2025-08-13', { onCopy });
    press(root, '각주로 복사');
    await soon(() => expect(said(root)).toMatch(/복사했습니다: 사실 \d건, 출처 \d건/));
    const forms = onCopy.mock.calls[0]?.[0] ?? {};
    expect(Object.keys(forms)).toEqual(['text/plain', 'text/markdown', 'text/html']);
    expect(forms['text/plain']).toMatch(
      /순위 \(출처마다 다름\): 제타 7,632만 시간 \(2025\.11\.27 기준\) \[1\]/,
    );
  });

  it('says so where the browser refuses', async () => {
    const root = draw(known('zeta'), 'en', null, { onCopy: () => false });
    press(root, 'Copy footnote');
    await soon(() => expect(said(root)).toMatch(/refused/));
  });
});

describe('an error report', () => {
  it('is a text to copy, and says that nothing is sent, and who is to be told', async () => {
    const onCopy = vi.fn(() => true);
    const root = draw(known('upstage'), 'ko', null, { onCopy });
    press(root, '오류 알리기');
    await soon(() => expect(said(root)).toMatch(/아무것도 보내지 않습니다.*받은 곳에 알려/));
    expect(root.querySelector('textarea')?.value).toMatch(/company\/upstage/);
    press(root, '내용 복사');
    await soon(() => expect(said(root)).toMatch(/복사했습니다.*받은 곳에 알려/));
    expect(onCopy).toHaveBeenCalledWith({ 'text/plain': expect.stringMatching(/upstage/) });
  });

  it('goes back by another word than the one that closes the card', async () => {
    const root = draw(known('upstage'));
    press(root, '오류 알리기');
    await soon(() => press(root, '돌아가기'));
    await soon(() => expect(root.querySelector('textarea')).toBeNull());
  });

  it('says how to go on where the browser does not copy', async () => {
    const root = draw(known('upstage'), 'en', null, { onCopy: () => false });
    press(root, 'Report error');
    await soon(() => press(root, 'Copy text'));
    await soon(() => expect(said(root)).toMatch(/select the text/));
  });
});
