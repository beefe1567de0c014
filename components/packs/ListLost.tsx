// In place of the ways to add a pack: part of the list cannot be read, and what she can do about it. Draws.
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';
import { Row } from '../Setting';

export type ListLostProps = { lang: Lang; onExport(): void; onRestart(): void };

export function ListLost({ lang, onExport, onRestart }: ListLostProps) {
  return (
    <>
      <p class="caution" role="status">
        {say(lang, 'packs.listLost')}
      </p>
      <Row what={say(lang, 'packs.listExport')}>
        <button type="button" class="btn" onClick={onExport}>
          {say(lang, 'packs.listExportDo')}
        </button>
      </Row>
      <Row what={say(lang, 'packs.listRestart')} about={say(lang, 'packs.listRestartAbout')}>
        <button type="button" class="btn" onClick={onRestart}>
          {say(lang, 'packs.listRestartDo')}
        </button>
      </Row>
    </>
  );
}
