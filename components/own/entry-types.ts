// The kinds that an entry of the reader's own may have, as they are offered and called. Draws nothing.
import { say } from '@/lib/all-words';
import type { EntityType } from '@/lib/pack/schema';
import type { Lang } from '@/lib/words';

/** The likeliest first. One that is forgotten here does not compile. */
export const entryTypes = Object.keys({
  company: true,
  person: true,
  product: true,
  model: true,
  project: true,
  organization: true,
  concept: true,
  event: true,
  law: true,
  place: true,
} satisfies Record<EntityType, true>) as EntityType[];

/** All of them, as a table may name them. */
export const toTypeList = (lang: Lang): string =>
  entryTypes.map((type) => say(lang, `type.${type}`).toLowerCase()).join(', ');
