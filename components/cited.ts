// What of a card goes into a cited note: what is shown, its sources numbered anew. Draws nothing.
import type { Cited } from '@/lib/cite';
import type { EntityCard } from '@/lib/messages';
import type { SourceId } from '@/lib/pack/schema';
import { type Lang, say } from '@/lib/words';
import { fewestTurns, type Notes } from './notes';

export function toCited(
  { entity, sources }: EntityCard,
  notes: Notes,
  article: Cited['article'],
  lang: Lang,
): Cited {
  const order: SourceId[] = [];
  const toNumbers = (ids: SourceId[]) =>
    notes
      .numbersOf(ids)
      .map(({ id }) => {
        if (!order.includes(id)) order.push(id);
        return order.indexOf(id) + 1;
      })
      .sort((a, b) => a - b);
  const facts = notes.groups.flatMap((group) => group.facts);
  const statements = [
    ...facts.flatMap((fact) => {
      const label = fact.label[lang];
      const differ = `${label} (${say(lang, 'card.differ')})`;
      return [fact, ...(fact.versions ?? [])].map(({ value, sources, status }, i) => ({
        label: i === 0 ? label : differ,
        text: value[lang],
        date: fact.asOf,
        numbers: toNumbers(sources),
        unconfirmed: status === 'reported',
      }));
    }),
    ...notes.turns.slice(0, fewestTurns).map(({ text, date, sources, status }) => ({
      label: null,
      text: text[lang],
      date,
      numbers: toNumbers(sources),
      unconfirmed: status === 'reported',
    })),
  ];
  return {
    lang,
    name: entity.name[lang],
    summary: entity.summary[lang],
    statements,
    sources: order.flatMap((id) => sources[id] ?? []),
    article,
  };
}
