// One pack in the list: what it is and brings, whether it is on, and what can be done with it. Draws.
import { useState } from 'preact/hooks';
import { say } from '@/lib/all-words';
import { formatDate } from '@/lib/dates';
import type { PackAct } from '@/lib/pack/added/act';
import type { AddedRow } from '@/lib/pack/added/view';
import { readToday } from '@/lib/today';
import type { Lang } from '@/lib/words';
import { Switch } from '../Switch';
import { toRefusalKey } from './told';

export type PackRowProps = {
  row: AddedRow;
  lang: Lang;
  isBusy: boolean;
  onAct(act: PackAct): void;
  onRenew(): void;
};

export function PackRow({ row, lang, isBusy, onAct, onRenew }: PackRowProps) {
  const [isAsking, ask] = useState(false);
  const title = row.title[lang];
  const facts = [
    say(lang, 'packs.entities', row.entities),
    row.adds && say(lang, 'packs.adds', row.adds.fresh, row.adds.shared),
    say(lang, 'packs.checked', formatDate(row.checkedAt, lang)),
    row.version !== null && say(lang, 'packs.version', String(row.version)),
  ];
  const origin = [
    row.author,
    row.licence,
    row.address ? new URL(row.address).host : say(lang, 'packs.fromFile'),
  ];
  return (
    <>
      <p class="what">{title}</p>
      <div class="does">
        <Switch
          label={title}
          isOn={row.isOn}
          lang={lang}
          onSwitch={(isOn) => onAct({ of: 'switch', isOn })}
        />
      </div>
      <p class="about">{facts.filter(Boolean).join(between)}</p>
      <p class="about">{origin.join(between)}</p>
      <Trouble row={row} lang={lang} />
      <div class="pack-acts">
        {row.address && <Act {...{ lang, title, isBusy }} word="packs.renew" onClick={onRenew} />}
        {row.canRollBack && (
          <Act
            {...{ lang, title, isBusy }}
            word={row.isHeld ? 'packs.forth' : 'packs.back'}
            onClick={() => onAct({ of: 'roll back' })}
          />
        )}
        {isAsking ? (
          <span>
            {say(lang, 'packs.removeAsk')}{' '}
            <Act
              {...{ lang, title, isBusy }}
              word="packs.remove"
              onClick={() => onAct({ of: 'remove' })}
            />
            <Act {...{ lang, title, isBusy: false }} word="packs.keep" onClick={() => ask(false)} />
          </span>
        ) : (
          <Act {...{ lang, title, isBusy }} word="packs.remove" onClick={() => ask(true)} />
        )}
      </div>
    </>
  );
}

// A line ends with the dot, and never begins with it.
export const between = '\u00a0· ';

/** What keeps it from being what it should be; the worst alone. */
function Trouble({ row, lang }: { row: AddedRow; lang: Lang }) {
  if (row.isLost)
    return <p class="caution">{say(lang, row.address ? 'packs.lost' : 'packs.lostFile')}</p>;
  if (row.isHeld) return <p class="about">{say(lang, 'packs.held')}</p>;
  const { why, detail, at } = row.asked;
  if (!why) return null;
  const day = formatDate(readToday(new Date(at)), lang);
  return (
    <p class="caution">
      {say(lang, 'packs.notRenewed', day)} {say(lang, toRefusalKey(why), detail)}
    </p>
  );
}

type ActProps = {
  lang: Lang;
  title: string;
  isBusy: boolean;
  word: 'packs.renew' | 'packs.forth' | 'packs.back' | 'packs.remove' | 'packs.keep';
  onClick(): void;
};

function Act({ lang, title, isBusy, word, onClick }: ActProps) {
  return (
    <button type="button" class="link" disabled={isBusy} onClick={onClick}>
      {say(lang, word)}
      <span class="sr">: {title}</span>
    </button>
  );
}
