// Labelled passages: their JSON lines, and the comparison of labels with what was found. Knows no lexicon.
import * as v from 'valibot';

const span = { start: v.number(), end: v.number() };

export const passageSchema = v.object({
  id: v.string(),
  lang: v.optional(v.string(), '?'),
  genre: v.optional(v.string(), '?'),
  text: v.string(),
  mentions: v.array(
    v.object({
      ...span,
      entity: v.string(),
      class: v.optional(v.string(), 'name'),
      alt: v.optional(v.array(v.string()), []),
    }),
  ),
  ignore: v.optional(v.array(v.object(span)), []),
});

export type Passage = v.InferOutput<typeof passageSchema>;
type Label = Passage['mentions'][number];
type Span = { start: number; end: number };
export type Hit = Span & { entity: string };

export type Comparison = {
  /** Same span, same entity (or one that would also be right). */
  right: { label: Label; hit: Hit }[];
  /** Overlapping with the right entity, other borders. */
  near: { label: Label; hit: Hit }[];
  missed: Label[];
  wrong: Hit[];
};

export function compare({ mentions, ignore }: Passage, hits: Hit[]): Comparison {
  const out: Comparison = { right: [], near: [], missed: [], wrong: [] };
  const used = new Set<Hit>();
  for (const label of mentions) {
    const fits = (hit: Hit) => hit.entity === label.entity || label.alt.includes(hit.entity);
    const overlapping = hits.filter((hit) => !used.has(hit) && overlaps(hit, label) && fits(hit));
    const exact = overlapping.find((hit) => hit.start === label.start && hit.end === label.end);
    const hit = exact ?? overlapping[0];
    if (!hit) {
      if (!ignore.some((part) => overlaps(part, label))) out.missed.push(label);
      continue;
    }
    used.add(hit);
    (exact ? out.right : out.near).push({ label, hit });
  }
  out.wrong = hits.filter((hit) => !used.has(hit) && !ignore.some((part) => overlaps(part, hit)));
  return out;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
