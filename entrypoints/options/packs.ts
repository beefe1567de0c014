// What the options page does with packs: asks for the permission, hands the work on, and watches it. Wiring only.

import type { PacksProps } from '@/components/options/PacksSection';
import { describeOutcome } from '@/components/packs/told';
import { say } from '@/lib/all-words';
import { browser } from '@/lib/browser';
import { askBackground } from '@/lib/messages';
import type { PackAct } from '@/lib/pack/added/act';
import type { Outcome } from '@/lib/pack/added/job';
import type { PacksView } from '@/lib/pack/added/view';
import type { Conflicts } from '@/lib/pack/conflicts';
import { putAskedGrant } from '@/lib/pack-grants';
import { createPacks } from '@/lib/packs';
import { saveFile } from '@/lib/save-file';
import { toPattern } from '@/lib/sites';
import { toSuccess } from '@/lib/to-success';
import type { Lang } from '@/lib/words';

export type PacksWork = {
  read(): Promise<void>;
  addFile(file: File): void;
  toProps(): Omit<PacksProps, 'lang' | 'pack' | 'onOwn'>;
};

/** `onKnown`: what is known may have changed. */
export function createPacksWork(
  lang: Lang,
  draw: () => void,
  onKnown: () => Promise<void>,
): PacksWork {
  let view: PacksView = { rows: [], job: null, outcome: null };
  let told: PacksProps['told'] = null;
  let conflicts: PacksProps['conflicts'] = { state: 'unread' };
  // Grows with every look, and every change of what is looked at, so that a late answer shows nothing old.
  let looks = 0;

  const read = async () => {
    const before = view;
    view = await askBackground('readPacks').catch(() => ({ ...before, job: null, outcome: null }));
    // Work that another page, or an earlier visit, has begun is shown too.
    if (view.job) setTimeout(() => void watch(), 250);
  };
  /** What came of an earlier piece of work is no news of one that never began. */
  const watch = async (isBegun = true) => {
    await read();
    if (!view.job) {
      tell((isBegun && view.outcome) || 'interrupted');
      await onKnown();
      lookAgain();
    }
    draw();
  };
  const tell = (outcome: Outcome | 'interrupted') => {
    const id = outcome !== 'interrupted' && 'id' in outcome ? outcome.id : '';
    const row = view.rows.find((one) => one.id === id);
    const title = row?.of === 'added' ? row.title[lang] : id;
    const isBad = outcome === 'interrupted' || outcome.of === 'refused';
    told = { text: describeOutcome(outcome, title, lang), isBad };
  };
  /** The first look comes at once: a small pack is there before the second one. */
  const start = async (work: Promise<unknown>) => {
    told = null;
    draw();
    const isBegun = await toSuccess(work);
    await watch(isBegun);
  };
  /** The permission to ask this address, where it came by this act alone. Without it the background refuses, and says why. */
  const request = async (address: string): Promise<string | null> => {
    const origin = toPattern(address);
    if (!origin) return null;
    void putAskedGrant(origin);
    // In the click itself: a browser grants permissions only in answer to the reader's own act.
    await browser.permissions.request({ origins: [origin] }).catch(() => false);
    return news.delete(origin) ? origin : null;
  };
  const add = async (address: string) => {
    await start(askBackground('addPack', address, await request(address)));
    void navigator.storage?.persist?.();
  };
  /** She may have taken the permission back since the pack was added. */
  const renew = async (id: string) => {
    const row = view.rows.find((one) => one.id === id);
    const given = await request((row?.of === 'added' && row.address) || '');
    await start(askBackground('renewPack', id, given));
  };
  // Permissions that came by a click here, told by the browser before the request is answered.
  const news = new Set<string>();
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    for (const origin of origins) news.add(origin);
  });
  const addFile = async (file: File) => {
    // One that is dropped: the page says why nothing can be added.
    if (view.isListLost) return;
    const url = URL.createObjectURL(file);
    // Once that is answered, the background has read it.
    await start(askBackground('addPackFile', url).finally(() => URL.revokeObjectURL(url)));
  };
  const look = async () => {
    const token = ++looks;
    conflicts = { state: 'reading' };
    draw();
    const found = await askBackground('readConflicts').catch((): Conflicts | null => null);
    if (token !== looks) return;
    conflicts = found ? { state: 'read', ...found } : { state: 'failed' };
    draw();
  };
  /** What has been read is of other packs, or of another order. */
  const lookAgain = () => {
    if (conflicts.state !== 'unread') void look();
  };
  const act = async (id: string, what: PackAct) => {
    const before = view;
    const row = before.rows.find((one) => one.id === id);
    told = null;
    if (what.of === 'switch' && row?.of === 'added') {
      // Shown at once: a second press, before the background has answered, takes the first one back.
      const turned = { ...row, isOn: what.isOn };
      view = { ...view, rows: view.rows.map((one) => (one === row ? turned : one)) };
      draw();
    }
    const isKept = await toSuccess(askBackground('changePack', id, what));
    if (!isKept) view = before;
    await read();
    if (!isKept) told = { text: say(lang, 'options.notKept'), isBad: true };
    else if (what.of === 'remove' && row?.of === 'added')
      told = { text: say(lang, 'packs.told_removed', row.title[lang]), isBad: false };
    await onKnown();
    draw();
    lookAgain();
  };
  const exportList = async () => {
    const kept = await createPacks().readRaw();
    saveFile(document, 'gakju-packs-unread.json', JSON.stringify(kept, null, 2));
  };
  const restart = async () => {
    const isKept = await toSuccess(askBackground('restartPacks'));
    await read();
    told = { text: say(lang, isKept ? 'packs.listRestarted' : 'options.notKept'), isBad: !isKept };
    await onKnown();
    draw();
    lookAgain();
  };

  return {
    read,
    addFile: (file) => void addFile(file),
    toProps: () => ({
      rows: view.rows,
      job: view.job,
      told,
      conflicts,
      onConflicts: (isOpen) => {
        if (isOpen) return void look();
        looks++;
        conflicts = { state: 'unread' };
      },
      onAddress: (address) => void add(address),
      onFile: (file) => void addFile(file),
      lost: view.isListLost
        ? { onExport: () => void exportList(), onRestart: () => void restart() }
        : null,
      onCancel: () => void askBackground('cancelPack').catch(() => {}),
      onAct: (id, what) => void act(id, what),
      onRenew: (id) => void renew(id),
    }),
  };
}
