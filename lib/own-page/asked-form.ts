// The form that the page was opened for: opened once, as soon as what she has can be read. Knows no page.
import type { OwnDraft } from '@/lib/own-draft';
import type { OwnWork } from './own-work';

/**
 * Reads what she has, as often as it is called, and opens what was `asked` for once that can be read: `new`, with the words
 * she selected, or an entry or a note by its id; nothing where it is empty.
 */
export function createAskedForm(
  asked: string,
  takeDraft: () => Promise<OwnDraft | null>,
  work: Pick<OwnWork, 'read' | 'readShown' | 'add' | 'open'>,
): () => Promise<void> {
  let isOpened = asked === '';
  return async () => {
    await work.read();
    if (isOpened || work.readShown().state !== 'read') return;
    isOpened = true;
    if (asked === 'new') work.add(await takeDraft());
    else await work.open(asked);
  };
}
