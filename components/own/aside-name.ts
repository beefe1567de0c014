// What a half-written form is called while another is open. Knows the catalogue's keys, draws nothing.
import { say } from '@/lib/all-words';
import type { ShownOwn } from '@/lib/own-page/own-work';
import type { Lang } from '@/lib/words';

export function toAsideName(editing: ShownOwn['aside'][number], lang: Lang): string {
  if (editing.of === 'entry') return editing.fields.name || say(lang, 'own.add');
  if (editing.of === 'note') return say(lang, 'own.noteOn', editing.name[lang]);
  return editing.of === 'table' ? say(lang, 'own.tableAside') : '';
}
