// The names followed inside one card, and how far each was read. Pure.
import type { EntityId } from '@/lib/pack/schema';

export type TrailStep = { id: EntityId; name: string };

export type Trail = {
  /** From the mention's own name to the one that is shown. */
  steps: TrailStep[];
  /** Where each name visited was scrolled to, px. */
  scrolled: Record<EntityId, number>;
};

export const emptyTrail: Trail = { steps: [], scrolled: {} };

/** Goes on to a name; what is on show now was read as far as `scroll`. A name on the way here already is gone back to. */
export function goOn({ steps, scrolled }: Trail, to: TrailStep, scroll: number): Trail {
  const seen = steps.findIndex(({ id }) => id === to.id);
  return {
    steps: [...(seen < 0 ? steps : steps.slice(0, seen)), to],
    scrolled: leave(steps, scrolled, scroll),
  };
}

/** Back to the step with this index; the same trail where there is none before the last. */
export function goBack(trail: Trail, index: number, scroll: number): Trail {
  const { steps, scrolled } = trail;
  if (index < 0 || index >= steps.length - 1) return trail;
  return { steps: steps.slice(0, index + 1), scrolled: leave(steps, scrolled, scroll) };
}

function leave(steps: TrailStep[], scrolled: Trail['scrolled'], scroll: number): Trail['scrolled'] {
  const from = steps.at(-1);
  return from ? { ...scrolled, [from.id]: scroll } : scrolled;
}
