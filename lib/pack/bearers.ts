// Who already bears a name, of all that is known: for a reader who is about to give it to another. Knows no storage.
import type { Entity, EntityId, Texts } from './schema';

/** As pages are read: neither case nor spaces tell two names apart. */
const toForm = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, '');

export function findBearers(entities: Entity[], name: string): { id: EntityId; name: Texts }[] {
  const form = toForm(name);
  if (!form) return [];
  return entities
    .filter(({ spellings, name }) =>
      [name.ko, name.en, ...spellings.ko, ...spellings.en].some((one) => toForm(one) === form),
    )
    .map(({ id, name }) => ({ id, name }));
}
