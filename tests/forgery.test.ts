// Ten thousand forged messages, seeded: nothing is written, no stranger is answered, nothing breaks.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, deliver, ourPage } from './extension-api';

const { answerBackground } = await import('@/lib/answer-background');
const { answerPage } = await import('@/lib/answer-page');

const runs = Math.max(10_000, Number(process.env.GAKJU_FUZZ_RUNS ?? 0));
const seed = Number(process.env.GAKJU_FUZZ_SEED ?? 6);

const names = [
  'readLexicon',
  'readEntity',
  'readEntities',
  'readPackState',
  'startReading',
  'tellPageState',
  'readCast',
  'revealMention',
  'walk',
  'lookUpSelection',
  '__proto__',
  'constructor',
  'toString',
];
const value = fc.oneof(
  fc.anything({ withBigInt: true, withMap: true, withDate: true, withSparseArray: true }),
  fc.constantFrom('upstage', '', '__proto__', 'x'.repeat(300), -1, 1.5, Number.NaN, [], [[]], {}),
);
/** Near enough to a true one to try every check, and mostly wrong. */
const message = fc.oneof(
  fc.record(
    {
      to: fc.oneof(fc.constantFrom('background', 'page', 'popup'), value),
      name: fc.oneof(fc.constantFrom(...names), value),
      args: fc.oneof(fc.array(value, { maxLength: 3 }), value),
    },
    { requiredKeys: [] },
  ),
  value,
);

let asked: string[] = [];
const note = (name: string) => () => {
  asked.push(name);
  return null;
};

beforeEach(() => {
  api.reset();
  asked = [];
  answerBackground({
    readLexicon: note('readLexicon'),
    readEntity: note('readEntity'),
    readEntities: () => [],
    readPackState: () => ({ state: 'failed', reason: '' }),
    startReading: note('startReading'),
    tellPageState: note('tellPageState'),
  } as never);
  answerPage({
    readCast: note('readCast'),
    revealMention: () => false,
    walk: () => false,
    lookUpSelection: () => false,
  } as never);
});

const sends = async (one: unknown, sender: object): Promise<unknown> => {
  try {
    structuredClone(one);
  } catch {
    // No browser would deliver it.
    return 'nobody';
  }
  return deliver(one, sender);
};

describe('forged messages', () => {
  it('from strangers get no answer, whatever they say', async () => {
    const stranger = fc.constantFrom({}, { id: 'someone-else' }, { id: '', tab: { id: 1 } });
    await fc.assert(
      fc.asyncProperty(message, stranger, async (one, sender) => {
        expect(await sends(one, sender)).toBe('nobody');
      }),
      { numRuns: runs, seed },
    );
    expect(asked).toEqual([]);
  });

  it('of a wrong shape from our own id are answered only where every argument is what it should be', async () => {
    const isId = (id: unknown) => typeof id === 'string' && id.length <= 200;
    const isRight: Record<string, (args: unknown[]) => boolean> = {
      readEntity: ([id, ...more]) => isId(id) && more.length === 0,
      startReading: ([tab, ...more]) => Number.isInteger(tab) && more.length === 0,
    };
    await fc.assert(
      fc.asyncProperty(message, async (one) => {
        asked = [];
        const answer = await sends(one, ourPage);
        if (answer === 'nobody') {
          expect(asked).toEqual([]);
          return;
        }
        const { name, args } = one as { name: string; args: unknown[] };
        expect(names.slice(0, 10)).toContain(name);
        expect(isRight[name]?.(args) ?? true).toBe(true);
      }),
      { numRuns: runs, seed },
    );
  });
});
