// What is known and from where: the packs, their age and size, and what is lost where there is no storage. Draws.
import { formatDate } from '@/lib/dates';
import type { PackState } from '@/lib/messages';
import { toLossKey } from '@/lib/popup';
import { type Lang, say } from '@/lib/words';
import { Row, Section } from './Setting';

export type PacksProps = { lang: Lang; pack: PackState; onOwn(): void };

export function PacksSection({ lang, pack, onOwn }: PacksProps) {
  return (
    <Section id="packs" heading={say(lang, 'options.packs')} lead={say(lang, 'options.packsLead')}>
      {'checkedAt' in pack && (
        <Row
          what={say(lang, 'options.bundled')}
          about={say(lang, 'options.bundledAbout', pack.entities, formatDate(pack.checkedAt, lang))}
        />
      )}
      {pack.state === 'preparing' && (
        <p class="about" role="status">
          {say(lang, 'popup.preparingText', pack.done, pack.total)}
        </p>
      )}
      {pack.state === 'memory' && (
        <p class="caution" role="status">
          {say(lang, toLossKey(pack.loss))}
        </p>
      )}
      {pack.state === 'failed' && (
        <p class="caution" role="status">
          {say(lang, 'popup.failedTitle')}. {say(lang, 'popup.failedText')}{' '}
          <code>{pack.reason}</code>
        </p>
      )}
      <Row what={say(lang, 'own.title')} about={say(lang, 'own.lead')}>
        <button type="button" class="btn" onClick={onOwn}>
          {say(lang, 'options.welcomeButton')}
          <span class="sr">: {say(lang, 'own.title')}</span>
        </button>
      </Row>
    </Section>
  );
}
