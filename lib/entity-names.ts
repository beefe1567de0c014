// What entities are called, for pages that only list them. Knows the background's answers, no cards.
import { askBackground } from './messages';
import type { EntityId } from './pack/schema';
import type { Lang } from './words';

// As many as one question may ask for.
const mostAsked = 2000;

/** Those that are known and can be read now; none where the background does not answer. */
export async function readNames(ids: EntityId[], lang: Lang): Promise<Map<EntityId, string>> {
  const names = new Map<EntityId, string>();
  for (let at = 0; at < ids.length; at += mostAsked) {
    const cards = await askBackground('readEntities', ids.slice(at, at + mostAsked)).catch(
      () => [],
    );
    for (const { entity } of cards) names.set(entity.id, entity.name[lang]);
  }
  return names;
}
