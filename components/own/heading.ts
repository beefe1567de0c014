// What a form of her own footnotes is called. Knows the catalogue's keys, draws nothing.
import { say } from '@/lib/all-words';
import type { ShownOwn } from '@/lib/own-page/own-work';
import type { Lang } from '@/lib/words';

export function toHeading(editing: ShownOwn['editing'], lang: Lang): string {
  switch (editing.of) {
    case 'entry':
      return editing.fields.name || say(lang, 'own.add');
    case 'note':
      return say(lang, 'own.noteOn', editing.name[lang]);
    case 'table':
      return editing.table.ok
        ? say(lang, 'own.tableHeading', editing.table.entries.length)
        : say(lang, 'own.tableBad', editing.table.problems.length);
    case 'nothing':
      return '';
  }
}
