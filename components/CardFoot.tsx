// The card's foot: its few actions, and in their place what one of them asks or says. Draws; acting is the caller's.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Cited, cite } from '@/lib/cite';
import type { Entity } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';

/** How far "not this" reaches. */
export type MuteScope = 'mention' | 'site' | 'everywhere';

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
};

type Panel =
  | { is: 'actions' }
  | { is: 'mute' }
  | { is: 'muted'; scope: MuteScope }
  | { is: 'said'; text: string }
  | { is: 'report'; text: string; said: string };

export function CardFoot(props: CardFootProps) {
  const { entity, lang, mute, toCited, toReport, onCopy } = props;
  const [panel, setPanel] = useState<Panel>({ is: 'actions' });
  const foot = useRef<HTMLElement>(null);
  const before = useRef(panel.is);
  // What was pressed is gone with its row: the keyboard goes on in the next one.
  useLayoutEffect(() => {
    if (before.current !== panel.is) foot.current?.querySelector('button')?.focus();
    before.current = panel.is;
  }, [panel.is]);
  const notStored: Panel = { is: 'said', text: say(lang, 'card.notStored') };
  const back = () => setPanel({ is: 'actions' });
  const copy = () => {
    const cited = toCited();
    const text = onCopy(cite(cited))
      ? say(lang, 'card.copied', cited.statements.length, cited.sources.length)
      : say(lang, 'card.notCopied');
    setPanel({ is: 'said', text });
  };
  return (
    <footer class="card-foot" ref={foot}>
      {panel.is === 'actions' && (
        <div class="row">
          <button type="button" onClick={copy}>
            {say(lang, 'card.copy')}
          </button>
          {mute && (
            <button type="button" onClick={() => setPanel({ is: 'mute' })}>
              {say(lang, entity.type === 'person' ? 'card.notThisPerson' : 'card.notThis')}
            </button>
          )}
          <button
            type="button"
            onClick={() => setPanel({ is: 'report', text: toReport(), said: '' })}
          >
            {say(lang, 'card.report')}
          </button>
        </div>
      )}
      {panel.is === 'mute' && (
        <>
          <p class="row" role="status">
            {say(lang, 'card.muteAsk', entity.name[lang])}
          </p>
          <div class="row">
            {mute?.scopes.map((scope) => (
              <button
                type="button"
                key={scope}
                onClick={async () => {
                  const stored = await mute?.onMute(scope, true);
                  setPanel(stored ? { is: 'muted', scope } : notStored);
                }}
              >
                {say(lang, words[scope][0])}
              </button>
            ))}
            <button type="button" class="end" onClick={back}>
              {say(lang, 'card.cancel')}
            </button>
          </div>
        </>
      )}
      {panel.is === 'muted' && (
        <div class="row">
          <p role="status">{say(lang, words[panel.scope][1])}</p>
          <button
            type="button"
            class="end"
            onClick={async () => {
              const undone = await mute?.onMute(panel.scope, false);
              setPanel(undone ? { is: 'actions' } : notStored);
            }}
          >
            {say(lang, 'card.undo')}
          </button>
        </div>
      )}
      {panel.is === 'said' && (
        <div class="row">
          <p role="status">{panel.text}</p>
          <button type="button" class="end" onClick={back}>
            {say(lang, 'card.done')}
          </button>
        </div>
      )}
      {panel.is === 'report' && (
        <>
          <p class="row" role="status">
            {panel.said || say(lang, 'card.reportAsk')}
          </p>
          <textarea readOnly rows={5} aria-label={say(lang, 'card.report')} value={panel.text} />
          <div class="row">
            <button
              type="button"
              onClick={() =>
                setPanel({
                  ...panel,
                  said: say(
                    lang,
                    onCopy({ 'text/plain': panel.text })
                      ? 'card.reportCopied'
                      : 'card.reportNotCopied',
                  ),
                })
              }
            >
              {say(lang, 'card.reportCopy')}
            </button>
            <button type="button" class="end" onClick={back}>
              {say(lang, 'card.done')}
            </button>
          </div>
        </>
      )}
    </footer>
  );
}
