// Turns on a line of time, each by itself, for the eye alone: the list beside it says it all. Draws what `toPoints` places.
import type { PackEvent } from '@/lib/pack/schema';
import { toPoints } from '@/lib/timeline';
import { TimeFrame, type TimeFrameProps } from './TimeFrame';

export type TimelineProps = Omit<TimeFrameProps, 'class' | 'children'> & { events: PackEvent[] };

export function Timeline({ events, ...frame }: TimelineProps) {
  const points = toPoints(events, frame.published, frame.today);
  // Rings lie over dots: under them nobody would see what is unconfirmed.
  const inOrder = [
    ...points.filter((one) => one.confirmed),
    ...points.filter((one) => !one.confirmed),
  ];
  return (
    <TimeFrame {...frame}>
      {inOrder.map(({ x, width, after, confirmed }) => (
        <i
          key={`${x} ${width}`}
          class={`at${after ? '' : ' then'}${confirmed ? '' : ' open'}${width > 0 ? ' month' : ''}`}
          style={`left:${x}%${width > 0 ? `;width:max(6px,${width}%)` : ''}`}
        />
      ))}
    </TimeFrame>
  );
}
