// The toolbar icon's states, as the browser shows them, with what each says. Draws.
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';

// An article of middling length has so many.
const sampleCount = 14;

export function WelcomeIcons({ lang }: { lang: Lang }) {
  return (
    <ul class="icons">
      <li>
        <Icon state="" count={sampleCount} />
        {say(lang, 'welcome.iconOn', sampleCount)}
      </li>
      <li>
        <Icon state="" />
        {say(lang, 'welcome.iconNone')}
      </li>
      <li>
        <Icon state="-off" />
        {say(lang, 'welcome.iconOff')}
      </li>
      <li>
        <Icon state="-ask" />
        {say(lang, 'welcome.iconAsk')}
      </li>
    </ul>
  );
}

function Icon({ state, count }: { state: '' | '-off' | '-ask'; count?: number }) {
  return (
    <span class="toolbar-icon" aria-hidden="true">
      <img src={`/icon/32${state}.png`} alt="" width="16" height="16" />
      {count !== undefined && <b>{count}</b>}
    </span>
  );
}
