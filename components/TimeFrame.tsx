// The line of time that turns are drawn on: the article, the years, today; for the eye alone. Draws no turn itself.
import type { ComponentChildren } from 'preact';
import { articleX, toFrame } from '@/lib/timeline';
import { type Lang, say } from '@/lib/words';

export type TimeFrameProps = {
  published: string;
  checkedAt: string;
  today: string;
  lang: Lang;
  /** Over the line, where its marks need height. */
  class?: string;
  children: ComponentChildren;
};

const article = `left:${articleX}%`;

export function TimeFrame({ published, checkedAt, today, lang, ...props }: TimeFrameProps) {
  const { years, checked } = toFrame(published, checkedAt, today);
  return (
    <div class={`timeline ${props.class ?? ''}`} aria-hidden="true">
      <i class="line" style={`width:${articleX}%`} />
      <i class="line after" style={`${article};width:${checked - articleX}%`} />
      <i class="line unchecked" style={`left:${checked}%`} />
      {years.map(({ x, year }) => (
        <>
          <i class="year" style={`left:${x}%`} />
          <b style={`left:${x}%`}>{year}</b>
        </>
      ))}
      {props.children}
      <i class="article" style={article} />
      <b class="article-label" style={article}>
        {say(lang, 'card.article')}
      </b>
      <b class="now">{say(lang, 'card.now')}</b>
    </div>
  );
}
