// What came of an act on packs, as the reader is told. Knows the catalogue's keys, draws nothing.
import { type AnyWordKey, say } from '@/lib/all-words';
import type { PacksTold } from '@/lib/options/shown-packs';
import type { Outcome } from '@/lib/pack/added/job';
import { refusals } from '@/lib/pack/published/refusal';
import type { Lang } from '@/lib/words';

/** A reason that a newer Gakju has written down is told as a network's. */
export function toRefusalKey(why: string): AnyWordKey {
  const known = refusals.find((one) => one === why) ?? 'network';
  return `packs.refused_${known}`;
}

export type ToldText = { text: string; isBad: boolean };

/** One after the other, and bad news where one of them is. */
export function toPacksToldText(told: PacksTold[], lang: Lang): ToldText | null {
  if (told.length === 0) return null;
  const each = told.map((one) => describe(one, lang));
  return { text: each.map(({ text }) => text).join(' '), isBad: each.some(({ isBad }) => isBad) };
}

function describe(told: PacksTold, lang: Lang): ToldText {
  switch (told.of) {
    case 'ended':
      return describeOutcome(told.outcome, told.title[lang], lang);
    case 'removed':
      return { text: say(lang, 'packs.told_removed', told.title[lang]), isBad: false };
    case 'restarted':
      return { text: say(lang, 'packs.listRestarted'), isBad: false };
    case 'unkept':
      return { text: say(lang, 'options.notKept'), isBad: true };
    case 'interrupted':
      return { text: say(lang, 'packs.interrupted'), isBad: true };
    case 'busy':
      return { text: say(lang, 'packs.busy'), isBad: true };
    case 'unexported':
      return { text: say(lang, 'options.notExported'), isBad: true };
    case 'unread':
      return { text: say(lang, 'options.refused_unread'), isBad: true };
    case 'one file':
      return { text: say(lang, 'packs.oneFile'), isBad: true };
  }
}

function describeOutcome(outcome: Outcome, title: string, lang: Lang): ToldText {
  if (outcome.of === 'cancelled') return { text: say(lang, 'packs.cancelled'), isBad: false };
  if (outcome.of !== 'refused')
    return { text: say(lang, `packs.told_${outcome.of}`, title), isBad: false };
  const why = say(lang, toRefusalKey(outcome.why), outcome.detail);
  return { text: `${why} ${say(lang, 'packs.unchanged')}`, isBad: true };
}
