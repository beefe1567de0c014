// The switch of one site. Draws; the choice is the caller's to keep.
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';
import { Switch } from './Switch';

export type SiteSwitchProps = {
  host: string;
  on: boolean;
  lang: Lang;
  onSwitch(on: boolean): void;
};

export function SiteSwitch({ host, on, lang, onSwitch }: SiteSwitchProps) {
  return (
    <Switch label={say(lang, 'popup.siteSwitch', host)} isOn={on} lang={lang} onSwitch={onSwitch}>
      <span class="host">{host}</span>
    </Switch>
  );
}
