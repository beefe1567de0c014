// What the background answers of the reader's own: each change is kept, and then what is known is made again. Knows no messages.
import type { LocalRecord } from './local-record';
import type { ToBackground } from './messages';
import { type Own, withChange } from './pack/own';

export type OwnAnswers = {
  [K in keyof Pick<ToBackground, 'readOwn' | 'changeOwn' | 'restartOwn'>]: (
    ...args: Parameters<ToBackground[K]>
  ) => Promise<ReturnType<ToBackground[K]>>;
};

class OvertakenError extends Error {}

export function createOwnAnswers(
  own: Pick<LocalRecord<Own>, 'read' | 'change' | 'mend'>,
  renew: () => Promise<void>,
): OwnAnswers {
  return {
    readOwn: () => own.read().catch(() => null),
    changeOwn: async (before, after) => {
      try {
        await own.change((all) => {
          const next = withChange(all, before, after);
          if (!next) throw new OvertakenError();
          return next;
        });
      } catch (error) {
        if (error instanceof OvertakenError) return 'overtaken';
        throw error;
      }
      await renew();
      return 'kept';
    },
    restartOwn: async (fresh) => {
      await own.mend(fresh);
      await renew();
    },
  };
}
