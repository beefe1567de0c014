// Many turns on a line of time, as high as there are in each month; for the eye alone. Draws what `toMonths` counts.
import { toMonths } from '@/lib/timeline';
import { TimeFrame } from './TimeFrame';
import type { TimelineProps } from './Timeline';

// In px: what a month of the most has, and what still shows as one.
const mostHeight = 24;
const leastHeight = 3;

export function Months({ events, ...frame }: TimelineProps) {
  const months = toMonths(events, frame.published, frame.today);
  const most = Math.max(...months.map(({ confirmed, reported }) => confirmed + reported));
  const toHeight = (count: number) =>
    count > 0 ? Math.max(leastHeight, Math.round((count / most) * mostHeight)) : 0;
  return (
    <TimeFrame {...frame} class="tall">
      {months.map(({ x, width, confirmed, reported }) => (
        // What is unconfirmed is hollow, over the rest; all of it a border, which forced colours leave.
        <i
          key={x}
          class="count"
          style={`left:${x}%;width:max(2px,calc(${width}% - 2px));height:${toHeight(confirmed) + toHeight(reported)}px;border-bottom-width:${toHeight(confirmed) || 1}px`}
        />
      ))}
    </TimeFrame>
  );
}
