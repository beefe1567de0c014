// Forged messages: every question there is, with right and wrong arguments, from ours, from a page's script and from strangers.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ToBackground, ToPage } from '@/lib/messages';
import { api, deliver, ourId, ourPage } from './extension-api';
import { trials } from './trials';

const { answerBackground } = await import('@/lib/answer-background');
const { answerPage } = await import('@/lib/answer-page');
const { backgroundArguments } = await import('@/lib/message-arguments');

// What is right, said once more and by hand: were the door's own schemas asked, a hole in them would be right, too.
type Is = (value: unknown) => boolean;
const isOneOf =
  (...all: unknown[]): Is =>
  (value) =>
    all.includes(value);
const isText =
  (most: number, pattern = /^/): Is =>
  (value) =>
    typeof value === 'string' && value.trim().length <= most && pattern.test(value);
const isWhole: Is = (value) => Number.isInteger(value);
/** A hole is no value: who goes through the list does not meet it. */
const isListOf =
  (isRight: Is, most = Number.POSITIVE_INFINITY): Is =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(isRight);
const isExactly =
  (fields: Record<string, Is>): Is =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === Object.keys(fields).length &&
    Object.entries(fields).every(
      ([key, isRight]) => Object.hasOwn(value, key) && isRight((value as never)[key]),
    );
const isAny =
  (...all: Is[]): Is =>
  (value) =>
    all.some((isRight) => isRight(value));

