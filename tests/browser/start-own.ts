// Gives the reader entries of her own to begin with, whatever a test before has left. Knows their shape, no page.
import type { Own, OwnEntry } from '@/lib/pack/own';
import type { Suite } from './open';

declare const chrome: {
  storage: { local: { set(it: object): Promise<void> } };
  runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
};

/** One for each of these names and nothing else; it is laid over what is known once this is back. */
export async function startOwn(suite: Suite, names: string[]): Promise<void> {
  const nothing: Own = { format: 1, kind: 'gakju-own', entries: [], notes: [] };
  const own = await suite.visitOwn('popup.html');
  const { ok } = await own.evaluate(
    async (empty, kept) => {
      // Past the background, which changes nothing that it cannot read.
      await chrome.storage.local.set({ own: empty });
      return chrome.runtime.sendMessage({
        ...{ to: 'background', name: 'changeOwn', args: [empty, kept] },
      });
    },
    nothing,
    { ...nothing, entries: names.map(toEntry) },
  );
  await own.close();
  if (!ok) throw new Error('nothing was kept');
}

const toEntry = (name: string, i: number): OwnEntry => ({
  ...{ id: `own-${i}`, type: 'company', name, spellings: [name], summary: '견본으로 지어낸 이름.' },
  ...{ facts: [], note: '' },
});
