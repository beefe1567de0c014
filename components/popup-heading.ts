// What the popup's view is called, over it and to who does not see it. Knows views, draws nothing.
import { say } from '@/lib/all-words';
import type { PopupView } from '@/lib/popup';
import type { Lang } from '@/lib/words';

export function toHeading(view: PopupView, lang: Lang): string {
  switch (view.state) {
    case 'loading':
      return say(lang, 'popup.loading');
    case 'ask':
      return say(lang, 'popup.askTitle', view.host);
    case 'cast':
      return say(lang, view.isArticle ? 'popup.cast' : 'popup.castPage', view.names);
    default:
      return say(lang, `popup.${view.state}Title`);
  }
}