const isId: Is = (value) => typeof value === 'string' && value.length <= 200;
const isAddress: Is = (value) => typeof value === 'string' && value.length <= 2000;
const isOwnEntry = isExactly({
  id: isText(200, /^own-[a-z0-9-]+$/),
  type: isOneOf(
    ...['company', 'concept', 'event', 'law', 'model'],
    ...['organization', 'person', 'place', 'product', 'project'],
  ),
  name: isText(120, /\S/),
  spellings: isListOf(isText(120, /\S/), 50),
  summary: isText(2000),
  facts: isListOf(
    isExactly({
      text: isText(2000, /\S/),
      date: isText(10, /^\d{4}(-\d\d){0,2}$/),
      url: isText(2000, /^https?:\/\//),
      title: isText(2000, /\S/),
    }),
    50,
  ),
  note: isText(2000),
});
const isOwn = isExactly({
  format: isOneOf(1),
  kind: isOneOf('gakju-own'),
  entries: isListOf(isOwnEntry, 5000),
  notes: isListOf(
    isExactly({ entity: isText(200, /^[a-z0-9-]+$/), text: isText(2000, /\S/) }),
    5000,
  ),
});

const entry = {
  id: 'own-sample',
  type: 'company',
  name: '견본나루',
  spellings: ['견본 나루'],
  summary: '지어낸 나루.',
  facts: [{ text: '열렸다', date: '2026-11', url: 'https://example.com/1', title: '나루' }],
  note: '',
};
const own = {
  format: 1,
  kind: 'gakju-own',
  entries: [entry],
  notes: [{ entity: 'upstage', text: '내 메모' }],
};

/** Each question: what its arguments are, one by one, and some that are right. */
type Door = { takes: Is[]; right: unknown[][] };
const toBackground: Record<keyof ToBackground, Door> = {
  readLexicon: { takes: [], right: [[]] },
  readEntity: { takes: [isId], right: [['upstage'], ['a'.repeat(200)]] },
  readEntities: { takes: [isListOf(isId, 2000)], right: [[['upstage', 'openai']]] },
  readPackState: { takes: [], right: [[]] },
  readSettings: { takes: [], right: [[]] },
  takeChanges: { takes: [], right: [[]] },
  searchEntities: { takes: [isText(100)], right: [['ㅇㅅㅌㅇㅈ']] },
  startReading: { takes: [isWhole], right: [[7]] },
  readOwn: { takes: [], right: [[]] },
  changeOwn: {
    takes: [isOwn, isOwn],
    right: [
      [{ ...own, entries: [], notes: [] }, own],
      [own, { ...own, notes: [] }],
    ],
  },
  restartOwn: { takes: [isOwn], right: [[own]] },
  readPacks: { takes: [], right: [[]] },
  readConflicts: { takes: [], right: [[]] },
  addPack: {
    takes: [isAddress, isAny(isOneOf(null), isAddress)],
    right: [
      ['https://packs.example/manifest.json', null],
      ['https://packs.example/manifest.json', 'https://packs.example/*'],
    ],
  },
  addPackFile: { takes: [isText(2000, /^blob:/)], right: [['blob:1']] },
  renewPack: {
    takes: [isId, isAny(isOneOf(null), isAddress)],
    right: [
      ['sample', null],
      ['sample', 'https://packs.example/*'],
    ],
  },
  cancelPack: { takes: [], right: [[]] },
  restartPacks: { takes: [], right: [[]] },
  changePack: {
    takes: [
      isId,
      isAny(
        isExactly({ of: isOneOf('switch'), isOn: isOneOf(true, false) }),
        isExactly({ of: isOneOf('move'), by: isOneOf(-1, 1) }),
        isExactly({ of: isOneOf('roll back', 'remove') }),
      ),
    ],
    right: [
      ['sample', { of: 'switch', isOn: false }],
      ['sample', { of: 'move', by: -1 }],
      ['sample', { of: 'roll back' }],
      ['sample', { of: 'remove' }],
    ],
  },
  findBearers: { takes: [isText(120)], right: [['업스테이지']] },
  openOwn: { takes: [isId], right: [['upstage']] },
  openDraft: { takes: [isText(120), isText(2000)], right: [['견본나루', '견본 기사']] },
  isReadable: { takes: [], right: [[]] },
  tellPageState: {
    takes: [
      isAny(
        isExactly({
          state: isOneOf('on'),
          names: (names) => isWhole(names) && Number(names) >= 0,
        }),
        isExactly({ state: isOneOf('off', 'paused', 'ask') }),
      ),
    ],
    right: [[{ state: 'on', names: 14 }], [{ state: 'ask' }]],
  },
};
const isOrigins = isListOf(isText(300));
const toPage: Record<keyof ToPage, Door> = {
  readCast: { takes: [], right: [[]] },
  revealMention: { takes: [isId], right: [['upstage']] },
  walk: { takes: [isOneOf('next', 'previous', 'here')], right: [['next'], ['here']] },
  lookUpSelection: { takes: [], right: [[]] },
  leave: { takes: [isOrigins, isOrigins], right: [[['https://a.example/*'], []]] },
};

/** Every page of the web has our script in it: this is all that it may ask. Each reads, tells of itself, or brings nothing along but what she adds. */
const pagesMayAsk: (keyof ToBackground)[] = [
  'readLexicon',
  'readEntity',
  'readSettings',
  'takeChanges',
  'openOwn',
  'openDraft',
  'isReadable',
  'tellPageState',
];

const doors = new Map<string, Door & { to: 'background' | 'page' }>([
  ...Object.entries(toBackground).map(
    ([name, door]) => [name, { ...door, to: 'background' }] as const,
  ),
  ...Object.entries(toPage).map(([name, door]) => [name, { ...door, to: 'page' }] as const),
]);
const isRight = (name: string, args: unknown[]): boolean => {
  const { takes } = doors.get(name) ?? { takes: null };
  return takes !== null && args.length === takes.length && takes.every((is, i) => is(args[i]));
};
const rightOnes = [...doors].flatMap(([name, { to, right }]) =>
  right.map((args) => ({ to, name, args })),
);
const byPages = new Set<string>(pagesMayAsk);

const wrongs: unknown[] = [
  ...['', 'upstage', '__proto__', 'javascript:alert(1)', 'x'.repeat(3000)],
  ...[`https://example.com/${'x'.repeat(3000)}`, -1, 1.5, Number.NaN, 10 ** 9],
  ...[null, undefined, true, [], [[]], {}, ['upstage'], Array(2001).fill('a')],
];
const value = fc.oneof(
  fc.anything({ withBigInt: true, withMap: true, withDate: true, withSparseArray: true }),
  fc.constantFrom(...wrongs),
);
/** Right but for one place, at any depth. */
const nearly = fc
  .record({ one: fc.constantFrom(...rightOnes), by: value, at: fc.nat() })
  .map(({ one, by, at }) => {
    const all = spoil(one.args, by);
    return { ...one, args: all[at % all.length] };
  });
/** Of anything, in our envelope or in none. */
const wild = fc.oneof(
  fc.record(
    {
      to: fc.oneof(fc.constantFrom('background', 'page', 'popup'), value),
      name: fc.oneof(fc.constantFrom(...doors.keys(), '__proto__', 'constructor'), value),
      args: fc.oneof(fc.array(value, { maxLength: 3 }), value),
    },
    { requiredKeys: [] },
  ),
  value,
);

/** All that these become where one thing in them, at any depth, is another, is missing, or has this beside it. */
function spoil(value: unknown, by: unknown): unknown[] {
  if (Array.isArray(value))
    return [
      ...value.flatMap((one, i) => [by, ...spoil(one, by)].map((other) => value.with(i, other))),
      ...value.map((_, i) => value.toSpliced(i, 1)),
      [...value, by],
    ];
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...Object.entries(value).flatMap(([key, one]) => [
      ...[by, ...spoil(one, by)].map((other) => ({ ...value, [key]: other })),
      Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)),
    ]),
    { ...value, more: by },
  ];
}

