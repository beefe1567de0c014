// The note numbers after a sentence, raised: `1)` in Korean, `1` in English. Draws; the numbers are given.
import { toPublisher } from '@/lib/cite';
import type { EntityCard } from '@/lib/messages';
import type { SourceId } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';
import type { Notes } from './notes';

export type NumbersProps = { sources: SourceId[]; notes: Notes; card: EntityCard; lang: Lang };

export function Numbers({ sources, notes, card, lang }: NumbersProps) {
  return (
    <>
      {notes.numbersOf(sources).map(({ id, number }) => {
        const source = card.sources[id];
        if (!source) return null;
        const publisher = toPublisher(source, lang);
        return (
          <a
            key={id}
            class="n"
            href={source.url}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={say(lang, 'card.source', number, publisher)}
            title={publisher}
          >
            {number}
            {lang === 'ko' && ')'}
          </a>
        );
      })}
    </>
  );
}
