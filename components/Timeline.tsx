// Turns on a line of time, for the eye alone: the list beside it says it all. Draws what `toTimeline` places.
import type { PackEvent } from '@/lib/pack/schema';
import { toTimeline } from '@/lib/since';
import { type Lang, say } from '@/lib/words';

export type TimelineProps = { events: PackEvent[]; published: string; today: string; lang: Lang };

export function Timeline({ events, published, today, lang }: TimelineProps) {
  const { points, years } = toTimeline(events, published, today);
  // Rings lie over dots: under them nobody would see what is unconfirmed.
  const inOrder = [
    ...points.filter((one) => one.confirmed),
    ...points.filter((one) => !one.confirmed),
  ];
  return (
    <div class="timeline" aria-hidden="true">
      <i class="line" />
      <i class="line after" />
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
      <i class="article" />
      <b class="article-label">{say(lang, 'card.article')}</b>
      <b class="now">{say(lang, 'card.now')}</b>
    </div>
  );
}
