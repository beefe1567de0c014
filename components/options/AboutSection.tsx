// What is promised, which version this is, and where its words come from. Draws.
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';
import { Row, Section } from '../Setting';

export type AboutProps = {
  lang: Lang;
  version: string;
  cleared: boolean;
  onClearSeen(): void;
  onWelcome(): void;
};

export function AboutSection({ lang, version, cleared, onClearSeen, onWelcome }: AboutProps) {
  return (
    <>
      <Section id="privacy" heading={say(lang, 'options.privacy')}>
        <ul class="plain-list">
          <li>{say(lang, 'options.privacyText')}</li>
          <li>{say(lang, 'options.privacyHistory')}</li>
          <li>{say(lang, 'options.privacyPage')}</li>
          <li>{say(lang, 'options.privacyNetwork')}</li>
        </ul>
        <Row what={say(lang, 'options.seen')} about={say(lang, 'options.privacySeen')}>
          <button type="button" class="btn" onClick={onClearSeen}>
            {say(lang, 'options.clearSeen')}
            <span class="sr">: {say(lang, 'options.seen')}</span>
          </button>
        </Row>
        <p class="about" role="status">
          {cleared && say(lang, 'options.clearedSeen')}
        </p>
      </Section>
      <Section id="about" heading={say(lang, 'options.about')}>
        <Row what={say(lang, 'options.version')}>{version}</Row>
        <Row what={say(lang, 'options.rules')} about={say(lang, 'options.rulesText')} />
        <Row what={say(lang, 'options.contact')} about={say(lang, 'options.contactText')} />
        <Row what={say(lang, 'options.license')}>
          MIT ·{' '}
          <a class="link" href="/licences.txt" target="_blank" rel="noopener">
            {say(lang, 'options.licences')}
            <span class="sr"> ({say(lang, 'card.newTab')})</span>
          </a>
        </Row>
        <Row what={say(lang, 'options.welcome')}>
          <button type="button" class="btn" onClick={onWelcome}>
            {say(lang, 'options.welcomeButton')}
          </button>
        </Row>
      </Section>
    </>
  );
}
