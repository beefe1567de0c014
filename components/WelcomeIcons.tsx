// The toolbar icon's states, as the browser shows them, with what each says. Draws.
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';

// An article of middling length has so many.
const sampleCount = 14;

export function WelcomeIcons({ lang }: { lang: Lang }) {
  return (
    <ul class="icons">
      <li>
        <ToolbarIcon state="" count={sampleCount} />
        {say(lang, 'welcome.iconOn', sampleCount)}
      </li>
      <li>
        <ToolbarIcon state="" />
        {say(lang, 'welcome.iconNone')}
      </li>
      <li>
        <ToolbarIcon state="-off" />
        {say(lang, 'welcome.iconOff')}
      </li>
      <li>
        <ToolbarIcon state="-ask" />
        {say(lang, 'welcome.iconAsk')}
      </li>
    </ul>
  );
}

function ToolbarIcon({ state, count }: { state: '' | '-off' | '-ask'; count?: number }) {
  return (
    <span class="toolbar-icon" aria-hidden="true">
      <img src={`/icon/32${state}.png`} alt="" width="16" height="16" />
      {count !== undefined && <b>{count}</b>}
    </span>
  );
}
