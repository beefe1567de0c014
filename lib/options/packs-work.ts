// What the options page does with packs: hands the work on, watches it, and looks where they differ. Knows no page and no words.
import type { askBackground } from '@/lib/messages';
import type { PackAct } from '@/lib/pack/added/act';
import type { Conflicts } from '@/lib/pack/conflicts';
import { toSuccess } from '@/lib/to-success';
import { findRow, nothingShown, type PacksEvent, type ShownPacks, showPacks } from './shown-packs';

export type PacksWork = {
  readShown(): ShownPacks;
  read(): Promise<void>;
  add(address: string): Promise<void>;
  addFile(file: Blob): Promise<void>;
  renew(id: string): Promise<void>;
  act(id: string, act: PackAct): Promise<void>;
  restart(): Promise<void>;
  look(): Promise<void>;
  fold(): void;
};

export type Around = {
  ask: typeof askBackground;
  /** The permission to ask this address, where it came by this act alone. Without it the background refuses, and says why. */
  request(address: string): Promise<string | null>;
  draw(): void;
  /** What is known may have changed. */
  onKnown(): Promise<void>;
};

// Often enough for a bar that moves, and for the end of small work to be told at once.
const watchEveryMs = 250;

export function createPacksWork({ ask, request, draw, onKnown }: Around): PacksWork {
  let shown = nothingShown;
  const take = (event: PacksEvent) => {
    shown = showPacks(shown, event);
  };

  const read = async () => {
    const before = shown.view;
    const unanswered = () => ({ ...before, job: null, outcome: null });
    take({ of: 'viewed', view: await ask('readPacks').catch(unanswered) });
    // Work that another page, or an earlier visit, has begun is shown too.
    if (shown.view.job) setTimeout(() => void watch(), watchEveryMs);
  };
  const watch = async (isBegun = true) => {
    await read();
    if (!shown.view.job) {
      take({ of: 'ended', isBegun });
      await onKnown();
      lookAgain();
    }
    draw();
  };
  /** The first look comes at once: a small pack is there before the second one. */
  const start = async (work: Promise<unknown>) => {
    take({ of: 'begun' });
    draw();
    await watch(await toSuccess(work));
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
    add: async (address) => start(ask('addPack', address, await request(address))),
    addFile: async (file) => {
      // One that is dropped: the page says why nothing can be added.
      if (shown.view.isListLost) return;
      const url = URL.createObjectURL(file);
      // Once that is answered, the background has read it.
      await start(ask('addPackFile', url).finally(() => URL.revokeObjectURL(url)));
    },
    /** She may have taken the permission back since the pack was added. */
    renew: async (id) => {
      const row = findRow(shown.view, id);
      const given = await request((row?.of === 'added' && row.address) || '');
      await start(ask('renewPack', id, given));
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
    look,
    fold: () => take({ of: 'folded' }),
  };
}
