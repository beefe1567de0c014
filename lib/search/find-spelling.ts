// Which spelling of an entity answers a question, so that a reader sees why it was found. Knows one entity, not all that is known.
import type { Entity, Texts } from '@/lib/pack/schema';
import { toNamed } from './named';
import { makeSearchIndex } from './search-index';
import { createSearchNames } from './search-names';

/** By language: the name that is shown, where it answers; else the spelling that answers best, or the name after all. */
export async function findSpelling(entity: Entity, question: string): Promise<Texts> {
  const names = [...new Set(toNamed(entity).names)];
  // The same rules as among all names: here each spelling stands for itself.
  const index = await makeSearchIndex(
    names.map((name) => ({ id: name, names: [name], weight: 0 })),
  );
  const answering = createSearchNames(index)(question, names.length).map(({ id }) => id);
  const toShown = (name: string) => (answering.includes(name) ? name : (answering[0] ?? name));
  return { ko: toShown(entity.name.ko), en: toShown(entity.name.en) };
}
