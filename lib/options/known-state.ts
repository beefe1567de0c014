// How the stored knowledge is, asked again while it is being prepared. Knows who is asked, not how it is shown.
import { createAgain } from '@/lib/again';
import type { askBackground, PackState } from '@/lib/messages';

export type KnownState = { readState(): PackState; read(): Promise<void> };

/** `draw`: it was asked again, and may have changed. */
export function createKnownState(
  ask: typeof askBackground,
  draw: () => void,
  signal: AbortSignal,
): KnownState {
  const again = createAgain(signal);
  let state: PackState = { state: 'preparing', done: 0, total: 0 };
  const read = async () => {
    state = await ask('readPackState').catch(
      (error): PackState => ({ state: 'failed', reason: String(error) }),
    );
    again(state.state === 'preparing' ? () => void read().then(draw) : null);
  };
  return { readState: () => state, read };
}
