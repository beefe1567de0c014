// Whether what was asked for was done: for who tells a reader so, and not why. Knows promises.

/** Never rejects. */
export const toSuccess = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
