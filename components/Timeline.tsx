// Turns on a line of time, for the eye alone: the list beside it says it all. Draws what `toTimeline` places.
import type { PackEvent } from '@/lib/pack/schema';
import { toTimeline } from '@/lib/since';
import { type Lang, say } from '@/lib/words';

export type TimelineProps = { events: PackEvent[]; published: string; today: string; lang: Lang };

// Where the article stands on the line.
const article = '--x:20%';

export function Timeline({ events, published, today, lang }: TimelineProps) {
  const { points, years } = toTimeline(events, published, today);
  // Rings lie over dots: under them nobody would see what is unconfirmed.
  const inOrder = [
    ...points.filter((one) => one.confirmed),
    ...points.filter((one) => !one.confirmed),
  ];
  return (
    <div class="timeline" aria-hidden="true">
      <i class="line" style={article} />
      <i class="line after" style={article} />
      {years.map(({ x, year }) => (
        <>
          <i class="year" style={`--x:${x}%`} />
          <b style={`--x:${x}%`}>{year}</b>
        </>
      ))}
      {inOrder.map(({ x, width, after, confirmed }) => (
        <i
          key={`${x} ${width}`}
          class={`at${after ? '' : ' then'}${confirmed ? '' : ' open'}${width > 0 ? ' month' : ''}`}
          style={`--x:${x}%;--w:${width}%`}
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
