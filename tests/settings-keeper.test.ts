// What the reader chooses is kept: by however many contexts at once, and wherever the background is stopped.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Muted } from '@/lib/settings';
import { api } from './extension-api';

const { answerBackground } = await import('@/lib/answer-background');
const { changeSettings, replaceMuted, replaceSite } = await import('@/lib/choose');
const { parseSettings, readSettings } = await import('@/lib/settings');
const { writeChange } = await import('@/lib/settings-journal');
const { createSettingsKeeper } = await import('@/lib/settings-keeper');

const mutedOf = (entity: string): Muted => ({ scope: 'everywhere', entity });
/** One life of the background, as far as it keeps what is chosen. */
function live() {
  const keeper = createSettingsKeeper();
  const life = new AbortController();
  answerBackground({ takeChanges: keeper.take } as never, life.signal);
  return { ...keeper, life };
}
const written = () => Object.keys(api.stored.local).filter((key) => key !== 'settings');

beforeEach(() => api.reset());

describe('what is chosen', () => {
  it('at once, in cards, the popup, the options and by a menu, is all kept', async () => {
    const { replaceSite: byMenu } = live();
    api.stored.local = { settings: { marks: 'article', sitesOff: ['old.example'] } };
    await Promise.all([
      replaceMuted(mutedOf('upstage'), true),
      replaceMuted(mutedOf('nvidia'), true),
      replaceSite('a.example', false),
      changeSettings({ markColor: 'plum', openAfterMs: 200 }),
      byMenu('b.example', false),
      replaceSite('old.example', true),
    ]);
    expect(await readSettings()).toEqual({
      ...parseSettings(undefined),
      marks: 'article',
      markColor: 'plum',
      openAfterMs: 200,
      sitesOff: ['a.example', 'b.example'],
      muted: [mutedOf('upstage'), mutedOf('nvidia')],
    });
    expect(written()).toEqual([]);
  });

  it('twice is as the reader chose last, however fast', async () => {
    live();
    const steps = Array.from({ length: 30 }, (_, i) => i * 50);
    await Promise.all(steps.map((openAfterMs) => changeSettings({ openAfterMs })));
    expect((await readSettings()).openAfterMs).toBe(1450);
    await Promise.all([replaceSite('a.example', false), replaceSite('a.example', true)]);
    await Promise.all([replaceMuted(mutedOf('kt'), true), replaceMuted(mutedOf('kt'), false)]);
    expect(await readSettings()).toMatchObject({ sitesOff: [], muted: [] });
  });

  it('all over again, as a file brings it, leaves nothing of what was', async () => {
    live();
    api.stored.local = { settings: { marks: 'every', sitesOff: ['a.example'] } };
    const next = parseSettings({ muted: [mutedOf('kt')] });
    await changeSettings(next);
    expect(await readSettings()).toEqual(next);
  });

  it('as not to be marked is stored once, the newest last, until it is taken back', async () => {
    live();
    const onSite: Muted = { scope: 'site', entity: 'kt', host: 'a.example' };
    for (const one of [onSite, mutedOf('kt'), onSite]) await replaceMuted(one, true);
    expect((await readSettings()).muted).toEqual([mutedOf('kt'), onSite]);
    await replaceMuted({ ...onSite, host: 'b.example' }, false);
    await replaceMuted({ ...onSite }, false);
    expect((await readSettings()).muted).toEqual([mutedOf('kt')]);
  });

  describe('beside what another version of ours has stored', () => {
    const domain = { scope: 'domain', entity: 'naver', domain: 'a.example' };
    const later = { markStyle: 'wavy', density: 3, sitesOff: ['a.example', { site: 'b.example' }] };
    const readStored = () => api.stored.local.settings;
    beforeEach(() => {
      live();
      api.stored.local = { settings: { ...later, muted: [domain, mutedOf('kt'), null] } };
    });

    it('leaves that as it is', async () => {
      await replaceSite('c.example', false);
      await replaceSite('a.example', true);
      await replaceMuted(mutedOf('upstage'), true);
      await replaceMuted(mutedOf('kt'), false);
      await changeSettings({ marks: 'every' });
      expect(readStored()).toMatchObject({
        ...later,
        sitesOff: [{ site: 'b.example' }, 'c.example'],
        muted: [domain, null, mutedOf('upstage')],
        marks: 'every',
      });
      expect(await readSettings()).toEqual(
        parseSettings({ marks: 'every', sitesOff: ['c.example'], muted: [mutedOf('upstage')] }),
      );
    });

    it('finds its own entry again where the other version says more of it', async () => {
      api.stored.local = { settings: { muted: [{ ...mutedOf('kt'), since: '2027-01-01' }] } };
      await replaceMuted(mutedOf('kt'), false);
      expect(readStored()).toMatchObject({ muted: [] });
    });

    it('takes the place of what it names', async () => {
      await changeSettings({ markStyle: 'solid', muted: [] });
      expect(readStored()).toMatchObject({ density: 3, markStyle: 'solid', muted: [] });
    });
  });

  it('by whoever is gone before the background is up, is taken in as it hears of it', async () => {
    const { listen, life } = live();
    listen(life.signal);
    const isTaken = new Promise<void>((resolve) => {
      api.watching.push((changes) => {
        if (changes.settings) resolve();
      });
    });
    await writeChange({ of: 'site', host: 'a.example', isOn: false });
    await isTaken;
    expect((await readSettings()).sitesOff).toEqual(['a.example']);
  });

  it('once, where the answer is cut off and the question comes again', async () => {
    live();
    api.cuts = 1;
    await replaceMuted(mutedOf('kt'), true);
    expect((await readSettings()).muted).toEqual([mutedOf('kt')]);
  });
});

