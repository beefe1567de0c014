// Whether the last change was kept, for a page that says so. Knows promises, not what is changed.
import { toSuccess } from '@/lib/to-success';

export type Keeping = {
  isUnkept(): boolean;
  /** What was not kept is told, and shown as it still is. Never rejects. */
  keep(work: Promise<unknown>): Promise<boolean>;
};

export function createKeeping(draw: () => void): Keeping {
  let isUnkept = false;
  return {
    isUnkept: () => isUnkept,
    keep: async (work) => {
      isUnkept = !(await toSuccess(work));
      draw();
      return !isUnkept;
    },
  };
}
