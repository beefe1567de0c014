// @vitest-environment jsdom
// A page that was there before there were names to look for: it is read once somebody asks for what is in it.
import { expect, it, vi } from 'vitest';
import type { Answers } from '@/lib/answers';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import type { ToBackground } from '@/lib/messages';
import { api, deliver } from './extension-api';
import { soon } from './soon';

const { answerBackground } = await import('@/lib/answer-background');
const { parseSettings } = await import('@/lib/settings');
const { default: reader } = await import('@/entrypoints/reader.content');

const { lexicon } = await loadLexicon();
const lines =
  '업스테이지는 새 모델을 내놓고 해외 기업과 같은 시험을 치르겠다고 밝혔다. 값이 내리는 가운데 이 문단은 그대로 있다.';

it('a page without names to look for is read once there are some, whoever asks first', async () => {
  api.reset();
  vi.stubGlobal('matchMedia', () => new EventTarget());
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal(
    'StaticRange',
    class {
      constructor(init: object) {
        Object.assign(this, init);
      }
    },
  );
  Element.prototype.checkVisibility = () => true;
  document.elementFromPoint = () => null;
  document.title = '견본 제목입니다';
  document.body.innerHTML = `<main><h1>견본 제목입니다</h1>${`<p>${lines}</p>`.repeat(6)}</main>`;
  const states: string[] = [];
  let isMade = false;
  answerBackground({
    readSettings: () => parseSettings(undefined),
    readLexicon: () => (isMade ? { version: '1', buffer: lexicon } : null),
    tellPageState: ({ state }) => void states.push(state),
  } as Partial<Answers<ToBackground>> as Answers<ToBackground>);
  await reader.main({} as never);
  await soon(() => expect(states).toEqual(['paused']));
  const readCast = () => deliver({ to: 'page', name: 'readCast', args: [] });
  expect(await readCast()).toMatchObject({ value: null });
  isMade = true;
  expect(await readCast()).toMatchObject({ value: { members: [{ entity: 'upstage' }] } });
  await soon(() => expect(states).toContain('on'));
  (globalThis as { gakjuLife?: AbortController }).gakjuLife?.abort();
});