let asked: string[] = [];
beforeEach(() => {
  api.reset();
  asked = [];
  const note = (names: object) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, () => void asked.push(name)]));
  answerBackground(note(toBackground) as never);
  answerPage(note(toPage) as never);
});

const sends = async (one: unknown, sender: object): Promise<unknown> => {
  asked = [];
  try {
    structuredClone(one);
  } catch {
    // No browser would deliver it.
    return 'nobody';
  }
  return deliver(one, sender);
};
const script = (url: string) => ({ id: ourId, url, tab: { id: 7 } });
const onPage = script('https://news.example/1');

describe('the background’s door', () => {
  it('has no question that is not tried here', () => {
    expect(Object.keys(toBackground).sort()).toEqual(Object.keys(backgroundArguments).sort());
  });

  it.each(rightOnes)('opens to our own pages: $name $args', async (one) => {
    expect(await sends(one, ourPage)).toEqual({ ok: true, value: undefined });
    expect(asked).toEqual([one.name]);
    expect(isRight(one.name, one.args)).toBe(true);
  });

  it.each(rightOnes.filter(({ to, name }) => to === 'background' && !byPages.has(name)))(
    'stays shut for a page’s script, whatever address it is of: $name $args',
    async (one) => {
      for (const url of [
        onPage.url,
        'about:blank',
        'null',
        '',
        `https://news.example/?${ourPage.url}`,
        `chrome-extension://${ourId}.example/options.html`,
        'chrome-extension://someone-else/options.html',
      ])
        expect(await sends(one, script(url))).toBe('nobody');
      expect(await sends(one, { id: ourId })).toBe('nobody');
    },
  );

  it.each(pagesMayAsk)('opens to a page’s script for what every page needs: %s', async (name) => {
    for (const args of toBackground[name].right)
      expect(await sends({ to: 'background', name, args }, onPage)).toMatchObject({ ok: true });
  });
});

describe('forged messages', () => {
  /** Heard or not: never with what is not right, and never as another question. */
  const expectFit = (one: unknown, answer: unknown): void => {
    if (answer === 'nobody') {
      expect(asked).toEqual([]);
      return;
    }
    const { name, args } = one as { name: string; args: unknown[] };
    expect(asked).toEqual([name]);
    expect({ name, args, isRight: isRight(name, args) }).toEqual({ name, args, isRight: true });
  };

  it.each(rightOnes)('with one place spoilt are not heard: $name $args', async (one) => {
    const all = wrongs.flatMap((wrong) => spoil(one.args, wrong));
    let shut = 0;
    for (const args of all) {
      const answer = await sends({ ...one, args }, ourPage);
      expectFit({ ...one, args }, answer);
      if (answer === 'nobody') shut++;
    }
    expect(shut).toBeGreaterThan(0);
  });

  it.each([
    ['right', fc.constantFrom(...rightOnes)],
    ['nearly right or wild', fc.oneof(nearly, wild)],
  ])('from strangers get no answer: %s', async (_what, some: fc.Arbitrary<unknown>) => {
    const stranger = fc.constantFrom(
      {},
      { id: 'someone-else' },
      { id: '', tab: { id: 1 } },
      { id: 'someone-else', url: ourPage.url },
    );
    await fc.assert(
      fc.asyncProperty(some, stranger, async (one, sender) => {
        expect(await sends(one, sender)).toBe('nobody');
        expect(asked).toEqual([]);
      }),
      trials(5000),
    );
  });

  it.each([
    ['our own pages', ourPage, [...doors.keys()]],
    ['a page’s script', onPage, [...pagesMayAsk, ...Object.keys(toPage)]],
  ])(
    'from %s are heard only where every argument is what it should be',
    async (_who, sender, mayAsk) => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(nearly, wild), async (one) => {
          const answer = await sends(one, sender);
          expectFit(one, answer);
          for (const name of asked) expect(mayAsk).toContain(name);
        }),
        trials(10_000),
      );
    },
  );
});
