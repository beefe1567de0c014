// Adds a pack: by its address, or from a file that is picked or dropped; how far it is, and what came of it. Draws.
import { useState } from 'preact/hooks';
import { say } from '@/lib/all-words';
import type { Job } from '@/lib/pack/added/job';
import type { Lang } from '@/lib/words';
import { FileRow } from '../Setting';

import { ListLost, type ListLostProps } from './ListLost';
import { between } from './PackRow';
import type { ToldText } from './told';

export type AddPackProps = {
  lang: Lang;
  job: Job | null;
  /** Work goes on, or is about to: no other can begin. */
  isBusy: boolean;
  /** One sentence, and whether it is bad news. */
  told: ToldText | null;
  onAddress(address: string): void;
  onFile(file: File): void;
  onCancel(): void;
  /** Not null where part of the list cannot be read: nothing is added to it then. */
  lost: Omit<ListLostProps, 'lang'> | null;
};

export function AddPack(props: AddPackProps) {
  const { lang, job, isBusy, told, onAddress, onFile, onCancel, lost } = props;
  return (
    <>
      {lost ? (
        <ListLost lang={lang} {...lost} />
      ) : (
        <Ways {...{ lang, isBusy, onAddress, onFile }} />
      )}
      {job && <Progress {...{ lang, job, onCancel }} />}
      <p class={told?.isBad ? 'caution' : 'about'} role="status">
        {told?.text}
      </p>
    </>
  );
}

function Ways({
  lang,
  isBusy,
  onAddress,
  onFile,
}: Pick<AddPackProps, 'lang' | 'isBusy' | 'onAddress' | 'onFile'>) {
  const [address, write] = useState('');
  return (
    <>
      <form
        class="set"
        onSubmit={(event) => {
          event.preventDefault();
          onAddress(address.trim());
        }}
      >
        <label class="what" for="pack-address">
          {say(lang, 'packs.address')}
        </label>
        <p class="about">{say(lang, 'packs.addressAbout')}</p>
        <div class="pack-address">
          <input
            id="pack-address"
            class="field"
            type="url"
            required
            placeholder="https://packs.example/manifest.json"
            value={address}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
          <button type="submit" class="btn" disabled={isBusy}>
            {say(lang, 'packs.add')}
          </button>
        </div>
      </form>
      <FileRow
        id="pack-file"
        label={say(lang, 'packs.file')}
        about={say(lang, 'packs.fileAbout')}
        onFile={onFile}
      />
    </>
  );
}

function Progress({ lang, job, onCancel }: { lang: Lang; job: Job; onCancel(): void }) {
  const { phase, done, total, msLeft } = job;
  const isCounted = total > 0 && phase !== 'fetching';
  return (
    <div class="set pack-progress">
      <div class="what">
        <label for="pack-progress">{say(lang, `packs.phase_${phase}`)}</label>
        {isCounted && between + say(lang, 'packs.progress', done, total)}
        {msLeft !== null &&
          between + say(lang, 'packs.left', Math.max(1, Math.round(msLeft / 1000)))}
      </div>
      <div class="does">
        {phase !== 'building' && (
          <button type="button" class="btn" onClick={onCancel}>
            {say(lang, 'packs.cancel')}
          </button>
        )}
      </div>
      <progress id="pack-progress" {...(total > 0 ? { value: done, max: total } : {})} />
    </div>
  );
}
