// Why storage cannot be used, in the few words that the reader is told about. Knows error names, no database.
import type { StorageLoss } from '@/lib/messages';

/** Dexie wraps the browser's errors: the innermost name decides. */
export function toStorageLoss(error: unknown): StorageLoss {
  const names: string[] = [];
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    names.push(at.name, at.message);
    at = (at as { inner?: unknown }).inner ?? at.cause;
  }
  const text = names.join(' ');
  if (/Quota|disk|storage.*full/i.test(text)) return 'full';
  if (/Timeout|blocked/i.test(text)) return 'blocked';
  if (/MissingAPI|SecurityError|InvalidAccess|not allowed|ReferenceError|indexedDB/i.test(text))
    return 'missing';
  return 'damaged';
}
