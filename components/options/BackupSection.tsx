// Settings taken along, brought back and started over. Draws; what became of it is told in one line.
import { type AnyWordKey, say } from '@/lib/all-words';
import type { BackupOutcome } from '@/lib/options/backup';
import type { Lang } from '@/lib/words';
import { FileRow, Row, Section } from '../Setting';

export type BackupProps = {
  lang: Lang;
  outcome: BackupOutcome | null;
  onExport(): void;
  onImport(file: File): void;
  onReset(): void;
};

export function BackupSection({ lang, outcome, onExport, onImport, onReset }: BackupProps) {
  return (
    <Section id="backup" heading={say(lang, 'options.backup')}>
      <Row what={say(lang, 'options.export')} about={say(lang, 'options.exportAbout')}>
        <button type="button" class="btn" onClick={onExport}>
          {say(lang, 'options.exportButton')}
        </button>
      </Row>
      <FileRow
        label={say(lang, 'options.import')}
        about={say(lang, 'options.importAbout')}
        onFile={onImport}
      />
      <Row what={say(lang, 'options.reset')} about={say(lang, 'options.resetAbout')}>
        <button type="button" class="btn" onClick={onReset}>
          {say(lang, 'options.resetButton')}
        </button>
      </Row>
      <p class={outcome?.of === 'refused' ? 'caution' : 'about'} role="status">
        {outcome && say(lang, toKey(outcome), outcome.of === 'refused' ? outcome.part : '')}
        {outcome?.of === 'reset' && (
          <button type="button" class="link" onClick={outcome.onUndo}>
            {say(lang, 'card.undo')}
          </button>
        )}
      </p>
    </Section>
  );
}

function toKey(outcome: BackupOutcome): AnyWordKey {
  if (outcome.of !== 'refused') return `options.told_${outcome.of}`;
  return `options.refused_${outcome.why}`;
}