describe('what was written down', () => {
  const chosen = [
    { of: 'site', host: 'a.example', isOn: false },
    { of: 'mute', muted: mutedOf('kt'), isMuted: true },
    { of: 'site', host: 'a.example', isOn: true },
    { of: 'choices', choices: { marks: 'never' } },
  ] as const;
  const outcome = { sitesOff: [], muted: [mutedOf('kt')], marks: 'never', markStyle: 'solid' };

  /** A life that goes on no more once it has asked for this writing: of the settings, or that it took the change in. */
  async function liveUntil(writing: number): Promise<void> {
    let writings = 0;
    const isStopped = new Promise<void>((stop) => {
      api.onWriting = async () => {
        if (++writings < writing) return;
        stop();
        await new Promise(() => {});
      };
    });
    await Promise.race([createSettingsKeeper().take(), isStopped]);
    expect(writings).toBe(writing);
    api.onWriting = async () => {};
  }

  it.each([
    [1, 1, 1, 1],
    [2, 2, 2, 2],
    [1, 2, 1, 2],
    [2, 1, 2, 1],
  ])(
    'is taken in by a later life, where all before were stopped at writing %i, %i, %i, %i',
    async (...lives) => {
      api.stored.local = { settings: { markStyle: 'solid' } };
      for (const [i, change] of chosen.entries()) {
        await writeChange(change);
        await liveUntil(lives[i] ?? 1);
      }
      await createSettingsKeeper().take();
      expect(await readSettings()).toMatchObject(outcome);
      expect(written()).toEqual([]);
    },
  );

  it('and is no change of ours, is swept away, and changes nothing', async () => {
    api.stored.local = {
      settings: { markStyle: 'solid' },
      'change:1:a': null,
      'change:2:b': { of: 'site', host: 7, isOn: false },
      'change:3:c': { of: 'mute', muted: { scope: 'world' }, isMuted: true },
      'change:4:d': { of: 'choices', choices: { marks: 'never' } },
      'seen:upstage': { newest: '2026', known: 1 },
    };
    await createSettingsKeeper().take();
    expect(await readSettings()).toEqual(parseSettings({ markStyle: 'solid', marks: 'never' }));
    expect(written()).toEqual(['seen:upstage']);
  });

  it('stays where it cannot be stored, unless its reader was told that it is not kept', async () => {
    live();
    await writeChange({ of: 'site', host: 'gone.example', isOn: false });
    api.onWriting = async ([key]) => {
      if (key === 'settings') throw new Error('no room');
    };
    await expect(replaceSite('a.example', false)).rejects.toThrow('takeChanges failed');
    expect(written()).toHaveLength(1);
    api.onWriting = async () => {};
    await replaceSite('b.example', false);
    expect((await readSettings()).sitesOff).toEqual(['gone.example', 'b.example']);
  });
});
