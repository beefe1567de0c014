// Why storage cannot be used, in the few words that the reader is told about. Knows error names, no database.
import type { StorageLoss } from '@/lib/messages';

const losses: [StorageLoss, string[]][] = [
  ['full', ['QuotaExceededError']],
  ['blocked', ['TimeoutError']],
  // Firefox without storage (private windows, "never remember history") throws InvalidStateError or SecurityError.
  ['missing', ['MissingAPIError', 'SecurityError', 'NotAllowedError', 'InvalidStateError']],
];

// Chromium on a disk without room closes the database, and says why in these words alone.
const noSpace = /FILE_ERROR_NO_SPACE|full disk/i;

/** Dexie wraps the browser's errors, and the transaction's own reason lies deepest: any name in there decides. */
export function toStorageLoss(error: unknown): StorageLoss {
  const names = new Set<string>();
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    names.add(noSpace.test(at.message) ? 'QuotaExceededError' : at.name);
    at = (at as { inner?: unknown }).inner ?? at.cause;
  }
  const loss = losses.find(([, reasons]) => reasons.some((name) => names.has(name)));
  return loss?.[0] ?? 'damaged';
}
