// The card's foot: its few actions, and in their place what one of them asks or says. Draws; acting is the caller's.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Cited, cite } from '@/lib/cite';
import { ownId } from '@/lib/pack/pack-ids';
import type { Entity, EntityId } from '@/lib/pack/schema';
import type { Muted } from '@/lib/settings';
import { type Lang, say, type WordKey } from '@/lib/words';

/** How far "not this" reaches. */
export type MuteScope = Muted['scope'];

const words = {
  mention: ['card.muteMention', 'card.mutedMention'],
  site: ['card.muteSite', 'card.mutedSite'],
  everywhere: ['card.muteEverywhere', 'card.mutedEverywhere'],
} as const;

export type CardFootProps = {
  entity: Entity;
  lang: Lang;
  /** "Not this", and how far it may reach. Null: there is no mention here. */
  mute: {
    scopes: MuteScope[];
    /** Takes the marks off, or puts them back; false where it could not be stored. */
    onMute(scope: MuteScope, on: boolean): Promise<boolean>;
  } | null;
  toCited(): Cited;
  /** What an error report starts from. */
  toReport(): string;
  /** By type, `text/plain` and so on; false where the browser refuses. */
  onCopy(forms: Record<string, string>): boolean;
  /** Opens where the reader writes: her own entry, or her note on another's; false where that cannot be opened. */
  onNote(id: EntityId): Promise<boolean>;
};

/** What of the foot is there; `said`: what it asks or tells. */
type Panel = { said: string } & (
  | { is: 'actions' | 'mute' | 'told' }
  | { is: 'muted'; scope: MuteScope }
  | { is: 'report'; text: string }
);

/** A button; null where it has no place here. */
type Act = [word: WordKey, act: () => void] | null;

export function CardFoot(props: CardFootProps) {
  const { entity, lang, mute, toCited, toReport, onCopy, onNote } = props;
  const [panel, setPanel] = useState<Panel>({ is: 'actions', said: '' });
  const foot = useRef<HTMLElement>(null);
  const before = useRef(panel.is);
  // What was pressed is gone with its row: the keyboard goes on in the next one, and what is said goes with it.
  useLayoutEffect(() => {
    const [status, button] = foot.current?.querySelectorAll<HTMLElement>('p, button') ?? [];
    if (before.current !== panel.is && status && button) {
      button.ariaDescribedByElements = [status];
      button.focus();
    }
    before.current = panel.is;
  }, [panel.is]);
  const isOwn = entity.pack === ownId;
  const close = () => setPanel({ is: 'actions', said: '' });
  const tell = (word: WordKey, ...parts: number[]) =>
    setPanel({ is: 'told', said: say(lang, word, ...parts) });
  const mark = async (scope: MuteScope, isOff: boolean) => {
    if (!(await mute?.onMute(scope, isOff))) tell('card.notStored');
    else if (isOff) setPanel({ is: 'muted', scope, said: say(lang, words[scope][1]) });
    else close();
  };
  const write = async () => {
    if (!(await onNote(entity.id))) tell('card.notOpened');
  };
  const toActs = (): Act[] => {
    switch (panel.is) {
      case 'actions':
        return [
          ['card.copy', copy],
          mute && [
            entity.type === 'person' ? 'card.notThisPerson' : 'card.notThis',
            () => setPanel({ is: 'mute', said: say(lang, 'card.muteAsk', entity.name[lang]) }),
          ],
          // What is hers she changes herself.
          isOwn
            ? ['card.edit', () => void write()]
            : [
                'card.report',
                () =>
                  setPanel({ is: 'report', text: toReport(), said: say(lang, 'card.reportAsk') }),
              ],
          isOwn || entity.note ? null : ['card.noteWrite', () => void write()],
        ];
      case 'mute':
        return [
          ...(mute?.scopes ?? []).map(
            (scope): Act => [words[scope][0], () => void mark(scope, true)],
          ),
          ['card.cancel', close],
        ];
      case 'muted':
        return [['card.undo', () => void mark(panel.scope, false)]];
      case 'told':
        return [['card.done', close]];
      case 'report':
        return [
          [
            'card.reportCopy',
            () => {
              const isCopied = onCopy({ 'text/plain': panel.text });
              const said = say(lang, isCopied ? 'card.reportCopied' : 'card.reportNotCopied');
              setPanel({ ...panel, said });
            },
          ],
          ['card.reportBack', close],
        ];
    }
  };
  const copy = () => {
    const cited = toCited();
    if (onCopy(cite(cited))) tell('card.copied', cited.statements.length, cited.sources.length);
    else tell('card.notCopied');
  };
  return (
    <footer class={`card-foot ${panel.is}`} ref={foot}>
      {/* Always there: what a new one says from the start is not read out. */}
      <p role="status">{panel.said}</p>
      {panel.is === 'report' && (
        <textarea readOnly rows={5} aria-label={say(lang, 'card.report')} value={panel.text} />
      )}
      <div class="row" key={panel.is}>
        {toActs().map(
          (act) =>
            act && (
              // The second half of a double click is no answer to what the first one asked in its place.
              <button type="button" key={act[0]} onClick={({ detail }) => detail < 2 && act[1]()}>
                {say(lang, act[0])}
              </button>
            ),
        )}
      </div>
    </footer>
  );
}
