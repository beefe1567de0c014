// The one choice at the start: the listed sites, which are on, and all others, which the browser asks about. Draws.
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';

export type WelcomeSitesProps = {
  lang: Lang;
  /** Names of the listed sites, in the reader's order. */
  listed: string[];
  others: 'not asked' | 'refused' | 'allowed';
  onAllow(): void;
  onTakeBack(): void;
};

export function WelcomeSites({ lang, listed, others, onAllow, onTakeBack }: WelcomeSitesProps) {
  const allowed = others === 'allowed';
  return (
    <dl class="where">
      <div>
        <dt>
          {say(lang, 'welcome.listed', listed.length)}
          <span class="on">{say(lang, 'welcome.listedOn')}</span>
        </dt>
        <dd>{say(lang, 'welcome.listedText')}</dd>
        <dd>
          <details>
            <summary>{say(lang, 'welcome.listedNames')}</summary>
            <ul class="names">
              {listed.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </details>
        </dd>
      </div>
      <div>
        <dt>
          {say(lang, 'welcome.others')}
          <span class="on" role="status">
            {allowed && say(lang, 'welcome.allowed')}
          </span>
        </dt>
        <dd>{say(lang, 'welcome.othersText')}</dd>
        <dd class="act">
          <button type="button" class="btn" onClick={allowed ? onTakeBack : onAllow}>
            {say(lang, allowed ? 'welcome.takeBack' : 'welcome.allow')}
          </button>
          <span class="refused" role="status">
            {others === 'refused' && say(lang, 'welcome.refused')}
          </span>
        </dd>
      </div>
    </dl>
  );
}
