// Hears what changes in storage.local, from whichever context it comes. Knows no keys.
import { browser } from './browser';

/** Calls back with what a key has become, undefined where it was removed, for every key that changes; until the signal aborts. */
export function watchLocal(
  onChange: (key: string, value: unknown) => void,
  signal: AbortSignal,
): void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    for (const key in changes) onChange(key, changes[key]?.newValue);
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listen);
  signal.addEventListener('abort', () => onChanged.removeListener(listen));
}
