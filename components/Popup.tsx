// The popup: the article's cast, or plainly why there is none. Draws a view; every act is the caller's.
import { formatDate } from '@/lib/dates';
import type { PackState } from '@/lib/messages';
import type { EntityId } from '@/lib/pack/schema';
import { type PopupView, type Site, toLossKey } from '@/lib/popup';
import { type Lang, say } from '@/lib/words';
import { Cast } from './Cast';
import { Logo } from './Logo';
import { PopupMessage } from './PopupMessage';
import { SiteSwitch } from './SiteSwitch';

export type PopupActs = {
  onReveal(id: EntityId): void;
  onSwitch(on: boolean): void;
  onAllow(): void;
  onReload(): void;
  onCopyDiagnostics(): void;
};

export type PopupProps = PopupActs & {
  view: PopupView;
  site: Site;
  pack: PackState;
  lang: Lang;
  /** YYYY-MM-DD. */
  today: string;
  copied: boolean;
};

export function Popup({ view, site, pack, lang, today, copied, onSwitch, ...acts }: PopupProps) {
  const readable = site !== null && (site.listed || site.granted);
  return (
    <main class={view.state === 'cast' ? 'popup' : 'popup is-short'} lang={lang}>
      <header class="pp-top">
        <Logo />
        <h1>{say(lang, 'popup.title')}</h1>
        {view.state === 'cast' && <p>{say(lang, 'popup.cast', view.names)}</p>}
      </header>
      {view.state === 'cast' ? (
        <Cast view={view} lang={lang} today={today} onReveal={acts.onReveal} />
      ) : (
        <PopupMessage view={view} lang={lang} copied={copied} {...acts} />
      )}
      {pack.state === 'memory' && (
        <p class="pp-loss" role="status">
          {say(lang, toLossKey(pack.loss))}
        </p>
      )}
      <footer class="pp-foot">
        {readable && <SiteSwitch host={site.host} on={!site.off} lang={lang} onSwitch={onSwitch} />}
        {'checkedAt' in pack && (
          <span class="data">{say(lang, 'popup.checked', formatDate(pack.checkedAt, lang))}</span>
        )}
      </footer>
    </main>
  );
}
