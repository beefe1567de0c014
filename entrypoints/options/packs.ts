// What the options page does with packs: hands the reader's acts on, and gives what came of them to be drawn. Wiring only.
import type { PacksProps } from '@/components/options/PacksSection';
import { toPacksToldText } from '@/components/packs/told';
import { browser } from '@/lib/browser';
import { askBackground } from '@/lib/messages';
import { createAddressGrants } from '@/lib/options/address-grant';
import { createKnownState } from '@/lib/options/known-state';
import { createPacksWork } from '@/lib/options/packs-work';
import { showOwnTab } from '@/lib/own-tab';
import { putAskedGrant } from '@/lib/pack-grants';
import { createPacks } from '@/lib/packs';
import { saveFile } from '@/lib/save-file';
import type { Lang } from '@/lib/words';

export type PacksPart = {
  read(): Promise<unknown>;
  addFiles(files: File[]): void;
  toProps(): Omit<PacksProps, 'lang'>;
};

export function createPacksPart(lang: Lang, draw: () => void, signal: AbortSignal): PacksPart {
  const known = createKnownState(askBackground, draw, signal);
  const work = createPacksWork({
    ask: askBackground,
    request: createAddressGrants(browser.permissions, putAskedGrant, signal).request,
    readRaw: createPacks().readRaw,
    save: (list) => saveFile(document, 'gakju-packs-unread.json', JSON.stringify(list, null, 2)),
    draw,
    onKnown: () => known.read().then(draw),
    signal,
  });
  const add = async (address: string) => {
    await work.add(address);
    void navigator.storage?.persist?.();
  };
  return {
    read: () => Promise.all([known.read(), work.read()]),
    addFiles: (files) => void work.addFiles(files),
    toProps: () => {
      const { view, told, isBeginning, conflicts } = work.readShown();
      return {
        pack: known.readState(),
        rows: view.rows,
        job: view.job,
        isBusy: isBeginning || view.job !== null,
        told: toPacksToldText(told, lang),
        conflicts,
        lost: view.isListLost
          ? { onExport: () => void work.exportList(), onRestart: () => void work.restart() }
          : null,
        onConflicts: (isOpen) => void (isOpen ? work.look() : work.fold()),
        onAddress: (address) => void add(address),
        onFile: (file) => void work.addFiles([file]),
        onCancel: () => void askBackground('cancelPack').catch(() => {}),
        onAct: (id, act) => void work.act(id, act),
        onRenew: (id) => void work.renew(id),
        onOwn: () => void showOwnTab(''),
      };
    },
  };
}
