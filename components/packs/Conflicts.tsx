// Where packs say different things, side by side, each with its sources; folded until the reader opens it. Draws.
import { type AnyWordKey, say } from '@/lib/all-words';
import { formatDate } from '@/lib/dates';
import type { ConflictsLook } from '@/lib/options/shown-packs';
import type { Claim, Conflict, ConflictPoint } from '@/lib/pack/conflicts';
import type { Source } from '@/lib/pack/schema';
import type { Lang } from '@/lib/words';
import { SourceLink } from '../SourceLink';

export type ConflictsProps = {
  lang: Lang;
  /** What packs are called, by their ids. */
  titles: Map<string, string>;
  conflicts: ConflictsLook;
  onConflicts(isOpen: boolean): void;
};

export function Conflicts({ lang, titles, conflicts, onConflicts }: ConflictsProps) {
  const isRead = conflicts.state === 'read';
  return (
    <details class="conflicts" onToggle={({ currentTarget }) => onConflicts(currentTarget.open)}>
      <summary>{say(lang, 'packs.conflicts')}</summary>
      <p class="about">{say(lang, 'packs.conflictsAbout')}</p>
      <p class={conflicts.state === 'failed' ? 'caution' : 'about'} role="status">
        {toStatus(conflicts, lang)}
      </p>
      {isRead && conflicts.first.length > 0 && (
        <ol>
          {conflicts.first.map((one) => (
            <ConflictRow key={one.key} {...{ one, titles, lang }} />
          ))}
        </ol>
      )}
    </details>
  );
}

function toStatus(conflicts: ConflictsLook, lang: Lang): string {
  if (conflicts.state === 'unread') return '';
  if (conflicts.state !== 'read')
    return say(
      lang,
      conflicts.state === 'reading' ? 'packs.conflictsReading' : 'packs.conflictsFailed',
    );
  const { total, first } = conflicts;
  if (total === 0) return say(lang, 'packs.conflictsNone');
  return total > first.length
    ? say(lang, 'packs.conflictsFirst', total, first.length)
    : say(lang, 'packs.conflictsAll', total);
}

type RowProps = { one: Conflict; titles: Map<string, string>; lang: Lang };

function ConflictRow({ one, titles, lang }: RowProps) {
  return (
    <li>
      <p class="what">{one.name[lang]}</p>
      {one.points.map((point) => (
        <div key={toKey(point)} class="point">
          <p class="about">
            {point.of === 'fact' ? point.label[lang] : say(lang, `packs.differ_${point.of}`)}
          </p>
          <ul>
            {point.sides.map((side, i) => (
              <SideOf
                key={`${side.pack} ${side.name.ko}`}
                {...{ side, titles, lang, point }}
                isFirst={i === 0}
              />
            ))}
          </ul>
        </div>
      ))}
    </li>
  );
}

type SideProps = Omit<RowProps, 'one'> & { side: Claim; point: ConflictPoint; isFirst: boolean };

function SideOf({ side, point, isFirst, titles, lang }: SideProps) {
  const outcome: AnyWordKey = `packs.${isFirst ? 'wins' : 'yields'}_${point.of}`;
  return (
    <li>
      <p class="about">
        {titles.get(side.pack) ?? side.pack} ·{' '}
        {isFirst ? <b>{say(lang, outcome)}</b> : say(lang, outcome)}
      </p>
      {point.of === 'name' && <p class="side-name">{side.name[lang]}</p>}
      <p>{side.text[lang]}</p>
      <p class="about">
        {side.asOf && say(lang, 'packs.asOf', formatDate(side.asOf, lang))}
        {side.sources.map((source, i) => (
          <SourceOf key={source.url} {...{ source, lang }} isNext={i > 0 || side.asOf !== null} />
        ))}
        {side.sources.length === 0 && say(lang, 'packs.noSource')}
      </p>
    </li>
  );
}

function SourceOf({ source, lang, isNext }: { source: Source; lang: Lang; isNext: boolean }) {
  return (
    <>
      {isNext && ' · '}
      <SourceLink source={source} lang={lang} readsTitle />
      {source.published && ` ${formatDate(source.published, lang)}`}
    </>
  );
}

const toKey = (point: ConflictPoint): string => (point.of === 'fact' ? point.label.ko : point.of);
