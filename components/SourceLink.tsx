// A link to a source by its publisher, and that it opens a new tab. Draws; what else stands in it is given.
import type { ComponentChildren } from 'preact';
import { toPublisher } from '@/lib/cite';
import type { Source } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';

export type SourceLinkProps = {
  source: Source;
  lang: Lang;
  class?: string;
  /** Its title is read out: it is not among what is seen. */
  readsTitle?: boolean;
  /** What is seen after the publisher. */
  children?: ComponentChildren;
};

export function SourceLink({ source, lang, readsTitle, children, ...more }: SourceLinkProps) {
  return (
    <a
      class={more.class}
      href={source.url}
      target="_blank"
      rel="noreferrer noopener"
      title={source.title}
    >
      {toPublisher(source, lang)}
      {children}
      <span class="sr">
        {readsTitle && (
          <>
            {' '}
            <span lang={source.lang}>{source.title}</span>
          </>
        )}{' '}
        ({say(lang, 'card.newTab')})
      </span>
    </a>
  );
}
