// What is known and from where: the packs in their order, the way to add one, and what is lost without storage. Draws.

import { say } from '@/lib/all-words';
import { formatDate } from '@/lib/dates';
import type { PackState } from '@/lib/messages';
import type { PackAct } from '@/lib/pack/added/act';
import type { PackRow as Listed } from '@/lib/pack/added/view';
import { toLossKey } from '@/lib/popup';
import type { Lang } from '@/lib/words';
import { AddPack, type AddPackProps } from '../packs/AddPack';
import { Conflicts, type ConflictsProps } from '../packs/Conflicts';
import { PackRow } from '../packs/PackRow';
import { Section } from '../Setting';

export type PacksProps = Omit<AddPackProps, 'lang'> & {
  lang: Lang;
  pack: PackState;
  rows: Listed[];
  onAct(id: string, act: PackAct): void;
  onRenew(id: string): void;
  onOwn(): void;
} & Pick<ConflictsProps, 'conflicts' | 'onConflicts'>;

export function PacksSection(props: PacksProps) {
  const { lang, pack, rows, onAct, onRenew, onOwn, conflicts, onConflicts, ...add } = props;
  const { job, isBusy } = add;
  return (
    <Section id="packs" heading={say(lang, 'options.packs')} lead={say(lang, 'options.packsLead')}>
      {pack.state === 'preparing' && !job && (
        <p class="about" role="status">
          {say(lang, 'popup.preparingText', pack.done, pack.total)}
        </p>
      )}
      {pack.state === 'memory' && (
        <p class="caution" role="status">
          {say(lang, toLossKey(pack.loss))}
        </p>
      )}
      {pack.state === 'failed' && (
        <p class="caution" role="status">
          {say(lang, 'popup.failedTitle')}. {say(lang, 'popup.failedText')}{' '}
          <code>{pack.reason}</code>
        </p>
      )}
      <ol class="packs">
        {rows.map((row, i) => {
          const title = toTitle(row, lang);
          return (
            <li key={row.id} data-pack={row.id} class="set">
              {row.of === 'added' ? (
                <PackRow
                  {...{ row, lang, isBusy }}
                  onAct={(act) => onAct(row.id, act)}
                  onRenew={() => onRenew(row.id)}
                />
              ) : (
                <>
                  <p class="what">{title}</p>
                  <div class="does">
                    {row.of === 'own' && (
                      <button type="button" class="btn" onClick={onOwn}>
                        {say(lang, 'options.welcomeButton')}
                        <span class="sr">: {title}</span>
                      </button>
                    )}
                  </div>
                  <p class="about">
                    {row.of === 'own' ? say(lang, 'own.lead') : toAbout(pack, lang)}
                  </p>
                </>
              )}
              {rows.length > 2 && (
                <div class="pack-acts">
                  {([-1, 1] as const).map((by) => (
                    <button
                      key={by}
                      type="button"
                      class="link"
                      disabled={isBusy || !rows[i + by]}
                      onClick={() => onAct(row.id, { of: 'move', by })}
                    >
                      {say(lang, by < 0 ? 'packs.up' : 'packs.down')}
                      <span class="sr">: {title}</span>
                    </button>
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {rows.length > 2 && <p class="about">{say(lang, 'packs.order')}</p>}
      {'adds' in pack && pack.adds && (
        <Conflicts
          {...{ lang, conflicts, onConflicts }}
          titles={new Map(rows.map((row) => [row.id, toTitle(row, lang)]))}
        />
      )}
      <h3>{say(lang, 'packs.addHeading')}</h3>
      <AddPack lang={lang} {...add} />
    </Section>
  );
}

const titles = { own: 'own.title', bundled: 'options.bundled' } as const;

const toTitle = (row: Listed, lang: Lang): string =>
  row.of === 'added' ? row.title[lang] : say(lang, titles[row.of]);

/** Its own count while it is the only one; of all together the entries have their own rows. */
function toAbout(pack: PackState, lang: Lang): string {
  if (!('checkedAt' in pack)) return '';
  const count = pack.adds
    ? (pack.adds.bundled?.fresh ?? 0) + (pack.adds.bundled?.shared ?? 0)
    : pack.entities;
  return say(lang, 'options.bundledAbout', count, formatDate(pack.checkedAt, lang));
}
