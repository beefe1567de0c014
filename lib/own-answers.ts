// What the background answers of the reader's own: each change is kept, and then what is known is made again. Knows no messages.
import type { LocalRecord } from './local-record';
import type { ToBackground } from './messages';
import { type Own, withEntry, withNote, withOwn, withoutEntry } from './pack/own';

export type OwnAnswers = {
  [K in keyof Pick<
    ToBackground,
    'readOwn' | 'replaceOwn' | 'removeOwn' | 'replaceNote' | 'importOwn' | 'restartOwn'
  >]: (...args: Parameters<ToBackground[K]>) => Promise<ReturnType<ToBackground[K]>>;
};

export function createOwnAnswers(
  own: Pick<LocalRecord<Own>, 'read' | 'change' | 'mend'>,
  renew: () => Promise<void>,
): OwnAnswers {
  const change = async (to: (own: Own) => Own) => {
    await own.change(to);
    await renew();
  };
  return {
    readOwn: own.read,
    replaceOwn: (entry) => change((all) => withEntry(all, entry)),
    removeOwn: (id) => change((all) => withoutEntry(all, id)),
    replaceNote: (entity, text) => change((all) => withNote(all, entity, text)),
    importOwn: (more) => change((all) => withOwn(all, more)),
    restartOwn: async (fresh) => {
      await own.mend(fresh);
      await renew();
    },
  };
}
