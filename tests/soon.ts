// Waits for what comes of itself, longer than a busy machine takes. Knows no test.
import { vi } from 'vitest';

/** Asks again until nothing is thrown, and then gives the answer. */
export const soon = <T>(ask: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(ask, { timeout: 20_000 });
