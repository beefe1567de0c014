// What is wrong with a pack's folder, and what is doubtful. Each line says where and what to do.
import { join } from 'node:path';
import { joinPack } from '@/lib/pack/join';
import type { Entity, Pack } from '@/lib/pack/schema';

export type Findings = { wrong: string[]; doubtful: string[] };

/** What stops the build is wrong; what a person has to look at is doubtful. */
export async function checkPack(folder: string): Promise<Findings> {
  let pack: Pack;
  try {
    pack = await joinPack(folder);
  } catch (error) {
    const lines = error instanceof Error ? error.message.split('\n').slice(1) : [];
    if (lines.length === 0) throw error;
    return { wrong: lines.map((line) => line.trim()), doubtful: [] };
  }
  const show = ({ type, id }: Entity) => join(folder, type, `${id}.json`);
  return {
    wrong: [...findLate(pack, show), ...findUngraded(pack, show)],
    doubtful: [
      ...findShared(pack, show),
      ...findShort(pack, show),
      ...findContradictions(pack, show),
    ],
  };
}

type Show = (entity: Entity) => string;

const findLate = ({ entities, checkedAt }: Pack, show: Show): string[] =>
  entities.flatMap((entity) =>
    [
      ...entity.facts.map(({ asOf }, i) => [`facts.${i}.asOf`, asOf] as const),
      ...entity.events.map(({ date }, i) => [`events.${i}.date`, date] as const),
    ]
      .filter(([, date]) => date > checkedAt.slice(0, date.length))
      .map(
        ([field, date]) =>
          `${show(entity)}: ${field}: ${date} is after the day of the last check, ${checkedAt}: mend the date, or checkedAt in pack.json`,
      ),
  );

const findUngraded = ({ entities, sources }: Pack, show: Show): string[] =>
  entities.flatMap((entity) =>
    (['facts', 'events'] as const).flatMap((field) =>
      entity[field].flatMap((one, i) => {
        const community = one.sources.every((id) => sources[id]?.grade === 'community');
        if (community === (one.status === 'reported')) return [];
        return community
          ? `${show(entity)}: ${field}.${i}: only community sources carry it: add "status": "reported"`
          : `${show(entity)}: ${field}.${i}: has a better source than the community: take "status" out`;
      }),
    ),
  );

/** Two entities under one spelling: the same thing twice, or a name that needs cues. */
function findShared({ entities }: Pack, show: Show): string[] {
  const owners = new Map<string, Entity>();
  return entities.flatMap((entity) => {
    const cued = new Set(entity.ambiguous.map(({ spelling }) => spelling));
    return [...new Set([...entity.spellings.ko, ...entity.spellings.en])].flatMap((spelling) => {
      const key = spelling.toLowerCase().replaceAll(/[\s-]/g, '');
      const owner = owners.get(key);
      if (!owner) owners.set(key, entity);
      if (!owner || owner === entity || cued.has(spelling)) return [];
      return `${show(entity)}: spellings: "${spelling}" is also ${show(owner)}'s: join the two, or list it under ambiguous`;
    });
  });
}

/** One syllable, or two letters in lower case, is nearly always a word of its own too. */
const findShort = ({ entities }: Pack, show: Show): string[] =>
  entities.flatMap((entity) => {
    const cued = new Set(entity.ambiguous.map(({ spelling }) => spelling));
    return [...entity.spellings.ko, ...entity.spellings.en]
      .filter((spelling) => /^(?:[가-힣]|[a-z]{1,3})$/.test(spelling) && !cued.has(spelling))
      .map(
        (spelling) =>
          `${show(entity)}: spellings: "${spelling}" is an ordinary word as well: list it under ambiguous with cues`,
      );
  });

/** The same label and day, and another value. */
const findContradictions = ({ entities }: Pack, show: Show): string[] =>
  entities.flatMap((entity) =>
    entity.facts.flatMap((fact, i) =>
      entity.facts
        .slice(0, i)
        .some(
          (other) =>
            other.label.en === fact.label.en &&
            other.asOf === fact.asOf &&
            other.value.en !== fact.value.en,
        )
        ? `${show(entity)}: facts.${i}: another fact says something else of "${fact.label.en}" on ${fact.asOf}: keep one, or use versions`
        : [],
    ),
  );
