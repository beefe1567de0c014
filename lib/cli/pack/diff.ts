// What a reader will see change between two folders of a pack, a line each.
import { joinPack } from '@/lib/pack/join';
import { findChanges } from '@/lib/pack/published/parts';
import type { Texts } from '@/lib/pack/schema';

export async function diffPacks(oldFolder: string, newFolder: string): Promise<string> {
  const [old, now] = await Promise.all([joinPack(oldFolder), joinPack(newFolder)]);
  const { entities, sources, gone } = findChanges(old, now);
  const before = new Map(old.entities.map((entity) => [entity.id, entity]));
  const lines = [
    ...describeChange('pack.json', { checkedAt: old.checkedAt }, { checkedAt: now.checkedAt }),
    ...entities.flatMap((entity) => {
      const was = before.get(entity.id);
      if (!was) return `+ ${entity.id}: ${entity.summary.en}`;
      const change = describeChange(entity.id, was, entity);
      return change.length > 0 ? change : [`~ ${entity.id}`, '    order only'];
    }),
    ...gone.entities.map((id) => `- ${id}`),
    ...Object.entries(sources).flatMap(([id, source]) => {
      const was = old.sources[id];
      return was
        ? describeChange(`source ${id}`, was, source)
        : `+ source ${id}: ${source.publisher}, ${source.title}`;
    }),
    ...gone.sources.map((id) => `- source ${id}`),
  ];
  return lines.length > 0 ? lines.join('\n') : 'No card changes.';
}

/** Nothing where both say the same, in whatever order. */
function describeChange(what: string, was: object, is: object): string[] {
  const old = new Set(toLines('', was));
  const now = new Set(toLines('', is));
  const lines = [
    ...[...old].filter((line) => !now.has(line)).map((line) => `    - ${line}`),
    ...[...now].filter((line) => !old.has(line)).map((line) => `    + ${line}`),
  ];
  return lines.length > 0 ? [`~ ${what}`, ...lines] : [];
}

/** Whatever fields there are, so that none that a pack may have is left out: each field a line, of a list each item. */
function toLines(at: string, fields: object): string[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const name = at ? `${at} ${field}` : field;
    if (Array.isArray(value)) return value.flatMap((one) => toItemLines(name, one));
    // The spellings of each language are a list of their own.
    if (isObject(value) && Object.values(value).every(Array.isArray)) return toLines(name, value);
    return `${name}: ${say(value)}`;
  });
}

/** An item that holds items (a stage and its results) is a line, and each of those another under its name. */
function toItemLines(at: string, item: unknown): string[] {
  if (!isObject(item)) return [`${at}: ${say(item)}`];
  const lists = Object.entries(item).filter(([, one]) => Array.isArray(one) && one.some(isObject));
  const own = Object.entries(item).filter(([field]) => !lists.some(([list]) => list === field));
  const name = item.name ?? item.label;
  const within = name === undefined ? at : `${at}, ${say(name)},`;
  return [`${at}: ${say(Object.fromEntries(own))}`, ...toLines(within, Object.fromEntries(lists))];
}

/** Texts in both languages as they are, other fields by their name. */
function say(value: unknown): string {
  if (Array.isArray(value)) return value.map(say).sort().join(', ');
  if (!isObject(value)) return value === null ? '-' : String(value);
  if (isTexts(value)) return `${value.ko} / ${value.en}`;
  return Object.entries(value)
    .map(([field, one]) => (isTexts(one) ? say(one) : `${field} ${say(one)}`))
    .join('; ');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is Texts =>
  isObject(value) && typeof value.ko === 'string' && typeof value.en === 'string';
