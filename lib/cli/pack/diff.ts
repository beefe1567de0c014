// What a reader will see change between two folders of a pack, a line each.
import { joinPack } from '@/lib/pack/join';
import { findChanges } from '@/lib/pack/published/parts';
import type { Entity } from '@/lib/pack/schema';

export async function diffPacks(oldFolder: string, newFolder: string): Promise<string> {
  const [old, now] = await Promise.all([joinPack(oldFolder), joinPack(newFolder)]);
  const { entities, gone } = findChanges(old, now);
  const before = new Map(old.entities.map((entity) => [entity.id, entity]));
  const lines = [
    ...entities.flatMap((entity) => {
      const was = before.get(entity.id);
      return was ? describeEntity(was, entity) : `+ ${entity.id}: ${entity.summary.en}`;
    }),
    ...gone.entities.map((id) => `- ${id}`),
  ];
  return lines.length > 0 ? lines.join('\n') : 'No card changes.';
}

function describeEntity(was: Entity, is: Entity): string[] {
  const old = toLines(was);
  const now = toLines(is);
  const lines = [
    ...[...old].filter((line) => !now.has(line)).map((line) => `    - ${line}`),
    ...[...now].filter((line) => !old.has(line)).map((line) => `    + ${line}`),
  ];
  return [`~ ${is.id}`, ...(lines.length > 0 ? lines : ['    sources or order only'])];
}

const toLines = ({ name, summary, spellings, facts, events, relations }: Entity): Set<string> =>
  new Set([
    `name: ${name.ko} / ${name.en}`,
    `summary: ${summary.ko} / ${summary.en}`,
    ...[...spellings.ko, ...spellings.en].map((spelling) => `spelling: ${spelling}`),
    ...facts.map(({ label, value, asOf }) => `${label.en}: ${value.ko} / ${value.en} (${asOf})`),
    ...events.map(({ date, text }) => `${date}: ${text.ko} / ${text.en}`),
    ...relations.map(({ type, to }) => `${type} ${to}`),
  ]);
