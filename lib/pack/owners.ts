// Whose a name is: the first pack's that has it. A later one may not give it another meaning. Knows no storage.
import { expandPattern, withoutLegalForm } from './forms';
import type { Entity, EntityId } from './schema';

/** A name as it was written, and those whose it is already. */
export type Taken = { name: string; ids: ReadonlySet<EntityId> };

type Bearer = Pick<Entity, 'id' | 'type'>;

/** Asked for layers in their order, of each first for its spellings. */
export type Owners = {
  /** Null where the entity may have the spelling, and has all that it stands for from now on; else what is another's. */
  take(spelling: string, layer: number, bearer: Bearer): Taken | null;
  /** The layer that has a name; null where none has. */
  findLayer(name: string): number | null;
  /** Does a text hold a name of an earlier layer, where one may stand? */
  holdsEarlier(text: string, layer: number): boolean;
};

/** Articles space names as they like: 오픈 AI and 오픈AI are one. */
export const toBareName = (spelling: string): string =>
  spelling.normalize('NFC').replace(/[\s‐‑‒–－-]+/g, '');

/**
 * Newsrooms set names in capitals or tame them, and in letters of full width: OPENAI, Openai. But for the first letter:
 * XAI is no xAI.
 */
export function toName(spelling: string): string {
  const name = toBareName(spelling).replace(/[！-～]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  return name.slice(0, 1) + name.slice(1).toLowerCase();
}

/** As names are sought, by readers and by those who make packs: xAI too where XAI is asked for. */
export const toLooseName = (spelling: string): string => toName(spelling).toLowerCase();

/** All that one form of a spelling is compared as: terms are words, and begin a sentence with a capital. */
function toNames(written: string, { type }: Bearer): string[] {
  const form = withoutLegalForm(written, { type });
  const name = toName(form);
  const isTerm = type === 'concept' || type === 'event';
  const first = name.slice(0, 1);
  return isTerm && !/^[A-Z0-9.-]+$/.test(form)
    ? [...new Set([first.toLowerCase(), first.toUpperCase()])].map((one) => one + name.slice(1))
    : [name];
}

export function createOwners(): Owners {
  const owners = new Map<string, { layer: number; ids: Set<EntityId> }>();
  return {
    take(spelling, layer, bearer) {
      const { id } = bearer;
      const forms = expandPattern(spelling);
      for (const form of forms)
        for (const name of toNames(form, bearer)) {
          const owner = owners.get(name);
          if (owner && owner.layer !== layer && !owner.ids.has(id))
            return { name: form, ids: owner.ids };
        }
      for (const name of forms.flatMap((form) => toNames(form, bearer))) {
        const owner = owners.get(name);
        if (owner) owner.ids.add(id);
        else owners.set(name, { layer, ids: new Set([id]) });
      }
      return null;
    },
    findLayer: (name) => owners.get(toName(name))?.layer ?? null,
    holdsEarlier(text, layer) {
      if (layer === 0) return false;
      const { name, starts, ends } = toParts(text);
      const small = name.toLowerCase();
      return starts.some((start) =>
        ends.some((end) => {
          if (end < start + 2) return false;
          const owner = owners.get(name.charAt(start) + small.slice(start + 1, end));
          return owner !== undefined && owner.layer < layer;
        }),
      );
    },
  };
}

/** A text as names are compared, and where in it one may begin and end: particles follow one in Hangul. */
function toParts(text: string): { name: string; starts: number[]; ends: number[] } {
  const units = text.normalize('NFC');
  const starts: number[] = [];
  const ends: number[] = [];
  let name = '';
  for (let i = 0; i < units.length; i++) {
    const unit = toName(units.charAt(i));
    if (unit === '') continue;
    if (!/[가-힣]{2}|[a-z\d]{2}/i.test(units.slice(Math.max(0, i - 1), i + 1)))
      starts.push(name.length);
    name += unit;
    if (!/[a-z]{2}|\d[a-z\d]/i.test(units.slice(i, i + 2))) ends.push(name.length);
  }
  return { name, starts, ends };
}
