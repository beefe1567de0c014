// The form that the page is opened for, or asked for while it is open. Knows no page.
import type { OwnDraft } from '@/lib/own-draft';
import type { OwnWork } from './own-work';

/**
 * Reads what she has, as often as it is called, and opens what is asked for by then, once, as soon as that can be read:
 * `new`, with the words she selected, or an entry or a note by its id; nothing where it is empty. Behind a stroke stands
 * when it was asked, so that the same may be asked for again.
 */
export function createAskedForm(
  readAsked: () => string,
  takeDraft: () => Promise<OwnDraft | null>,
  work: Pick<OwnWork, 'read' | 'readShown' | 'add' | 'open'>,
): () => Promise<void> {
  let opened = '';
  return async () => {
    await work.read();
    const asked = readAsked();
    if (asked === opened || work.readShown().state !== 'read') return;
    opened = asked;
    const [id = ''] = asked.split('/');
    if (id === 'new') work.add(await takeDraft());
    else if (id) await work.open(id);
  };
}
