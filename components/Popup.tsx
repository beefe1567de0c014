// The popup: the article's cast, or plainly why there is none. Draws a view; every act is the caller's.
import type { ComponentChildren } from 'preact';
import { type AnyWordKey, say } from '@/lib/all-words';
import { formatDate } from '@/lib/dates';
import type { PackState } from '@/lib/messages';
import { type PopupView, type Site, toLossKey } from '@/lib/popup';
import type { Lang } from '@/lib/words';
import { Cast } from './Cast';
import { Logo } from './Logo';
import type { Follow } from './Names';
import { PopupControls, type PopupControlsProps } from './PopupControls';
import { PopupMessage } from './PopupMessage';
import { toHeading } from './popup-heading';
import { SearchBox, type SearchProps } from './SearchBox';
import { SiteSwitch } from './SiteSwitch';

export type PopupActs = {
  /** Opens the entity's card here, and shows where the page names it. */
  onOpen: Follow;
  onSwitch(on: boolean): void;
  onAllow(): void;
  onRevoke(): void;
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
  /** The diagnostics; false where the browser refused, null where they were not asked for. */
  copied: boolean | null;
  /** The last change could not be kept. */
  isUnkept: boolean;
  search: Pick<SearchProps, 'question' | 'answer' | 'onAsk' | 'onAdd'>;
  controls: Pick<PopupControlsProps, 'choices' | 'onChoose' | 'onOptions'>;
  /** The card that is open in place of the cast. */
  card: ComponentChildren;
};

export function Popup({ view, site, pack, lang, today, copied, onSwitch, ...acts }: PopupProps) {
  const readable = site !== null && (site.listed || site.granted);
  const { search, controls, card, isUnkept, onOpen } = acts;
  const isShort = view.state !== 'cast' && !card && search.question === '';
  const losses: AnyWordKey[] = [];
  if (pack.state === 'memory') losses.push(toLossKey(pack.loss));
  if ('isOwnLost' in pack && pack.isOwnLost) losses.push('popup.lossOwn');
  if (isUnkept) losses.push('options.notKept');
  return (
    <main class={isShort ? 'popup is-short' : 'popup'} lang={lang}>
      <header class="pp-top">
        <Logo />
        <h1 class="sr">{say(lang, 'popup.title')}</h1>
        {/* Always there: what a new one says from the start is not read out. */}
        <p class="sr" role="status">
          {toHeading(view, lang)}
        </p>
        <SearchBox lang={lang} {...search} onOpen={onOpen} />
      </header>
      <div class="pp-page">
        {/* Covered, not gone: the list is as far read, and as open, as it was left. */}
        <div class={card || search.question !== '' ? 'pp-under is-covered' : 'pp-under'}>
          {view.state === 'cast' ? (
            <Cast view={view} lang={lang} today={today} onOpen={onOpen} />
          ) : (
            <PopupMessage view={view} lang={lang} copied={copied} {...acts} />
          )}
        </div>
        {card && <div class="pp-card">{card}</div>}
      </div>
      <div role="status">
        {losses.map((loss) => (
          <p class="pp-loss" key={loss}>
            {say(lang, loss)}
          </p>
        ))}
      </div>
      <footer class="pp-foot">
        {readable && <SiteSwitch host={site.host} on={!site.off} lang={lang} onSwitch={onSwitch} />}
        {site?.revocable && (
          <button type="button" class="link" onClick={acts.onRevoke}>
            {say(lang, 'options.revoke')}
          </button>
        )}
        {'checkedAt' in pack && (
          <span class="data">{say(lang, 'popup.checked', formatDate(pack.checkedAt, lang))}</span>
        )}
        <PopupControls lang={lang} {...controls} />
      </footer>
    </main>
  );
}
