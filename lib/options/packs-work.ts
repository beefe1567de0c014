// What the options page does with packs: hands the work on, watches it, and looks where they differ. Knows no page and no words.
import { createAgain } from '@/lib/again';
import type { askBackground } from '@/lib/messages';
import type { PackAct } from '@/lib/pack/added/act';
import type { Beginning } from '@/lib/pack/added/view';
import type { Conflicts } from '@/lib/pack/conflicts';
import { toSuccess } from '@/lib/to-success';
import {
  findRow,
  nothingShown,
  type PacksEvent,
  type ShownPacks,
  showPacks,
  type TurnedAway,
} from './shown-packs';

export type PacksWork = {
  readShown(): ShownPacks;
  read(): Promise<void>;
  add(address: string): Promise<void>;
  /** One at a time: of several none is taken, and that is said. */
  addFiles(files: readonly Blob[]): Promise<void>;
  renew(id: string): Promise<void>;
  act(id: string, act: PackAct): Promise<void>;
  restart(): Promise<void>;
  /** The list as it is stored, readable or not. */
  exportList(): Promise<void>;
  look(): Promise<void>;
  fold(): void;
};

type Around = {
  ask: typeof askBackground;
  /** The permission to ask this address, where it came by this act alone. Without it the background refuses, and says why. */
  request(address: string): Promise<string | null>;
  readRaw(): Promise<unknown>;
  save(list: unknown): void;
  draw(): void;
  /** What is known may have changed. */
  onKnown(): Promise<void>;
  signal: AbortSignal;
};

export function createPacksWork({ ask, draw, onKnown, signal, ...around }: Around): PacksWork {
  const { request } = around;
  let shown = nothingShown;
  const take = (event: PacksEvent) => {
    shown = showPacks(shown, event);
  };

  let isWatching = false;
  let mayBeOver = false;
  const again = createAgain(signal);
  const rest = () => new Promise<void>((resolve) => again(resolve));

  const see = async () => {
    const { view: before, begun } = shown;
    const unanswered = () => ({ ...before, job: null, outcome: null });
    take({ of: 'viewed', view: await ask('readPacks').catch(unanswered), begun });
  };
  /** One watch at a time, so that an end is told once. */
  const watch = async () => {
    if (isWatching) return;
    isWatching = true;
    while (shown.view.job || mayBeOver) {
      // What has just begun is looked at once without a rest: a small pack is there before the second look.
      if (!mayBeOver) await rest();
      mayBeOver = false;
      await see();
      if (shown.view.job) draw();
    }
    isWatching = false;
    take({ of: 'ended' });
    await onKnown();
    draw();
    lookAgain();
  };
  const read = async () => {
    await see();
    // Work that another page, or an earlier visit, has begun is shown too.
    if (shown.view.job) void watch();
  };
  const turnAway = (of: TurnedAway['of']) => {
    take({ of: 'turned away', told: { of } });
    draw();
  };
  const start = async (work: Promise<Beginning>) => {
    take({ of: 'asked' });
    draw();
    const answer = await work.catch(() => null);
    if (answer && answer !== 'busy') take({ of: 'begun', work: answer.begun });
    else turnAway(answer ?? 'interrupted');
    // Whatever goes on, hers or not, is shown; what has come of other work before is no news of what never began.
    if (!answer) return read().then(draw);
    mayBeOver = true;
    void watch();
  };
  const look = async () => {
    take({ of: 'looked' });
    const token = shown.looks;
    draw();
    const found = await ask('readConflicts').catch((): Conflicts | null => null);
    const before = shown;
    take({ of: 'found', look: token, found });
    if (shown !== before) draw();
  };
  /** What has been read is of other packs, or of another order. */
  const lookAgain = () => {
    if (shown.conflicts.state !== 'unread') void look();
  };
  const showChange = async (event: PacksEvent) => {
    await read();
    take(event);
    await onKnown();
    draw();
    lookAgain();
  };

  return {
    readShown: () => shown,
    read,
    add: (address) => start(request(address).then((given) => ask('addPack', address, given))),
    addFiles: async ([file, ...others]) => {
      // One that is dropped: the page says why nothing can be added.
      if (!file || shown.view.isListLost) return;
      take({ of: 'asked' });
      if (others.length > 0) return turnAway('one file');
      // Of one that another program holds the background would only say that nothing came of it.
      if (!(await toSuccess(file.slice(0, 1).arrayBuffer()))) return turnAway('unread');
      const url = URL.createObjectURL(file);
      // Once that is answered, the background has read it.
      await start(ask('addPackFile', url).finally(() => URL.revokeObjectURL(url)));
    },
    /** She may have taken the permission back since the pack was added. */
    renew: async (id) => {
      const row = findRow(shown.view, id);
      const given = request((row?.of === 'added' && row.address) || '');
      await start(given.then((grant) => ask('renewPack', id, grant)));
    },
    act: async (id, act) => {
      const before = shown.view;
      take({ of: 'pressed', id, act });
      if (shown.view !== before) draw();
      const isKept = await toSuccess(ask('changePack', id, act));
      if (!isKept) take({ of: 'viewed', view: before });
      await showChange({ of: 'answered', id, act, before, isKept });
    },
    restart: async () => {
      const isKept = await toSuccess(ask('restartPacks'));
      await showChange({ of: 'restarted', isKept });
    },
    exportList: () =>
      around.readRaw().then(around.save, () => {
        take({ of: 'unexported' });
        draw();
      }),
    look,
    fold: () => take({ of: 'folded' }),
  };
}
