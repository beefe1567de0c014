// What came of adding or renewing a pack, as a sentence's key. Knows the catalogue's keys, draws nothing.

import { type AnyWordKey, say } from '@/lib/all-words';
import type { Outcome } from '@/lib/pack/added/job';
import { refusals } from '@/lib/pack/published/refusal';
import type { Lang } from '@/lib/words';

/** A reason that a newer Gakju has written down is told as a network's. */
export function toRefusalKey(why: string): AnyWordKey {
  const known = refusals.find((one) => one === why) ?? 'network';
  return `packs.refused_${known}`;
}

export function describeOutcome(
  outcome: Outcome | 'interrupted',
  title: string,
  lang: Lang,
): string {
  if (outcome === 'interrupted') return say(lang, 'packs.interrupted');
  if (outcome.of === 'cancelled') return say(lang, 'packs.cancelled');
  if (outcome.of === 'refused')
    return `${say(lang, toRefusalKey(outcome.why), outcome.detail)} ${say(lang, 'packs.unchanged')}`;
  return say(lang, `packs.told_${outcome.of}`, title);
}
