// The popup where there is no cast to show: what is the case, and what to do. Draws a view.

import { say } from '@/lib/all-words';
import type { PopupView } from '@/lib/popup';
import type { Lang } from '@/lib/words';
import { toHeading } from './popup-heading';

export type PopupMessageProps = {
  view: Exclude<PopupView, { state: 'cast' }>;
  lang: Lang;
  /** The diagnostics; false where the browser refused, null where they were not asked for. */
  copied: boolean | null;
  onAllow(): void;
  onReload(): void;
  onCopyDiagnostics(): void;
};

export function PopupMessage({
  view,
  lang,
  copied,
  onAllow,
  onReload,
  onCopyDiagnostics,
}: PopupMessageProps) {
  const heading = toHeading(view, lang);
  switch (view.state) {
    case 'loading':
      return (
        <section class="pp-message" aria-busy="true">
          <p>{heading}</p>
        </section>
      );
    case 'preparing':
      return (
        <section class="pp-message">
          <h2>{heading}</h2>
          <p>{say(lang, 'popup.preparingText', view.done, view.total)}</p>
          <progress max={Math.max(1, view.total)} value={view.done} />
        </section>
      );
    case 'ask':
      return (
        <section class="pp-message">
          <h2>{heading}</h2>
          <p>{say(lang, 'popup.askText')}</p>
          {view.refused && <p role="status">{say(lang, 'popup.askRefused')}</p>}
          <div>
            <button type="button" class="btn primary" onClick={onAllow}>
              {say(lang, 'popup.askButton')}
            </button>
          </div>
        </section>
      );
    case 'silent':
      return (
        <section class="pp-message">
          <h2>{heading}</h2>
          <p>{say(lang, 'popup.silentText')}</p>
          <div>
            <button type="button" class="btn primary" onClick={onReload}>
              {say(lang, 'popup.reload')}
            </button>
          </div>
        </section>
      );
    case 'failed':
      return (
        <section class="pp-message">
          <h2>{heading}</h2>
          <p>{say(lang, 'popup.failedText')}</p>
          <p>
            <code>{view.reason}</code>
          </p>
          <div>
            <button type="button" class="btn" onClick={onCopyDiagnostics}>
              {say(lang, copied ? 'popup.copied' : 'popup.copyDiagnostics')}
            </button>
          </div>
          <p role="status">{copied === false && say(lang, 'card.notCopied')}</p>
        </section>
      );
    case 'empty':
    case 'off':
    case 'restricted':
    case 'local':
    case 'unread':
    case 'file':
      return (
        <section class="pp-message">
          <h2>{heading}</h2>
          <p>{say(lang, `popup.${view.state}Text`)}</p>
        </section>
      );
  }
}
