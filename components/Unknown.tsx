// A name that nothing is known of, for the reader to add to her own. Draws; adding is the caller's.
import { useState } from 'preact/hooks';
import { type Lang, say } from '@/lib/words';

export type UnknownProps = {
  name: string;
  lang: Lang;
  /** Opens where she writes, with this name; false where that cannot be opened. */
  onAdd(name: string): Promise<boolean>;
};

export function Unknown({ name, lang, onAdd }: UnknownProps) {
  const [isRefused, setIsRefused] = useState(false);
  const add = async () => setIsRefused(!(await onAdd(name)));
  return (
    <>
      <p class="summary" role="status">
        {say(lang, isRefused ? 'card.notOpened' : 'card.unknown')}
      </p>
      <p>
        <button type="button" class="btn" onClick={() => void add()}>
          {say(lang, 'card.addOwn', name)}
        </button>
      </p>
    </>
  );
}
