// Between contexts: a question is answered, once, by the one it is for, and strangers hear nothing.
import { beforeEach, describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { createReader } from '@/lib/match/article';
import type { ToBackground, ToPage } from '@/lib/messages';
import { createDay } from '@/lib/page/day';
import { api, deliver, ourId } from './extension-api';
import { openSmallPage, readSmallPage } from './fuzz/small-page';

const { askBackground, askPage } = await import('@/lib/messages');
const { answerBackground } = await import('@/lib/answer-background');
const { answerPage } = await import('@/lib/answer-page');
const { parseSettings } = await import('@/lib/settings');

const ownAnswers = {
  readOwn: () => ({ format: 1 as const, kind: 'gakju-own' as const, entries: [], notes: [] }),
  changeOwn: () => 'kept' as const,
  restartOwn: () => {},
  findBearers: () => [],
  openOwn: () => {},
  openDraft: () => {},
  readPacks: () => ({ rows: [], work: '', job: null, outcome: null }),
  readConflicts: () => ({ total: 0, first: [] }),
  addPack: () => ({ begun: 'work' }),
  addPackFile: () => ({ begun: 'work' }),
  renewPack: () => 'busy' as const,
  cancelPack: () => {},
  changePack: () => {},
  restartPacks: () => {},
};
const background: ToBackground = {
  readLexicon: () => ({ version: '1', buffer: new Uint8Array([1, 2, 3]).buffer }),
  readEntity: () => null,
  readEntities: () => [],
  readPackState: () => ({ state: 'failed', reason: 'none' }),
  readSettings: () => parseSettings(undefined),
  takeChanges: () => {},
  startReading: () => {},
  isReadable: () => true,
  tellPageState: () => {},
  searchEntities: () => [],
  ...ownAnswers,
};
const tellState = (state: unknown) => ({
  to: 'background',
  name: 'tellPageState',
  args: [state],
});
const page: ToPage = {
  readCast: () => ({ members: [], lang: 'ko', kind: 'article', published: null }),
  revealMention: (id) => id === 'upstage',
  walk: (step) => step === 'next',
  lookUpSelection: () => false,
  leave: () => {},
};

beforeEach(() => api.reset());

describe('a question', () => {
  it('to the background is answered by it, bytes and all', async () => {
    answerBackground(background);
    const lexicon = await askBackground('readLexicon');
    expect([...new Uint8Array(lexicon?.buffer ?? new ArrayBuffer(0))]).toEqual([1, 2, 3]);
    expect(await askBackground('readEntity', 'nobody')).toBeNull();
    expect(await askBackground('startReading', 7)).toBeUndefined();
  });

  it('to a page goes to the top frame of its tab', async () => {
    answerPage(page);
    expect(await askPage(7, 'revealMention', 'upstage')).toBe(true);
    expect((await askPage(7, 'readCast'))?.members).toEqual([]);
    expect(api.calls).toEqual(['tab 7 frame 0', 'tab 7 frame 0']);
  });

  it('is answered by the one it is for, where both listen', async () => {
    answerPage(page);
    answerBackground({ ...background, readPackState: () => ({ state: 'failed', reason: 'b' }) });
    expect(await askBackground('readPackState')).toEqual({ state: 'failed', reason: 'b' });
    expect(await askPage(1, 'revealMention', 'nobody')).toBe(false);
  });

  it('waits for an answer that takes time, even from a promise that is not a native one', async () => {
    // As Dexie's: the browser would not wait for it.
    const foreign = {
      // biome-ignore lint/suspicious/noThenProperty: a promise of another make is what is tested.
      then: (resolve: (value: null) => void) => setImmediate(() => resolve(null)),
    };
    answerBackground({ ...background, readEntity: () => foreign as unknown as Promise<null> });
    expect(await askBackground('readEntity', 'acme')).toBeNull();
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('a bug');
      },
    ],
    ['rejects', () => Promise.reject(new Error('a bug'))],
    ['cannot be sent', () => Object as never, 'DataCloneError'],
  ])(
    'whose answer %s fails for who asked, and is not left waiting',
    async (_how, readEntity, name = 'Error') => {
      answerBackground({ ...background, readEntity });
      await expect(askBackground('readEntity', 'acme')).rejects.toThrow(
        `readEntity failed: ${name}`,
      );
    },
  );

  it('that reads, or tells of a state, is asked once more where its answer was cut off', async () => {
    const heard: string[] = [];
    answerBackground({
      ...background,
      readEntities: () => {
        heard.push('read');
        return [];
      },
      tellPageState: () => void heard.push('told'),
    });
    api.cuts = 1;
    expect(await askBackground('readEntities', ['acme'])).toEqual([]);
    api.cuts = 1;
    await askBackground('tellPageState', { state: 'off' });
    expect(heard).toEqual(['read', 'read', 'told', 'told']);
    api.cuts = 2;
    await expect(askBackground('readEntities', ['acme'])).rejects.toThrow('message port closed');
  });

  it('that begins or moves a pack is never done twice: cut off, it fails for who asked', async () => {
    const moves: number[] = [];
    answerBackground({
      ...background,
      changePack: (_id, act) => void (act.of === 'move' && moves.push(act.by)),
    });
    api.cuts = 1;
    const move = askBackground('changePack', 'sample', { of: 'move', by: -1 });
    await expect(move).rejects.toThrow('message port closed');
    expect(moves).toEqual([-1]);
  });

  it('says from which tab it comes, where it is one', async () => {
    const tabs: (number | null)[] = [];
    answerBackground({ ...background, tellPageState: (_state, { tab }) => void tabs.push(tab) });
    const message = tellState({ state: 'on', names: 14 });
    await deliver(message, { id: ourId, tab: { id: 5 } });
    await deliver(message);
    expect(tabs).toEqual([5, null]);
  });

  it('says from which page it comes', async () => {
    const urls: (string | null)[] = [];
    answerBackground({
      ...background,
      isReadable: ({ url }) => {
        urls.push(url);
        return false;
      },
    });
    const message = { to: 'background', name: 'isReadable', args: [] };
    await deliver(message, { id: ourId, url: 'https://news.example/1' });
    await deliver(message, { id: ourId });
    expect(urls).toEqual(['https://news.example/1', null]);
  });

  it('is no longer answered once the signal aborts', async () => {
    const life = new AbortController();
    answerPage(page, life.signal);
    life.abort();
    await expect(askPage(1, 'readCast')).rejects.toThrow('readCast was not answered');
    expect(api.listeners).toEqual([]);
  });
});

