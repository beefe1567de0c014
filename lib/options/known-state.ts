// How the stored knowledge is, asked again while it is being prepared. Knows who is asked, not how it is shown.
import type { askBackground, PackState } from '@/lib/messages';

export type KnownState = { readState(): PackState; read(): Promise<void> };

// Preparing takes a second or two.
const askAgainMs = 250;

/** `draw`: it was asked again, and may have changed. */
export function createKnownState(
  ask: typeof askBackground,
  draw: () => void,
  signal: AbortSignal,
): KnownState {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  let state: PackState = { state: 'preparing', done: 0, total: 0 };
  const read = async () => {
    state = await ask('readPackState').catch(
      (error): PackState => ({ state: 'failed', reason: String(error) }),
    );
    // One at a time, however often it is read.
    clearTimeout(timer);
    if (state.state !== 'preparing' || signal.aborted) return;
    timer = setTimeout(() => void read().then(draw), askAgainMs);
  };
  return { readState: () => state, read };
}
