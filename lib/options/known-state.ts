// How the stored knowledge is, asked again while it is being prepared. Knows who is asked, not how it is shown.
import type { askBackground, PackState } from '@/lib/messages';

export type KnownState = { readState(): PackState; read(): Promise<void> };

// Preparing takes a second or two.
const askAgainMs = 250;

/** `draw`: it was asked again, and may have changed. */
export function createKnownState(ask: typeof askBackground, draw: () => void): KnownState {
  let state: PackState = { state: 'preparing', done: 0, total: 0 };
  const read = async () => {
    state = await ask('readPackState').catch(
      (error): PackState => ({ state: 'failed', reason: String(error) }),
    );
    if (state.state === 'preparing') setTimeout(() => void read().then(draw), askAgainMs);
  };
  return { readState: () => state, read };
}