describe('the door', () => {
  const question = { to: 'background', name: 'readEntity', args: ['acme'] };

  it.each([
    ['another extension', question, { id: 'someone-else' }],
    ['nobody', question, {}],
    ['a message that is none', 'readEntity', { id: ourId }],
    ['null', null, { id: ourId }],
    ['an empty envelope', {}, { id: ourId }],
    ['a question that there is not', { ...question, name: 'removeAll' }, { id: ourId }],
    ['a name that every object has', { ...question, name: 'toString', args: [] }, { id: ourId }],
    ['a question to nobody', { ...question, to: 'popup' }, { id: ourId }],
    ['a question to the page', { to: 'page', name: 'readCast', args: [] }, { id: ourId }],
    ['no id', { ...question, args: [] }, { id: ourId }],
    ['an id that is none', { ...question, args: [{ id: 'acme' }] }, { id: ourId }],
    ['an endless id', { ...question, args: ['a'.repeat(201)] }, { id: ourId }],
    ['one id too many', { ...question, args: ['acme', 'zeta'] }, { id: ourId }],
    [
      'a flood of ids',
      { ...question, name: 'readEntities', args: [Array(2001).fill('a')] },
      { id: ourId },
    ],
    ['half a tab', { ...question, name: 'startReading', args: [1.5] }, { id: ourId }],
    ['a name in the badge', tellState({ state: 'on', names: '업스테이지' }), { id: ourId }],
    ['words beside the count', tellState({ state: 'on', names: 1, text: '…' }), { id: ourId }],
    ['less than no names', tellState({ state: 'on', names: -1 }), { id: ourId }],
    [
      'a page’s own script that asks what only our pages may',
      { to: 'background', name: 'searchEntities', args: ['업스테이지'] },
      { id: ourId, url: 'https://news.example/1', tab: { id: 7 } },
    ],
    ['no arguments at all', { to: 'background', name: 'readPackState' }, { id: ourId }],
  ])('stays shut for %s', async (_who, message, sender) => {
    let asked = 0;
    const count = () => {
      asked++;
    };
    answerBackground({
      readLexicon: () => {
        count();
        return null;
      },
      readEntity: () => {
        count();
        return null;
      },
      readSettings: () => {
        count();
        return parseSettings(undefined);
      },
      readEntities: () => {
        count();
        return [];
      },
      readPackState: () => {
        count();
        return { state: 'failed', reason: '' };
      },
      startReading: count,
      isReadable: () => {
        count();
        return true;
      },
      takeChanges: count,
      searchEntities: () => {
        count();
        return [];
      },
      ...ownAnswers,
      tellPageState: count,
    });
    expect(await deliver(message, sender)).toBe('nobody');
    expect(asked).toBe(0);
  });
});

describe('what a page answers', () => {
  /** Whatever is text in it, keys apart. */
  const toTexts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(toTexts)
        : [];

  it('of its cast is ids, a language, its kind and a day, and no word of its own', async () => {
    const { pack, lexicon } = await loadLexicon();
    const lines = '업스테이지와 오픈AI가 새 모델을 내놓고 같은 시험을 치르겠다고 밝혔다. ';
    const { document } = openSmallPage(
      `<title>업스테이지 머리말</title><main><h1>업스테이지 머리말</h1><p>입력 2025.08.13</p>${`<p>${lines.repeat(3)}</p>`.repeat(4)}</main>`,
    );
    // A signal of the page's own kind.
    const life = new AbortController();
    const read = readSmallPage(document, createReader(lexicon), () => true, life.signal);
    read.findDay(createDay);
    await read.read;
    answerPage({ ...page, readCast: read.readCast });
    const cast = await askPage(7, 'readCast');
    const ids = new Set(pack.entities.map(({ id }) => id));
    const others = toTexts(cast).filter((text) => !ids.has(text));
    expect(cast?.members.map(({ entity }) => entity)).toContain('upstage');
    life.abort();
    expect(others.sort()).toEqual(['2025-08-13', 'article', 'ko']);
  });
});
