// The site's switch: shape and word, not colour alone. Draws; the choice is the caller's to keep.
import { type Lang, say } from '@/lib/words';

export type SiteSwitchProps = {
  host: string;
  on: boolean;
  lang: Lang;
  onSwitch(on: boolean): void;
};

export function SiteSwitch({ host, on, lang, onSwitch }: SiteSwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={say(lang, 'popup.siteSwitch', host)}
      onClick={() => onSwitch(!on)}
    >
      <i />
      <span class="host">{host}</span>
      <span>{say(lang, on ? 'popup.siteOn' : 'popup.siteOff')}</span>
    </button>
  );
}
