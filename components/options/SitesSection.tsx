// Where pages are read: the listed sites, those permitted since, those turned off. Draws.
import { say } from '@/lib/all-words';
import { everyOrigin } from '@/lib/origins';
import type { Lang } from '@/lib/words';
import { Row, Section } from '../Setting';
import { Switch } from '../Switch';

export type SitesProps = {
  lang: Lang;
  /** Names of the listed sites. */
  listed: string[];
  /** Hosts turned off, listed or not. */
  off: string[];
  /** Origins that the reader has permitted beyond the list, as the browser writes them. */
  granted: string[];
  everywhere: boolean;
  /** The permission for every site was asked for, and did not come. */
  isRefused: boolean;
  onSwitch(host: string, on: boolean): void;
  onAllow(): void;
  onRevoke(origin: string): void;
};

const toSiteName = (origin: string) => origin.replace(/^[^/]*\/\//, '').replace(/\/\*$/, '');

export function SitesSection({ lang, listed, off, granted, ...acts }: SitesProps) {
  const { everywhere, isRefused } = acts;
  const single = granted.filter((origin) => origin !== everyOrigin);
  return (
    <Section id="sites" heading={say(lang, 'options.sites')} lead={say(lang, 'options.sitesLead')}>
      <Row
        what={say(lang, 'welcome.listed', listed.length)}
        about={say(lang, 'welcome.listedText')}
      >
        {say(lang, 'popup.siteOn')}
      </Row>
      <details>
        <summary>{say(lang, 'welcome.listedNames')}</summary>
        <ul class="names">
          {listed.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
      {off.map((host) => (
        <Row key={host} what={host}>
          <Switch
            label={say(lang, 'popup.siteSwitch', host)}
            isOn={false}
            lang={lang}
            onSwitch={(on) => acts.onSwitch(host, on)}
          />
        </Row>
      ))}
      {single.map((origin) => (
        <Row key={origin} what={toSiteName(origin)} about={say(lang, 'options.siteGranted')}>
          <button type="button" class="btn" onClick={() => acts.onRevoke(origin)}>
            {say(lang, 'options.revoke')}
            <span class="sr"> {toSiteName(origin)}</span>
          </button>
        </Row>
      ))}
      <Row what={say(lang, 'options.everySite')} about={say(lang, 'options.everySiteAbout')}>
        <button
          type="button"
          class="btn"
          onClick={() => (everywhere ? acts.onRevoke(everyOrigin) : acts.onAllow())}
        >
          {say(lang, everywhere ? 'options.revoke' : 'options.allow')}
        </button>
      </Row>
      <p class="about" role="status">
        {isRefused && !everywhere && say(lang, 'welcome.refused')}
      </p>
    </Section>
  );
}
