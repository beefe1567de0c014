// Why a mention was accepted, in one sentence. Knows found names and words; no screen and no lexicon.
import type { Found } from '@/lib/match/place';
import { type Lang, say } from '@/lib/words';

/** `texts` are the article's blocks; `toName` gives an entity's name in the language asked for. */
export function explain(
  found: Found,
  texts: string[],
  toName: (id: string) => string,
  lang: Lang,
): string {
  const { why } = found;
  const surface = (texts[found.block] ?? '').slice(found.start, found.end);
  switch (why.by) {
    case 'spelling':
    case 'field':
    case 'list':
    case 'post':
    case 'quoted':
    case 'asked':
      return say(lang, `why.${why.by}`, surface);
    case 'kin':
      return why.kin === found.entity
        ? say(lang, 'why.self', surface)
        : say(lang, 'why.kin', surface, toName(why.kin));
    case 'cue':
      return say(lang, 'why.cue', surface, why.cue);
    case 'full name':
      return say(lang, 'why.fullName', surface, (texts[why.block] ?? '').slice(why.start, why.end));
  }
}
