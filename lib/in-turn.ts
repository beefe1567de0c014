// Work that must not meet other work of its kind: each begins when the one before has ended. Knows nothing of what it is.

/** Rejects as the work does, which keeps nobody after it from their turn. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** One for all the work that must not meet. Work that waits for other work of the same one waits for ever. */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}
