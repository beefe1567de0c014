// Whose a name is: the first pack's that has it. A later one may not give it another meaning. Knows no storage.
import type { EntityId } from './schema';

export type Owner = { layer: number; ids: Set<EntityId> };

/** Articles space names as they like: 오픈 AI and 오픈AI are one. */
export const toBareName = (spelling: string): string =>
  spelling.normalize('NFC').replace(/[\s-]+/g, '');

/** Asked for layers in their order: null where the entity may have the spelling, and has it from now on; else whose it is. */
export function createOwners(): (spelling: string, layer: number, id: EntityId) => Owner | null {
  const owners = new Map<string, Owner>();
  return (spelling, layer, id) => {
    const name = toBareName(spelling);
    const owner = owners.get(name);
    if (owner && owner.layer !== layer && !owner.ids.has(id)) return owner;
    if (owner) owner.ids.add(id);
    else owners.set(name, { layer, ids: new Set([id]) });
    return null;
  };
}
