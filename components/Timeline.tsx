// Turns on a line of time, for the eye alone: the list beside it says it all. Draws what `toTimeline` places.
import type { PackEvent } from '@/lib/pack/schema';
import { articleX, toTimeline } from '@/lib/since';
import { type Lang, say } from '@/lib/words';

export type TimelineProps = {
  events: PackEvent[];
  published: string;
  checkedAt: string;
  today: string;
  lang: Lang;
};

const article = `left:${articleX}%`;

export function Timeline({ events, published, checkedAt, today, lang }: TimelineProps) {
  const { points, years, checked } = toTimeline(events, published, checkedAt, today);
  // Rings lie over dots: under them nobody would see what is unconfirmed.
  const inOrder = [
    ...points.filter((one) => one.confirmed),
    ...points.filter((one) => !one.confirmed),
  ];
  return (
    <div class="timeline" aria-hidden="true">
      <i class="line" style={`width:${articleX}%`} />
      <i class="line after" style={`${article};width:${checked - articleX}%`} />
      <i class="line unchecked" style={`left:${checked}%`} />
      {years.map(({ x, year }) => (
        <>
          <i class="year" style={`left:${x}%`} />
          <b style={`left:${x}%`}>{year}</b>
        </>
      ))}
      {inOrder.map(({ x, width, after, confirmed }) => (
        <i
          key={`${x} ${width}`}
          class={`at${after ? '' : ' then'}${confirmed ? '' : ' open'}${width > 0 ? ' month' : ''}`}
          style={`left:${x}%${width > 0 ? `;width:max(6px,${width}%)` : ''}`}
        />
      ))}
      <i class="article" style={article} />
      <b class="article-label" style={article}>
        {say(lang, 'card.article')}
      </b>
      <b class="now">{say(lang, 'card.now')}</b>
    </div>
  );
}
