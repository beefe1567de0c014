// What came of an act on her own footnotes, as the reader is told. Knows the catalogue's keys, draws nothing.
import { say } from '@/lib/all-words';
import type { OwnTold } from '@/lib/own-page/told';
import type { Lang } from '@/lib/words';

type ToldText = { text: string; isBad: boolean };

export function toOwnToldText(told: OwnTold, lang: Lang): ToldText {
  switch (told.of) {
    case 'saved':
      return { text: say(lang, 'own.saved'), isBad: false };
    case 'removed':
      return { text: say(lang, 'own.removed', told.name), isBad: false };
    case 'removedNote':
      return { text: say(lang, 'own.removedNote', told.name), isBad: false };
    case 'imported':
      return { text: say(lang, 'own.imported', told.entries, told.notes), isBad: false };
    case 'undone':
      return { text: say(lang, 'own.undone'), isBad: false };
    case 'overtaken':
      return { text: say(lang, 'own.overtaken'), isBad: true };
    case 'many':
      return { text: say(lang, 'own.many', told.most), isBad: true };
    case 'bad':
      return { text: say(lang, 'own.bad'), isBad: true };
    case 'refused':
      return { text: say(lang, 'own.refused'), isBad: true };
    case 'unread':
      return { text: say(lang, 'options.refused_unread'), isBad: true };
    case 'unexported':
      return { text: say(lang, 'options.notExported'), isBad: true };
    case 'failed':
      return { text: say(lang, 'own.failed'), isBad: true };
  }
}
