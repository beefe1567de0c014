// Turns stages into a table: a row for each member, a cell for each stage. Draws nothing.
import type { EntityId, Stage } from '@/lib/pack/schema';
import { isAfter } from '@/lib/since';

export type Result = Stage['results'][number];

export type StageRows = {
  /** In the order the pack names them; `remains` while the last stage has not sent them away. */
  rows: { entity: EntityId; remains: boolean; results: (Result | null)[] }[];
  /** The first column later than the article; -1 where none is, or the article has no date. */
  firstAfter: number;
};

export function toStageRows(stages: Stage[], published: string | null): StageRows {
  const members = [...new Set(stages.flatMap(({ results }) => results.map((one) => one.entity)))];
  const rows = members.map((entity) => {
    const results = stages.map(
      (stage) => stage.results.find((one) => one.entity === entity) ?? null,
    );
    const last = results.at(-1);
    return { entity, results, remains: last != null && last.outcome !== 'failed' };
  });
  return {
    rows,
    firstAfter: published ? stages.findIndex(({ date }) => isAfter(date, published)) : -1,
  };
}
