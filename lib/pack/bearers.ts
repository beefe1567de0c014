// Who already bears a name, of all that is known: for a reader who is about to give it to another. Knows no storage.
import type { Bearer } from '@/lib/messages';
import { expandPattern, withoutLegalForm } from './forms';
import { toLooseName } from './owners';
import type { Entity } from './schema';

/** Asked for as pages are read: capitals, spaces and hyphens tell no two names apart. */
export function findBearers(entities: Entity[], name: string): Bearer[] {
  const toAsked = (form: string) => toLooseName(withoutLegalForm(form, { type: 'company' }));
  const asked = toAsked(name);
  if (!asked) return [];
  const isAsked = (form: string) => toAsked(form) === asked;
  return entities
    .filter(
      ({ spellings, name }) =>
        [name.ko, name.en].some(isAsked) ||
        [...spellings.ko, ...spellings.en].flatMap(expandPattern).some(isAsked),
    )
    .map(({ id, type, name }) => ({ id, type, name }));
}
